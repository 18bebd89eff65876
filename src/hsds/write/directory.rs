//! What records point to, by id.

use std::collections::HashMap;

use serde_json::Value;

use crate::domain::catalogue::{Location, Offer, Organization, Program, Taxonomy, TaxonomyTerm};
use crate::hsds::read::Record;
use crate::hsds::schema::Kind;

/// The records that may be written or nested, borrowed from whoever holds them. Lists come out in
/// the order in which records were added; a record added again takes the place of the first.
#[derive(Default)]
pub struct Directory<'a> {
    organizations: Shelf<'a, Organization>,
    programs: Shelf<'a, Program>,
    locations: Shelf<'a, Location>,
    offers: Shelf<'a, Offer>,
    taxonomies: Shelf<'a, Taxonomy>,
    terms: Shelf<'a, TaxonomyTerm>,
    others: Vec<(Kind, &'a Value)>,
}

/// Records of one kind, by id and by the organization they belong to.
struct Shelf<'a, T> {
    list: Vec<&'a T>,
    by_id: HashMap<&'a str, usize>,
    by_owner: HashMap<&'a str, Vec<usize>>,
}

impl<T> Default for Shelf<'_, T> {
    fn default() -> Self {
        Self { list: Vec::new(), by_id: HashMap::new(), by_owner: HashMap::new() }
    }
}

impl<'a, T> Shelf<'a, T> {
    fn add(&mut self, id: &'a str, owner: Option<&'a str>, record: &'a T) {
        let (index, is_new) = match self.by_id.get(id) {
            Some(index) => (*index, false),
            None => (self.list.len(), true),
        };
        if is_new {
            self.by_id.insert(id, index);
            self.list.push(record);
        } else {
            self.list[index] = record;
        }
        let Some(owner) = owner else { return };
        let owned = self.by_owner.entry(owner).or_default();
        if is_new || !owned.contains(&index) {
            owned.push(index);
        }
    }

    fn find(&self, id: &str) -> Option<&'a T> {
        self.by_id.get(id).map(|index| self.list[*index])
    }

    fn of(&self, owner: &str) -> impl Iterator<Item = &'a T> {
        let owned = self.by_owner.get(owner).map_or(&[][..], Vec::as_slice);
        owned.iter().map(|index| self.list[*index])
    }
}

impl<'a> Directory<'a> {
    /// An empty directory.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an organization.
    pub fn add_organization(&mut self, organization: &'a Organization) {
        self.organizations.add(&organization.id, None, organization);
    }

    /// Adds a program.
    pub fn add_program(&mut self, program: &'a Program) {
        self.programs.add(&program.id, program.organization_id.as_deref(), program);
    }

    /// Adds a location.
    pub fn add_location(&mut self, location: &'a Location) {
        self.locations.add(&location.id, location.organization_id.as_deref(), location);
    }

    /// Adds an offer.
    pub fn add_offer(&mut self, offer: &'a Offer) {
        let owner = offer.organization_id.as_ref().map(|id| id.as_str());
        self.offers.add(&offer.id, owner, offer);
    }

    /// Adds a taxonomy.
    pub fn add_taxonomy(&mut self, taxonomy: &'a Taxonomy) {
        self.taxonomies.add(&taxonomy.id, None, taxonomy);
    }

    /// Adds a term of a taxonomy.
    pub fn add_term(&mut self, term: &'a TaxonomyTerm) {
        self.terms.add(&term.id, None, term);
    }

    /// Adds a record as it was read.
    pub fn add(&mut self, record: &'a Record) {
        match record {
            Record::Organization(organization) => self.add_organization(organization),
            Record::Program(program) => self.add_program(program),
            Record::Location(location) => self.add_location(location),
            Record::Offer(offer) => self.add_offer(offer),
            Record::Taxonomy(taxonomy) => self.add_taxonomy(taxonomy),
            Record::Term(term) => self.add_term(term),
            Record::Other { kind, value } => self.others.push((*kind, value)),
        }
    }

    /// The organization of that id.
    pub fn organization(&self, id: &str) -> Option<&'a Organization> {
        self.organizations.find(id)
    }

    /// The program of that id.
    pub fn program(&self, id: &str) -> Option<&'a Program> {
        self.programs.find(id)
    }

    /// The location of that id.
    pub fn location(&self, id: &str) -> Option<&'a Location> {
        self.locations.find(id)
    }

    /// The offer of that id.
    pub fn offer(&self, id: &str) -> Option<&'a Offer> {
        self.offers.find(id)
    }

    /// The taxonomy of that id.
    pub fn taxonomy(&self, id: &str) -> Option<&'a Taxonomy> {
        self.taxonomies.find(id)
    }

    /// The term of that id.
    pub fn term(&self, id: &str) -> Option<&'a TaxonomyTerm> {
        self.terms.find(id)
    }

    /// All organizations.
    pub fn organizations(&self) -> impl Iterator<Item = &'a Organization> {
        self.organizations.list.iter().copied()
    }

    /// All programs.
    pub fn programs(&self) -> impl Iterator<Item = &'a Program> {
        self.programs.list.iter().copied()
    }

    /// All locations.
    pub fn locations(&self) -> impl Iterator<Item = &'a Location> {
        self.locations.list.iter().copied()
    }

    /// All offers.
    pub fn offers(&self) -> impl Iterator<Item = &'a Offer> {
        self.offers.list.iter().copied()
    }

    /// All taxonomies.
    pub fn taxonomies(&self) -> impl Iterator<Item = &'a Taxonomy> {
        self.taxonomies.list.iter().copied()
    }

    /// All terms.
    pub fn terms(&self) -> impl Iterator<Item = &'a TaxonomyTerm> {
        self.terms.list.iter().copied()
    }

    /// Records that belong to no other, by kind.
    pub fn others(&self) -> impl Iterator<Item = (Kind, &'a Value)> {
        self.others.iter().copied()
    }

    /// The programs of an organization.
    pub fn programs_of(&self, organization: &str) -> impl Iterator<Item = &'a Program> {
        self.programs.of(organization)
    }

    /// The locations of an organization.
    pub fn locations_of(&self, organization: &str) -> impl Iterator<Item = &'a Location> {
        self.locations.of(organization)
    }

    /// The offers of an organization.
    pub fn offers_of(&self, organization: &str) -> impl Iterator<Item = &'a Offer> {
        self.offers.of(organization)
    }
}

impl<'a> FromIterator<&'a Record> for Directory<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Record>>(records: I) -> Self {
        let mut directory = Self::new();
        for record in records {
            directory.add(record);
        }
        directory
    }
}
