//! Checking the audit trail.

use super::open::locked_database;
use super::{Failure, Result};
use crate::config::Config;
use crate::store::audit::{self, Break};

/// Goes through the chain and says where it is broken.
pub(super) async fn verify(config: Config, since: Option<&str>) -> Result {
    let db = locked_database(&config).await?;
    let mut session = db.snapshot().await?;
    let (end, mut breaks) = audit::verify(&mut session).await?;
    if let Some(noted) = since {
        let (seq, mac) = noted
            .split_once(':')
            .and_then(|(seq, mac)| Some((seq.parse::<i64>().ok()?, mac)))
            .ok_or_else(|| {
                Failure::invalid("--since is NUMBER:PROOF, as printed by this command")
            })?;
        if audit::proof_of(&mut session, seq).await?.as_deref() != Some(mac) {
            breaks.push(Break::Missing(seq));
        }
    }
    for broken in &breaks {
        println!("BAD  {}", in_words(broken));
    }
    if !breaks.is_empty() {
        return Err(Failure::new(format!("the audit trail is broken in {} places", breaks.len())));
    }
    println!("ok   {} entries, unbroken", end.seq);
    println!("Note this elsewhere for the next check: --since {}:{}", end.seq, end.mac);
    Ok(())
}

fn in_words(broken: &Break) -> String {
    match broken {
        Break::Changed(seq) => format!("entry {seq} was changed or moved"),
        Break::Missing(seq) => format!("entry {seq} is missing"),
        Break::Foreign(id) => format!("entry {id} was put in beside the chain"),
        Break::End => "where the chain begins or ends was changed".to_owned(),
    }
}
