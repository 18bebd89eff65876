//! Every route of the API: method, path, who may use it, what it knows. The router, the check of
//! query parameters, the check of roles and the OpenAPI description all come from this list.

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use super::{
    appointments, cases, consents, eligibility, gaps, health, matching, offers, openapi, referrals,
    releases, vocabulary,
};
use crate::app::App;
use crate::domain::role::Action;

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Holders of a bearer token whose role allows this.
    Token(Action),
}

/// One route.
#[derive(Debug)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{id}` for the one thing it is about.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// Query parameters it knows, besides `lang`.
    pub query: &'static [&'static str],
    /// What it does.
    pub about: &'static str,
    /// Schema of the request body, by its name in the OpenAPI description.
    pub takes: Option<&'static str>,
    /// Status when all is well.
    pub status: u16,
    /// Schema of that answer.
    pub gives: &'static str,
    handler: fn() -> MethodRouter<App>,
}

impl Route {
    pub(super) fn method_router(&self) -> MethodRouter<App> {
        (self.handler)()
    }

    const fn query(mut self, names: &'static [&'static str]) -> Self {
        self.query = names;
        self
    }

    const fn created(mut self) -> Self {
        self.status = 201;
        self
    }

    const fn takes(mut self, schema: &'static str) -> Self {
        self.takes = Some(schema);
        self
    }

    const fn needs(mut self, action: Action) -> Self {
        self.access = Access::Token(action);
        self
    }
}

/// Where `method` and `path` (as in the list) lead.
pub(super) fn find(method: &Method, path: &str) -> Option<&'static Route> {
    ROUTES.iter().find(|route| route.method == *method && route.path == path)
}

type Handler = fn() -> MethodRouter<App>;

const fn read(
    path: &'static str,
    gives: &'static str,
    about: &'static str,
    handler: Handler,
) -> Route {
    let (access, query, takes) = (Access::Public, &[] as &[&str], None);
    Route { method: Method::GET, path, access, query, about, takes, status: 200, gives, handler }
}

const fn write(
    path: &'static str,
    gives: &'static str,
    about: &'static str,
    handler: Handler,
) -> Route {
    let (access, query, takes) = (Access::Public, &[] as &[&str], None);
    Route { method: Method::POST, path, access, query, about, takes, status: 200, gives, handler }
}

const CASES: Action = Action::WorkOnCases;

/// Every route.
#[rustfmt::skip]
pub static ROUTES: &[Route] = &[
    // ---- the public catalogue
    read("/api/v1/offers", "OfferPage", "Search offers", || get(offers::find))
        .query(offers::PARAMETERS),
    read("/api/v1/suggest", "Suggestions", "Topics, places, organizations and offers that begin so",
        || get(offers::suggest)).query(offers::SUGGEST_PARAMETERS),
    read("/api/v1/offers/{id}", "Offer", "One offer", || get(offers::show)),
    write("/api/v1/offers/{id}/places", "Places", "State how many places there are",
        || post(offers::state_places)).takes("PlacesDraft").created().needs(Action::StatePlaces),
    // ---- the vocabulary
    read("/api/v1/facts", "FactList", "Facts a profile can hold", || get(vocabulary::facts)),
    read("/api/v1/instruments", "InstrumentList", "Legal instruments, all versions",
        || get(vocabulary::instruments)),
    read("/api/v1/topics", "TopicList", "Topics of offers and needs", || get(vocabulary::topics)),
    read("/api/v1/referral-states", "StateList", "States of a referral and what may follow",
        || get(vocabulary::referral_states)),
    // ---- anonymous questions; nothing is stored
    write("/api/v1/eligibility", "Eligibility", "What the law says of a profile",
        || post(eligibility::judge)).takes("EligibilityQuestion"),
    write("/api/v1/match", "MatchGroups", "Which offers fit, and why",
        || post(matching::rank)).takes("MatchQuestion"),
    // ---- cases of the own agency
    write("/api/v1/cases", "CaseOpened", "Open a case", || post(cases::open))
        .takes("CaseDraft").created().needs(CASES),
    read("/api/v1/cases/{id}", "Case", "A case with everything in it", || get(cases::show))
        .needs(CASES),
    write("/api/v1/cases/{id}/referrals", "Referred", "Refer a case to an offer, holding a place",
        || post(referrals::refer)).takes("ReferralDraft").created().needs(CASES),
    write("/api/v1/cases/{id}/appointments", "Appointment", "Make an appointment",
        || post(appointments::add)).takes("AppointmentDraft").created().needs(CASES),
    write("/api/v1/cases/{id}/consents", "Consent", "Record a consent", || post(consents::add))
        .takes("ConsentDraft").created().needs(CASES),
    read("/api/v1/referrals/{id}", "Referral", "A referral and the steps it took",
        || get(referrals::show)).needs(CASES),
    write("/api/v1/referrals/{id}/transitions", "Referral", "Move a referral into another state",
        || post(referrals::step)).takes("Transition").needs(CASES),
    write("/api/v1/appointments/{id}/outcome", "Appointment", "Note whether somebody arrived",
        || post(appointments::note_outcome)).takes("Outcome").needs(CASES),
    write("/api/v1/consents/{id}/withdraw", "Withdrawn", "Withdraw a consent",
        || post(consents::withdraw)).needs(CASES),
    // ---- what stayed unmet
    read("/api/v1/gaps", "GapReport", "Needs by topic, quarter and outcome, and why some stayed unmet",
        || get(gaps::report)).query(gaps::PARAMETERS).needs(Action::ReadGaps),
    write("/api/v1/gaps/releases", "GapRelease", "Freeze the figures of quarters that are over",
        || post(releases::make)).takes("GapReleaseDraft").created().needs(Action::ReadGaps),
    write("/api/v1/gaps/what-if", "GapProspect", "What changes to offers would bring together",
        || post(gaps::what_if)).takes("GapChanges").needs(Action::ReadGaps),
    // ---- the machine
    read("/api/v1/openapi.json", "OpenApi", "This description", || get(openapi::describe)),
    read("/healthz", "Health", "The process lives", || get(health::alive)),
    read("/readyz", "Health", "The database answers", || get(health::ready)),
];
