//! What came before in this input: the same organization stands beside each of its services.
//!
//! Of services only a fingerprint is kept, so that memory stays flat; of what services share, and
//! of services that come in parts, the whole.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::Value;

use crate::hsds::Object;
use crate::hsds::schema::Kind;

/// Records that came before.
#[derive(Default)]
pub(super) struct Seen {
    known: HashMap<(Kind, String), Known>,
    /// Whether services come in parts: once for each of their locations.
    pub(super) services_in_parts: bool,
}

enum Known {
    Whole(Object),
    Print(u64),
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
    /// Compares a record with what came before under the same id, and adds to it.
    pub(super) fn admit(&mut self, kind: Kind, id: &str, object: Object) -> Admit {
        let whole = kind != Kind::Service || self.services_in_parts;
        match self.known.get_mut(&(kind, id.to_owned())) {
            None => {
                let known =
                    if whole { Known::Whole(object.clone()) } else { Known::Print(print(&object)) };
                self.known.insert((kind, id.to_owned()), known);
                Admit::Take(object)
            }
            Some(Known::Print(before)) if *before == print(&object) => Admit::Same,
            Some(Known::Print(_)) => Admit::Differs(None),
            Some(Known::Whole(before)) => merge(before, object),
        }
    }
}

fn merge(before: &mut Object, object: Object) -> Admit {
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
    if new { Admit::Take(before.clone()) } else { Admit::Same }
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
