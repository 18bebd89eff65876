//! A QR code as a drawing.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares around the code, without which it cannot be read.
const QUIET: i32 = 4;

/// The code of an address; nothing where it is too long for one.
pub fn code(address: &str) -> Option<Markup> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let dark = (0..code.size())
        .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)).collect();
    Some(html! {
        svg.qr viewBox=(format!("0 0 {size} {size}")) role="img" aria-label="QR" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}
