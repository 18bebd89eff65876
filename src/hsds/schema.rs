//! What HSDS 3.1 says about its 24 objects, as data: fields, forms, what is required, who holds
//! whom. Reading, checking and writing all go by these tables; nothing else names a column.

use Form::{Choice, Date, DateTime, Email, Key, Long, Number, Text, Time, Url};
use Kind as K;
use Need::{Filled, Optional, Required, Tabular};

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
pub(super) enum Form {
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
pub(super) enum Need {
    Optional,
    /// Required, but an empty text will do.
    Required,
    /// Required and not empty: nobody could find or show the record without it.
    Filled,
    /// Required in the tabular form only, where nesting cannot say it.
    Tabular,
}

/// One field of an object.
pub(super) struct Field {
    pub name: &'static str,
    pub form: Form,
    pub need: Need,
}

/// An object or a list of objects held by another, and the column that says so in the tabular
/// form: in the child's table for lists, in the holder's for single objects.
pub(super) struct Nest {
    pub name: &'static str,
    pub kind: Kind,
    pub column: &'static str,
}

/// One object of the standard.
pub(super) struct Table {
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

const fn f(name: &'static str, form: Form, need: Need) -> Field {
    Field { name, form, need }
}

/// Optional prose.
const fn t(name: &'static str) -> Field {
    f(name, Text, Optional)
}

const fn n(name: &'static str, kind: Kind, column: &'static str) -> Nest {
    Nest { name, kind, column }
}

const ID: Field = f("id", Key, Filled);
const PLACE: &[&str] = &["physical", "postal", "virtual"];

static TABLES: [Table; 24] = [
    Table {
        kind: K::Organization,
        name: "organization",
        file: "organizations.csv",
        fields: &[
            ID,
            f("name", Text, Filled),
            t("alternate_name"),
            f("description", Text, Required),
            f("email", Email, Optional),
            f("website", Url, Optional),
            t("tax_status"),
            t("tax_id"),
            f("year_incorporated", Number, Optional),
            t("legal_status"),
            f("logo", Url, Optional),
            f("uri", Url, Optional),
            f("parent_organization_id", Key, Optional),
        ],
        one: &[],
        many: &[
            n("additional_websites", K::Url, "organization_id"),
            n("funding", K::Funding, "organization_id"),
            n("contacts", K::Contact, "organization_id"),
            n("phones", K::Phone, "organization_id"),
            n("locations", K::Location, "organization_id"),
            n("programs", K::Program, "organization_id"),
            n("organization_identifiers", K::Identifier, "organization_id"),
            n("services", K::Service, "organization_id"),
        ],
        needs: &[],
    },
    Table {
        kind: K::Program,
        name: "program",
        file: "programs.csv",
        fields: &[
            ID,
            f("organization_id", Key, Tabular),
            f("name", Text, Required),
            t("alternate_name"),
            f("description", Text, Required),
        ],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Service,
        name: "service",
        file: "services.csv",
        fields: &[
            ID,
            f("organization_id", Key, Tabular),
            f("program_id", Key, Optional),
            f("name", Text, Filled),
            t("alternate_name"),
            t("description"),
            f("url", Url, Optional),
            f("email", Email, Optional),
            f("status", Choice(&["active", "inactive", "defunct", "temporarily closed"]), Required),
            t("interpretation_services"),
            t("application_process"),
            t("fees_description"),
            t("wait_time"),
            t("fees"),
            t("accreditations"),
            t("eligibility_description"),
            f("minimum_age", Number, Optional),
            f("maximum_age", Number, Optional),
            f("assured_date", Date, Optional),
            f("assurer_email", Email, Optional),
            t("licenses"),
            t("alert"),
            f("last_modified", DateTime, Optional),
        ],
        one: &[
            n("organization", K::Organization, "organization_id"),
            n("program", K::Program, "program_id"),
        ],
        many: &[
            n("additional_urls", K::Url, "service_id"),
            n("phones", K::Phone, "service_id"),
            n("schedules", K::Schedule, "service_id"),
            n("service_areas", K::ServiceArea, "service_id"),
            n("service_at_locations", K::ServiceAtLocation, "service_id"),
            n("languages", K::Language, "service_id"),
            n("funding", K::Funding, "service_id"),
            n("cost_options", K::CostOption, "service_id"),
            n("required_documents", K::RequiredDocument, "service_id"),
            n("contacts", K::Contact, "service_id"),
            n("capacities", K::Capacity, "service_id"),
        ],
        needs: &[],
    },
    Table {
        kind: K::Attribute,
        name: "attribute",
        file: "attributes.csv",
        fields: &[ID, f("taxonomy_term_id", Key, Tabular), t("link_type"), t("value"), t("label")],
        one: &[n("taxonomy_term", K::TaxonomyTerm, "taxonomy_term_id")],
        many: &[],
        needs: &["link_id", "link_entity"],
    },
    Table {
        kind: K::ServiceAtLocation,
        name: "service_at_location",
        file: "service_at_location.csv",
        fields: &[ID, f("location_id", Key, Tabular), t("description")],
        one: &[n("location", K::Location, "location_id"), n("service", K::Service, "service_id")],
        many: &[
            n("service_areas", K::ServiceArea, "service_at_location_id"),
            n("contacts", K::Contact, "service_at_location_id"),
            n("phones", K::Phone, "service_at_location_id"),
            n("schedules", K::Schedule, "service_at_location_id"),
        ],
        needs: &["service_id"],
    },
    Table {
        kind: K::Location,
        name: "location",
        file: "locations.csv",
        fields: &[
            ID,
            f("location_type", Choice(PLACE), Required),
            f("url", Url, Optional),
            f("organization_id", Key, Optional),
            t("name"),
            t("alternate_name"),
            t("description"),
            t("transportation"),
            f("latitude", Number, Optional),
            f("longitude", Number, Optional),
            t("external_identifier"),
            t("external_identifier_type"),
        ],
        one: &[],
        many: &[
            n("languages", K::Language, "location_id"),
            n("addresses", K::Address, "location_id"),
            n("contacts", K::Contact, "location_id"),
            n("accessibility", K::Accessibility, "location_id"),
            n("phones", K::Phone, "location_id"),
            n("schedules", K::Schedule, "location_id"),
        ],
        needs: &[],
    },
    Table {
        kind: K::Phone,
        name: "phone",
        file: "phones.csv",
        fields: &[
            ID,
            f("number", Text, Required),
            f("extension", Number, Optional),
            t("type"),
            t("description"),
        ],
        one: &[],
        many: &[n("languages", K::Language, "phone_id")],
        needs: &[],
    },
    Table {
        kind: K::Contact,
        name: "contact",
        file: "contacts.csv",
        fields: &[ID, t("name"), t("title"), t("department"), f("email", Email, Optional)],
        one: &[],
        many: &[n("phones", K::Phone, "contact_id")],
        needs: &[],
    },
    Table {
        kind: K::Address,
        name: "address",
        file: "addresses.csv",
        fields: &[
            ID,
            t("attention"),
            f("address_1", Text, Required),
            t("address_2"),
            f("city", Text, Required),
            t("region"),
            f("state_province", Text, Required),
            f("postal_code", Text, Required),
            f("country", Text, Required),
            f("address_type", Choice(PLACE), Required),
        ],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Schedule,
        name: "schedule",
        file: "schedules.csv",
        fields: &[
            ID,
            f("valid_from", Date, Optional),
            f("valid_to", Date, Optional),
            f("dtstart", Date, Optional),
            f("timezone", Number, Optional),
            f("until", Date, Optional),
            f("count", Number, Optional),
            f("wkst", Choice(&["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), Optional),
            f("freq", Choice(&["WEEKLY", "MONTHLY"]), Optional),
            f("interval", Number, Optional),
            t("byday"),
            t("byweekno"),
            t("bymonthday"),
            t("byyearday"),
            t("description"),
            f("opens_at", Time, Optional),
            f("closes_at", Time, Optional),
            f("schedule_link", Url, Optional),
            t("attending_type"),
            t("notes"),
        ],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Funding,
        name: "funding",
        file: "funding.csv",
        fields: &[ID, t("source")],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::ServiceArea,
        name: "service_area",
        file: "service_areas.csv",
        fields: &[
            ID,
            t("name"),
            t("description"),
            f("extent", Long, Optional),
            t("extent_type"),
            f("uri", Url, Optional),
        ],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::RequiredDocument,
        name: "required_document",
        file: "required_documents.csv",
        fields: &[ID, t("document"), f("uri", Url, Optional)],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Language,
        name: "language",
        file: "languages.csv",
        fields: &[ID, t("name"), t("code"), t("note")],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Accessibility,
        name: "accessibility",
        file: "accessibility.csv",
        fields: &[ID, t("description"), t("details"), f("url", Url, Optional)],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::TaxonomyTerm,
        name: "taxonomy_term",
        file: "taxonomy_terms.csv",
        fields: &[
            ID,
            t("code"),
            f("name", Text, Required),
            f("description", Text, Required),
            f("parent_id", Key, Optional),
            t("taxonomy"),
            t("language"),
            f("taxonomy_id", Key, Optional),
            f("term_uri", Url, Optional),
        ],
        one: &[n("taxonomy_detail", K::Taxonomy, "taxonomy_id")],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Metadata,
        name: "metadata",
        file: "metadata.csv",
        fields: &[
            ID,
            f("last_action_date", Date, Required),
            f("last_action_type", Text, Required),
            f("field_name", Text, Required),
            f("previous_value", Text, Required),
            f("replacement_value", Text, Required),
            f("updated_by", Text, Required),
        ],
        one: &[],
        many: &[],
        needs: &["resource_id", "resource_type"],
    },
    Table {
        kind: K::MetaTableDescription,
        name: "meta_table_description",
        file: "meta_table_descriptions.csv",
        fields: &[ID, t("name"), t("language"), t("character_set")],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::CostOption,
        name: "cost_option",
        file: "cost_options.csv",
        fields: &[
            ID,
            f("valid_from", Date, Optional),
            f("valid_to", Date, Optional),
            t("option"),
            t("currency"),
            f("amount", Number, Optional),
            t("amount_description"),
        ],
        one: &[],
        many: &[],
        needs: &["service_id"],
    },
    Table {
        kind: K::Identifier,
        name: "organization_identifier",
        file: "organization_identifiers.csv",
        fields: &[
            ID,
            t("identifier_scheme"),
            f("identifier_type", Text, Required),
            f("identifier", Text, Required),
        ],
        one: &[],
        many: &[],
        needs: &["organization_id"],
    },
    Table {
        kind: K::Taxonomy,
        name: "taxonomy",
        file: "taxonomies.csv",
        fields: &[
            ID,
            f("name", Text, Required),
            f("description", Text, Required),
            f("uri", Url, Optional),
            t("version"),
        ],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Capacity,
        name: "service_capacity",
        file: "service_capacity.csv",
        fields: &[
            ID,
            f("available", Number, Required),
            f("maximum", Number, Optional),
            t("description"),
            f("updated", DateTime, Required),
        ],
        one: &[n("unit", K::Unit, "unit_id")],
        many: &[],
        needs: &["service_id", "unit_id"],
    },
    Table {
        kind: K::Unit,
        name: "unit",
        file: "units.csv",
        fields: &[
            ID,
            f("name", Text, Required),
            t("scheme"),
            t("identifier"),
            f("uri", Url, Optional),
        ],
        one: &[],
        many: &[],
        needs: &[],
    },
    Table {
        kind: K::Url,
        name: "url",
        file: "url.csv",
        fields: &[ID, t("label"), f("url", Url, Required)],
        one: &[],
        many: &[],
        needs: &[],
    },
];

const ATTRIBUTES: Nest = n("attributes", K::Attribute, "link_id");
const METADATA: Nest = n("metadata", K::Metadata, "resource_id");

/// All objects of the standard.
pub(super) fn tables() -> &'static [Table] {
    &TABLES
}

impl Kind {
    /// What the standard says of it.
    pub(super) fn table(self) -> &'static Table {
        // The tables stand in the order of the variants; a test holds them to it.
        &TABLES[self as usize]
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
    pub(super) fn lists(self) -> impl Iterator<Item = &'static Nest> {
        let attributes = self.has_attributes().then_some(&ATTRIBUTES);
        let metadata = (self != K::Metadata).then_some(&METADATA);
        self.table().many.iter().chain(attributes).chain(metadata)
    }

    /// Whether it can carry Lotse's own part.
    pub(super) fn has_lotse(self) -> bool {
        matches!(self, K::Service | K::Location)
    }
}

impl Table {
    pub(super) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The columns that link a row to the row it belongs to, beyond `fields`.
    pub(super) fn links(&self) -> Vec<&'static str> {
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
    pub(super) fn columns(&self) -> Vec<&'static str> {
        let mut columns = vec!["id"];
        columns.extend(self.links());
        columns.extend(self.fields.iter().map(|field| field.name).filter(|name| *name != "id"));
        columns
    }

    /// The object a column points to, where the standard makes that a foreign key. Links of
    /// attributes and metadata name their object in a second column and are not among them.
    pub(super) fn target(&self, column: &str) -> Option<Kind> {
        if let Some(nest) = self.one.iter().find(|nest| nest.column == column) {
            return Some(nest.kind);
        }
        let holds = |t: &&Table| t.many.iter().any(|n| n.kind == self.kind && n.column == column);
        tables().iter().find(holds).map(|t| t.kind)
    }

    /// A column that points to a broader record of the same kind, which may lie elsewhere.
    pub(super) fn parent(&self) -> Option<&'static str> {
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
