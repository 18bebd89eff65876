//! Other sources and the map: counted apart, brought in whole or not at all, rounded where they leave
//! the house.

use chrono::TimeDelta;
use lotse::app::{FigureReleaseDraft, OfferQuery};
use lotse::domain::gap::{Rough, Sources, THRESHOLD};
use lotse::domain::id::CaseId;
use lotse::domain::referral::Cause;
use lotse::domain::role::Role;
use lotse::domain::topic::Taxonomy;
use lotse::store;
use proptest::prelude::*;

use crate::support::{TestApp, on_both};

const FIGURES: &str = "titel;wert;einheit;gebiet;stand;quelle;definition\n\
    Ohne Abschluss;112;Personen;Kreis Kassel;2025-07-31;Schulstatistik;Abgänge ohne Abschluss\n\
    Quote;5,75;Prozent;Kreis Kassel;31.07.2025;Schulstatistik;Anteil an allen Abgängen\n";
const MAP: &str = r#"{ "type": "FeatureCollection", "features": [{ "type": "Feature",
    "properties": { "name": "Kassel und Umland" }, "geometry": { "type": "Polygon", "coordinates":
    [[[9.2, 51.1], [9.8, 51.1], [9.8, 51.6], [9.2, 51.6], [9.2, 51.1]]] } }] }"#;

#[tokio::test]
async fn searches_without_a_hit_reach_the_report_by_topic_only() {
    on_both(|test| async move {
        let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
        let query = OfferQuery { q: Some("Schulden".to_owned()), ..OfferQuery::default() };
        for _ in 0..7 {
            let page = test.app.find_offers(&query).await.expect("a page");
            assert_eq!(page.total, 0, "there is no offer at all");
            test.app.note_unmet(&query, &page).await.expect("counted");
        }
        let today = test.app.today();
        let report = test.app.gap_report(&coordinator, today, today).await.expect("a report");
        let topics = &test.app.knowledge().topics;
        assert_eq!(report.sources.searches.get(topics.root_of("schulden")), Some(&7));
        assert_eq!(report.coverage.needs, 0, "a search is no need");
        let shown = report.sources.public().searches;
        assert_eq!(shown.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [Rough::About(5)]);
        let one = test.app.gap_report_of(&coordinator, today, today, Some("341 Kassel")).await;
        assert!(one.expect("a report").sources.searches.is_empty(), "nobody knows where");
        let before = today - TimeDelta::days(30);
        let earlier = test.app.gap_report(&coordinator, before, before).await.expect("a report");
        assert!(earlier.sources.searches.is_empty());
    })
    .await;
}

#[tokio::test]
async fn official_figures_come_whole_or_not_at_all() {
    on_both(|test| async move {
        let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
        let worker = test.case_manager().await;
        assert!(test.app.add_figures(&worker, FIGURES).await.is_err());
        let wrong = format!("{FIGURES}Leer;x;Prozent;Kreis;2025-07-31;Amt;Was\n");
        let problems = test.app.add_figures(&coordinator, &wrong).await.expect("read");
        let problems = problems.expect_err("one line is wrong");
        assert_eq!(problems[0].to_string(), "line 4, wert: no_number");
        assert!(test.app.official_figures(&coordinator).await.expect("none").is_empty());
        assert_eq!(test.app.add_figures(&coordinator, FIGURES).await.expect("read"), Ok(2));
        assert_eq!(test.app.add_figures(&coordinator, FIGURES).await.expect("again"), Ok(2));
        let figures = test.app.official_figures(&coordinator).await.expect("two");
        assert_eq!(figures.len(), 2, "the same figure is replaced");
        let draft = FigureReleaseDraft {
            title: "Jahr".to_owned(),
            first: "2026-Q1".parse().expect("a quarter"),
            last: "2026-Q2".parse().expect("a quarter"),
        };
        let release = test.app.make_release(&coordinator, &draft).await.expect("a release");
        assert_eq!(release.figures.sources.official.len(), 2);
        test.app.remove_figures(&coordinator, "Schulstatistik").await.expect("removed");
        assert!(test.app.remove_figures(&coordinator, "Schulstatistik").await.is_err());
        let dossier = test.app.dossier(&coordinator, &release.id).await.expect("a dossier");
        let sheet = dossier.parts.iter().flat_map(|part| &part.sheets);
        let sheet = sheet.into_iter().find(|sheet| sheet.key == "dossier-sheet-official");
        assert_eq!(sheet.expect("the sheet").rows.len(), 2, "a release stays as it was");
    })
    .await;
}

