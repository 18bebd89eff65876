//! What if: the unserved needs of a period as they stand today, and what changes would bring.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;

use super::book::Book;
use super::judging::Judging;
use super::{Judged, stock_of};
use crate::app::App;
use crate::app::error::Result;
use crate::app::rights::Actor;
use crate::domain::case::Case;
use crate::domain::gap::whatif::{Ideas, Prospect, Seeker, Settlement, Step, Supply, Terms, World};
use crate::domain::gap::{NeedOutcome, Period, ends_soon};
use crate::domain::id::OfferId;
use crate::domain::profile::Profile;
use crate::domain::referral::Cause;

use super::wish::{ChangeDraft, Wish};

/// Somebody in the world, before the matching asks for them.
struct Person<'a> {
    judged: &'a Judged<'a>,
    profile: Profile,
    said: Vec<(OfferId, Cause)>,
}

/// The world with whom each offer serves now.
pub(super) struct Scene<'a> {
    pub(super) world: World<'a>,
    pub(super) residents: BTreeMap<usize, Vec<Seeker<'a>>>,
    /// Where a site could be: wherever somebody lives.
    pub(super) settlements: Vec<Settlement>,
}

impl App {
    /// What these changes would bring together to the unserved needs of the period.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::app::Error::Forbidden); [`Error::Invalid`](crate::app::Error::Invalid) naming what is wrong with the period or a change.
    pub async fn what_if(
        &self,
        actor: &Actor,
        (from, to): (NaiveDate, NaiveDate),
        drafts: &[ChangeDraft],
    ) -> Result<Prospect> {
        let wishes = self.check_changes(drafts)?;
        let (period, book) = self.read_for_gaps(actor, from, to, "gaps.what_if").await?;
        let app = self.clone();
        let answer = move || {
            app.in_world(period, &book, |scene| {
                let steps: Vec<Step> =
                    wishes.iter().filter_map(|wish| wish.step(&scene.world)).collect();
                let effect = scene.world.effect(&steps);
                scene.world.prospect(effect, &|seeker| app.area_of(&book, seeker.plz))
            })
        };
        Ok(tokio::task::spawn_blocking(answer).await?)
    }

    /// Every single change that would place needs of the period, the best first. `watch` is told
    /// how far it has come and may end it: then there is nothing.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::app::Error::Forbidden); [`Error::Invalid`](crate::app::Error::Invalid) naming what is wrong with the period.
    pub async fn best_changes(
        &self,
        actor: &Actor,
        (from, to): (NaiveDate, NaiveDate),
        mut watch: impl FnMut(usize, usize) -> ControlFlow<()> + Send + 'static,
    ) -> Result<Option<Ideas>> {
        let (period, book) = self.read_for_gaps(actor, from, to, "gaps.what_if").await?;
        let app = self.clone();
        let answer =
            move || app.in_world(period, &book, |scene| app.ideas(&book, scene, &mut watch));
        Ok(tokio::task::spawn_blocking(answer).await?)
    }

    pub(super) fn ideas(
        &self,
        book: &Book,
        scene: &Scene<'_>,
        watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Option<Ideas> {
        let world = &scene.world;
        let proposals = world.ranking(&scene.settlements, watch)?;
        let ideas = world.ideas(proposals, &|seeker| self.area_of(book, seeker.plz));
        let endings = world.endings(&self.ends(world), &scene.residents);
        Some(Ideas { endings, ..ideas })
    }

    /// Offers whose money ends within a year, by their numbers.
    fn ends(&self, world: &World<'_>) -> Vec<(usize, NaiveDate)> {
        let today = self.today();
        let ends = |(number, supply): (usize, &Supply<'_>)| {
            Some((number, ends_soon(supply.offer, today)?))
        };
        world.supplies().iter().enumerate().filter_map(ends).collect()
    }

    /// Puts the world of a period together and runs `run` in it.
    pub(super) fn in_world<T>(
        &self,
        period: Period,
        book: &Book,
        run: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let catalogue = self.catalogue();
        let stock = stock_of(&catalogue);
        let histories = book.histories();
        let mut judging = Judging::new(self, book, &stock);
        let judged = self.judged(period, book, &histories, &mut judging);
        let states = &self.knowledge().states;
        let people: Vec<Person<'_>> = judged
            .iter()
            .map(|judged| {
                let history = histories.of(judged.need, judged.case);
                let said = history.answers(states).into_iter().map(|answer| {
                    (answer.offer.clone(), answer.cause.unwrap_or(Cause::NichtErreicht))
                });
                Person { judged, profile: judged.case.profile(), said: said.collect() }
            })
            .collect();
        let law = self.law_on(period.made_on);
        let terms = Terms { law: &law, topics: &self.knowledge().topics, day: period.made_on };
        let supplies = stock
            .iter()
            .map(|(offer, locations)| Supply {
                offer,
                locations: locations.iter().map(Arc::as_ref).collect(),
                places: book.places(&offer.id(), book.now),
            })
            .collect();
        let unserved = people
            .iter()
            .filter(|person| matches!(person.judged.unit.outcome, NeedOutcome::Unserved(_)));
        let world =
            World::new(terms, unserved.map(|person| self.seeker(person)).collect(), supplies);
        let mut residents: BTreeMap<usize, Vec<Seeker<'_>>> = BTreeMap::new();
        for person in &people {
            let history = histories.of(person.judged.need, person.judged.case);
            let at = history.occupies(states).and_then(|offer| world.find(offer.as_str()));
            if let Some(supply) = at {
                let seeker = Seeker { said: Vec::new(), ..self.seeker(person) };
                residents.entry(supply).or_default().push(seeker);
            }
        }
        let settlements = self.settlements(people.iter().map(|person| person.judged.case));
        run(&Scene { world, residents, settlements })
    }

    fn seeker<'a>(&self, person: &'a Person<'_>) -> Seeker<'a> {
        let case = person.judged.case;
        let home = case.plz.as_deref().and_then(|plz| self.knowledge().postcodes.find(plz));
        Seeker {
            case: &case.id,
            topic: &person.judged.need.topic,
            profile: &person.profile,
            plz: case.plz.as_deref(),
            home: home.map(|area| area.point()),
            radius_km: case.radius_km,
            language: case.language.as_deref(),
            said: person.said.clone(),
        }
    }

    /// Every place where somebody lives, once.
    fn settlements<'a>(&self, cases: impl Iterator<Item = &'a Case>) -> Vec<Settlement> {
        let codes: std::collections::BTreeSet<&str> =
            cases.filter_map(|case| case.plz.as_deref()).collect();
        let known = codes.into_iter().filter_map(|plz| self.knowledge().postcodes.find(plz));
        known.map(|area| Settlement { plz: area.plz.clone(), point: area.point() }).collect()
    }
}

impl Wish {
    /// The step in a world; none where the offer is gone since it was checked.
    fn step(&self, world: &World<'_>) -> Option<Step> {
        match self {
            Self::Change { offer, change } => {
                let supply = world.find(offer.as_str())?;
                Some(Step::Change { supply, change: change.clone() })
            }
            Self::Open(new) => Some(Step::Open(new.clone())),
        }
    }
}
