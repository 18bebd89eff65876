//! Which key names which value of a domain enum: `family-member` in the language files.

use std::borrow::Cow;

use chrono::Weekday;

use crate::domain::assignment::{AssignmentKind, Decision, FeedbackItem, FeedbackWay};
use crate::domain::case::Content;
use crate::domain::catalogue::{
    AccessPath, ContactWay, EntryKind, Gender, LocationKind, OfferStatus, Strength,
};
use crate::domain::conference::ConferenceForm;
use crate::domain::fact::Protection;
use crate::domain::law::{Binding, Mark};
use crate::domain::matching::Group;
use crate::domain::note::Confider;
use crate::domain::place::{PlaceClass, StatementSource};
use crate::domain::plan::{Horizon, Owner};
use crate::domain::portrait::Circle;
use crate::domain::referral::{Cause, Consequence, MilestoneKind, Side, WaitClass};
use crate::domain::retention::{ErasureGround, HoldGround};
use crate::domain::role::Role;
use crate::domain::route::{Doubt, Merit};
use crate::domain::rule::Truth;
use crate::domain::sending::{Ground, MailState};

/// Something with a name in every language.
pub trait Named {
    /// The list it belongs to.
    fn family(&self) -> &'static str;
    /// Which one of the list it is.
    fn member(&self) -> Cow<'static, str>;
}

macro_rules! named {
    ($($kind:ident $family:literal { $($variant:ident $member:literal),+ })+) => {
        $(impl Named for $kind {
            fn family(&self) -> &'static str { $family }
            fn member(&self) -> Cow<'static, str> {
                Cow::Borrowed(match self { $($kind::$variant => $member),+ })
            }
        })+

        /// Every key these names need, for the tests.
        #[cfg(test)]
        pub(super) const KEYS: &[&str] = &[$($(concat!($family, "-", $member)),+),+];
    };
}

named! {
    Weekday "weekday" {
        Mon "mon", Tue "tue", Wed "wed", Thu "thu", Fri "fri", Sat "sat", Sun "sun"
    }
    PlaceClass "place" { Free "free", Unknown "unknown", Waiting "waiting", Full "full" }
    StatementSource "source" { Traeger "traeger", Lotse "lotse", Abgeleitet "abgeleitet" }
    Circle "circle" {
        Family "family", Friends "friends", School "school", Office "office", Service "service"
    }
    Doubt "doubt" {
        Admission "admission", Entry "entry", Duration "duration", Full "full", Places "places"
    }
    Merit "merit" {
        Earliest "earliest", Surest "surest", Shortest "shortest", Nearest "nearest",
        Gentle "gentle"
    }
    Owner "owner" {
        YoungPerson "young_person", CaseManager "case_manager", Other "other"
    }
    Horizon "horizon" { Near "near", Middle "middle", Far "far" }
    Group "group" { Fits "fits", Maybe "maybe", Almost "almost", No "no" }
    Truth "truth" { Yes "yes", No "no", Unknown "unknown" }
    Content "content" {
        Contact "contact", Need "need", Facts "facts", ProtectedFacts "protected_facts",
        Arrival "arrival"
    }
    Binding "binding" { Muss "muss", Soll "soll", Kann "kann", Angebot "angebot" }
    Mark "mark" { T "t", S "s", K "k" }
    Protection "protection" {
        Ordinary "ordinary", Art9 "art9", Art10 "art10", Indirect9 "indirect9",
        Secret203 "secret203"
    }
    AccessPath "access" {
        Selbst "selbst", Fachstelle "fachstelle", Antrag "antrag", Gutschein "gutschein",
        Zuweisung "zuweisung"
    }
    ContactWay "way" { Chat "chat", Sms "sms", Mail "mail", Phone "phone", WalkIn "walk_in" }
    EntryKind "entry" {
        Rolling "rolling", Yearly "yearly", HalfYearly "half_yearly", Fixed "fixed",
        Unknown "unknown"
    }
    Gender "gender" { All "all", Girls "girls", Boys "boys" }
    LocationKind "location" {
        Neutral "neutral", Amt "amt", Schule "schule", Traeger "traeger", Mobil "mobil",
        Online "online", Klinik "klinik"
    }
    OfferStatus "status" {
        Active "active", Inactive "inactive", Defunct "defunct",
        TemporarilyClosed "temporarily_closed"
    }
    Strength "strength" { Hard "hard", Soft "soft" }
    Confider "confider" { YoungPerson "young_person", Other "other" }
    HoldGround "hold" {
        Rechtsstreit "rechtsstreit", Foerderpruefung "foerderpruefung",
        Einschraenkung "einschraenkung"
    }
    ErasureGround "erasure" { Frist "frist", Wunsch "wunsch", Irrtum "irrtum" }
    ConferenceForm "conference" {
        MitPerson "mit_person", NurHelfende "nur_helfende", Familie "familie",
        Zweiseitig "zweiseitig", Anonym "anonym"
    }
    AssignmentKind "assigned" {
        Meldung "meldung", Pflichtgespraech "pflichtgespraech", Zuweisung "zuweisung"
    }
    FeedbackItem "tells" { Kontakt "kontakt", Laeuft "laeuft", Beendet "beendet" }
    FeedbackWay "tellway" {
        Schriftlich "schriftlich", Telefon "telefon", Selbst "selbst"
    }
    Decision "decided" { Freiwillig "freiwillig", Neu "neu", Ende "ende" }
    Ground "ground" { Kinderschutz "kinderschutz", Aufgabe "aufgabe" }
    MailState "mail" {
        Waiting "waiting", Sending "sending", Sent "sent", Failed "failed", Unclear "unclear",
        Cancelled "cancelled"
    }
    Side "side" { Person "person", Provider "provider", System "system" }
    Consequence "then" {
        Nothing "nothing", AskAgain "ask_again", MarkPlaceWrong "mark_place_wrong",
        FixRecord "fix_record", OpenGap "open_gap"
    }
    WaitClass "wait" { Weeks "weeks", Months "months", Long "long", Unknown "unknown" }
    MilestoneKind "milestone" {
        KontaktGehalten "contact", Wiedergekommen "back", BegleitetAngekommen "accompanied",
        VierWochenDabei "four_weeks"
    }
}

impl Named for Cause {
    fn family(&self) -> &'static str {
        "cause"
    }

    fn member(&self) -> Cow<'static, str> {
        Cow::Borrowed(self.key())
    }
}

impl Named for Role {
    fn family(&self) -> &'static str {
        "role"
    }

    fn member(&self) -> Cow<'static, str> {
        Cow::Borrowed(self.key())
    }
}
