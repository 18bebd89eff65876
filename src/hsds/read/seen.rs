//! What came before in this input: the same organization stands beside each of its services.
//!
//! Of services only a fingerprint is kept, so that memory stays flat; of what services share, and
//! of services that come in parts, also the whole, packed as text.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::Value;

use crate::hsds::Object;
use crate::hsds::schema::Kind;

/// Records that came before.
#[derive(Default)]
pub(super) struct Seen {
    known: HashMap<(Kind, String), Known>,
    /// The organizations that locations and programs belong to.
    owners: HashMap<(Kind, String), String>,
    /// Whether services come in parts: once for each of their locations.
    pub(super) services_in_parts: bool,
}

struct Known {
    print: u64,
    /// The whole as JSON; none for what never comes in parts.
    whole: Option<Box<[u8]>>,
}

/// What to do with a record.
pub(super) enum Admit {
    /// Hand this on: new, or knowing more than before.
    Take(Object),
    /// Nothing new.
    Same,
    /// This field says something else than before; `None` if it is not known which.
    Differs(Option<String>),
}

impl Seen {
    /// The organization a record belonged to before, if that was another one; else it is noted.
    pub(super) fn other_owner(&mut self, kind: Kind, id: &str, owner: &str) -> Option<&str> {
        let first = self.owners.entry((kind, id.to_owned())).or_insert_with(|| owner.to_owned());
        (first != owner).then_some(first.as_str())
    }

    /// Compares a record with what came before under the same id, and adds to it.
    pub(super) fn admit(&mut self, kind: Kind, id: &str, object: Object) -> Admit {
        let whole = kind != Kind::Service || self.services_in_parts;
        let new = print(&object);
        let Some(known) = self.known.get_mut(&(kind, id.to_owned())) else {
            let whole = whole.then(|| pack(&object));
            self.known.insert((kind, id.to_owned()), Known { print: new, whole });
            return Admit::Take(object);
        };
        if known.print == new {
            return Admit::Same;
        }
        let before = known.whole.as_deref().and_then(|json| serde_json::from_slice(json).ok());
        let Some(before) = before else { return Admit::Differs(None) };
        let outcome = merge(before, object);
        if let Admit::Take(merged) = &outcome {
            *known = Known { print: print(merged), whole: Some(pack(merged)) };
        }
        outcome
    }
}

fn pack(object: &Object) -> Box<[u8]> {
    // An object with text keys can always be written.
    serde_json::to_vec(object).unwrap_or_default().into()
}

fn merge(mut before: Object, object: Object) -> Admit {
    let mut new = false;
    for (name, value) in object {
        match before.get_mut(&name) {
            None => {
                before.insert(name, value);
                new = true;
            }
            Some(old) if *old == value => {}
            Some(Value::Array(old)) if name == "service_at_locations" => match union(old, value) {
                Some(more) => new |= more,
                None => return Admit::Differs(Some(name)),
            },
            Some(_) => return Admit::Differs(Some(name)),
        }
    }
    if new { Admit::Take(before) } else { Admit::Same }
}

/// Adds what is new; `None` if the same id stands for something else.
fn union(old: &mut Vec<Value>, value: Value) -> Option<bool> {
    let Value::Array(list) = value else { return None };
    let mut more = false;
    for item in list {
        match old.iter().find(|known| known.get("id") == item.get("id")) {
            Some(known) if *known == item => {}
            Some(_) => return None,
            None => {
                old.push(item);
                more = true;
            }
        }
    }
    Some(more)
}

fn print(object: &Object) -> u64 {
    let mut hasher = DefaultHasher::new();
    object.hash(&mut hasher);
    hasher.finish()
}
