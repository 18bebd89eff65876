//! What a coordinator sees: figures of many, nothing of one.

use lotse::domain::role::Role;
use lotse::text::{Lang, Text};

use super::visitor::{AGENCY, Things, Visitor};
use crate::support::TestApp;

#[tokio::test]
async fn without_needs_the_page_says_so() {
    let test = TestApp::with_region().await;
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination").await;
    assert!(page.has(".empty"));
    assert!(!page.has(".figures"));
}

#[tokio::test]
async fn few_people_are_never_counted() {
    let test = TestApp::with_region().await;
    Things::of(&test).await;
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination").await;
    assert_eq!(page.texts(".figure").len(), 5);
    for figure in page.texts(".figure dd") {
        assert!(["verdeckt", "unter 5"].contains(&figure.as_str()), "{figure}");
    }
    for cell in page.texts("tbody td, tfoot td") {
        assert!(cell == "unter 5" || !cell.chars().any(|c| c.is_ascii_digit()), "{cell}");
    }
    assert!(page.body.contains("unter 5 Fälle"), "{}", page.text(".report > p.line"));
    assert!(!page.body.contains("Fuchs-27"));
}

#[tokio::test]
async fn many_are_and_every_drawing_has_its_table() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination").await;
    assert!(page.texts(".figure dd")[0].chars().all(|c| c.is_ascii_digit()));
    let bars = page.texts(".bars li");
    let table = page.texts("details .untitled tbody tr, details .table:not(.grid) tbody tr");
    assert!(!bars.is_empty());
    for bar in &bars {
        let (cause, count) = bar.split_once(": ").expect("a cause and a count");
        assert!(table.iter().any(|row| row.contains(cause) && row.contains(count)), "{bar}");
    }
    let small = |text: &String| text.parse::<u32>().is_ok_and(|n| (1..5).contains(&n));
    assert!(!page.texts(".grid td").iter().any(small), "no count of one to four");
    assert!(page.has(".scroll[tabindex='0'][aria-label]"), "what scrolls can be reached by key");
    let quarters = page.texts(".grid thead tr:first-child th").len();
    let year = visitor.page("/koordination?von=2026-Q1&bis=2026-Q4").await;
    assert_eq!(year.texts(".grid thead tr:first-child th").len(), 6, "four, the topic, the total");
    assert!(quarters > 6);
    assert_eq!(year.attributes("[name=von] [selected]", "value"), ["2026-Q1"]);
    for odd in ["?von=2026-Q4&bis=2026-Q1", "?von=x&bis=1999-Q9", "?von=%00"] {
        visitor.page(&format!("/koordination{odd}")).await;
    }
}

#[tokio::test]
async fn the_oldest_entries_come_first() {
    let test = TestApp::with_region().await;
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination/katalog").await;
    assert!(page.texts("tbody tr").len() >= 20);
    let admin = Visitor::of(&test, Role::Admin, AGENCY).await;
    let page = admin.page("/koordination/katalog").await;
    assert!(!page.has("tbody a"), "who may not state places is led nowhere");
}

#[tokio::test]
async fn changes_are_ranked_and_one_can_be_tried() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination/was-waere-wenn").await;
    let gains = page.texts(".idea .bar span");
    assert!(gains.len() > 5, "{gains:?}");
    let number = |words: &String| {
        let digits: String = words.chars().filter(|c| c.is_ascii_digit() || *c == '(').collect();
        digits.split('(').next().and_then(|digits| digits.parse::<u32>().ok())
    };
    let numbers: Vec<u32> = gains.iter().filter_map(number).collect();
    assert_eq!(numbers.len(), gains.len());
    assert!(numbers.is_sorted_by(|one, next| one >= next), "{numbers:?}");
    assert!(gains.iter().all(|words| words.contains("Würde")), "never a promise");
    let offer = page.attributes("[name=angebot] option[value]:not([value=''])", "value").remove(0);
    let asked = |change: &str| format!("/koordination/was-waere-wenn?angebot={offer}&{change}");
    let tried = visitor.page(&asked("was=older&wert=3")).await;
    assert!(tried.text("[role=status]").contains("Würde"));
    let wrong = visitor.page(&asked("was=site&wert=x")).await;
    assert!(wrong.has("[aria-invalid=true]"));
}

