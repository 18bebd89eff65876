//! What came before in this input: the same organization stands beside each of its services.
//!
//! Of services only a fingerprint is kept, so that memory stays flat. What services share, and
//! services that come in parts, are kept packed as text until the input ends: only then is it known
//! what there is to know of them, and each is handed on once.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::Value;

use super::RECORDS;
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
    /// The whole; none for what never comes in parts.
    whole: Option<Whole>,
}

/// A record kept until the input ends.
struct Whole {
    json: Box<[u8]>,
    /// Where it stood first.
    place: Box<str>,
    number: usize,
}

/// What to do with a record.
pub(super) enum Admit {
    /// Hand this on.
    Take(Object),
    /// It is kept, or nothing new.
    Kept,
    /// This field says something else than before; `None` if it is not known which.
    Differs(Option<String>),
}

/// A record that was kept until the input ended.
pub(super) struct Kept {
    pub(super) kind: Kind,
    /// Where it stood first, as a JSON pointer.
    pub(super) place: String,
    pub(super) object: Object,
}

impl Seen {
    /// The organization a record belonged to before, if that was another one; else it is noted.
    pub(super) fn other_owner(&mut self, kind: Kind, id: &str, owner: &str) -> Option<&str> {
        let first = self.owners.entry((kind, id.to_owned())).or_insert_with(|| owner.to_owned());
        (first != owner).then_some(first.as_str())
    }

    /// Compares a record with what came before under the same id, and adds to it.
    pub(super) fn admit(&mut self, kind: Kind, id: &str, object: Object, place: &str) -> Admit {
        let print = print(&object);
        let number = self.known.len();
        let Some(known) = self.known.get_mut(&(kind, id.to_owned())) else {
            if kind == Kind::Service && !self.services_in_parts {
                self.known.insert((kind, id.to_owned()), Known { print, whole: None });
                return Admit::Take(object);
            }
            let whole = Some(Whole { json: pack(&object), place: place.into(), number });
            self.known.insert((kind, id.to_owned()), Known { print, whole });
            return Admit::Kept;
        };
        if known.print == print {
            return Admit::Kept;
        }
        let Some(whole) = &mut known.whole else { return Admit::Differs(None) };
        match merge(unpack(&whole.json), object) {
            Ok(merged) => {
                known.print = self::print(&merged);
                whole.json = pack(&merged);
                Admit::Kept
            }
            Err(field) => Admit::Differs(Some(field)),
        }
    }

    /// The records that were kept, those first that others point to, each kind in the order in
    /// which it came.
    pub(super) fn kept(self) -> impl Iterator<Item = Kept> {
        let mut kept: Vec<(Kind, Whole)> = self
            .known
            .into_iter()
            .filter_map(|((kind, _), known)| Some((kind, known.whole?)))
            .collect();
        kept.sort_by_key(|(kind, whole)| {
            let rank = RECORDS.iter().position(|record| record == kind);
            (rank.unwrap_or(RECORDS.len()), whole.number)
        });
        kept.into_iter().map(|(kind, whole)| Kept {
            kind,
            place: whole.place.into(),
            object: unpack(&whole.json),
        })
    }
}

fn pack(object: &Object) -> Box<[u8]> {
    // An object with text keys can always be written.
    serde_json::to_vec(object).unwrap_or_default().into()
}

fn unpack(json: &[u8]) -> Object {
    // Nobody but `pack` wrote it.
    serde_json::from_slice(json).unwrap_or_default()
}

/// What both say together; the name of the field in which they contradict each other.
fn merge(mut before: Object, object: Object) -> Result<Object, String> {
    for (name, value) in object {
        match before.get_mut(&name) {
            None => {
                before.insert(name, value);
            }
            Some(old) if *old == value => {}
            Some(Value::Array(old)) if name == "service_at_locations" => {
                if !unite(old, value) {
                    return Err(name);
                }
            }
            Some(_) => return Err(name),
        }
    }
    Ok(before)
}

/// Adds what is new; `false` if the same id stands for something else.
fn unite(old: &mut Vec<Value>, value: Value) -> bool {
    let Value::Array(list) = value else { return false };
    for item in list {
        match old.iter().find(|known| known.get("id") == item.get("id")) {
            Some(known) if *known == item => {}
            Some(_) => return false,
            None => old.push(item),
        }
    }
    true
}

fn print(object: &Object) -> u64 {
    let mut hasher = DefaultHasher::new();
    object.hash(&mut hasher);
    hasher.finish()
}
