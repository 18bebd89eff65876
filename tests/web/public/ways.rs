//! Ways to a school certificate, side by side.

use super::region;

#[tokio::test]
async fn ways_stand_side_by_side_with_what_decides() {
    let (_test, site) = region().await;
    let page = site.page("/de/schulabschluss").await;
    let heads = page.texts("thead th");
    assert_eq!(heads.len(), 8, "{heads:?}");
    let ways = page.texts("tbody th").len();
    assert!(ways >= 4, "{ways} ways");
    assert_eq!(page.texts("tbody td[data-label='Nächster Start']").len(), ways);
    let goals = page.texts("tbody td[data-label='Abschluss']");
    assert!(goals.iter().any(|goal| goal == "Hauptschulabschluss"), "{goals:?}");
}

#[tokio::test]
async fn age_and_town_leave_what_can_be_reached_and_keep_what_was_typed() {
    let (_test, site) = region().await;
    let all = site.page("/de/schulabschluss").await.texts("tbody th").len();
    let mine = site.page("/de/schulabschluss?age=14&plz=Kassel").await;
    let few = mine.texts("tbody th").len();
    assert!(few < all, "{few} of {all}");
    assert_eq!(mine.attributes("input#age", "value"), ["14"]);
    let unknown = site.page("/de/schulabschluss?plz=Entenhausen").await;
    assert!(unknown.has("#plz-error"));
}