#[tokio::test]
async fn a_map_says_which_area_a_need_belongs_to_and_is_frozen_with_the_release() {
    on_both(|test| async move {
        test.app.load_demo().await.expect("the demonstration");
        let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
        let draft = |quarter: &str| FigureReleaseDraft {
            title: quarter.to_owned(),
            first: quarter.parse().expect("a quarter"),
            last: quarter.parse().expect("a quarter"),
        };
        let before = test.app.make_release(&coordinator, &draft("2026-Q1")).await.expect("made");
        let regions = before.figures.map.clone().expect("regions of postcodes");
        assert!(regions.areas.iter().all(|area| area.rings.is_empty()) && !regions.dots.is_empty());
        let wrong = test.app.set_areas(&coordinator, "[]").await.expect("read");
        assert!(wrong.is_err());
        assert_eq!(test.app.set_areas(&coordinator, MAP).await.expect("read"), Ok(1));
        let after = test.app.make_release(&coordinator, &draft("2026-Q2")).await.expect("made");
        let drawn = after.figures.map.as_ref().expect("a map");
        assert_eq!(drawn.areas[0].name, "Kassel und Umland");
        assert_eq!(drawn.areas[0].rings[0].len(), 4);
        let areas: Vec<&str> =
            after.figures.table.areas.iter().map(|area| area.area.as_str()).collect();
        assert_eq!(areas, ["", "Kassel und Umland"], "inside, and elsewhere");
        let session = &mut test.app.db().read().await.expect("a session");
        let kept = store::gaps::find_release(session, &before.id).await.expect("read");
        assert_eq!(kept.expect("it is there").figures.map, Some(regions), "frozen");
    })
    .await;
}

/// Everything rounded in a release, by where it stands.
fn rounded(figures: &serde_json::Value) -> Vec<&serde_json::Value> {
    let at = |path: &str| figures.pointer(path).and_then(|v| v.as_array()).into_iter().flatten();
    let pairs = ["/sources/searches", "/sources/refusals", "/funnel"];
    let pairs = pairs.into_iter().flat_map(at).map(|pair| &pair[1]);
    let reasons = at("/empty").flat_map(|empty| empty["reasons"].as_array().into_iter().flatten());
    let named = at("/empty").map(|empty| &empty["left"]);
    let named = named.chain(at("/endings").map(|ending| &ending["needs"]));
    pairs.chain(reasons.map(|pair| &pair[1])).chain(named).collect()
}

#[tokio::test]
async fn nothing_beside_the_table_leaves_the_house_exactly() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let coordinator = test.actor(Role::Coordinator, "Koordinierung").await;
    let draft = FigureReleaseDraft {
        title: "Jahr".to_owned(),
        first: "2025-Q4".parse().expect("a quarter"),
        last: "2026-Q3".parse().expect("a quarter"),
    };
    let release = test.app.make_release(&coordinator, &draft).await.expect("a release");
    let figures = serde_json::to_value(&release.figures).expect("JSON");
    let rounded = rounded(&figures);
    assert!(rounded.len() > 10, "{figures}");
    for number in rounded {
        assert!(number.is_null() || number.as_u64().is_some_and(|n| n % 5 == 0), "{number}");
    }
    // A map shows places, never a number.
    let map = figures["map"].to_string();
    for area in &release.figures.table.areas {
        let total = area.total.total.count().filter(|n| *n > 0);
        assert!(total.is_none_or(|n| !map.contains(&format!("\"needs\":{n}"))));
    }
    let keys = figures["map"].as_object().expect("a map").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys, ["width", "height", "areas", "dots"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The attacker knows how counts are rounded, and which causes are named at all. Whatever the
    /// world, every count could be one of at least three, and no cause of few people is named.
    #[test]
    fn nobody_works_out_what_was_said_to_few(
        said in prop::collection::vec((0..4_usize, 0..9_usize), 0..60),
        searched in prop::collection::vec(0..40_u32, 0..6),
    ) {
        let causes = [Cause::KeinPlatz, Cause::Sprache, Cause::Kosten, Cause::ZuWeit];
        let cases: Vec<CaseId> = (0..9).map(|n| n.to_string().into()).collect();
        let topics: Vec<String> = (0..searched.len()).map(|n| format!("t{n}")).collect();
        let searches = topics.iter().map(String::as_str).zip(searched.iter().copied());
        let refusals = said.iter().map(|(cause, case)| (causes[*cause], &cases[*case]));
        let sources = Sources::of(searches, refusals, Vec::new(), &Taxonomy::default());
        let public = sources.public();
        let could_be = |shown: Rough| (0..200_u32).filter(|n| Rough::of(*n) == shown).count();
        for (cause, shown) in &public.refusals {
            let truth = sources.refusals[cause];
            prop_assert!(truth.cases >= THRESHOLD, "{cause:?}: {truth:?}");
            prop_assert_eq!(*shown, Rough::of(truth.refusals));
            prop_assert!(could_be(*shown) >= 3);
        }
        for (topic, shown) in &public.searches {
            prop_assert!(sources.searches[topic] >= THRESHOLD);
            prop_assert!(could_be(*shown) >= 3);
        }
    }
}
