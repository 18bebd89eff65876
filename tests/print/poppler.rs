//! What the programs of poppler say of a PDF, as a reader's program would see it.

use std::process::Command;

/// What a program prints of a PDF; `{}` stands for the file.
fn run(program: &str, pdf: &[u8], arguments: &[&str]) -> String {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("print.pdf");
    std::fs::write(&file, pdf).expect("written");
    let file = file.to_str().expect("a plain path");
    let arguments = arguments.iter().map(|one| if *one == "{}" { file } else { one });
    let ran = Command::new(program).args(arguments).output();
    let output = ran.unwrap_or_else(|_| panic!("{program} is missing: install poppler-utils"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Holds a PDF to what every print of ours is: tagged, PDF/UA, titled, all fonts in it. Tells how
/// many pages of which size it has.
pub fn accessible(pdf: &[u8], title: &str) -> (usize, String) {
    let info = run("pdfinfo", pdf, &["{}"]);
    let value = |name: &str| {
        let line = info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("{name} in {info}")).trim().to_owned()
    };
    assert_eq!(value("Tagged"), "yes");
    assert_eq!(value("Title"), title);
    assert!(run("pdfinfo", pdf, &["-meta", "{}"]).contains("<pdfuaid:part>1</pdfuaid:part>"));
    let structure = run("pdfinfo", pdf, &["-struct", "{}"]);
    assert!(structure.contains("H1"), "{structure}");
    let fonts = run("pdffonts", pdf, &["{}"]);
    // Embedded, a part of the font, and letters that can be copied.
    assert!(fonts.lines().count() > 2, "{fonts}");
    assert!(fonts.lines().skip(2).all(|line| line.contains(" yes yes yes")), "{fonts}");
    (value("Pages").parse().expect("a number"), value("Page size"))
}

/// Which parts its structure has, one a line.
pub fn structure(pdf: &[u8]) -> String {
    run("pdfinfo", pdf, &["-struct-text", "{}"])
}

/// Its words in the order they are read, without line ends.
pub fn words(pdf: &[u8]) -> String {
    squeezed(&run("pdftotext", pdf, &["{}", "-"]))
}

/// Its words as they stand beside each other on the page.
pub fn laid_out(pdf: &[u8]) -> String {
    squeezed(&run("pdftotext", pdf, &["-layout", "{}", "-"]))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
