//! Addresses the frame of a page leads to. Pages take them from here too, so that nothing leads
//! astray; [`crate::web::here::Here::link`] adds the language.

/// The public start page.
pub const HOME: &str = "/";
/// Search and results.
pub const SEARCH: &str = "/suche";
/// What can I get?
pub const CHECK: &str = "/anspruch";
/// Help now.
pub const NOW: &str = "/jetzt-hilfe";
/// About Lotse.
pub const ABOUT: &str = "/ueber";
/// Privacy.
pub const PRIVACY: &str = "/datenschutz";
/// Accessibility statement.
pub const ACCESSIBILITY: &str = "/barrierefreiheit";
/// Legal notice.
pub const IMPRINT: &str = "/impressum";
/// Leaves at once for a harmless page.
pub const EXIT: &str = "/weg";
/// Log-in.
pub const LOGIN: &str = "/anmelden";
/// Log-out; takes a POST.
pub const LOGOUT: &str = "/abmelden";
/// A case manager's day.
pub const TODAY: &str = "/fach";
/// Cases.
pub const CASES: &str = "/fach/faelle";
/// Offers, as professionals see them.
pub const OFFERS: &str = "/fach/angebote";
/// Eligibility, as professionals see it.
pub const STAFF_CHECK: &str = "/fach/anspruch";
/// Gaps.
pub const GAPS: &str = "/koordination";
/// Looking after the catalogue.
pub const CATALOGUE: &str = "/koordination/katalog";
/// Accounts.
pub const PEOPLE: &str = "/verwaltung";
