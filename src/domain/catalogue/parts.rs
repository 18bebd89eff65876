//! The small records of HSDS 3.1 that organizations, offers and locations are made of.
//!
//! Names and meaning are the standard's (<https://docs.openreferral.org>); each record keeps
//! properties it does not know in `extra`.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::Extra;

/// Defines HSDS records: `id` and the required fields, optional fields, lists, and `extra`.
macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$rdoc:meta])* $required:ident: $rtype:ty,)*
            ;
            $($(#[$odoc:meta])* $optional:ident: $otype:ty,)*
            ;
            $($(#[$ldoc:meta])* $list:ident: $ltype:ty,)*
        }
    )+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        pub struct $name {
            /// Its id.
            pub id: String,
            $($(#[$rdoc])* pub $required: $rtype,)*
            $(
                $(#[$odoc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$otype>,
            )*
            $(
                $(#[$ldoc])*
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub $list: Vec<$ltype>,
            )*
            /// What the standard does not know.
            #[serde(flatten)]
            pub extra: Extra,
        }
    )+};
}

pub(super) use records;

records! {
    /// A telephone number.
    Phone {
        /// As people dial it.
        number: String,
        ;
        /// Extension.
        extension: Number,
        /// voice, fax, sms, …
        r#type: String,
        /// What to know before calling.
        description: String,
        ;
        /// Spoken on this line.
        languages: Language,
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A language something is offered in.
    Language {
        ;
        /// Its name.
        name: String,
        /// ISO 639 code.
        code: String,
        /// Such as whether it is interpreted.
        note: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// When something is open, after iCalendar.
    Schedule {
        ;
        /// First day it holds.
        valid_from: String,
        /// Last day it holds.
        valid_to: String,
        /// Day of the first occurrence.
        dtstart: String,
        /// Offset from UTC in hours.
        timezone: Number,
        /// Day of the last occurrence.
        until: String,
        /// Number of occurrences.
        count: Number,
        /// First day of the week.
        wkst: String,
        /// `WEEKLY` or `MONTHLY`.
        freq: String,
        /// Every how many weeks or months.
        interval: Number,
        /// Days, such as `MO,TH` or `2MO`.
        byday: String,
        /// Week numbers.
        byweekno: String,
        /// Days of the month.
        bymonthday: String,
        /// Days of the year.
        byyearday: String,
        /// In words.
        description: String,
        /// Time of opening.
        opens_at: String,
        /// Time of closing.
        closes_at: String,
        /// Where the schedule is published.
        schedule_link: String,
        /// How one attends.
        attending_type: String,
        /// What else to know.
        notes: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// An area served.
    ServiceArea {
        ;
        /// Its name.
        name: String,
        /// In words.
        description: String,
        /// Its outline.
        extent: String,
        /// The format of the outline.
        extent_type: String,
        /// Where it is defined.
        uri: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A paper one must bring.
    RequiredDocument {
        ;
        /// Its name.
        document: String,
        /// Where to get it.
        uri: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A source of money.
    Funding {
        ;
        /// Who pays.
        source: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// What it costs.
    CostOption {
        ;
        /// First day it holds.
        valid_from: String,
        /// Last day it holds.
        valid_to: String,
        /// For whom or what.
        option: String,
        /// ISO 4217 code.
        currency: String,
        /// The sum.
        amount: Number,
        /// In words.
        amount_description: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A person or desk to turn to.
    Contact {
        ;
        /// Name.
        name: String,
        /// Role.
        title: String,
        /// Department.
        department: String,
        /// E-mail address.
        email: String,
        ;
        /// Numbers.
        phones: Phone,
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A link from a record to a term of a taxonomy.
    Attribute {
        ;
        /// The record it belongs to.
        link_id: String,
        /// The term.
        taxonomy_term_id: String,
        /// What the term describes, such as the audience.
        link_type: String,
        /// The kind of record it belongs to.
        link_entity: String,
        /// A value.
        value: String,
        /// The term itself.
        taxonomy_term: TaxonomyTerm,
        /// A label.
        label: String,
        ;
        /// Changes.
        metadata: Metadata,
    }

    /// A taxonomy.
    Taxonomy {
        /// Its name.
        name: String,
        /// What it is for.
        description: String,
        ;
        /// Where it is defined.
        uri: String,
        /// Its version.
        version: String,
        ;
        /// Changes.
        metadata: Metadata,
    }

    /// A term of a taxonomy.
    TaxonomyTerm {
        /// Its name.
        name: String,
        /// What it means.
        description: String,
        ;
        /// Its code.
        code: String,
        /// The broader term.
        parent_id: String,
        /// The taxonomy's name.
        taxonomy: String,
        /// The taxonomy itself.
        taxonomy_detail: Taxonomy,
        /// Language of the name.
        language: String,
        /// The taxonomy's id.
        taxonomy_id: String,
        /// Where it is defined.
        term_uri: String,
        ;
        /// Changes.
        metadata: Metadata,
    }

    /// How much there is of something, as HSDS says it. Lotse's own statements age; see
    /// [`crate::domain::place`].
    Capacity {
        /// What is counted.
        unit: Unit,
        /// When that was said.
        updated: String,
        ;
        /// How many are free; demanded by the standard.
        available: Number,
        /// How many there are in all.
        maximum: Number,
        /// In words.
        description: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A unit of capacity, such as a bed.
    Unit {
        /// Its name.
        name: String,
        ;
        /// The scheme it comes from.
        scheme: String,
        /// Its identifier there.
        identifier: String,
        /// Where it is defined.
        uri: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A further web address.
    Url {
        /// The address.
        url: String,
        ;
        /// What it leads to.
        label: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A change made to a record.
    Metadata {
        /// When.
        last_action_date: String,
        /// Which kind of change.
        last_action_type: String,
        /// The field changed.
        field_name: String,
        /// What stood there before.
        previous_value: String,
        /// What stands there now.
        replacement_value: String,
        /// Who changed it.
        updated_by: String,
        ;
        /// The record's id.
        resource_id: String,
        /// The record's kind.
        resource_type: String,
        ;
    }

    /// A postal or physical address.
    Address {
        /// Street and number.
        address_1: String,
        /// Town.
        city: String,
        /// Land.
        state_province: String,
        /// Postcode.
        postal_code: String,
        /// Country, two letters.
        country: String,
        /// `physical`, `postal` or `virtual`.
        address_type: String,
        ;
        /// To whose attention.
        attention: String,
        /// Second line.
        address_2: String,
        /// Region.
        region: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// How accessible a location is.
    Accessibility {
        ;
        /// What there is.
        description: String,
        /// More about it.
        details: String,
        /// Where it is described.
        url: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// An identifier an organization has elsewhere.
    Identifier {
        /// Kind of identifier.
        identifier_type: String,
        /// The identifier.
        identifier: String,
        ;
        /// The scheme.
        identifier_scheme: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }
}
