//! What stands beside the cases of the demonstration: searches that found nothing, and resolutions.

use chrono::{Days, TimeDelta};

use super::seed::Seed;
use super::{MONTH, MONTHS};
use crate::app::App;
use crate::app::error::Result;
use crate::domain::gap::{Decision, DecisionState};
use crate::store::{self, Session};

impl App {
    pub(super) async fn add_beside(&self, tx: &mut Session, seed: &Seed) -> Result<()> {
        let today = self.today();
        for search in &seed.search {
            for month in 0..MONTHS {
                let day = today - TimeDelta::days(month * MONTH);
                for _ in 0..search.a_month {
                    store::unmet::count(tx, day, &search.topic, "").await?;
                }
            }
        }
        for decided in &seed.decision {
            let decided_on = today - Days::new(decided.decided_days);
            let decision = Decision {
                id: self.new_id(),
                title: decided.title.clone(),
                reason: decided.reason.clone(),
                responsible: decided.responsible.clone(),
                review_on: today + Days::new(decided.review_days),
                state: DecisionState::Adopted,
                decided_on: Some(decided_on),
                made_at: self.now(),
            };
            store::gaps::add_decision(tx, &decision).await?;
        }
        Ok(())
    }
}
