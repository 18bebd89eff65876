//! One offer among the matches: may they, on which ground, who decides, is there a place.

use maud::{Markup, html};

use super::With;
use crate::app::MatchedOffer;
use crate::domain::fact::FactId;
use crate::domain::matching::{Ground, Group};
use crate::domain::rule::Truth;
use crate::web::staff::names::{offer_path, refer_path, segment};
use crate::web::view::{self, Icon, Kind, Reasons, Tone, Voice};

/// As many open conditions, or facts to ask, stand in sight.
const FEW: usize = 4;

/// The card.
pub fn card(with: &With<'_>, group: Group, offer: &MatchedOffer) -> Markup {
    let desk = with.desk;
    let text = desk.text();
    let found = &offer.found;
    let href = desk.link(&offer_path(&found.offer));
    html! {
        article.card.match {
            div.row.row--end {
                div {
                    h3 { a href=(href) { (found.name) } }
                    @if let Some(organization) = &offer.view.organization {
                        p.quiet { (organization.name) }
                    }
                }
                (view::place_sign_staff(text, &found.places, desk.app.now()))
            }
            div.row.row--end {
                (view::lines(true, &around(with, offer)))
                @if group != Group::No { (refer(with, group, offer)) }
            }
            (why(with, group, offer))
            (grounds(with, &found.grounds))
        }
    }
}

fn refer(with: &With<'_>, group: Group, offer: &MatchedOffer) -> Markup {
    let desk = with.desk;
    let text = desk.text();
    let states = &desk.app.knowledge().states;
    let running = with.file.referrals.iter().any(|r| {
        r.offer == offer.found.offer && states.find(&r.state).is_some_and(|state| !state.closed)
    });
    let path = refer_path(&with.file.case.id, &offer.found.offer);
    let href = desk.link(&format!("{path}?bedarf={}", segment(&with.need.topic)));
    let kind = if group == Group::Fits { Kind::First } else { Kind::Second };
    html! {
        div.row.no-print {
            @if running { (view::badge(Tone::Accent, &text.say("match-running"))) }
            @else { (view::link_button(kind, &href, &text.say("match-refer"))) }
        }
    }
}

/// How far, from when, judged for which day.
fn around(with: &With<'_>, offer: &MatchedOffer) -> Vec<view::Line> {
    let text = with.desk.text();
    let found = &offer.found;
    let mut lines = vec![view::distance_line(text, found.distance_km)];
    if let Some(entry) = found.next_entry {
        let today = with.desk.app.today();
        let said = if entry <= today {
            text.say("match-entry-now").into_owned()
        } else {
            text.say_with("match-next-entry", &[("date", text.day(entry).into())])
        };
        lines.push((Icon::Start, html! { (said) }));
    }
    if let Some(date) = found.judged_for {
        let said = text.say_with("match-judged-for", &[("date", text.day(date).into())]);
        lines.push((Icon::Clock, html! { strong { (said) } }));
    }
    lines
}

fn why(with: &With<'_>, group: Group, offer: &MatchedOffer) -> Markup {
    let text = with.desk.text();
    let found = &offer.found;
    let reasons = Reasons {
        text,
        voice: Voice::Staff,
        facts: &with.desk.app.knowledge().law.vocabulary,
        law: with.law,
        outlook: with.outlook,
    };
    html! {
        @match group {
            Group::Fits => {
                @if !found.reasons.is_empty() {
                    details {
                        summary { (text.say("match-why")) (view::icon(Icon::Down)) }
                        (view::reason_list(&reasons, &found.reasons))
                    }
                }
            }
            Group::Maybe => {
                @if !found.reasons.is_empty() { (to_ask(with, &reasons, offer)) }
            }
            Group::Almost | Group::No => {
                p.aside-heading { (text.say("match-why-not")) }
                (view::reason_list(&reasons, &found.hurdles))
            }
        }
        @if !found.exceptions.is_empty() {
            p.aside-heading { (text.say("match-exceptions")) }
            (view::reason_list(&reasons, &found.exceptions))
        }
    }
}

/// What is open: a few conditions as they are; of many the facts to ask first, so that a rule with
/// thirty leaves stays one line, and its conditions one tap away.
fn to_ask(with: &With<'_>, reasons: &Reasons<'_>, offer: &MatchedOffer) -> Markup {
    let text = with.desk.text();
    let found = &offer.found;
    let list = view::reason_list(reasons, &found.reasons);
    let heading = text.say("match-ask");
    if found.reasons.len() <= FEW {
        return html! { p.aside-heading { (heading) } (list) };
    }
    let rank = |id: &FactId| with.next.iter().position(|q| q.fact == *id).unwrap_or(usize::MAX);
    let mut facts: Vec<&FactId> = found.missing.iter().collect();
    facts.sort_by_key(|id| rank(id));
    let lang = with.desk.here.lang();
    let labels: Vec<&str> = facts
        .iter()
        .filter_map(|id| reasons.facts.find(id.as_str()))
        .map(|fact| fact.label.get(lang))
        .collect();
    let more = labels.len().saturating_sub(FEW);
    html! {
        p { strong { (heading) ": " } (labels[..labels.len() - more].join(" · "))
            @if more > 0 { " · " (text.say_with("match-ask-more", &[("count", more.into())])) }
        }
        details {
            summary {
                (text.say_with("match-open-conditions", &[("count", found.reasons.len().into())]))
                (view::icon(Icon::Down))
            }
            (list)
        }
    }
}

/// The grounds: the best one in sight, the others and the paragraphs one tap away.
fn grounds(with: &With<'_>, grounds: &[Ground]) -> Markup {
    let text = with.desk.text();
    let Some(best) = grounds.first() else { return html! {} };
    let title = |ground: &Ground| match with.law.instrument(&ground.instrument) {
        Some(instrument) => view::words(text, &instrument.title),
        None => html! { (ground.instrument) },
    };
    let agencies = |ground: &Ground| {
        let names: Vec<_> = ground.responsible.iter().map(|a| text.code("agency", a)).collect();
        text.say_with("match-responsible", &[("agencies", text.list_or(&names).into())])
    };
    html! {
        div.grounds {
            p.row {
                span { strong { (title(best)) } " · " (agencies(best)) }
                (verdict(with, best.verdict))
            }
            details {
                summary { (text.say("match-grounds")) (view::icon(Icon::Down)) }
                ul.plain.stack.stack--tight {
                    @for ground in grounds {
                        li {
                            (title(ground)) " " (verdict(with, ground.verdict))
                            @if let Some(instrument) = with.law.instrument(&ground.instrument) {
                                " " span.norm lang="de" { (instrument.norm) }
                                br; span.quiet {
                                    (text.name(&instrument.binding)) " · " (agencies(ground))
                                    @if !instrument.access.is_empty() { " · " (view::words(text, &instrument.access)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn verdict(with: &With<'_>, truth: Truth) -> Markup {
    let text = with.desk.text();
    let (tone, key) = match truth {
        Truth::Yes => (Tone::Good, "ground-yes"),
        Truth::Unknown => (Tone::Care, "ground-unknown"),
        Truth::No => (Tone::Still, "ground-no"),
    };
    view::badge(tone, &text.say(key))
}
