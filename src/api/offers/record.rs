//! The full public record of one offer. Only what is named here leaves the house: of a confidential
//! location nothing but that it is one.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use super::PlacesView;
use crate::api::wording::{Lang, language_name, rule_text};
use crate::app::{App, OfferView};
use crate::domain::catalogue::{
    Access, Contacting, Details, Entry, Gender, Location, LocationKind, LocationType, OfferStatus,
    Opening, Phone, Schedule, SchoolHours, Strength, Trust, Verified,
};
use crate::domain::fact::FactId;

/// An offer.
#[derive(Debug, Serialize)]
pub(super) struct Record<'a> {
    id: &'a str,
    name: &'a str,
    alternate_name: Option<&'a str>,
    status: OfferStatus,
    organization: Option<&'a str>,
    organization_id: Option<&'a str>,
    organization_website: Option<&'a str>,
    kind: Option<&'a str>,
    summary: Option<&'a str>,
    description: Option<&'a str>,
    goal: Option<&'a str>,
    url: Option<&'a str>,
    alert: Option<&'a str>,
    topics: Vec<Labelled<'a>>,
    conditions: Vec<ConditionView<'a>>,
    eligibility_description: Option<&'a str>,
    minimum_age: Option<&'a Number>,
    maximum_age: Option<&'a Number>,
    exclusions: Option<&'a str>,
    gender: Option<Gender>,
    area: &'a [String],
    /// Whether one may come without any of the instruments.
    open: bool,
    instruments: Vec<InstrumentView<'a>>,
    cost: Option<&'a str>,
    documents: Vec<&'a str>,
    access: Option<&'a Access>,
    steps: &'a [String],
    not_required: &'a [String],
    bring_someone: Option<bool>,
    trust: Trust,
    learns: Option<&'a str>,
    contact: Option<&'a Contacting>,
    email: Option<&'a str>,
    phones: Vec<PhoneView<'a>>,
    message: Option<&'a str>,
    schedules: Vec<ScheduleView<'a>>,
    schedule_note: Option<&'a str>,
    opening: Opening,
    locations: Vec<LocationView<'a>>,
    languages: Vec<Language<'a>>,
    form: &'a [String],
    hours_per_week: Option<u32>,
    duration_weeks: Option<u32>,
    group_size: Option<u32>,
    entry: Option<&'a Entry>,
    next_entry: Option<NaiveDate>,
    places: PlacesView,
    verified: Verified,
}

#[derive(Debug, Serialize)]
struct Labelled<'a> {
    code: &'a str,
    label: &'a str,
}

#[derive(Debug, Serialize)]
struct ConditionView<'a> {
    /// In the notation of rules.
    rule: String,
    /// In words.
    text: String,
    facts: Vec<&'a FactId>,
    strength: Strength,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct InstrumentView<'a> {
    id: &'a str,
    /// Null for an instrument this Lotse does not know.
    title: Option<&'a str>,
    norm: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct PhoneView<'a> {
    number: &'a str,
    description: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ScheduleView<'a> {
    freq: Option<&'a str>,
    byday: Option<&'a str>,
    opens_at: Option<&'a str>,
    closes_at: Option<&'a str>,
    valid_from: Option<&'a str>,
    valid_to: Option<&'a str>,
    attending_type: Option<&'a str>,
    school_holidays: Option<&'static str>,
    description: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct LocationView<'a> {
    confidential: bool,
    #[serde(flatten)]
    known: Option<KnownLocation<'a>>,
}

/// What only a location that is not confidential shows.
#[derive(Debug, Serialize)]
struct KnownLocation<'a> {
    id: &'a str,
    town: Option<&'a str>,
    name: Option<&'a str>,
    kind: Option<LocationKind>,
    location_type: LocationType,
    street: Option<&'a str>,
    postcode: Option<&'a str>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    transport: Option<&'a str>,
    access: &'a [String],
    phones: Vec<PhoneView<'a>>,
}

#[derive(Debug, Serialize)]
struct Language<'a> {
    code: &'a str,
    label: String,
    interpreter: bool,
}

