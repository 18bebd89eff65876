//! The gap report: five figures, the table, the causes, what almost fitted – and how far to trust it.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::period::{self, Chosen, Wanted};
use super::{beside, causes, figures, table, views};
use crate::app::{App, TwinOffers};
use crate::domain::gap::{Decision, GapReport, PublicTable, THRESHOLD};
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::view::{self, Empty, Icon, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::GAPS, get(show))
}

async fn show(desk: Desk, Query(wanted): Query<Wanted>) -> Answer {
    let chosen = Chosen::of(&wanted, desk.app.today());
    let (from, to) = chosen.days();
    let report = desk.app.gap_report(&desk.actor, from, to).await.or_fail(&desk.here)?;
    let (report, public) = desk.app.published(report).await.or_fail(&desk.here)?;
    let decisions = desk.app.list_decisions(&desk.actor).await.or_fail(&desk.here)?;
    let twins = desk.app.twin_offers(&desk.actor).await.or_fail(&desk.here)?;
    let seen = Seen { report: &report, public: &public, decisions: &decisions, twins: &twins };
    let text = desk.text();
    let title = text.say("gaps-title");
    let main = html! {
        (view::print_head(text, &desk.link(&desk.here.path), desk.app.today()))
        div.stack.stack--wide.report {
            div.row.row--end {
                div.stack.stack--tight {
                    h1 { (title) }
                    p.lead { (text.say("gaps-lead")) }
                }
                (view::print_button(text))
            }
            (period::form(&desk, to::GAPS, chosen))
            p.print-only {
                (period::name(text, chosen.from)) " – " (period::name(text, chosen.to))
            }
            @if report.coverage.needs == 0 {
                (view::empty(&Empty {
                    icon: Icon::Search,
                    title: &text.say("gaps-none"),
                    why: &text.say("gaps-none-why"),
                    next: None,
                }))
            } @else {
                (body(&desk, &seen))
            }
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

/// All that is shown.
struct Seen<'a> {
    report: &'a GapReport,
    public: &'a PublicTable,
    decisions: &'a [Decision],
    twins: &'a [TwinOffers],
}

fn body(desk: &Desk, seen: &Seen<'_>) -> Markup {
    let text = desk.text();
    let Seen { report, public, .. } = seen;
    html! {
        (figures::figures(desk, report, public))
        (coverage(desk, report))
        (table::section(desk, public, seen.decisions))
        (views::map(desk, report, public))
        (views::areas(desk, public))
        (views::funnel(desk, report))
        (causes::section(desk, public))
        (causes::near_misses(desk, report))
        (beside::twins(desk, seen.twins))
        (beside::sources(desk, &report.sources.public()))
        section.stack.stack--tight {
            h2 { (text.say("gaps-honest")) }
            ul {
                li { (text.say("gaps-note-sample")) }
                li { (text.say_with("gaps-note-small", &[("limit", THRESHOLD.into())])) }
                li { (text.say("gaps-note-judged")) }
                li { (text.say("gaps-note-facts")) }
            }
        }
    }
}

/// Whom the figures speak of.
fn coverage(desk: &Desk, report: &GapReport) -> Markup {
    let text = desk.text();
    let coverage = &report.coverage;
    let small = |count: u32| match count {
        1..THRESHOLD => text.say_with("gaps-under", &[("limit", THRESHOLD.into())]),
        count => text.number(i64::from(count)),
    };
    let unknown = coverage.unknown_share();
    html! {
        p.quiet.line {
            (view::icon(Icon::Info))
            span {
                (text.say_with("gaps-coverage", &[
                    ("cases", small(coverage.cases).into()),
                    ("needs", small(coverage.needs).into()),
                    ("agencies", coverage.agencies.into()),
                ]))
                @if let Some(share) = unknown {
                    " " (text.say_with("gaps-unknown", &[("share", text.percent(share).into())]))
                }
            }
        }
    }
}
