//! Which words of a clause a provider says it does not do.

use crate::index::knowledge::Negation;

/// One word of a clause as the rules see it.
#[derive(Debug)]
pub struct Seen {
    /// Folded.
    pub fold: String,
    /// Whether it is written with a capital.
    pub capital: bool,
}

/// For each word of one clause whether it is negated. `question` when the clause ends in a question mark.
pub fn negated(rules: &Negation, clause: &[Seen], question: bool) -> Vec<bool> {
    let mut out = vec![false; clause.len()];
    if question {
        return out;
    }
    let mut at = 0;
    while at < clause.len() {
        let next = clause.get(at + 1).map_or("", |w| w.fold.as_str());
        let opens = rules.forward.contains(&clause[at].fold)
            || (clause[at].fold == "nicht" && rules.nicht_before.contains(next));
        if opens && !rules.harmless_next.contains(next) {
            let end = scope_end(rules, clause, at + 1);
            for (word, out) in clause[at + 1..end].iter().zip(&mut out[at + 1..end]) {
                *out = !rules.lack.contains(&word.fold);
            }
            at = end;
        }
        at += 1;
    }
    backwards(rules, clause, &mut out);
    out
}

/// The scope ends at a closing word, and at "und" when no noun follows ("kein Termin nötig und kostenlos").
fn scope_end(rules: &Negation, clause: &[Seen], from: usize) -> usize {
    (from..clause.len())
        .find(|at| {
            let word = &clause[*at];
            let noun_next = clause.get(at + 1).is_some_and(|w| w.capital);
            rules.close.contains(&word.fold) || (word.fold == "und" && !noun_next)
        })
        .unwrap_or(clause.len())
}

/// "Kredite gibt es hier nicht."
fn backwards(rules: &Negation, clause: &[Seen], out: &mut [bool]) {
    let Some(not) = clause.iter().rposition(|w| w.fold == "nicht") else { return };
    let harmless = clause.get(not + 1).is_some_and(|w| rules.harmless_next.contains(&w.fold));
    let start =
        clause[..not].iter().rposition(|w| rules.close.contains(&w.fold)).map_or(0, |p| p + 1);
    let offers = clause[start..].iter().any(|w| rules.nicht_after.contains(&w.fold));
    if offers && !harmless {
        for (word, out) in clause[start..not].iter().zip(&mut out[start..not]) {
            *out |= word.capital && !rules.lack.contains(&word.fold);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::analysis::fold::fold;
    use crate::index::knowledge::knowledge;

    fn nouns_left(text: &str) -> Vec<String> {
        let question = text.ends_with('?');
        let clause: Vec<Seen> = text
            .trim_end_matches('?')
            .split(' ')
            .map(|w| Seen { fold: fold(w), capital: w.starts_with(char::is_uppercase) })
            .collect();
        let out = negated(&knowledge().negation, &clause, question);
        let kept = clause.into_iter().zip(out).filter(|(w, out)| w.capital && !out);
        kept.map(|(w, _)| w.fold).collect()
    }

    #[test]
    fn what_is_denied_does_not_count() {
        assert!(nouns_left("wir machen keine Schuldnerberatung").is_empty());
        assert!(nouns_left("nicht für Minderjährige").is_empty());
        assert!(nouns_left("Kredite gibt es hier nicht").is_empty());
        assert_eq!(nouns_left("keine Therapie sondern Beratung"), ["beratung"]);
        assert_eq!(nouns_left("kein Termin nötig und kostenlose Beratung"), ["beratung"]);
    }

    #[test]
    fn what_somebody_lacks_counts() {
        assert_eq!(nouns_left("wenn du keine Wohnung hast"), ["wohnung"]);
        assert_eq!(nouns_left("Kein Schlafplatz heute?"), ["kein", "schlafplatz"]);
        assert_eq!(nouns_left("nicht nur Beratung"), ["beratung"]);
        assert_eq!(nouns_left("wer nicht zur Schule geht"), ["schule"]);
    }
}
