//! What HSDS 3.1 says about its 24 objects, as data: fields, forms, what is required, who holds
//! whom. Reading, checking and writing all go by them. The data themselves stand in `tables`.

mod tables;

use Kind as K;

/// The objects of the standard, in the order of its own data package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An organization (Träger).
    Organization,
    /// A program several services belong to.
    Program,
    /// A service: an offer.
    Service,
    /// A link from a record to a term of a taxonomy.
    Attribute,
    /// A service at one of its locations.
    ServiceAtLocation,
    /// A location (Ort).
    Location,
    /// A telephone number.
    Phone,
    /// A person or desk to turn to.
    Contact,
    /// An address.
    Address,
    /// When something is open.
    Schedule,
    /// A source of money.
    Funding,
    /// An area served.
    ServiceArea,
    /// A paper one must bring.
    RequiredDocument,
    /// A language spoken.
    Language,
    /// How accessible a location is.
    Accessibility,
    /// A term of a taxonomy.
    TaxonomyTerm,
    /// A change made to a record.
    Metadata,
    /// A description of one of the tables.
    MetaTableDescription,
    /// What it costs.
    CostOption,
    /// An identifier an organization has elsewhere.
    Identifier,
    /// A taxonomy.
    Taxonomy,
    /// How much there is of something.
    Capacity,
    /// A unit of capacity.
    Unit,
    /// A further web address.
    Url,
}

/// How a value must look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::hsds) enum Form {
    /// Prose: may carry HTML, which is taken out.
    Text,
    /// Machine text of any length, such as an outline of an area.
    Long,
    /// An id, of the record itself or of another.
    Key,
    Number,
    Date,
    Time,
    DateTime,
    Url,
    Email,
    /// One of a closed list.
    Choice(&'static [&'static str]),
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::hsds) enum Need {
    Optional,
    /// Required, but an empty text will do.
    Required,
    /// Required and not empty: nobody could find or show the record without it.
    Filled,
    /// Required in the tabular form only, where nesting cannot say it.
    Tabular,
}

/// One field of an object.
pub(in crate::hsds) struct Field {
    pub name: &'static str,
    pub form: Form,
    pub need: Need,
}

/// An object or a list of objects held by another, and the column that says so in the tabular
/// form: in the child's table for lists, in the holder's for single objects.
pub(in crate::hsds) struct Nest {
    pub name: &'static str,
    pub kind: Kind,
    pub column: &'static str,
}

/// One object of the standard.
pub(in crate::hsds) struct Table {
    pub kind: Kind,
    /// Its name in the standard.
    pub name: &'static str,
    /// Its file in the tabular form.
    pub file: &'static str,
    pub fields: &'static [Field],
    /// Single objects it holds.
    pub one: &'static [Nest],
    /// Lists it holds, but for attributes and metadata.
    pub many: &'static [Nest],
    /// Link columns the tabular form requires beyond `fields`.
    pub needs: &'static [&'static str],
}

const ATTRIBUTES: Nest = Nest { name: "attributes", kind: K::Attribute, column: "link_id" };
const METADATA: Nest = Nest { name: "metadata", kind: K::Metadata, column: "resource_id" };

/// All objects of the standard.
pub(in crate::hsds) fn tables() -> &'static [Table] {
    &tables::TABLES
}

impl Kind {
    /// What the standard says of it.
    pub(in crate::hsds) fn table(self) -> &'static Table {
        // The tables stand in the order of the variants; a test holds them to it.
        &tables::TABLES[self as usize]
    }

    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        self.table().name
    }

    /// Its file in the tabular form.
    pub fn file(self) -> &'static str {
        self.table().file
    }

    /// The object a table, a file or a `link_entity` speaks of: `services.csv`, `service`, …
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        let name = name.strip_suffix(".csv").unwrap_or(&name);
        let named = |t: &&Table| t.name == name || t.file.trim_end_matches(".csv") == name;
        tables().iter().find(named).map(|t| t.kind)
    }

    fn has_attributes(self) -> bool {
        !matches!(self, K::Attribute | K::Metadata | K::Taxonomy | K::TaxonomyTerm)
    }

    /// The lists it can hold, attributes and metadata among them.
    pub(in crate::hsds) fn lists(self) -> impl Iterator<Item = &'static Nest> {
        let attributes = self.has_attributes().then_some(&ATTRIBUTES);
        let metadata = (self != K::Metadata).then_some(&METADATA);
        self.table().many.iter().chain(attributes).chain(metadata)
    }

    /// Whether it can carry Lotse's own part.
    pub(in crate::hsds) fn has_lotse(self) -> bool {
        matches!(self, K::Service | K::Location)
    }
}

impl Table {
    pub(in crate::hsds) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The columns that link a row to the row it belongs to, beyond `fields`.
    pub(in crate::hsds) fn links(&self) -> Vec<&'static str> {
        let held = tables().iter().flat_map(|t| t.many);
        let held = held.filter(|nest| nest.kind == self.kind).map(|nest| nest.column);
        let holds = self.one.iter().map(|nest| nest.column);
        let mut columns: Vec<&'static str> = Vec::new();
        for column in held.chain(holds).chain(self.needs.iter().copied()) {
            if self.field(column).is_none() && !columns.contains(&column) {
                columns.push(column);
            }
        }
        columns
    }

    /// All columns of its file: id, links, fields.
    pub(in crate::hsds) fn columns(&self) -> Vec<&'static str> {
        let mut columns = vec!["id"];
        columns.extend(self.links());
        columns.extend(self.fields.iter().map(|field| field.name).filter(|name| *name != "id"));
        columns
    }

    /// The object a column points to, where the standard makes that a foreign key. Links of
    /// attributes and metadata name their object in a second column and are not among them.
    pub(in crate::hsds) fn target(&self, column: &str) -> Option<Kind> {
        if let Some(nest) = self.one.iter().find(|nest| nest.column == column) {
            return Some(nest.kind);
        }
        let holds = |t: &&Table| t.many.iter().any(|n| n.kind == self.kind && n.column == column);
        tables().iter().find(holds).map(|t| t.kind)
    }

    /// A column that points to a broader record of the same kind, which may lie elsewhere.
    pub(in crate::hsds) fn parent(&self) -> Option<&'static str> {
        match self.kind {
            K::Organization => Some("parent_organization_id"),
            K::TaxonomyTerm => Some("parent_id"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_the_order_of_their_kinds() {
        for (index, table) in tables().iter().enumerate() {
            assert_eq!(table.kind as usize, index, "{}", table.name);
            assert_eq!(Kind::from_name(table.name), Some(table.kind));
            assert_eq!(Kind::from_name(table.file), Some(table.kind));
        }
    }

    #[test]
    fn links_are_found() {
        let phone = Kind::Phone.table();
        let mut links = phone.links();
        links.sort_unstable();
        let all = [
            "contact_id",
            "location_id",
            "organization_id",
            "service_at_location_id",
            "service_id",
        ];
        assert_eq!(links, all);
        assert_eq!(phone.target("contact_id"), Some(Kind::Contact));
        assert_eq!(Kind::Capacity.table().links(), ["service_id", "unit_id"]);
        assert_eq!(Kind::Capacity.table().target("unit_id"), Some(Kind::Unit));
        assert_eq!(Kind::Service.table().target("organization_id"), Some(Kind::Organization));
    }
}
