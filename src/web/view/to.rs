//! Addresses the frame of a page leads to. Pages take them from here too, so that nothing leads
//! astray; [`crate::web::here::Here::link`] adds the language.

/// The public start page.
pub const HOME: &str = "/";
/// Search and results.
pub const SEARCH: &str = "/suche";
/// All topics.
pub const TOPICS: &str = "/themen";
/// One topic; its code follows.
pub const TOPIC: &str = "/thema/";
/// One offer; its id follows.
pub const OFFER: &str = "/angebot/";
/// What can I get?
pub const CHECK: &str = "/was-geht";
/// Help now.
pub const NOW: &str = "/hilfe";
/// About Lotse.
pub const ABOUT: &str = "/ueber";
/// Privacy.
pub const PRIVACY: &str = "/datenschutz";
/// Accessibility statement.
pub const ACCESSIBILITY: &str = "/barrierefreiheit";
/// Languages, translations, easy language.
pub const LANGUAGES: &str = "/sprachen";
/// Rights in plain words.
pub const RIGHTS: &str = "/deine-rechte";
/// Ways to a school certificate, side by side.
pub const WAYS: &str = "/schulabschluss";
/// The list on somebody's own device.
pub const SAVED: &str = "/merkliste";
/// The catalogue on paper; the id of a print follows.
pub const PRINT: &str = "/druck";
/// My list on paper.
pub const PRINT_LIST: &str = "/druck/liste";
/// What is shown when there is no net.
pub const OFFLINE: &str = "/offline";
/// The service worker.
pub const WORKER: &str = "/dienst.js";
/// Saying that something on this site does not work.
pub const TELL: &str = "/schreib-uns";
/// Legal notice.
pub const IMPRINT: &str = "/impressum";
/// What to do on an empty installation.
pub const FIRST_STEPS: &str = "/erste-schritte";
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
/// What a change would bring.
pub const WHAT_IF: &str = "/koordination/was-waere-wenn";
/// Reports for the conference.
pub const REPORTS: &str = "/koordination/berichte";
/// Proposals and what became of them.
pub const DECISIONS: &str = "/koordination/beschluesse";
/// Figures for everybody.
pub const NUMBERS: &str = "/zahlen";
/// The yearly survey of providers.
pub const SURVEY: &str = "/koordination/erhebung";
/// Official figures and the map of planning areas.
pub const SOURCES: &str = "/koordination/quellen";
/// Looking after the catalogue.
pub const CATALOGUE: &str = "/koordination/katalog";
/// The law, rule by rule.
pub const LAW: &str = "/koordination/recht";
/// What young people said is wrong.
pub const COMPLAINTS: &str = "/koordination/hinweise";
/// Accounts.
pub const PEOPLE: &str = "/verwaltung";
/// What an agency lays down for itself.
pub const AGENCY_RULES: &str = "/verwaltung/regeln";
/// Who stands in for whom.
pub const DEPUTIES: &str = "/fach/vertretung";
/// Keeping and erasing cases.
pub const RETENTION: &str = "/fach/aufbewahrung";
/// A sheet that came back; its short code follows.
pub const SLIP: &str = "/fach/pendelbogen";
/// Papers on data protection.
pub const PROCESSING: &str = "/verwaltung/datenschutz";
/// Where the pages for professionals begin.
pub const STAFF: [&str; 6] = [TODAY, GAPS, PEOPLE, LOGIN, LOGOUT, ANSWER];
/// Pages behind providers' personal links.
pub const ANSWER: &str = "/antwort";
