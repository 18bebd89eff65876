//! What every page and part promises: language, ways to go, ids that belong together, no style or
//! script within the page.

use chrono::{Duration, TimeZone as _, Utc};
use maud::html;
use scraper::{Html, Selector};

use super::*;
use crate::domain::place::Places;
use crate::domain::role::Role;
use crate::text::{Lang, Text};
use crate::web::here::Here;

const TEXT: fn() -> Text = || Text::new(Lang::De);

fn here(uri: &str) -> Here {
    let request = axum::http::Request::builder().uri(uri).body(()).expect("request");
    Here::of(&request.into_parts().0)
}

fn count(page: &str, selector: &str) -> usize {
    let selector = Selector::parse(selector).expect("selector");
    Html::parse_document(page).select(&selector).count()
}

#[test]
fn a_public_page_knows_its_language_and_leads_to_the_others() {
    let here = here("/en/suche?q=geld");
    let page = Page::public(&here, "Find help").show(html! { h1 { "x" } }).into_string();
    assert_eq!(count(&page, "html[lang=en][dir=ltr]"), 1);
    assert_eq!(count(&page, "header a[hreflang=de][href='/de/suche?q=geld']"), 1);
    assert_eq!(count(&page, &format!("header a[href='/en{}']", to::NOW)), 1);
    assert_eq!(count(&page, "header a[aria-current=page]"), 1);
    assert_eq!(count(&page, "body > a.skip[href='#inhalt']"), 1);
    assert_eq!(count(&page, &format!("footer a[href='/en{}']", to::ACCESSIBILITY)), 1);
    assert_eq!(count(&page, "meta[name=robots]"), 0);
    assert!(page.contains("<title>Find help – Lotse</title>"));
}

#[test]
fn a_staff_page_is_not_for_search_engines_and_shows_only_what_the_role_may() {
    let here = here("/de/koordination");
    let page = Page::staff(&here, "Lücken", Role::Coordinator, "Kim");
    let page = page.show(html! {}).into_string();
    assert_eq!(count(&page, "meta[name=robots][content*=noindex]"), 1);
    assert_eq!(count(&page, "header a[href='/de/koordination'][aria-current=page]:not(.brand)"), 1);
    assert_eq!(count(&page, "header a[href='/de/fach/faelle']"), 0);
}

#[test]
fn nothing_on_a_page_breaks_the_strict_policy() {
    let here = here("/de/");
    let page = Page { sensitive: true, ..Page::public(&here, "Start") };
    let page = page.show(html! { (print_button(TEXT())) (copy_message(TEXT(), "Hallo")) });
    let page = page.into_string();
    assert_eq!(count(&page, "[style], style, [onclick], script:not([src])"), 0);
    assert!(!page.contains("http://") && !page.contains("https://"));
}

#[test]
fn an_error_belongs_to_its_field_and_the_summary_leads_there() {
    let field = Field { error: Some("Fünf Ziffern"), ..Field::new("plz", "Postleitzahl") };
    let form = html! {
        (error_summary(TEXT(), &[("plz", "Fünf Ziffern".to_owned())]))
        (text_field(TEXT(), &field))
    };
    let form = form.into_string();
    assert_eq!(count(&form, "input#plz[aria-invalid=true][aria-describedby=plz-error]"), 1);
    assert_eq!(count(&form, "#plz-error"), 1);
    assert_eq!(count(&form, "[role=alert] a[href='#plz']"), 1);
    assert_eq!(count(&form, "label[for=plz]"), 1);
}

#[test]
fn unknown_is_what_stands_before_anybody_answers() {
    let asked = yes_no_unknown(TEXT(), &Field::new("schulden", "Hast du Schulden?")).into_string();
    assert_eq!(count(&asked, "input[value=''][checked]"), 1);
    let told = Field { value: "false", ..Field::new("schulden", "Hast du Schulden?") };
    let told = yes_no_unknown(TEXT(), &told).into_string();
    assert_eq!(count(&told, "input[value=false][checked]"), 1);
}

#[test]
fn a_place_sign_says_word_shape_and_age() {
    let now = Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).single().expect("a time");
    let places = Places::Stated {
        free: 2,
        total: Some(12),
        waiting: None,
        held: 1,
        stated_at: now - Duration::days(3),
    };
    let public = place_sign(TEXT(), &places, now).into_string();
    assert!(public.contains("Platz frei") && public.contains("Stand vor 3 Tagen"), "{public}");
    assert_eq!(count(&public, "svg"), 1);
    let staff = place_sign_staff(TEXT(), &places, now).into_string();
    assert!(staff.contains("2 Plätze frei von 12") && staff.contains("1 angefragt"), "{staff}");
}

#[test]
fn heat_grows_with_the_number_and_hides_small_ones() {
    assert_eq!([0, 1, 8, 16, 24, 32].map(|n| heat_level(n, 32)), [0, 1, 1, 2, 3, 4]);
    let hidden = heat_cell(TEXT(), None, 32, 5).content.into_string();
    assert!(hidden.contains("weniger als 5"), "{hidden}");
}
