//! The demonstration region: hand-written organizations and offers around Kassel
//! (`seed-data/region/*.toml`), turned into the catalogue.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, TimeDelta};
use serde::Deserialize;
use serde_json::Number;

use super::App;
use super::error::Result;
use crate::domain::catalogue::{
    Access, Accessibility, Address, Condition, Contact, Contacting, CostOption, Details, EasyText,
    Entry, Gender, Language, Location, LocationDetails, LocationKind, LocationType, Offer,
    OfferStatus, Organization, Phone, RequiredDocument, Schedule, SchoolHours, Secured,
    ServiceAtLocation, Trust, Verified,
};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::{LocationId, OfferId};
use crate::domain::place::{PlaceStatement, StatementSource};
use crate::store;

const FILES: [(&str, &str); 3] = [
    ("schule-beruf.toml", include_str!("../../seed-data/region/schule-beruf.toml")),
    (
        "wohnen-gesundheit-geld.toml",
        include_str!("../../seed-data/region/wohnen-gesundheit-geld.toml"),
    ),
    (
        "familie-ankommen-freizeit.toml",
        include_str!("../../seed-data/region/familie-ankommen-freizeit.toml"),
    ),
];

/// Ids of demonstration records follow from their slug, so that two demonstrations agree.
const NAMESPACE: uuid::Uuid = uuid::Uuid::from_u128(0x8f1c_6a52_3d0b_4f7e_9b1a_50a7_10c5_e000);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    organization: Vec<OrganizationSeed>,
    offer: Vec<OfferSeed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganizationSeed {
    slug: String,
    name: String,
    description: String,
    legal_status: Option<String>,
    email: Option<String>,
    website: Option<String>,
    phone: Option<String>,
    #[serde(default)]
    location: Vec<LocationSeed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LocationSeed {
    slug: String,
    name: String,
    kind: LocationKind,
    street: Option<String>,
    postcode: Option<String>,
    town: Option<String>,
    state: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    #[serde(default)]
    confidential: bool,
    #[serde(default)]
    access: Vec<String>,
    transport: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferSeed {
    slug: String,
    organization: String,
    #[serde(default)]
    locations: Vec<String>,
    name: String,
    alternate_name: Option<String>,
    kind: String,
    topics: Vec<String>,
    #[serde(default)]
    instruments: Vec<String>,
    open: Option<bool>,
    summary: Option<String>,
    description: String,
    #[serde(default)]
    plain: Option<String>,
    #[serde(default)]
    easy: Option<EasyText>,
    goal: Option<String>,
    #[serde(default)]
    conditions: Vec<Condition>,
    exclusions: Option<String>,
    gender: Option<Gender>,
    #[serde(default)]
    languages: Vec<String>,
    #[serde(default)]
    interpreter: Vec<String>,
    cost: Option<String>,
    cost_amount: Option<f64>,
    #[serde(default)]
    documents: Vec<String>,
    access: Option<Access>,
    #[serde(default)]
    steps: Vec<String>,
    #[serde(default)]
    not_required: Vec<String>,
    bring_someone: Option<bool>,
    #[serde(default)]
    trust: Trust,
    learns: Option<String>,
    contact: Option<Contacting>,
    message: Option<String>,
    #[serde(default)]
    schedule: Vec<ScheduleSeed>,
    schedule_note: Option<String>,
    #[serde(default)]
    form: Vec<String>,
    group_size: Option<u32>,
    hours_per_week: Option<u32>,
    duration_weeks: Option<u32>,
    entry: Option<Entry>,
    #[serde(default)]
    effects: BTreeMap<FactId, FactValue>,
    places: Option<PlacesSeed>,
    funding: Option<Secured>,
    verified_days_ago: Option<VerifiedSeed>,
    #[serde(default)]
    area: Vec<String>,
    status: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScheduleSeed {
    days: String,
    opens: String,
    closes: String,
    kind: Option<String>,
    /// Whether it holds in the school holidays.
    school: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlacesSeed {
    total: Option<u32>,
    free: u32,
    waiting: Option<u32>,
    stated_days_ago: i64,
    valid_days: i64,
    source: StatementSource,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerifiedSeed {
    contact: Option<u64>,
    eligibility: Option<u64>,
    texts: Option<u64>,
}

/// What the region's files say, ready to be stored.
#[derive(Debug, Default)]
pub struct Region {
    /// Organizations.
    pub organizations: Vec<Organization>,
    /// Locations.
    pub locations: Vec<Location>,
    /// Offers.
    pub offers: Vec<Offer>,
    statements: Vec<(String, PlacesFor)>,
}

#[derive(Debug)]
struct PlacesFor {
    total: Option<u32>,
    free: u32,
    waiting: Option<u32>,
    stated_days_ago: i64,
    valid_days: i64,
    source: StatementSource,
}

impl App {
    /// Puts the demonstration region into the catalogue, with places and confirmations dated
    /// relative to today.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn load_region(&self) -> Result<()> {
        let region = Region::read(self.today());
        let now = self.now();
        let mut tx = self.inner.db.write().await?;
        for organization in &region.organizations {
            store::catalogue::save_organization(&mut tx, organization).await?;
        }
        for location in &region.locations {
            store::catalogue::save_location(&mut tx, location).await?;
        }
        for offer in &region.offers {
            store::catalogue::save_offer(&mut tx, offer).await?;
        }
        for (offer, places) in &region.statements {
            let stated_at = now - TimeDelta::days(places.stated_days_ago);
            let statement = PlaceStatement {
                id: self.new_id(),
                offer: OfferId::from(offer.as_str()),
                free: places.free,
                total: places.total,
                waiting: places.waiting,
                source: places.source,
                stated_at,
                valid_until: stated_at + TimeDelta::days(places.valid_days),
            };
            store::places::add(&mut tx, &statement, None).await?;
        }
        tx.commit().await?;
        self.reload().await
    }
}

impl Region {
    /// Reads the built-in files.
    ///
    /// # Panics
    /// When a file cannot be read: the program was built from a broken one, which the tests refuse.
    pub fn read(today: NaiveDate) -> Self {
        let mut region = Self::default();
        for (name, text) in FILES {
            let file: File = toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            for seed in file.organization {
                let organization = organization(&seed);
                region
                    .locations
                    .extend(seed.location.into_iter().map(|l| location(l, &organization.id)));
                region.organizations.push(organization);
            }
            for mut seed in file.offer {
                if let Some(places) = seed.places.take() {
                    region.statements.push((id(&seed.slug), places.into()));
                }
                region.offers.push(offer(seed, today));
            }
        }
        region
    }
}

impl From<PlacesSeed> for PlacesFor {
    fn from(seed: PlacesSeed) -> Self {
        Self {
            total: seed.total,
            free: seed.free,
            waiting: seed.waiting,
            stated_days_ago: seed.stated_days_ago,
            valid_days: seed.valid_days,
            source: seed.source,
        }
    }
}

/// The id of the demonstration record of that slug.
pub fn id(slug: &str) -> String {
    uuid::Uuid::new_v5(&NAMESPACE, slug.as_bytes()).to_string()
}

fn part(owner: &str, what: &str, at: usize) -> String {
    id(&format!("{owner}/{what}/{at}"))
}

fn organization(seed: &OrganizationSeed) -> Organization {
    let phone = seed.phone.as_ref().map(|number| phone(&seed.slug, number));
    Organization {
        id: id(&seed.slug),
        name: seed.name.clone(),
        description: seed.description.clone(),
        legal_status: seed.legal_status.clone(),
        email: seed.email.clone(),
        website: seed.website.clone(),
        phones: phone.into_iter().collect(),
        ..Organization::default()
    }
}

fn phone(owner: &str, number: &str) -> Phone {
    Phone {
        id: part(owner, "phone", 0),
        number: number.to_owned(),
        r#type: Some("voice".to_owned()),
        ..Phone::default()
    }
}

fn location(seed: LocationSeed, organization: &str) -> Location {
    let virtual_only = seed.kind == LocationKind::Online;
    let address = seed.town.as_ref().map(|town| Address {
        id: part(&seed.slug, "address", 0),
        address_1: seed.street.clone().unwrap_or_default(),
        city: town.clone(),
        state_province: seed.state.clone().unwrap_or_else(|| "HE".to_owned()),
        postal_code: seed.postcode.clone().unwrap_or_default(),
        country: "DE".to_owned(),
        address_type: "physical".to_owned(),
        ..Address::default()
    });
    let accessibility = seed.access.iter().enumerate().map(|(at, feature)| Accessibility {
        id: part(&seed.slug, "access", at),
        description: Some(feature.clone()),
        ..Accessibility::default()
    });
    Location {
        id: id(&seed.slug),
        location_type: if virtual_only { LocationType::Virtual } else { LocationType::Physical },
        organization_id: Some(organization.to_owned()),
        name: Some(seed.name),
        transportation: seed.transport,
        latitude: seed.latitude.and_then(Number::from_f64),
        longitude: seed.longitude.and_then(Number::from_f64),
        addresses: address.into_iter().collect(),
        accessibility: accessibility.collect(),
        lotse: Some(LocationDetails {
            confidential: seed.confidential,
            kind: Some(seed.kind),
            access: seed.access,
            ..LocationDetails::default()
        }),
        ..Location::default()
    }
}

fn offer(seed: OfferSeed, today: NaiveDate) -> Offer {
    let slug = seed.slug.clone();
    let contact = seed.contact.clone();
    Offer {
        id: id(&slug),
        status: status(seed.status.as_deref()),
        organization_id: Some(id(&seed.organization).into()),
        email: contact.as_ref().and_then(|contact| contact.email.clone()),
        phones: contact.iter().filter_map(|c| c.phone.as_ref()).map(|n| phone(&slug, n)).collect(),
        contacts: Vec::<Contact>::new(),
        fees_description: seed.cost.clone(),
        cost_options: seed
            .cost_amount
            .and_then(Number::from_f64)
            .map(|amount| CostOption {
                id: part(&slug, "cost", 0),
                currency: Some("EUR".to_owned()),
                amount: Some(amount),
                amount_description: seed.cost.clone(),
                ..CostOption::default()
            })
            .into_iter()
            .collect(),
        languages: seed
            .languages
            .iter()
            .enumerate()
            .map(|(at, code)| language(&slug, at, code))
            .collect(),
        required_documents: seed
            .documents
            .iter()
            .enumerate()
            .map(|(at, document)| RequiredDocument {
                id: part(&slug, "document", at),
                document: Some(document.clone()),
                ..RequiredDocument::default()
            })
            .collect(),
        schedules: seed.schedule.iter().enumerate().map(|(at, s)| schedule(&slug, at, s)).collect(),
        service_at_locations: seed
            .locations
            .iter()
            .enumerate()
            .map(|(at, location)| ServiceAtLocation {
                id: part(&slug, "at", at),
                location_id: Some(LocationId::from(id(location))),
                ..ServiceAtLocation::default()
            })
            .collect(),
        assured_date: verified(seed.verified_days_ago.as_ref(), today)
            .contact
            .map(|d| d.to_string()),
        name: seed.name.clone(),
        alternate_name: seed.alternate_name.clone(),
        description: Some(seed.description.clone()),
        lotse: Some(Box::new(details(seed, contact, today))),
        ..Offer::default()
    }
}

fn details(seed: OfferSeed, contact: Option<Contacting>, today: NaiveDate) -> Details {
    Details {
        kind: Some(seed.kind),
        topics: seed.topics,
        instruments: seed.instruments,
        open: seed.open,
        summary: seed.summary,
        plain: seed.plain,
        easy: seed.easy,
        goal: seed.goal,
        conditions: seed.conditions,
        exclusions: seed.exclusions,
        gender: seed.gender,
        interpreter: seed.interpreter,
        access: seed.access,
        steps: seed.steps,
        not_required: seed.not_required,
        bring_someone: seed.bring_someone,
        trust: seed.trust,
        learns: seed.learns,
        contact,
        message: seed.message,
        schedule_note: seed.schedule_note,
        form: seed.form,
        group_size: seed.group_size,
        hours_per_week: seed.hours_per_week,
        duration_weeks: seed.duration_weeks,
        entry: seed.entry,
        effects: seed.effects,
        secured: seed.funding,
        verified: verified(seed.verified_days_ago.as_ref(), today),
        area: seed.area,
    }
}

fn status(key: Option<&str>) -> OfferStatus {
    match key {
        Some("inactive") => OfferStatus::Inactive,
        Some("defunct") => OfferStatus::Defunct,
        Some("temporarily_closed") => OfferStatus::TemporarilyClosed,
        _ => OfferStatus::Active,
    }
}

fn verified(seed: Option<&VerifiedSeed>, today: NaiveDate) -> Verified {
    let ago = |days: Option<u64>| days.and_then(|days| today.checked_sub_days(Days::new(days)));
    seed.map_or_else(Verified::default, |seed| Verified {
        contact: ago(seed.contact),
        eligibility: ago(seed.eligibility),
        texts: ago(seed.texts),
    })
}

fn language(owner: &str, at: usize, code: &str) -> Language {
    Language { id: part(owner, "language", at), code: Some(code.to_owned()), ..Language::default() }
}

fn schedule(owner: &str, at: usize, seed: &ScheduleSeed) -> Schedule {
    let mut schedule = Schedule {
        id: part(owner, "schedule", at),
        freq: Some("WEEKLY".to_owned()),
        byday: Some(seed.days.replace(' ', "")),
        opens_at: Some(seed.opens.clone()),
        closes_at: Some(seed.closes.clone()),
        attending_type: seed.kind.clone(),
        ..Schedule::default()
    };
    seed.school.as_deref().map(SchoolHours::from_code).unwrap_or_default().note(&mut schedule);
    schedule
}
