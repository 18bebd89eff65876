//! Records laid out as rows of tables, linked by keys.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::Value;
use uuid::Uuid;

use crate::hsds::schema::{Kind, Nest};
use crate::hsds::{Object, cell};

/// All tables of a package, as they fill.
#[derive(Default)]
pub(super) struct Sheets {
    sheets: BTreeMap<Kind, Sheet>,
}

/// One table.
#[derive(Default)]
pub(super) struct Sheet {
    rows: Vec<Row>,
    by_id: HashMap<String, Vec<usize>>,
    /// The last row of each list, so that a shared row does not change the order.
    last: HashMap<(&'static str, String), usize>,
}

/// One row: what the record says, and to which rows it belongs.
struct Row {
    object: Object,
    links: BTreeMap<&'static str, String>,
}

/// The row a row belongs to.
pub(super) struct Owner<'a> {
    column: &'static str,
    kind: Kind,
    id: &'a str,
}

impl Sheets {
    /// Lays out a record and everything nested in it. Gives the id it got.
    pub(super) fn put(&mut self, kind: Kind, object: Object) -> String {
        self.put_owned(kind, object, None)
    }

    /// Lays out a record that belongs to no other, with the keys it came with.
    pub(super) fn put_alone(&mut self, kind: Kind, mut object: Object) {
        let mut links = BTreeMap::new();
        for column in kind.table().links() {
            if let Some(Value::String(key)) = object.remove(column) {
                links.insert(column, key);
            }
        }
        for nest in kind.lists().chain(kind.table().one) {
            object.remove(nest.name);
        }
        self.sheets.entry(kind).or_default().place(object, links, None);
    }

    fn put_owned(&mut self, kind: Kind, mut object: Object, owner: Option<&Owner<'_>>) -> String {
        let lists: Vec<(&'static Nest, Value)> =
            kind.lists().filter_map(|nest| Some((nest, object.remove(nest.name)?))).collect();
        let mut links = BTreeMap::new();
        for nest in kind.table().one {
            let Some(Value::Object(mut inner)) = object.remove(nest.name) else { continue };
            if nest.kind == Kind::Program
                && let Some(owner) = object.get("organization_id").cloned()
            {
                inner.entry("organization_id").or_insert(owner);
            }
            let id = self.put(nest.kind, inner);
            if kind.table().field(nest.column).is_some() {
                object.insert(nest.column.to_owned(), Value::String(id));
            } else {
                links.insert(nest.column, id);
            }
        }
        if let Some(owner) = owner {
            if kind.table().field(owner.column).is_some() {
                object.insert(owner.column.to_owned(), Value::from(owner.id));
            } else {
                links.insert(owner.column, owner.id.to_owned());
                match kind {
                    Kind::Attribute => links.insert("link_entity", owner.kind.name().to_owned()),
                    Kind::Metadata => links.insert("resource_type", owner.kind.name().to_owned()),
                    _ => None,
                };
            }
        }
        let column = owner.map(|owner| owner.column);
        let id = self.sheets.entry(kind).or_default().place(object, links, column);
        for (nest, list) in lists {
            let Value::Array(list) = list else { continue };
            let owner = Owner { column: nest.column, kind, id: &id };
            for item in list {
                if let Value::Object(item) = item {
                    self.put_owned(nest.kind, item, Some(&owner));
                }
            }
        }
        id
    }

    /// The tables that have rows.
    pub(super) fn filled(&self) -> impl Iterator<Item = (Kind, &Sheet)> {
        self.sheets.iter().map(|(kind, sheet)| (*kind, sheet))
    }
}

impl Sheet {
    /// Finds or makes the row of a record and notes its links. Gives the id it got: its own, unless
    /// that stands for something else already.
    ///
    /// A row has room for one link of each kind. A record that stands in two lists of the same kind
    /// gets a second row with the same id, which the reader understands.
    fn place(
        &mut self,
        mut object: Object,
        links: BTreeMap<&'static str, String>,
        column: Option<&'static str>,
    ) -> String {
        let id = object.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        let twins = self.by_id.get(&id).cloned().unwrap_or_default();
        if column.is_none_or(|column| !links.contains_key(column))
            && let Some(first) = twins.first()
            && self.absorb(*first, &object, &links)
        {
            return id;
        }
        if !twins.is_empty() && twins.iter().all(|row| self.rows[*row].object != object) {
            let number = twins.len().to_string();
            let other = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{id}/{number}").as_bytes());
            object.insert("id".to_owned(), Value::String(other.to_string()));
            return self.place(object, links, column);
        }
        let list = column.and_then(|column| Some((column, links.get(column)?.clone())));
        let after = list.as_ref().and_then(|list| self.last.get(list)).copied();
        for number in twins {
            let row = &mut self.rows[number];
            if links.iter().all(|(column, key)| row.links.get(column) == Some(key)) {
                return id;
            }
            let free = links.iter().all(|(c, key)| row.links.get(c).is_none_or(|old| old == key));
            if free && after.is_none_or(|after| after < number) {
                row.links.extend(links);
                self.last.extend(list.map(|list| (list, number)));
                return id;
            }
        }
        let number = self.rows.len();
        self.by_id.entry(id.clone()).or_default().push(number);
        self.rows.push(Row { object, links });
        self.last.extend(list.map(|list| (list, number)));
        id
    }

    /// Adds what a record that stands by itself says to the row it has. `false` if they differ.
    fn absorb(
        &mut self,
        row: usize,
        object: &Object,
        links: &BTreeMap<&'static str, String>,
    ) -> bool {
        let row = &mut self.rows[row];
        let agrees = object.iter().all(|(name, value)| match row.object.get(name) {
            Some(known) => known == value,
            None => true,
        });
        if agrees {
            for (name, value) in object {
                row.object.entry(name.clone()).or_insert_with(|| value.clone());
            }
            row.links.extend(links.clone());
        }
        agrees
    }

    /// The heading and the rows, as cells.
    pub(super) fn cells(&self, kind: Kind) -> (Vec<String>, Vec<Vec<String>>) {
        let mut columns: Vec<String> =
            kind.table().columns().into_iter().map(str::to_owned).collect();
        let mut known: HashSet<String> = columns.iter().cloned().collect();
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let mut cells: HashMap<String, String> = HashMap::new();
            for (name, value) in &row.object {
                let (column, cell) = column_and_cell(kind, name, value);
                if known.insert(column.clone()) {
                    columns.push(column.clone());
                }
                cells.insert(column, cell);
            }
            for (column, key) in &row.links {
                cells.insert((*column).to_owned(), cell::protect(key).into_owned());
            }
            rows.push(cells);
        }
        let rows = rows
            .into_iter()
            .map(|mut cells| {
                columns.iter().map(|column| cells.remove(column).unwrap_or_default()).collect()
            })
            .collect();
        let heading = columns.iter().map(|name| cell::protect(name).into_owned()).collect();
        (heading, rows)
    }
}

/// Under which column a property is written, and how.
fn column_and_cell(kind: Kind, name: &str, value: &Value) -> (String, String) {
    let table = kind.table();
    let is_field = table.field(name).is_some();
    let is_lotse = kind.has_lotse() && name == "lotse";
    match value {
        Value::String(text)
            if is_field || !(table.links().contains(&name) || name.ends_with(cell::JSON)) =>
        {
            (name.to_owned(), cell::protect(text).into_owned())
        }
        Value::Number(number) if is_field => (name.to_owned(), number.to_string()),
        other if is_lotse => (name.to_owned(), other.to_string()),
        other => (format!("{name}{}", cell::JSON), other.to_string()),
    }
}
