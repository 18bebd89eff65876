//! What somebody looks for: the form's fields as they came, and what they mean.

use serde::Deserialize;

use crate::app::{App, OfferQuery, Order};
use crate::text::Text;
use crate::web::address::address;
use crate::web::here::Here;
use crate::web::public::is_sensitive;
use crate::web::public::near::Near;
use crate::web::view::to;

/// Hits on a page.
pub(super) const PAGE: usize = 20;
/// Longest search.
const LONGEST: usize = 200;
/// Radii to choose from, in kilometres.
pub(super) const RADII: [&str; 4] = ["5", "10", "25", "50"];

/// The fields of the form as they came. A search can be passed on as an address, so they have the
/// names the API uses.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::web::public) struct Wish {
    /// Words.
    pub(super) q: String,
    /// Postcode or town.
    pub(super) plz: String,
    /// How far, in kilometres.
    pub(super) radius_km: String,
    /// Age.
    pub(super) age: String,
    /// Code of a language.
    pub(super) language: String,
    /// `true` for a free place only.
    pub(super) open_places: String,
    /// `true` for what is open now only.
    pub(super) open_now: String,
    /// Code of a topic.
    pub(super) topic: String,
    /// `distance` or `name`; the best first otherwise.
    pub(super) order: String,
    /// Page, from 1.
    pub(super) page: String,
}

/// What a wish means.
#[derive(Debug)]
pub(super) struct Wished {
    /// As it came.
    pub(super) wish: Wish,
    /// The question to the catalogue, without the fields that cannot be read.
    pub(super) query: OfferQuery,
    /// Where somebody is.
    pub(super) near: Near,
    /// Page, from 1.
    pub(super) page: usize,
    /// Field and what is wrong with it.
    pub(super) problems: Vec<(&'static str, String)>,
}

impl Wish {
    fn pairs(&self) -> [(&'static str, &str); 10] {
        [
            ("q", self.q.trim()),
            ("plz", self.plz.trim()),
            ("radius_km", &self.radius_km),
            ("age", self.age.trim()),
            ("language", &self.language),
            ("open_places", &self.open_places),
            ("open_now", &self.open_now),
            ("topic", &self.topic),
            ("order", &self.order),
            ("page", &self.page),
        ]
    }

    /// The same wish with some fields changed, from its first page on.
    pub(super) fn with(&self, changes: &[(&str, &str)]) -> Self {
        let mut wish = Self { page: String::new(), ..self.clone() };
        for (field, value) in changes {
            let slot = match *field {
                "q" => &mut wish.q,
                "plz" => &mut wish.plz,
                "radius_km" => &mut wish.radius_km,
                "age" => &mut wish.age,
                "language" => &mut wish.language,
                "open_places" => &mut wish.open_places,
                "open_now" => &mut wish.open_now,
                "topic" => &mut wish.topic,
                "order" => &mut wish.order,
                "page" => &mut wish.page,
                _ => continue,
            };
            (*value).clone_into(slot);
        }
        wish
    }

    /// The address of the same search with some fields changed. Starts on the first page again
    /// unless the page is what changes.
    pub(super) fn link(&self, here: &Here, changes: &[(&str, &str)]) -> String {
        here.link(&address(to::SEARCH, &self.with(changes).pairs()))
    }
}

impl Wished {
    /// Makes sense of the fields; what cannot be read is left out and told.
    pub(super) fn read(app: &App, text: Text, wish: Wish) -> Self {
        let mut reading = Reading { text, problems: Vec::new() };
        let near = Near::read(app, &wish.plz);
        reading.complain("plz", near.problem());
        let topics = &app.knowledge().topics;
        let page = wish.page.parse().unwrap_or(1).max(1);
        let query = OfferQuery {
            q: reading.words(&wish.q),
            topic: reading.listed("topic", &wish.topic, |code| topics.find(code).is_some()),
            age: reading.age(&wish.age),
            plz: near.plz().map(str::to_owned),
            radius_km: reading
                .listed("radius_km", &wish.radius_km, |km| RADII.contains(&km))
                .and_then(|km| km.parse().ok()),
            open_places: wish.open_places == "true",
            open_now: wish.open_now == "true",
            language: reading.listed("language", &wish.language, |code| code.len() <= 8),
            order: match wish.order.as_str() {
                "distance" => Order::Distance,
                "name" => Order::Name,
                _ => Order::Best,
            },
            limit: Some(PAGE),
            offset: PAGE.saturating_mul(page - 1),
        };
        Self { wish, query, near, page, problems: reading.problems }
    }

    /// What is wrong with a field.
    pub(super) fn problem(&self, field: &str) -> Option<&str> {
        self.problems.iter().find(|(name, _)| *name == field).map(|(_, said)| said.as_str())
    }

    /// Whether somebody may not want to be found on this page.
    pub(super) fn is_sensitive(&self, app: &App) -> bool {
        self.query.topic.as_ref().is_some_and(|topic| is_sensitive(app, topic))
    }
}

struct Reading {
    text: Text,
    problems: Vec<(&'static str, String)>,
}

impl Reading {
    fn complain(&mut self, field: &'static str, key: Option<&str>) {
        if let Some(key) = key {
            self.problems.push((field, self.text.say(key).into_owned()));
        }
    }

    fn words(&mut self, q: &str) -> Option<String> {
        let q = q.trim();
        if q.chars().count() > LONGEST {
            let said = self.text.say_with("error-too-long", &[("max", LONGEST.into())]);
            self.problems.push(("q", said));
            return None;
        }
        (!q.is_empty()).then(|| q.to_owned())
    }

    fn listed(
        &mut self,
        field: &'static str,
        value: &str,
        is_listed: impl Fn(&str) -> bool,
    ) -> Option<String> {
        if value.is_empty() {
            return None;
        }
        if !is_listed(value) {
            self.complain(field, Some("error-choice"));
            return None;
        }
        Some(value.to_owned())
    }

    fn age(&mut self, said: &str) -> Option<i64> {
        if said.trim().is_empty() {
            return None;
        }
        let Ok(age) = said.trim().parse::<i64>() else {
            self.complain("age", Some("error-number"));
            return None;
        };
        if !(0..=99).contains(&age) {
            let values = [("from", 0.into()), ("to", 99.into())];
            self.problems.push(("age", self.text.say_with("error-range", &values)));
            return None;
        }
        Some(age)
    }
}