impl<'a> Record<'a> {
    /// The record of that offer.
    pub(super) fn of(app: &'a App, view: &'a OfferView, lang: Lang) -> Self {
        let offer = &*view.offer;
        let details = offer.details();
        let organization = view.organization.as_deref();
        Self {
            id: &offer.id,
            name: &offer.name,
            alternate_name: offer.alternate_name.as_deref(),
            status: offer.status,
            organization: organization.map(|organization| organization.name.as_str()),
            organization_id: organization.map(|organization| organization.id.as_str()),
            organization_website: organization.and_then(|o| o.website.as_deref()),
            kind: details.kind.as_deref(),
            summary: details.summary.as_deref(),
            description: offer.description.as_deref(),
            goal: details.goal.as_deref(),
            url: offer.url.as_deref(),
            alert: offer.alert.as_deref(),
            topics: topics(app, details, lang),
            conditions: conditions(app, details, lang),
            eligibility_description: offer.eligibility_description.as_deref(),
            minimum_age: offer.minimum_age.as_ref(),
            maximum_age: offer.maximum_age.as_ref(),
            exclusions: details.exclusions.as_deref(),
            gender: details.gender,
            area: &details.area,
            open: details.open.unwrap_or(details.instruments.is_empty()),
            instruments: instruments(app, details, lang),
            cost: offer.fees_description.as_deref(),
            documents: offer
                .required_documents
                .iter()
                .filter_map(|document| document.document.as_deref())
                .collect(),
            access: details.access.as_ref(),
            steps: &details.steps,
            not_required: &details.not_required,
            bring_someone: details.bring_someone,
            trust: details.trust,
            learns: details.learns.as_deref(),
            contact: details.contact.as_ref(),
            email: offer.email.as_deref(),
            phones: offer.phones.iter().map(PhoneView::of).collect(),
            message: details.message.as_deref(),
            schedules: offer.schedules.iter().map(ScheduleView::of).collect(),
            schedule_note: details.schedule_note.as_deref(),
            opening: view.opening,
            locations: view.locations.iter().map(|at| LocationView::of(at)).collect(),
            languages: languages(view, lang),
            form: &details.form,
            hours_per_week: details.hours_per_week,
            duration_weeks: details.duration_weeks,
            group_size: details.group_size,
            entry: details.entry.as_ref(),
            next_entry: details.entry.as_ref().and_then(|entry| entry.next(app.today())),
            places: view.places.into(),
            verified: details.verified,
        }
    }
}

fn topics<'a>(app: &'a App, details: &'a Details, lang: Lang) -> Vec<Labelled<'a>> {
    let label = |code: &'a str| {
        app.knowledge().topics.find(code).map_or(code, |topic| topic.label.get(lang.code()))
    };
    details.topics.iter().map(|code| Labelled { code, label: label(code) }).collect()
}

fn conditions<'a>(app: &App, details: &'a Details, lang: Lang) -> Vec<ConditionView<'a>> {
    let facts = &app.knowledge().law.vocabulary;
    let law = app.law_on(app.today());
    let conditions = details.conditions.iter();
    conditions
        .map(|condition| ConditionView {
            rule: condition.rule.to_string(),
            text: rule_text(&condition.rule, facts, &law, lang),
            facts: condition.rule.facts().into_iter().collect(),
            strength: condition.strength,
            note: condition.note.as_deref(),
        })
        .collect()
}

/// The instruments in the version of today, or the latest where none is in force.
fn instruments<'a>(app: &'a App, details: &'a Details, lang: Lang) -> Vec<InstrumentView<'a>> {
    let all = &app.knowledge().law.instruments;
    let today = app.today();
    let ids = details.instruments.iter();
    ids.map(|id| {
        let mut versions = all.iter().filter(|instrument| instrument.id == *id).rev();
        let latest = versions.clone().next();
        let found = versions.find(|version| version.is_valid_on(today)).or(latest);
        InstrumentView {
            id,
            title: found.map(|instrument| instrument.title.get(lang.code())),
            norm: found.map(|instrument| instrument.norm.as_str()),
        }
    })
    .collect()
}

fn languages(view: &OfferView, lang: Lang) -> Vec<Language<'_>> {
    let spoken = view.offer.languages.iter().filter_map(|language| language.code.as_deref());
    let interpreted = view.offer.details().interpreter.iter().map(String::as_str);
    spoken
        .map(|code| (code, false))
        .chain(interpreted.map(|code| (code, true)))
        .map(|(code, interpreter)| Language { code, label: language_name(code, lang), interpreter })
        .collect()
}

impl<'a> PhoneView<'a> {
    fn of(phone: &'a Phone) -> Self {
        Self { number: &phone.number, description: phone.description.as_deref() }
    }
}

impl<'a> ScheduleView<'a> {
    fn of(schedule: &'a Schedule) -> Self {
        Self {
            freq: schedule.freq.as_deref(),
            byday: schedule.byday.as_deref(),
            opens_at: schedule.opens_at.as_deref(),
            closes_at: schedule.closes_at.as_deref(),
            valid_from: schedule.valid_from.as_deref(),
            valid_to: schedule.valid_to.as_deref(),
            attending_type: schedule.attending_type.as_deref(),
            school_holidays: SchoolHours::of(schedule).code(),
            description: schedule.description.as_deref(),
        }
    }
}

impl<'a> LocationView<'a> {
    fn of(location: &'a Location) -> Self {
        let confidential = location.is_confidential();
        let known = (!confidential).then(|| KnownLocation::of(location));
        Self { confidential, known }
    }
}

impl<'a> KnownLocation<'a> {
    fn of(location: &'a Location) -> Self {
        let address = location.address();
        let point = location.public_point();
        let details = location.lotse.as_ref();
        let filled = |text: &'a String| Some(text.as_str()).filter(|text| !text.is_empty());
        Self {
            id: &location.id,
            town: location.public_town(),
            name: location.name.as_deref(),
            kind: details.and_then(|details| details.kind),
            location_type: location.location_type,
            street: address.and_then(|address| filled(&address.address_1)),
            postcode: address.and_then(|address| filled(&address.postal_code)),
            latitude: point.map(|point| point.latitude),
            longitude: point.map(|point| point.longitude),
            transport: location.transportation.as_deref(),
            access: details.map_or(&[], |details| &details.access),
            phones: location.phones.iter().map(PhoneView::of).collect(),
        }
    }
}
