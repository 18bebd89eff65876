//! An invented catalogue, the same in every run: function words, words and compounds of the field, and a long tail of
//! rare words, in the shares of real German texts (38, 28 and 34 per cent).

use lotse::domain::geo::Point;
use lotse::domain::id::OfferId;
use lotse::index::Searchable;
use lotse::index::analysis::{fold::fold, words};
use lotse::index::columns::Row;

/// How many values each facet has.
pub const FACETS: [(&str, u64); 12] = [
    ("f0", 30),
    ("f1", 15),
    ("f2", 20),
    ("f3", 400),
    ("f4", 6),
    ("f5", 25),
    ("f6", 5),
    ("f7", 3),
    ("f8", 4),
    ("f9", 3),
    ("f10", 4),
    ("f11", 8),
];

const FUNCTION: &str = "der die das und in zu den mit von für auf ist im dem nicht ein eine als auch es an werden aus \
    er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis \
    mehr durch man sein wurde sei ihr du dir wir uns dich euch wenn";
const FIRST: &str = "Sucht Schulden Wohnung Jugend Familien Schul Ausbildungs Berufs Kinder Mädchen Sprach Eltern Krisen \
    Gewalt Drogen Lern Freizeit Sport Gesundheits Arbeits Migrations Pflege Trauma Rechts Sozial Gruppen Wohn Bildungs";
const LAST: &str = "beratung hilfe gruppe stelle kurs treff angebot projekt begleitung förderung platz betreuung training \
    zentrum dienst werkstatt schule vermittlung therapie sprechstunde";
const TAIL: usize = 80_000;
const TEXT: usize = 60;
const CITIES: u64 = 24;

/// Random numbers that are the same in every run (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// Begins anew.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From zero to below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A rank below `end`; the second is half as likely as the first, the third a third.
    fn rank(&mut self, end: usize) -> usize {
        ((end as f64).powf(self.unit()) as usize - 1).min(end - 1)
    }
}

/// One offer.
pub struct Document {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its description.
    pub text: String,
    /// The value of each facet, such as `f3v17`.
    pub facets: Vec<String>,
    /// Where it is.
    pub point: Point,
}

impl Document {
    /// As the index takes it.
    pub fn searchable(&self) -> Searchable {
        let named = FACETS.iter().zip(&self.facets);
        Searchable {
            text: self.text.clone(),
            row: Row {
                properties: named.map(|((facet, _), value)| (*facet, value.clone())).collect(),
                points: vec![self.point],
                anywhere: false,
            },
            ..Searchable::named(OfferId::from(self.id.as_str()), &self.name)
        }
    }
}

/// The words the catalogue is made of.
pub struct Corpus {
    function: Vec<&'static str>,
    field: Vec<String>,
    tail: Vec<String>,
    cities: Vec<Point>,
}

impl Corpus {
    /// The same in every run.
    pub fn new() -> Self {
        let mut dice = Dice::new(42);
        let first = FIRST.split_whitespace();
        let field = first.flat_map(|a| LAST.split_whitespace().map(move |b| format!("{a}{b}")));
        let city = |dice: &mut Dice| Point {
            latitude: 47.5 + 7.0 * dice.unit(),
            longitude: 6.5 + 8.0 * dice.unit(),
        };
        Self {
            function: FUNCTION.split_whitespace().collect(),
            field: field.collect(),
            tail: tail(&mut dice),
            cities: (0..CITIES).map(|_| city(&mut dice)).collect(),
        }
    }

    /// The first so many offers.
    pub fn documents(&self, size: usize) -> impl Iterator<Item = Document> {
        let mut dice = Dice::new(7);
        (0..size).map(move |number| self.document(number, &mut dice))
    }

    fn document(&self, number: usize, dice: &mut Dice) -> Document {
        let name = (0..3).map(|_| self.field(dice)).collect::<Vec<_>>().join(" ");
        let mut text = String::new();
        for at in 0..TEXT {
            let word = match dice.below(100) {
                0..38 => self.function[dice.rank(self.function.len())],
                38..66 => self.field(dice),
                _ => &self.tail[dice.rank(self.tail.len())],
            };
            text.push_str(word);
            text.push_str(if at % 12 == 11 { ". " } else { " " });
        }
        let facet = |(facet, values): &(&str, u64)| format!("{facet}v{}", dice.below(*values));
        let facets = FACETS.iter().map(facet).collect();
        Document { id: format!("offer-{number:07}"), name, text, facets, point: self.point(dice) }
    }

    fn field(&self, dice: &mut Dice) -> &str {
        &self.field[dice.rank(self.field.len())]
    }

    /// Six in ten are in or around a city.
    fn point(&self, dice: &mut Dice) -> Point {
        let spread = |dice: &mut Dice, by: f64| (dice.unit() - 0.5) * by;
        let around = self.cities[dice.below(CITIES) as usize];
        let by = if dice.below(10) < 6 { 0.3 } else { 8.0 };
        Point {
            latitude: around.latitude + spread(dice, by),
            longitude: around.longitude + spread(dice, by),
        }
    }

    /// Questions as the result page asks them.
    pub fn questions(&self, many: usize) -> Vec<Question> {
        let mut dice = Dice::new(5);
        (0..many).map(|_| self.question(&mut dice)).collect()
    }

    fn question(&self, dice: &mut Dice) -> Question {
        let first = dice.rank(2_000);
        let second = (first + 1 + dice.rank(2_000)) % 2_000;
        let few: Vec<(&str, u64)> = FACETS.into_iter().filter(|(_, values)| *values <= 8).collect();
        let a = dice.below(few.len() as u64) as usize;
        let b = (a + 1 + dice.below(few.len() as u64 - 1) as usize) % few.len();
        let facets = [a, b].map(|at| {
            let (facet, values) = few[at];
            (facet, format!("{facet}v{}", dice.below(values)))
        });
        Question {
            words: [self.tail[first].clone(), self.tail[second].clone()],
            facets,
            from: self.cities[dice.below(CITIES) as usize],
            km: 10.0 + 90.0 * dice.unit(),
        }
    }
}

/// Two words, two facets, a circle.
pub struct Question {
    /// Words of the long tail, which have neither parts nor synonyms, so that every engine looks for the same.
    pub words: [String; 2],
    /// Facet and value.
    pub facets: [(&'static str, String); 2],
    /// The middle of the circle.
    pub from: Point,
    /// Its radius in kilometres.
    pub km: f64,
}

/// Invented words that the analysis leaves whole.
fn tail(dice: &mut Dice) -> Vec<String> {
    const BEGIN: &str = "br dr fl gl kr pl qu schn tr zw b d f g k l m n p r t w z";
    const MIDDLE: &str = "a e i o u au ei";
    const END: &str = "lt rk nz mpf st ff rg x mp rb lk ft";
    let begin: Vec<&str> = BEGIN.split(' ').collect();
    let middle: Vec<&str> = MIDDLE.split(' ').collect();
    let end: Vec<&str> = END.split(' ').collect();
    let mut seen = std::collections::HashSet::new();
    let mut words_made = Vec::with_capacity(TAIL);
    while words_made.len() < TAIL {
        let mut word = String::new();
        for _ in 0..3 {
            let mut pick = |of: &[&'static str]| of[dice.below(of.len() as u64) as usize];
            word.push_str(pick(&begin));
            word.push_str(pick(&middle));
        }
        word.push_str(end[dice.below(end.len() as u64) as usize]);
        let stems = words().get(&word);
        if stems.parts.is_empty() && fold(&word) == stems.whole && seen.insert(word.clone()) {
            words_made.push(word);
        }
    }
    words_made
}
