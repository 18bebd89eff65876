//! Somebody with a session in the browser, and what they work on.

use axum::body::Body;
use axum::http::{Method, Request, header};
use lotse::app::{
    AssignmentDraft, CaseDraft, ConferenceDraft, ConsentDraft, DecisionDraft, FigureReleaseDraft,
    Job, JobState, ReferralRequest, SlipDraft, StatementDraft,
};
use lotse::domain::assignment::{AssignmentKind, FeedbackDeal, FeedbackItem, FeedbackWay};
use lotse::domain::case::{Case, Content};
use lotse::domain::conference::{ConferenceForm, Invitee};
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::id::{
    AppointmentId, AssignmentId, ConferenceId, ConsentId, DecisionId, FeedbackId, JobId, NeedId,
    OfferId, ReferralId, ReleaseId,
};
use lotse::domain::role::Role;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::site::{Answer, Site};
use crate::support::TestApp;

pub const PASSWORD: &str = "sehr geheim und lang";
pub const AGENCY: &str = "Lotsenstelle";

/// A browser, logged in or not.
pub struct Visitor {
    site: Site,
    cookie: Option<String>,
}

impl Visitor {
    pub fn stranger(test: &TestApp) -> Self {
        Self { site: Site::of(&test.app), cookie: None }
    }

    /// Somebody of this role in this agency, with a session of their own.
    pub async fn of(test: &TestApp, role: Role, agency: &str) -> Self {
        let login = format!("{}-{}", role.key(), test.app.new_secret());
        test.app.add_user(&login, "Test", role, agency, PASSWORD).await.expect("a user");
        let session = test.app.log_in(&login, PASSWORD).await.expect("a session");
        Self { cookie: Some(session.token), ..Self::stranger(test) }
    }

    /// A case manager of the agency "Lotsenstelle".
    pub async fn case_manager(test: &TestApp) -> Self {
        Self::of(test, Role::CaseManager, AGENCY).await
    }

