//! From a template and its data to a tagged PDF (PDF/UA-1).

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::glyphs;
use super::world::Desk;

/// What all templates import.
pub(super) const COMMON: (&str, &str) = ("common.typ", include_str!("templates/common.typ"));

/// What the typesetter would not do. Never a matter of the reader's: the template or its data is at
/// fault.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The data cannot be written as JSON.
    #[error("data of a print: {0}")]
    Data(#[from] serde_json::Error),
    /// The template cannot be set, or the result is not accessible.
    #[error("typesetting: {0}")]
    Typst(String),
}

/// A template with the parts it imports.
#[derive(Debug, Clone, Copy)]
pub(super) struct Template {
    /// Its text.
    pub(super) main: &'static str,
    /// Name and text of each part.
    pub(super) parts: &'static [(&'static str, &'static str)],
}

/// Sets `data` by `template`. Call it where blocking is allowed.
///
/// # Errors
/// When the template cannot be set or the PDF would not satisfy PDF/UA-1.
pub(super) fn set(template: Template, data: &impl Serialize) -> Result<Vec<u8>, Failed> {
    let mut data = serde_json::to_value(data)?;
    glyphs::keep_readable(&mut data);
    let desk = Desk::new(template.main, template.parts, serde_json::to_vec(&data)?)
        .ok_or_else(|| Failed::Typst("the name of a part is no path".to_owned()))?;
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|said| told(&said))?;
    let standards = PdfStandards::new(&[PdfStandard::V_1_7, PdfStandard::Ua_1])
        .map_err(|said| Failed::Typst(said.message().to_string()))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|said| told(&said))?;
    // What one run remembered helps the next; what three did not ask for goes.
    comemo::evict(3);
    Ok(bytes)
}

fn told(said: &[SourceDiagnostic]) -> Failed {
    let all: Vec<String> = said
        .iter()
        .map(|one| {
            let hints: Vec<_> = one.hints.iter().map(|hint| hint.v.to_string()).collect();
            format!("{} {}", one.message, hints.join(" "))
        })
        .collect();
    Failed::Typst(all.join("; "))
}
