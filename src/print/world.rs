//! What a typesetting run may see: one template, its data, our fonts. No network, no files of the
//! machine, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

/// Latin, Greek and Cyrillic, then Arabic and Persian; regular and bold.
pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        include_bytes!("fonts/NotoSans-Regular.ttf"),
        include_bytes!("fonts/NotoSans-Bold.ttf"),
        include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("fonts/NotoSansArabic-Bold.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(Library::builder().build()));

/// One run: a template and the data it reads as `json("data.json")`.
///
/// Words travel as data, never as markup, so nothing a provider writes can command the typesetter.
#[derive(Debug)]
pub(super) struct Desk {
    main: Source,
    data: (FileId, Bytes),
    parts: Vec<Source>,
}

impl Desk {
    /// A desk with `template`, the `parts` it imports by name, and `data` in JSON.
    pub(super) fn new(template: &str, parts: &[(&str, &str)], data: Vec<u8>) -> Option<Self> {
        let source = |name: &str, text: &str| Some(Source::new(file(name)?, text.to_owned()));
        Some(Self {
            main: source("main.typ", template)?,
            data: (file("data.json")?, Bytes::new(data)),
            parts: parts.iter().map(|(name, text)| source(name, text)).collect::<Option<_>>()?,
        })
    }
}

/// The id of a file at the root of the desk.
fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut all = std::iter::once(&self.main).chain(&self.parts);
        all.find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// None: the day of a print comes with its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
