//! What could work? Answers come back as offers in groups, and stay nowhere.

use super::region;

#[tokio::test]
async fn answers_lead_to_groups_with_reasons() {
    let (_test, site) = region().await;
    let answer = site.post("/was-geht", "thema=wohnen&thema=geld&alter=17&ort=Kassel").await;
    assert_eq!(answer.status, 200);
    for group in ["fits", "maybe", "almost"] {
        let cards = answer.texts(&format!("section[aria-labelledby={group}] article.card"));
        assert!((1..=6).contains(&cards.len()), "{group}: {}", cards.len());
    }
    let hurdles = answer.texts("section[aria-labelledby=almost] .why .no");
    assert!(hurdles.iter().any(|said| said.contains("Jahre alt sein")), "{hurdles:?}");
    assert!(answer.has("section[aria-labelledby=maybe] .why .unknown"));
}

#[tokio::test]
async fn the_form_stays_filled_and_asks_what_would_settle_most() {
    let (_test, site) = region().await;
    let answer = site.post("/was-geht", "thema=beruf&alter=17&schulabschluss=keiner").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.attributes("input#alter", "value"), ["17"]);
    assert_eq!(answer.attributes("input[name=thema][checked]", "value"), ["beruf"]);
    assert_eq!(answer.attributes("select#schulabschluss option[selected]", "value"), ["keiner"]);
    assert!(answer.has(".further .field"), "further questions");
}

#[tokio::test]
async fn answers_that_hardly_go_together_are_pointed_out() {
    let (_test, site) = region().await;
    let answer = site.post("/was-geht", "thema=beruf&alter=12&berufsabschluss=true").await;
    let notices = answer.texts(".notice").join(" ");
    assert!(notices.contains("Unter 15 Jahren"), "{notices}");
    let answer = site.post("/was-geht", "thema=beruf&alter=19&berufsabschluss=true").await;
    assert!(!answer.texts(".notice").join(" ").contains("Unter 15 Jahren"));
}

#[tokio::test]
async fn nothing_is_kept_not_even_by_the_browser() {
    let (_test, site) = region().await;
    let answer = site.post("/was-geht", "thema=geld&alter=17").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.headers.contains_key("set-cookie"));
    assert!(site.page("/was-geht").await.has("form[method=post][action='/was-geht']"));
}

#[tokio::test]
async fn errors_keep_the_answers() {
    let (_test, site) = region().await;
    let answer = site.post("/was-geht", "alter=alt&ort=Kassel&schulbesuch=mars").await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes("input#alter", "value"), ["alt"]);
    assert_eq!(answer.attributes("input#ort", "value"), ["Kassel"]);
    for field in ["alter", "schulbesuch", "thema"] {
        assert!(answer.has(&format!("#{field}-error")), "{field}");
    }
    // An unknown field is nobody's question.
    assert_eq!(site.post("/was-geht", "thema=geld&erfunden=1").await.status, 200);
}
