//! Cards: one thing among several, tappable as a whole.

use maud::{Markup, html};

/// What is on a card.
#[derive(Debug)]
pub struct Card<'a> {
    /// Its name.
    pub title: &'a str,
    /// Where it leads.
    pub href: Option<&'a str>,
    /// What stands above the name, such as a badge.
    pub above: Option<Markup>,
    /// What it says.
    pub body: Markup,
    /// Signs at its foot.
    pub foot: Option<Markup>,
}

/// One card.
pub fn card(card: &Card<'_>) -> Markup {
    html! {
        article.card {
            @if let Some(above) = &card.above { div.row { (above) } }
            h3.card__title {
                @if let Some(href) = card.href { a href=(href) { (card.title) } }
                @else { (card.title) }
            }
            (card.body)
            @if let Some(foot) = &card.foot { div.card__foot { (foot) } }
        }
    }
}

/// Cards one below the other, or two in a row where there is room.
pub fn cards(two: bool, cards: impl IntoIterator<Item = Markup>) -> Markup {
    html! {
        ul.cards.cards--two[two] { @for card in cards { li { (card) } } }
    }
}