    /// The same browser with this cookie.
    pub fn with_cookie(self, token: &str) -> Self {
        Self { cookie: Some(token.to_owned()), ..self }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], &[]).await
    }

    /// A page that must be there.
    pub async fn page(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.send(Method::POST, path, form, &[]).await
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        form: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let escape = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = form.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT_LANGUAGE, "de")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(token) = &self.cookie {
            request = request.header(header::COOKIE, format!("__Host-lotse={token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.site.send(request.body(Body::from(body)).expect("a request")).await
    }
}

/// A case with everything in it, of the agency "Lotsenstelle".
pub struct Things {
    pub case: Case,
    pub need: NeedId,
    pub offer: OfferId,
    pub organization: String,
    pub referral: ReferralId,
    pub appointment: AppointmentId,
    pub consent: ConsentId,
    pub release: ReleaseId,
    pub decision: DecisionId,
    pub job: JobId,
    pub conference: ConferenceId,
    pub slip: String,
    pub assignment: AssignmentId,
    pub feedback: FeedbackId,
}

impl Things {
    pub async fn of(test: &TestApp) -> Self {
        let app = &test.app;
        let actor = test.case_manager().await;
        let offer = offer_about(test, "schulden");
        let statement = StatementDraft { free: 3, ..StatementDraft::default() };
        app.state_places(&actor, &offer, &statement).await.expect("places");
        let case = app.open_case(&actor, &draft()).await.expect("a case");
        let request = ReferralRequest { offer: offer.clone(), need: None, key: None };
        let referred = app.refer(&actor, &case.id, &request).await.expect("a referral");
        let appointment = lotse::app::AppointmentDraft {
            referral: Some(ReferralId::from(referred.id.as_str())),
            purpose: "Schuldnerberatung".to_owned(),
            starts_at: "2026-11-24T14:00:00".parse().expect("a moment"),
            minutes: 45,
            place: Some("Beratungshaus".to_owned()),
            companion: Some("Jana".to_owned()),
            meeting_point: Some("Haltestelle".to_owned()),
            escort: Default::default(),
        };
        let appointment =
            app.add_appointment(&actor, &case.id, &appointment).await.expect("an appointment");
        let organization = organization_of(test, &offer);
        let consent = ConsentDraft {
            recipient: organization.as_str().into(),
            purpose: "Kontakt".to_owned(),
            contents: vec![Content::Contact],
            until: "2027-01-31".parse().expect("a day"),
            on_paper: true,
        };
        let consent = app.add_consent(&actor, &case.id, &consent).await.expect("a consent");
        let conference = conference(&organization);
        let conference = app.plan_conference(&actor, &case.id, &conference).await;
        let conference = conference.expect("a conference").id;
        let slip = app.slip(&actor, &case.id, &SlipDraft::default()).await.expect("a sheet");
        let assignment = app.add_assignment(&actor, &case.id, &assignment()).await;
        let assignment = assignment.expect("an assignment").id;
        let words = "Es besteht Kontakt.";
        let feedback = app.prepare_feedback(&actor, &case.id, &assignment, words).await;
        let feedback = feedback.expect("feedback").id;
        let file = app.case_file(&actor, &case.id).await.expect("the file");
        let coordinator = test.actor(Role::Coordinator, AGENCY).await;
        let quarter = "2026-Q3".parse().expect("a quarter");
        let draft =
            FigureReleaseDraft { title: "Sommer".to_owned(), first: quarter, last: quarter };
        let release = app.make_release(&coordinator, &draft).await.expect("a release").id;
        let job = Job {
            id: "arbeit".into(),
            user: coordinator.user.clone(),
            from: app.today(),
            to: app.today(),
            made_at: app.now(),
            done: 0,
            total: 0,
            state: JobState::Ended,
            ideas: None,
        };
        let mut tx = app.db().write().await.expect("a transaction");
        lotse::store::gap_jobs::add(&mut tx, &job).await.expect("work");
        tx.commit().await.expect("commits");
        let draft = DecisionDraft {
            title: "Mehr Plätze".to_owned(),
            responsible: "Jugendamt".to_owned(),
            review_on: Some(app.today()),
            ..DecisionDraft::default()
        };
        let decision = app.propose(&coordinator, &draft).await.expect("a proposal");
        Self {
            need: file.needs[0].id.clone(),
            referral: ReferralId::from(referred.id.as_str()),
            appointment: appointment.id,
            consent: consent.id,
            case,
            offer,
            organization,
            release,
            decision,
            job: job.id,
            conference,
            slip,
            assignment,
            feedback,
        }
    }

    /// A path below the case.
    pub fn path(&self, rest: &str) -> String {
        format!("/fach/faelle/{}{rest}", self.case.id)
    }
}

fn draft() -> CaseDraft {
    CaseDraft {
        code: Some("Fuchs-27".to_owned()),
        facts: [(FactId::from("alter"), FactValue::Int(19))].into(),
        needs: vec!["schulden".to_owned()],
        plz: Some("34117".to_owned()),
        ..CaseDraft::default()
    }
}

/// A conference of an hour to which this organization is invited.
pub fn conference(organization: &str) -> ConferenceDraft {
    ConferenceDraft {
        starts_at: "2026-11-25T10:00:00".parse().expect("a moment"),
        minutes: 60,
        form: Some(ConferenceForm::MitPerson),
        reason: "Wie es weitergeht".to_owned(),
        place: None,
        questions: None,
        agenda: "Ankommen".to_owned(),
        invited: vec![Invitee::Organization(organization.into())],
    }
}

/// An assignment that lays everything open, with feedback every four weeks.
pub fn assignment() -> AssignmentDraft {
    AssignmentDraft {
        kind: Some(AssignmentKind::Zuweisung),
        mandate: "Jobcenter: Beratung".to_owned(),
        why: "Kooperationsplan".to_owned(),
        refusal: "Darf abgelehnt werden".to_owned(),
        alternatives: "Beratung anderswo".to_owned(),
        consequences: "Keine genannt".to_owned(),
        limit: 5,
        feedback: Some(FeedbackDeal {
            items: vec![FeedbackItem::Kontakt, FeedbackItem::Laeuft],
            way: FeedbackWay::Schriftlich,
            every_days: 28,
        }),
        ..AssignmentDraft::default()
    }
}

/// The first offer about a topic.
pub fn offer_about(test: &TestApp, topic: &str) -> OfferId {
    let catalogue = test.app.catalogue();
    let found = catalogue.shown().find(|offer| offer.topic_codes().any(|code| code == topic));
    found.expect("an offer").id()
}

pub fn organization_of(test: &TestApp, offer: &OfferId) -> String {
    let catalogue = test.app.catalogue();
    let offer = catalogue.offer(offer).expect("the offer").clone();
    offer.organization_id.as_ref().expect("an organization").as_str().to_owned()
}
