//! The order within a group.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::address;
use crate::app::MatchedOffer;
use crate::domain::case::Need;
use crate::domain::id::CaseId;
use crate::web::staff::desk::Desk;

/// By what a group is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Place, next entry, distance: the order of the matching.
    Best,
    /// The nearest first.
    Distance,
    /// The earliest entry first.
    Entry,
}

impl Order {
    const ALL: [Order; 3] = [Order::Best, Order::Distance, Order::Entry];

    /// How an address says it.
    pub fn key(self) -> &'static str {
        match self {
            Order::Best => "passung",
            Order::Distance => "naehe",
            Order::Entry => "einstieg",
        }
    }

    /// What an address says; the usual order otherwise.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.key() == key).unwrap_or(Order::Best)
    }

    /// Puts a group in order; what is equal stays in the order of the matching.
    pub fn sort(self, offers: &mut [&MatchedOffer]) {
        match self {
            Order::Best => {}
            Order::Distance => offers.sort_by(|a, b| {
                let km = |m: &MatchedOffer| m.found.distance_km.unwrap_or(f64::MAX);
                km(a).total_cmp(&km(b))
            }),
            Order::Entry => {
                offers.sort_by_key(|m| m.found.next_entry.unwrap_or(NaiveDate::MAX));
            }
        }
    }
}

/// The order in words, with the others one tap away.
pub fn switch(desk: &Desk, case: &CaseId, need: &Need, current: Order) -> Markup {
    let text = desk.text();
    let label = |order| match order {
        Order::Best => text.say("order-best"),
        Order::Distance => text.say("order-distance"),
        Order::Entry => text.say("order-entry"),
    };
    html! {
        nav.orders aria-label=(text.say("order-label")) {
            span.quiet { (text.say("order-label")) ":" }
            ul.row.plain {
                @for order in Order::ALL {
                    li {
                        a href=(desk.link(&address(case, need, order)))
                            aria-current=[(order == current).then_some("true")] { (label(order)) }
                    }
                }
            }
        }
    }
}
