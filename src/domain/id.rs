//! Typed ids: one newtype per kind of thing, so that an offer's id never stands where a case's is due.
//!
//! Ids are text. Lotse makes UUIDs; an imported HSDS record keeps the id it came with.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it is stored and shown.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// An offer (HSDS `service`).
    OfferId,
    /// An organization (Träger).
    OrganizationId,
    /// A location (Ort).
    LocationId,
    /// A place statement (Platzmeldung).
    StatementId,
    /// An agency: one team with its own walled-off cases.
    AgencyId,
    /// A person who may log in.
    UserId,
    /// A case (Fall).
    CaseId,
    /// A need (Bedarf) of a case.
    NeedId,
    /// A referral (Vermittlung).
    ReferralId,
    /// An appointment (Termin).
    AppointmentId,
    /// A consent (Einwilligung).
    ConsentId,
    /// Somebody involved in a case (Beteiligte).
    ParticipantId,
    /// A step of a plan.
    PlanStepId,
    /// A form begun and not yet sent.
    DraftId,
    /// Gap figures frozen as they left the house.
    ReleaseId,
    /// Long work for the gap pages.
    JobId,
    /// A printed catalogue that takes a while (Druckauftrag).
    PrintId,
    /// A proposal for a conference.
    DecisionId,
    /// Something said to be wrong.
    ComplaintId,
    /// One row of the audit trail.
    AuditId,
    /// A change to the law.
    LawChangeId,
    /// A note of a case.
    NoteId,
    /// Somebody who stands in for a case manager.
    DeputyId,
    /// A case proposed for erasure, and what became of it.
    ErasureId,
    /// A case conference.
    ConferenceId,
    /// An assignment by an authority (Zuweisung).
    AssignmentId,
    /// What a sender is told.
    FeedbackId,
}
