//! A QR code as a drawing.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares around the code, without which it cannot be read.
const QUIET: i32 = 4;

/// The code of an address; nothing where it is too long for one. Also a drawing by itself, outside a
/// page.
pub fn qr_code(address: &str) -> Option<Markup> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let path: String = (0..code.size()).map(|y| row(&code, y)).collect();
    Some(html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {size} {size}")) role="img"
            aria-label="QR" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

/// The dark squares of a row, those beside each other as one.
fn row(code: &QrCode, y: i32) -> String {
    let dark = |x: i32| code.get_module(x, y);
    let starts = (0..code.size()).filter(|x| dark(*x) && !dark(x - 1));
    let run = |x: i32| {
        let long = (x..).take_while(|x| dark(*x)).count();
        format!("M{} {}h{long}v1h-{long}z", x + QUIET, y + QUIET)
    };
    starts.map(run).collect()
}
