//! What stands beside the figures of the cases: other sources, empty places, money that ends, offers
//! that are nearly the same.

use super::parts::keys;
use super::sheet::{Drawing, Entry, Sheet};
use crate::domain::gap::{Figures, OfficialFigure};

/// Searches of the public that found nothing, by topic.
pub(super) fn searches(figures: &Figures) -> Sheet {
    let row =
        |(topic, count): &(String, _)| vec![Entry::Topic(topic.clone()), Entry::Rough(*count)];
    Sheet {
        columns: keys(&["dossier-topic", "dossier-searches"]),
        rows: figures.sources.searches.iter().map(row).collect(),
        drawing: Drawing::Bars,
        note: Some("dossier-note-searches"),
        ..Sheet::plain("dossier-sheet-searches")
    }
}

/// Refusals by what was said.
pub(super) fn refusals(figures: &Figures) -> Sheet {
    let row = |(cause, count): &(_, _)| vec![Entry::Cause(*cause), Entry::Rough(*count)];
    Sheet {
        columns: keys(&["dossier-cause", "dossier-refusals"]),
        rows: figures.sources.refusals.iter().map(row).collect(),
        drawing: Drawing::Bars,
        note: Some("dossier-note-refusals"),
        ..Sheet::plain("dossier-sheet-refusals")
    }
}

/// Official figures, each with all one must know of it.
pub(super) fn official(figures: &Figures) -> Sheet {
    let row = |figure: &OfficialFigure| {
        vec![
            Entry::Words(figure.title.clone()),
            Entry::Amount(figure.hundredths, figure.unit),
            Entry::Words(figure.area.clone()),
            Entry::Day(figure.as_of),
            Entry::Words(figure.source.clone()),
            Entry::Words(figure.definition.clone()),
        ]
    };
    Sheet {
        columns: keys(&[
            "dossier-what",
            "dossier-value",
            "dossier-area",
            "dossier-as-of",
            "dossier-source",
            "dossier-definition",
        ]),
        rows: figures.sources.official.iter().map(row).collect(),
        note: Some("dossier-note-official"),
        ..Sheet::plain("dossier-sheet-official")
    }
}

/// Empty places by topic, with what stands in the way of those who search.
pub(super) fn empty(figures: &Figures) -> Sheet {
    let rows = figures.empty.iter().flat_map(|empty| {
        empty.reasons.iter().map(|(cause, needs)| {
            vec![
                Entry::Topic(empty.topic.clone()),
                Entry::Rough(empty.left),
                Entry::Cause(*cause),
                Entry::Rough(*needs),
            ]
        })
    });
    Sheet {
        columns: keys(&["dossier-topic", "dossier-empty", "dossier-cause", "dossier-needs"]),
        rows: rows.collect(),
        note: Some("dossier-note-empty"),
        ..Sheet::plain("dossier-sheet-empty")
    }
}

/// Offers whose money ends, quarter by quarter.
pub(super) fn endings(figures: &Figures) -> Sheet {
    let row = |ending: &crate::domain::gap::EndingQuarter| {
        vec![
            Entry::Quarter(ending.quarter),
            Entry::Number(ending.offers),
            Entry::Rough(ending.needs),
        ]
    };
    Sheet {
        columns: keys(&["dossier-quarter", "dossier-offers", "dossier-served-now"]),
        rows: figures.endings.iter().map(row).collect(),
        note: Some("dossier-note-endings"),
        ..Sheet::plain("dossier-sheet-endings")
    }
}

/// Offers that are nearly the same, without their names.
pub(super) fn twins(figures: &Figures) -> Sheet {
    let row = |twins: &crate::domain::gap::TwinCount| {
        vec![
            Entry::Topic(twins.topic.clone()),
            Entry::Words(twins.area.clone()),
            Entry::Number(twins.offers),
        ]
    };
    Sheet {
        columns: keys(&["dossier-topic", "dossier-area", "dossier-offers"]),
        rows: figures.twins.iter().map(row).collect(),
        note: Some("dossier-note-twins"),
        ..Sheet::plain("dossier-sheet-twins")
    }
}
