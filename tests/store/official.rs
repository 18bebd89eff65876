//! Contracts of `store::official`.

use lotse::domain::gap::{FigureUnit, OfficialFigure};
use lotse::store::official;

fn figure(title: &str, as_of: &str, hundredths: i64) -> OfficialFigure {
    OfficialFigure {
        title: title.to_owned(),
        hundredths,
        unit: FigureUnit::Prozent,
        area: "Kreis".to_owned(),
        as_of: as_of.parse().expect("a day"),
        source: "Schulstatistik".to_owned(),
        definition: "Anteil an allen Abgängen".to_owned(),
    }
}

contract!(save, |tx| {
    official::save(&mut tx, &figure("Quote", "2025-07-31", 1250)).await?;
    official::save(&mut tx, &figure("Quote", "2025-07-31", 1300)).await?;
    assert_eq!(official::list(&mut tx).await?, [figure("Quote", "2025-07-31", 1300)]);
});

contract!(list, |tx| {
    assert_eq!(official::list(&mut tx).await?, []);
    for (title, day) in [("b", "2024-07-31"), ("a", "2025-07-31"), ("a", "2024-07-31")] {
        official::save(&mut tx, &figure(title, day, 100)).await?;
    }
    let listed = official::list(&mut tx).await?;
    let names: Vec<_> = listed.iter().map(|f| format!("{} {}", f.title, f.as_of)).collect();
    assert_eq!(names, ["a 2024-07-31", "a 2025-07-31", "b 2024-07-31"]);
});

contract!(delete_source, |tx| {
    official::save(&mut tx, &figure("a", "2025-07-31", 100)).await?;
    assert_eq!(official::delete_source(&mut tx, "anderswo").await?, 0);
    assert_eq!(official::delete_source(&mut tx, "Schulstatistik").await?, 1);
    assert_eq!(official::list(&mut tx).await?, []);
});
