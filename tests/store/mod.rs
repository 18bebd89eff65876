//! The store keeps its promises on both databases: every function, the schema, and under load.

/// A contract test: named after the store function it holds to its word, run on both databases, in
/// a transaction with a little stock in it.
macro_rules! contract {
    ($name:ident, |$tx:ident| $body:block) => {
        #[tokio::test]
        async fn $name() {
            crate::support::on_both_databases(|db| async move {
                let mut $tx = db.write().await?;
                crate::store::stock::add(&mut $tx).await?;
                $body
                $tx.commit().await
            })
            .await;
        }
    };
}

mod agency_rules;
mod appointments;
mod assignments;
mod audit;
mod case_keys;
mod cases;
mod catalogue;
mod complaints;
mod conferences;
mod consents;
mod coverage;
mod db;
mod deputies;
mod disclosures;
mod drafts;
mod feeds;
mod gap_jobs;
mod gaps;
mod idempotency;
mod law;
mod links;
mod load;
mod migrate;
mod milestones;
mod notes;
mod offer_hints;
mod official;
mod outbox;
mod people;
mod places;
mod plans;
mod portraits;
mod prints;
mod referrals;
mod retention;
mod schema;
mod secrecy;
mod sessions;
mod settings;
mod stock;
mod surveys;
mod unmet;
mod upkeep;
mod waiting;
