//! Contracts of `store::agency_rules`.

use lotse::domain::agency_rule::AgencyRule;
use lotse::store::agency_rules;

use super::stock::at;

contract!(find, |tx| {
    assert_eq!(agency_rules::find(&mut tx, &"north".into()).await?, None);
});

contract!(save, |tx| {
    let (north, anna) = ("north".into(), "anna".into());
    for own_cases_only in [true, false] {
        let rule = AgencyRule { own_cases_only, closed_months: 120, ..AgencyRule::default() };
        agency_rules::save(&mut tx, &north, &rule, &anna, at(0)).await?;
        assert_eq!(agency_rules::find(&mut tx, &north).await?, Some(rule));
    }
    assert_eq!(agency_rules::find(&mut tx, &"south".into()).await?, None);
});