#[tokio::test]
async fn a_report_is_made_worded_downloaded_and_published() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let stranger = Visitor::stranger(&test);
    let form = [("title", "Jahresbericht"), ("first", "2025-Q4"), ("last", "2026-Q3")];
    let made = visitor.post("/koordination/berichte", &form).await;
    assert_eq!(made.status, 303, "{}", made.body);
    let report = made.header("location").to_owned();
    let page = visitor.page(&report).await;
    assert_eq!(page.texts(".figure").len(), 5);
    assert!(page.text("[name=sentence-0]").contains("Bedarfen"), "a sentence is proposed");
    assert!(page.has("svg.course") && page.has("td.heat"));
    let small = |text: &String| text.parse::<u32>().is_ok_and(|n| (1..5).contains(&n));
    assert!(!page.texts("td.heat").iter().any(small), "no count of one to four");

    let words = [("sentence-0", "Es fehlt an Plätzen."), ("decision", "Vier Plätze mehr.")];
    assert_eq!(visitor.post(&report, &words).await.status, 303);
    let page = visitor.page(&report).await;
    assert!(page.text(".decision").contains("Vier Plätze mehr."));
    assert!(visitor.page(&format!("{report}/folien")).await.texts(".slide").len() > 4);
    let data = visitor.page(&format!("{report}/daten.csv")).await;
    let lines: Vec<&str> = data.body.lines().collect();
    assert!(lines[0].ends_with("table,row,column,value,kind,as_of"), "{}", lines[0]);
    assert!(lines.len() > 100 && lines.iter().any(|line| line.contains(",hidden,")));
    let public = report.replace("/koordination/berichte", "/zahlen");
    assert_eq!(stranger.get(&public).await.status, 404, "not published");
    assert_eq!(visitor.post(&format!("{report}/freigeben"), &[]).await.status, 303);
    let shown = stranger.page(&public).await;
    assert_eq!(shown.texts(".figure").len(), 5);
    assert!(!shown.body.contains("Vier Plätze mehr."), "words stay inside");
    assert!(stranger.page("/zahlen").await.body.contains("Jahresbericht"));
    for lang in Lang::ALL {
        let page = stranger.page(&format!("/{}{public}", lang.code())).await;
        let heading = Text::new(*lang).say("dossier-sheet-causes").into_owned();
        assert!(page.texts("h3").contains(&heading), "{}", lang.code());
        let german = *lang == Lang::De;
        assert_eq!(page.body.contains("Was die Zahlen bedeuten"), german, "{}", lang.code());
    }
    let open = stranger.page(&format!("{public}/daten.csv")).await;
    assert_eq!(open.body, data.body);
    let again = visitor.post("/koordination/berichte", &form).await;
    assert!(again.has("[aria-invalid=true]"), "a quarter goes out once");
}

#[tokio::test]
async fn official_figures_and_a_map_are_pasted_and_what_is_wrong_is_named() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let page = visitor.page("/koordination").await;
    assert!(page.has(".map svg") && page.has("svg.course"), "drawn");
    assert!(page.body.contains("Suchen ohne Treffer") && page.body.contains("Absagen"));
    let head = "titel;wert;einheit;gebiet;stand;quelle;definition\n";
    let wrong = format!("{head}A;3;personen;Kreis;2025-07-31;Amt;Was");
    let answer = visitor.post("/koordination/quellen/zahlen", &[("zahlen", &wrong)]).await;
    assert!(answer.text(".field--wrong").contains("Zeile 2, Spalte „wert“"), "{}", answer.body);
    let right = format!("{head}Ohne Abschluss;30,5;prozent;Kreis;2025-07-31;Amt;Was");
    let answer = visitor.post("/koordination/quellen/zahlen", &[("zahlen", &right)]).await;
    assert_eq!(answer.status, 303);
    assert!(visitor.page("/koordination").await.body.contains("30,5 %"));
    let none = visitor.post("/koordination/quellen/karte", &[("karte", "{}")]).await;
    assert!(none.has("[name=karte][aria-invalid=true]"));
    let map = r#"{ "features": [{ "properties": { "name": "Kreis" }, "geometry": { "type": "Polygon",
        "coordinates": [[[9.0, 51.0], [10.2, 51.0], [10.2, 51.8], [9.0, 51.8], [9.0, 51.0]]] } }] }"#;
    assert_eq!(visitor.post("/koordination/quellen/karte", &[("karte", map)]).await.status, 303);
    let page = visitor.page("/koordination").await;
    assert!(page.has(".map path") && page.text(".map ol").contains("Kreis"));
    let gone = visitor.post("/koordination/quellen/entfernen", &[("quelle", "Amt")]).await;
    assert_eq!(gone.status, 303);
    assert!(visitor.page("/koordination/quellen").await.body.contains("Noch keine amtlichen"));
}
