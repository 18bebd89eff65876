//! A list of terms and what stands for them: facts of a case, data of an offer.

use maud::{Markup, html};

/// A term and what stands for it.
pub type Term<'a> = (&'a str, Markup);

/// The list.
pub fn terms<'a>(terms: impl IntoIterator<Item = Term<'a>>) -> Markup {
    html! {
        dl.terms { @for (term, said) in terms { dt { (term) } dd { (said) } } }
    }
}
