//! The notation of rules: what is printed reads back the same, and nothing makes the reader fall.

use lotse::domain::rule::{ParseError, Rule, parse};
use proptest::prelude::*;

use super::generate::{Kind, rules};

/// Text made of the pieces of the notation, so that many of them are rules and most nearly are.
fn nearly_rules() -> impl Strategy<Value = String> {
    let pieces = vec![
        "(",
        ")",
        "!",
        "&",
        "|",
        "??",
        "?\"",
        "\"",
        "[",
        "]",
        "§ 7",
        "$",
        "in",
        "{",
        "}",
        ",",
        "..",
        "=",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "-",
        "alter",
        "schulden",
        "ja",
        "nein",
        "25",
        "0",
        "2147483647",
        "-2147483648",
        "99999999999",
        "he",
        " ",
        "\n",
        "# Notiz\n",
        "ä",
        "\u{301}",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..40).prop_map(|parts| parts.concat())
}

/// Rules as a person might write them.
fn written() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "alter < 25",
        "alter >= -3",
        "alter > 2147483646",
        "alter <= 7",
        "alter = 7",
        "alter != 7",
        "alter in 15..24",
        "alter in {5}",
        "land = he",
        "land != he",
        "land in {he, ni}",
        "schulden",
        "!schulden",
        "?\"fragen # nicht\"",
        "$jung",
        "ja",
        "nein",
        "ja [§ 1]",
        "schulden [§ 1] [§ 2]",
        "land != he [§ 3]",
        "in in {in}",
        "?\"\"",
        "schulden []",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(4, 24, 3, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            pair.clone().prop_map(|(a, b)| format!("({a} & {b})")),
            pair.clone().prop_map(|(a, b)| format!("({a} | {b}) [§ 9]")),
            pair.clone().prop_map(|(a, b)| format!("{a} & {b}")),
            pair.clone().prop_map(|(a, b)| format!("{a} | {b}")),
            pair.prop_map(|(a, b)| format!("({a} ?? {b})")),
            inner.clone().prop_map(|a| format!("!({a})")),
            inner.prop_map(|a| format!("(({a}))")),
        ]
    })
}

fn reads_back(rule: &Rule) -> Result<(), TestCaseError> {
    let printed = rule.to_string();
    let again = parse(&printed);
    prop_assert_eq!(again.as_ref(), Ok(rule), "printed as {}", printed);
    Ok(())
}

proptest! {
    #[test]
    fn what_was_read_is_printed_so_that_it_reads_back(text in written()) {
        reads_back(&parse(&text).expect("a rule"))?;
    }

    #[test]
    fn what_was_built_is_printed_so_that_it_reads_back(
        rule in rules(Kind { otherwise: true, open: true }),
    ) {
        reads_back(&rule)?;
    }

    #[test]
    fn any_text_is_a_rule_or_an_error_with_its_place(text in "\\PC{0,60}|(?s).{0,60}") {
        rule_or_place(&text)?;
    }

    #[test]
    fn nearly_a_rule_is_a_rule_or_an_error_with_its_place(text in nearly_rules()) {
        rule_or_place(&text)?;
    }
}

fn rule_or_place(text: &str) -> Result<(), TestCaseError> {
    match parse(text) {
        Ok(rule) => reads_back(&rule),
        Err(ParseError { line, column, message }) => {
            let lines: Vec<&str> = text.split('\n').collect();
            prop_assert!((1..=lines.len()).contains(&line), "line {line} of {}", lines.len());
            let length = lines[line - 1].chars().count();
            prop_assert!((1..=length + 1).contains(&column), "column {column} of {length}");
            prop_assert!(!message.is_empty());
            Ok(())
        }
    }
}

#[test]
fn the_place_of_an_error_is_the_place_of_the_mistake() {
    let place = |text: &str| {
        let error = parse(text).expect_err(text);
        (error.line, error.column)
    };
    assert_eq!(place(""), (1, 1));
    assert_eq!(place("alter < achtzehn"), (1, 9));
    assert_eq!(place("schulden\n& (alter < 25\n| schwanger"), (3, 12));
    assert_eq!(place("schulden schulden"), (1, 10));
    assert_eq!(place("# nur eine Notiz"), (1, 17));
    assert_eq!(place("alter in 9..3"), (1, 14));
}

/// However it is nested, text is refused before it could exhaust the stack.
#[test]
fn deep_nesting_is_refused() {
    let many = 100_000;
    let deep = [
        format!("{}a{}", "(".repeat(many), ")".repeat(many)),
        format!("{}a", "!".repeat(many)),
        format!("a{}", " [§ 1]".repeat(many)),
        format!("a{}", " ?? a".repeat(many)),
        format!("{}a{}", "(a & ".repeat(many), ")".repeat(many)),
        format!("{}a{}", "(".repeat(60), " [§ 1] ?? b ?? c)".repeat(60)),
    ];
    for text in deep {
        let error = parse(&text).expect_err("too deep");
        assert_eq!(error.message, "nested too deeply");
    }
}

#[test]
fn wide_rules_are_not_deep() {
    let text = vec!["a [§ 1]"; 5000].join(" | ");
    assert!(matches!(parse(&text), Ok(Rule::Any(parts)) if parts.len() == 5000));
}
