//! Lotse's topics as the standard says such things: terms of a taxonomy, named by attributes.
//!
//! An offer keeps the codes of its topics in its own part, once. Attributes are made of them when
//! it is written and turned back into codes when it is read, so that other programs can search by
//! topic and a file that only names our terms brings its topics with it.

use uuid::Uuid;

use crate::domain::catalogue::{Attribute, Offer, Taxonomy, TaxonomyTerm};
use crate::domain::topic::{self, Topic};

/// Ids of taxonomy, terms and attributes follow from it, so that all installations agree.
const NAMESPACE: Uuid = Uuid::from_u128(0x5a1f_0c7e_94d2_4b36_8e5d_70f1_c5a2_6b90);

/// What an attribute with a topic says it describes.
const LINK: &str = "topic";

fn id(name: &str) -> String {
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}

/// The id of Lotse's taxonomy.
pub fn taxonomy_id() -> String {
    id("taxonomy")
}

/// The id of the term of a topic.
pub fn term_id(code: &str) -> String {
    id(&format!("term/{code}"))
}

/// Lotse's taxonomy.
pub fn taxonomy() -> Taxonomy {
    Taxonomy {
        id: taxonomy_id(),
        name: "lotse".to_owned(),
        description: "Themen der Jugendsozialarbeit / Topics of youth social work".to_owned(),
        ..Taxonomy::default()
    }
}

/// A topic as a term.
pub fn term(topic: &Topic) -> TaxonomyTerm {
    let name = topic.label.get("de").to_owned();
    TaxonomyTerm {
        id: term_id(&topic.code),
        description: if topic.everyday.is_empty() {
            name.clone()
        } else {
            topic.everyday.join(", ")
        },
        name,
        code: Some(topic.code.clone()),
        parent_id: topic.parent.as_deref().map(term_id),
        taxonomy: Some("lotse".to_owned()),
        language: Some("de".to_owned()),
        taxonomy_id: Some(taxonomy_id()),
        ..TaxonomyTerm::default()
    }
}

/// Whether a term is one of ours.
pub fn is_ours(term: &TaxonomyTerm) -> bool {
    let detail = term.taxonomy_detail.as_ref().map(|taxonomy| taxonomy.id.as_str());
    let taxonomy = term.taxonomy_id.as_deref().or(detail);
    taxonomy.is_some_and(|found| found == taxonomy_id())
}

/// The offer with an attribute for each of its topics, behind those it has.
#[must_use]
pub fn tagged(mut offer: Offer, topics: &topic::Taxonomy) -> Offer {
    let known = offer.details().topics.iter().filter_map(|code| topics.find(code));
    let attributes: Vec<Attribute> = known
        .map(|topic| Attribute {
            id: id(&format!("attribute/{}/{}", offer.id, topic.code)),
            link_type: Some(LINK.to_owned()),
            taxonomy_term: Some(term(topic)),
            ..Attribute::default()
        })
        .collect();
    offer.attributes.extend(attributes);
    offer
}

/// Takes the attributes with our terms out of an offer and gives the codes they stand for.
pub fn untag(offer: &mut Offer) -> Vec<String> {
    let mut codes = Vec::new();
    offer.attributes.retain(|attribute| match &attribute.taxonomy_term {
        Some(term) if is_ours(term) => {
            codes.extend(term.code.clone());
            false
        }
        _ => true,
    });
    codes
}
