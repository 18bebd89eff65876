//! Joining the tables of a package by their keys, and saying which keys lead nowhere.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::table::{Row, Tables};
use super::{RECORDS, Record, Report, split};
use crate::hsds::Object;
use crate::hsds::problem::ProblemKind;
use crate::hsds::schema::{Form, Kind, Nest, tables};

/// Checks all keys and hands on the records.
pub(super) fn join(tables: &Tables, report: &mut Report<'_>) {
    if tables.all().next().is_none() && report.errors == 0 {
        report.file_problem(ProblemKind::NoTables);
    }
    let mut join = Join {
        tables,
        index: HashMap::new(),
        children: HashMap::new(),
        broken: HashSet::new(),
        alone: Vec::new(),
    };
    join.index(report);
    for (kind, table) in tables.all() {
        table.file.clone_into(&mut report.file);
        for (number, row) in table.rows.iter().enumerate() {
            join.link(kind, number, row, report);
        }
    }
    for kind in RECORDS {
        join.hand_on(kind, report);
    }
    for (kind, number) in &join.alone {
        let row = &join.tables.rows(*kind)[*number];
        let mut object = join.build(*kind, row);
        for (column, key) in &row.links {
            object.entry(*column).or_insert_with(|| Value::from(key.as_str()));
        }
        report.record(Record::Other { kind: *kind, value: Value::Object(object) });
    }
}

struct Join<'t> {
    tables: &'t Tables,
    index: HashMap<(Kind, &'t str), usize>,
    /// Rows held by a row: parent kind, parent id, name of the list.
    children: HashMap<(Kind, &'t str, &'static str), Vec<usize>>,
    /// Rows that cannot be used.
    broken: HashSet<(Kind, usize)>,
    /// Rows that belong to no other.
    alone: Vec<(Kind, usize)>,
}

impl<'t> Join<'t> {
    /// Finds rows by id. The same row may come again with other links, because a row has room for
    /// one link of each kind only.
    fn index(&mut self, report: &mut Report<'_>) {
        for (kind, table) in self.tables.all() {
            table.file.clone_into(&mut report.file);
            for (number, row) in table.rows.iter().enumerate() {
                if !row.usable {
                    self.broken.insert((kind, number));
                }
                if row.id().is_empty() {
                    continue;
                }
                let first = *self.index.entry((kind, row.id())).or_insert(number);
                if first == number {
                    continue;
                }
                let before = &table.rows[first];
                if before.object != row.object {
                    let differs =
                        |name: &&String| before.object.get(*name) != row.object.get(*name);
                    let field = row.object.keys().chain(before.object.keys()).find(differs);
                    let field = field.map(String::as_str);
                    let place = row.place.clone();
                    report.problem(place, Some(row.id()), field, ProblemKind::DuplicateId);
                }
                if RECORDS.contains(&kind) {
                    self.broken.insert((kind, number));
                }
            }
        }
    }

    /// Follows the keys of one row.
    fn link(&mut self, kind: Kind, number: usize, row: &'t Row, report: &mut Report<'_>) {
        let table = kind.table();
        let keys = table.fields.iter().filter(|f| f.form == Form::Key && f.name != "id");
        let keys = keys.filter_map(|f| Some((f.name, row.object.get(f.name)?.as_str()?)));
        let links = row.links.iter().map(|(column, key)| (*column, key.as_str()));
        let mut held = false;
        let mut dangling = false;
        for (column, key) in keys.chain(links) {
            if table.parent() == Some(column) {
                if !self.index.contains_key(&(kind, key)) {
                    let note = ProblemKind::ParentOutside { key: key.to_owned() };
                    report.problem(row.place.clone(), Some(row.id()), Some(column), note);
                }
            } else if let Some(target) = table.target(column) {
                if self.index.contains_key(&(target, key)) {
                    held |= self.hold(target, key, kind, column, number);
                } else {
                    dangling = true;
                    let target = target.name();
                    let wrong = ProblemKind::DanglingKey { target, key: key.to_owned() };
                    report.problem(row.place.clone(), Some(row.id()), Some(column), wrong);
                }
            }
        }
        match self.resolve(kind, row) {
            Generic::Held(target, key) => held |= self.hold_generic(target, key, kind, number),
            Generic::Dangling(column, target, key) => {
                dangling = true;
                let wrong = ProblemKind::DanglingKey { target: target.name(), key: key.to_owned() };
                report.problem(row.place.clone(), Some(row.id()), Some(column), wrong);
            }
            Generic::None => {}
        }
        if dangling {
            self.broken.insert((kind, number));
        } else if !held && row.usable && !RECORDS.contains(&kind) {
            self.keep_alone(kind, number, row, report);
        }
    }

    fn keep_alone(&mut self, kind: Kind, number: usize, row: &'t Row, report: &mut Report<'_>) {
        match kind {
            Kind::MetaTableDescription => self.alone.push((kind, number)),
            // Units are held by capacities, which name them.
            Kind::Unit => {
                let mut capacities = self.tables.rows(Kind::Capacity).iter();
                if !capacities.any(|capacity| capacity.link("unit_id") == Some(row.id())) {
                    self.alone.push((kind, number));
                }
            }
            _ => {
                let field = if kind == Kind::Attribute { Some("link_id") } else { None };
                report.problem(row.place.clone(), Some(row.id()), field, ProblemKind::Unlinked);
                self.alone.push((kind, number));
            }
        }
    }

