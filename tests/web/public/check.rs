//! What could work? Few questions, answers as offers in groups, and nothing stays anywhere.

use super::super::site::Answer;
use super::region;

/// The form of a question as a browser would send it back, with `answers` filled in.
fn sent(page: &Answer, answers: &str) -> String {
    let names = page.attributes("main form input[type=hidden]", "name");
    let values = page.attributes("main form input[type=hidden]", "value");
    let carried = names.iter().zip(values).map(|(name, value)| format!("{name}={value}"));
    carried
        .chain([answers.to_owned()])
        .filter(|pair| !pair.is_empty())
        .collect::<Vec<_>>()
        .join("&")
}

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
    assert!(answer.has("blockquote.say"), "what to say at the counter");
}

#[tokio::test]
async fn at_most_five_questions_are_asked_and_each_can_be_skipped() {
    let (_test, site) = region().await;
    let mut page = site.page("/was-geht").await;
    let mut asked = 0;
    while page.has("main form input[name=gefragt]") && !page.has("#weiter-fragen") {
        asked += 1;
        assert!(asked <= 5, "a sixth question");
        let fields = page.texts("main form .field, main form fieldset").len();
        assert_eq!(fields, 1, "one question at a time");
        page = site.post("/was-geht", &sent(&page, "")).await;
        assert_eq!(page.status, 200);
    }
    assert_eq!(asked, 5);
    assert!(page.has("section[aria-labelledby=maybe]"), "skipping all still gives an answer");
}

#[tokio::test]
async fn answers_travel_along_and_the_next_question_follows_from_them() {
    let (_test, site) = region().await;
    let first = site.page("/was-geht").await;
    let second = site.post("/was-geht", &sent(&first, "thema=beruf")).await;
    assert!(second.has("input#alter"));
    let third = site.post("/was-geht", &sent(&second, "alter=17")).await;
    assert_eq!(third.attributes("input[type=hidden][name=alter]", "value"), ["17"]);
    assert_eq!(third.attributes("input[type=hidden][name=thema]", "value"), ["beruf"]);
    assert_eq!(third.attributes("input[name=gefragt]", "value").len(), 3);
    let answer = site.post("/was-geht", &sent(&third, "zeigen=1")).await;
    assert!(answer.has("section[aria-labelledby=fits], section[aria-labelledby=maybe]"));
    assert!(answer.has("button[name=weiter]"), "one more question is on offer");
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
    let wrong = "thema=geld&alter=alt&ort=Nirgendwo&schulbesuch=mars";
    let answer = site.post("/was-geht", wrong).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes("input#alter", "value"), ["alt"]);
    assert_eq!(answer.attributes("input#ort", "value"), ["Nirgendwo"]);
    assert_eq!(answer.attributes("input[type=hidden][name=thema]", "value"), ["geld"]);
    for field in ["alter", "schulbesuch", "ort"] {
        assert!(answer.has(&format!("#{field}-error")), "{field}");
    }
    // An unknown field is nobody's question.
    assert_eq!(site.post("/was-geht", "thema=geld&erfunden=1").await.status, 200);
}

#[tokio::test]
async fn questions_are_asked_in_the_language_of_the_page() {
    let (_test, site) = region().await;
    let mut page = site.page("/ar/was-geht").await;
    for _ in 0..5 {
        let form = page.texts("main form").concat();
        assert!(form.chars().any(|c| ('\u{600}'..'\u{6ff}').contains(&c)), "{form}");
        page = site.post("/ar/was-geht", &sent(&page, "")).await;
    }
}
