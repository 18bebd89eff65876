//! The heading of one of the four groups of a match.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::domain::matching::Group;
use crate::text::{Named as _, Text};

/// Name, number and meaning of a group, with a shape of its own.
pub fn group_heading(text: Text, group: Group, count: usize) -> Markup {
    let (shape, hint) = match group {
        Group::Fits => (Icon::CheckCircle, text.say("group-fits-hint")),
        Group::Maybe => (Icon::QuestionCircle, text.say("group-maybe-hint")),
        Group::Almost => (Icon::Start, text.say("group-almost-hint")),
        Group::No => (Icon::MinusCircle, text.say("group-no-hint")),
    };
    html! {
        div class={ "group group--" (group.member()) } {
            h2 id=(group.member()) { (icon(shape)) (text.name(&group)) span.count { (count) } }
            p.quiet { (hint) }
        }
    }
}