    /// Notes that a row stands in a list of another. `false` if the column says something else.
    fn hold(
        &mut self,
        target: Kind,
        key: &'t str,
        kind: Kind,
        column: &str,
        number: usize,
    ) -> bool {
        let nest = target.table().many.iter().find(|n| n.kind == kind && n.column == column);
        let Some(nest) = nest else { return false };
        self.children.entry((target, key, nest.name)).or_default().push(number);
        true
    }

    fn hold_generic(&mut self, target: Kind, key: &'t str, kind: Kind, number: usize) -> bool {
        let Some(nest) = target.lists().find(|nest| nest.kind == kind) else { return false };
        self.children.entry((target, key, nest.name)).or_default().push(number);
        true
    }

    /// What an attribute or a change belongs to: the table it names, else whichever has the id.
    fn resolve(&self, kind: Kind, row: &'t Row) -> Generic<'t> {
        let (id, table) = match kind {
            Kind::Attribute => ("link_id", "link_entity"),
            Kind::Metadata => ("resource_id", "resource_type"),
            _ => return Generic::None,
        };
        let Some(key) = row.link(id) else { return Generic::None };
        if let Some(target) = row.link(table).and_then(Kind::from_name) {
            return if self.index.contains_key(&(target, key)) {
                Generic::Held(target, key)
            } else {
                Generic::Dangling(id, target, key)
            };
        }
        let kinds = tables().iter().map(|table| table.kind);
        let mut found = kinds.filter(|target| self.index.contains_key(&(*target, key)));
        match (found.next(), found.next()) {
            (Some(target), None) => Generic::Held(target, key),
            _ => Generic::None,
        }
    }

    fn hand_on(&self, kind: Kind, report: &mut Report<'_>) {
        let Some((_, table)) = self.tables.all().find(|(k, _)| *k == kind) else { return };
        table.file.clone_into(&mut report.file);
        for (number, row) in table.rows.iter().enumerate() {
            if !self.broken.contains(&(kind, number)) {
                split::emit(report, kind, self.build(kind, row), &row.place);
            }
        }
    }

    /// A row with everything it holds.
    fn build(&self, kind: Kind, row: &Row) -> Object {
        let mut object = row.object.clone();
        for nest in kind.lists() {
            // Offers and locations are records of their own, linked by id.
            if matches!(nest.kind, Kind::Service | Kind::Location) {
                continue;
            }
            let Some(numbers) = self.children.get(&(kind, row.id(), nest.name)) else { continue };
            let rows = self.tables.rows(nest.kind);
            let usable = |number: &&usize| !self.broken.contains(&(nest.kind, **number));
            let list = numbers.iter().filter(usable);
            let list = list.map(|number| self.held(kind, nest, &rows[*number]));
            let list: Vec<Value> = list.collect();
            if !list.is_empty() {
                object.insert(nest.name.to_owned(), Value::Array(list));
            }
        }
        for nest in kind.table().one {
            self.build_one(kind, nest, row, &mut object);
        }
        object
    }

    /// A row within a list, without what its place in the list says.
    fn held(&self, holder: Kind, nest: &Nest, row: &Row) -> Value {
        let mut object = self.build(nest.kind, row);
        if nest.kind == Kind::Program {
            object.remove("organization_id");
        }
        let named = match nest.kind {
            Kind::Attribute => "link_entity",
            Kind::Metadata => "resource_type",
            _ => return Value::Object(object),
        };
        let said = row.link(named).unwrap_or_default();
        if said != holder.name() && Kind::from_name(said).is_none() {
            object.entry(named).or_insert_with(|| Value::from(said));
        }
        Value::Object(object)
    }

    fn build_one(&self, kind: Kind, nest: &Nest, row: &Row, object: &mut Object) {
        if matches!(nest.kind, Kind::Organization | Kind::Location | Kind::Service) {
            return;
        }
        let said = object.get(nest.column).and_then(Value::as_str).map(str::to_owned);
        let key = said.as_deref().or(row.link(nest.column));
        let Some(found) = key.and_then(|key| self.index.get(&(nest.kind, key))) else { return };
        if self.broken.contains(&(nest.kind, *found)) {
            return;
        }
        let mut inner = self.build(nest.kind, &self.tables.rows(nest.kind)[*found]);
        if nest.kind == Kind::Program
            && inner.get("organization_id") == object.get("organization_id")
        {
            inner.remove("organization_id");
        }
        if kind == Kind::Attribute {
            // The term stands here itself; so does its taxonomy.
            object.remove(nest.column);
            if inner.contains_key("taxonomy_detail") {
                inner.remove("taxonomy_id");
            }
        }
        object.insert(nest.name.to_owned(), Value::Object(inner));
    }
}

enum Generic<'t> {
    None,
    Held(Kind, &'t str),
    Dangling(&'static str, Kind, &'t str),
}
