//! Which offers fit, and why: anonymous, nothing stored.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::eligibility::{
    HurdleView, InterfaceView, QuestionView, ReasonView, WarningView, hurdles, interfaces,
    questions, reasons, verdict, warnings,
};
use super::extract::{Json, Language, json};
use super::input::{Day, Facts};
use super::offers::{PlacesView, rounded};
use super::problem::Result;
use super::wording::Lang;
use crate::app::{App, MatchGroups, MatchRequest, MatchedOffer};
use crate::domain::fact::FactId;
use crate::domain::matching::{Ground, Why};
use crate::domain::outlook::Outlook;

/// A question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    date: Option<Day>,
    facts: Facts,
    needs: Vec<String>,
    plz: Option<String>,
    radius_km: Option<f64>,
    language: Option<String>,
    limit: Option<usize>,
}

#[derive(Serialize)]
struct Answer<'a> {
    date: Option<NaiveDate>,
    fits: Vec<MatchView<'a>>,
    maybe: Vec<MatchView<'a>>,
    almost: Vec<MatchView<'a>>,
    no: Vec<MatchView<'a>>,
    interfaces: Vec<InterfaceView<'a>>,
    next_questions: Vec<QuestionView<'a>>,
    warnings: Vec<WarningView<'a>>,
}

#[derive(Serialize)]
struct MatchView<'a> {
    offer: &'a str,
    name: &'a str,
    organization: Option<&'a str>,
    organization_id: Option<&'a str>,
    summary: Option<&'a str>,
    need: &'a str,
    reasons: Vec<ReasonView<'a>>,
    /// What would have to change.
    hurdles: Vec<HurdleView<'a>>,
    /// What fails but may be excepted.
    exceptions: Vec<ReasonView<'a>>,
    missing: Vec<&'a FactId>,
    /// The instruments that carry it for this person, or may.
    instruments: Vec<&'a str>,
    grounds: Vec<GroundView<'a>>,
    /// Who decides on the best of its grounds.
    responsible: Vec<&'a str>,
    places: PlacesView,
    distance_km: Option<f64>,
    next_entry: Option<NaiveDate>,
    /// The day the verdict is for, when it is not the day asked about.
    judged_for: Option<NaiveDate>,
}

#[derive(Serialize)]
struct GroundView<'a> {
    instrument: &'a str,
    verdict: &'static str,
    responsible: &'a [String],
}

/// Puts offers into the four groups.
pub(super) async fn rank(
    State(app): State<App>,
    Language(lang): Language,
    Json(question): Json<Question>,
) -> Result<Response> {
    let request = MatchRequest {
        date: question.date.map(|day| day.0),
        facts: question.facts.known(&app)?,
        needs: question.needs,
        plz: question.plz,
        radius_km: question.radius_km,
        language: question.language,
        limit: question.limit,
    };
    let groups = app.match_offers(&request).await?;
    let explained = [&groups.fits, &groups.maybe, &groups.almost, &groups.no]
        .map(|group| explained(&groups, group));
    Ok(json(StatusCode::OK, &shown(&app, &groups, &explained, lang)))
}

/// The offers of a group, each with its reasons.
type Explained<'a> = Vec<(&'a MatchedOffer, Why)>;

fn explained<'a>(groups: &'a MatchGroups, group: &'a [MatchedOffer]) -> Explained<'a> {
    group.iter().map(|offer| (offer, groups.why(offer))).collect()
}

fn shown<'a>(
    app: &App,
    groups: &'a MatchGroups,
    explained: &'a [Explained<'a>; 4],
    lang: Lang,
) -> Answer<'a> {
    let [fits, maybe, almost, no] = explained.each_ref().map(|group| {
        group.iter().map(|(offer, why)| view(app, (offer, why), &groups.outlook, lang)).collect()
    });
    Answer {
        date: groups.date,
        fits,
        maybe,
        almost,
        no,
        interfaces: interfaces(&groups.interfaces, lang),
        next_questions: questions(&groups.next_questions),
        warnings: warnings(&groups.warnings, lang),
    }
}

fn view<'a>(
    app: &App,
    (matched, why): (&'a MatchedOffer, &'a Why),
    outlook: &Outlook,
    lang: Lang,
) -> MatchView<'a> {
    let found = &matched.found;
    let organization = matched.view.organization.as_deref();
    // Sorted, the best first: those as good as the first are the ones that count.
    let best = why.grounds.first().map(|ground| ground.verdict);
    let best: Vec<&Ground> = why.grounds.iter().filter(|g| Some(g.verdict) == best).collect();
    let mut responsible: Vec<&str> = Vec::new();
    for agency in best.iter().flat_map(|ground| &ground.responsible) {
        if !responsible.contains(&agency.as_str()) {
            responsible.push(agency);
        }
    }
    MatchView {
        offer: found.offer.as_str(),
        name: &found.name,
        organization: organization.map(|organization| organization.name.as_str()),
        organization_id: organization.map(|organization| organization.id.as_str()),
        summary: matched.view.offer.details().summary.as_deref(),
        need: &found.need,
        reasons: reasons(app, &why.reasons, lang),
        hurdles: hurdles(app, &why.hurdles, outlook, lang),
        exceptions: reasons(app, &why.exceptions, lang),
        missing: why.missing.iter().collect(),
        instruments: best.iter().map(|ground| ground.instrument.as_str()).collect(),
        grounds: why.grounds.iter().map(ground_view).collect(),
        responsible,
        places: found.places.into(),
        distance_km: found.distance_km.map(rounded),
        next_entry: found.next_entry,
        judged_for: found.judged_for,
    }
}

fn ground_view(ground: &Ground) -> GroundView<'_> {
    GroundView {
        instrument: &ground.instrument,
        verdict: verdict(ground.verdict),
        responsible: &ground.responsible,
    }
}
