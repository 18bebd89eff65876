//! Contracts of `store::catalogue`.

use lotse::domain::catalogue::{Location, Offer, OfferStatus, Organization, ServiceAtLocation};
use lotse::store::catalogue;
use serde_json::json;

use super::stock::{location, offer, organization};

contract!(latest_change, |tx| {
    let before = catalogue::latest_change(&mut tx).await?;
    catalogue::note_change(&mut tx, &"cook".into()).await?;
    assert_eq!(catalogue::latest_change(&mut tx).await?, before + 1);
});

contract!(list_changed, |tx| {
    let before = catalogue::latest_change(&mut tx).await?;
    assert!(catalogue::list_changed(&mut tx, before).await?.is_empty());
    for id in ["cook", "paint", "cook"] {
        catalogue::note_change(&mut tx, &id.into()).await?;
    }
    let changed = catalogue::list_changed(&mut tx, before).await?;
    assert_eq!(changed, ["paint".into(), "cook".into()], "each once, in the order of the last");
    assert_eq!(catalogue::list_changed(&mut tx, before + 2).await?, ["cook".into()]);
});

contract!(note_change, |tx| {
    // Also for an offer that is gone, so that the index forgets it.
    catalogue::note_change(&mut tx, &"gone".into()).await?;
    let latest = catalogue::latest_change(&mut tx).await?;
    assert_eq!(catalogue::list_changed(&mut tx, latest - 1).await?, ["gone".into()]);
});

contract!(save_organization, |tx| {
    let mut saved = organization("new");
    saved.description = "„Hilfe“ für\nJugendliche".to_owned();
    saved.extra.insert("farbe".to_owned(), json!({ "rot": [1, 2.5, null, "é"] }));
    assert!(catalogue::save_organization(&mut tx, &saved).await?);
    assert!(!catalogue::save_organization(&mut tx, &saved).await?, "nothing has changed");
    assert_eq!(catalogue::find_organization(&mut tx, "new").await?, Some(saved.clone()));
    saved.name = "Neuer Name".to_owned();
    assert!(catalogue::save_organization(&mut tx, &saved).await?);
    assert_eq!(catalogue::find_organization(&mut tx, "new").await?, Some(saved));
});

contract!(save_location, |tx| {
    let mut saved = location("new");
    saved.latitude = serde_json::Number::from_f64(51.3127);
    assert!(catalogue::save_location(&mut tx, &saved).await?);
    assert!(!catalogue::save_location(&mut tx, &saved).await?, "nothing has changed");
    saved.organization_id = None;
    assert!(catalogue::save_location(&mut tx, &saved).await?);
    assert_eq!(catalogue::find_location(&mut tx, "new").await?, Some(saved));
});

contract!(save_offer, |tx| {
    let before = catalogue::latest_change(&mut tx).await?;
    let mut saved = offer("cook");
    assert!(!catalogue::save_offer(&mut tx, &saved).await?, "it was there, just so");
    assert_eq!(catalogue::latest_change(&mut tx).await?, before, "and nothing is reindexed");
    saved.status = OfferStatus::TemporarilyClosed;
    saved.service_at_locations.clear();
    assert!(catalogue::save_offer(&mut tx, &saved).await?);
    assert_eq!(catalogue::list_changed(&mut tx, before).await?, ["cook".into()]);
    assert_eq!(catalogue::find_offer(&mut tx, &"cook".into()).await?, Some(saved.clone()));
    // It may name a place twice, and come back to one it had left.
    let twice = [offer("cook"), offer("cook")].map(|offer| offer.service_at_locations);
    saved.service_at_locations = twice.concat();
    assert!(catalogue::save_offer(&mut tx, &saved).await?);
    assert_eq!(catalogue::find_offer(&mut tx, &"cook".into()).await?, Some(saved));
});

contract!(find_organization, |tx| {
    let found = catalogue::find_organization(&mut tx, "org").await?;
    assert_eq!(found, Some(organization("org")));
    assert_eq!(catalogue::find_organization(&mut tx, "cook").await?, None);
});

contract!(find_location, |tx| {
    assert_eq!(catalogue::find_location(&mut tx, "loc").await?, Some(location("loc")));
    assert_eq!(catalogue::find_location(&mut tx, "org").await?, None);
});

contract!(find_offer, |tx| {
    let gone = Offer { status: OfferStatus::Defunct, ..offer("gone") };
    catalogue::save_offer(&mut tx, &gone).await?;
    assert_eq!(catalogue::find_offer(&mut tx, &"gone".into()).await?, Some(gone));
    assert_eq!(catalogue::find_offer(&mut tx, &"none".into()).await?, None);
});

contract!(list_organizations, |tx| {
    catalogue::save_organization(&mut tx, &organization("a-first")).await?;
    let ids = |o: &Organization| o.id.clone();
    let found: Vec<_> = catalogue::list_organizations(&mut tx).await?.iter().map(ids).collect();
    assert_eq!(found, ["a-first", "org"]);
});

contract!(list_locations, |tx| {
    catalogue::save_location(&mut tx, &location("a-first")).await?;
    let ids = |l: &Location| l.id.clone();
    let found: Vec<_> = catalogue::list_locations(&mut tx).await?.iter().map(ids).collect();
    assert_eq!(found, ["a-first", "loc"]);
});

contract!(list_offers, |tx| {
    let gone = Offer { status: OfferStatus::Inactive, ..offer("a-first") };
    catalogue::save_offer(&mut tx, &gone).await?;
    let found = catalogue::list_offers(&mut tx).await?;
    assert_eq!(found, [gone, offer("cook"), offer("paint")]);
});

contract!(count_offers, |tx| {
    let gone = Offer { status: OfferStatus::Defunct, ..offer("gone") };
    catalogue::save_offer(&mut tx, &gone).await?;
    assert_eq!(catalogue::count_offers(&mut tx).await?, 3);
});

contract!(save_record, |tx| {
    let term = json!({ "id": "t1", "name": "Wohnen", "deep": { "n": [1, 2] } });
    assert!(catalogue::save_record(&mut tx, "taxonomy_term", "t1", &term).await?);
    assert!(!catalogue::save_record(&mut tx, "taxonomy_term", "t1", &term).await?);
    let renamed = json!({ "id": "t1", "name": "Schule" });
    assert!(catalogue::save_record(&mut tx, "taxonomy_term", "t1", &renamed).await?);
    assert!(catalogue::save_record(&mut tx, "program", "t1", &term).await?, "another kind");
    assert_eq!(catalogue::list_records(&mut tx, "taxonomy_term").await?, [renamed]);
});

contract!(list_records, |tx| {
    for (kind, id) in [("term", "b"), ("term", "a"), ("program", "c")] {
        catalogue::save_record(&mut tx, kind, id, &json!({ "id": id })).await?;
    }
    let found = catalogue::list_records(&mut tx, "term").await?;
    assert_eq!(found, [json!({ "id": "a" }), json!({ "id": "b" })]);
    assert!(catalogue::list_records(&mut tx, "none").await?.is_empty());
});

contract!(note_change_beside_offers, |tx| {
    catalogue::note_change_beside_offers(&mut tx).await?;
    let latest = catalogue::latest_change(&mut tx).await?;
    let changed = catalogue::list_changed(&mut tx, latest - 1).await?;
    assert_eq!(changed.iter().map(catalogue::is_beside_offers).collect::<Vec<_>>(), [true]);
    assert!(!catalogue::is_beside_offers(&"cook".into()));
});

contract!(list_dangling, |tx| {
    assert_eq!(catalogue::list_dangling(&mut tx, 10).await?, []);
    let mut lost = offer("lost");
    lost.organization_id = Some("nobody".into());
    lost.service_at_locations.push(ServiceAtLocation {
        id: "at".to_owned(),
        location_id: Some("nowhere".into()),
        ..ServiceAtLocation::default()
    });
    catalogue::save_offer(&mut tx, &lost).await?;
    let link = |key: &str, is_location| catalogue::Dangling {
        offer: "lost".to_owned(),
        key: key.to_owned(),
        is_location,
    };
    let all = [link("nobody", false), link("nowhere", true)];
    assert_eq!(catalogue::list_dangling(&mut tx, 10).await?, all);
    assert_eq!(catalogue::list_dangling(&mut tx, 1).await?, all[..1]);
    catalogue::save_offer(&mut tx, &offer("lost")).await?;
    assert_eq!(catalogue::list_dangling(&mut tx, 10).await?, [], "now it can be committed");
});

contract!(note_changes_of_organization, |tx| {
    let before = catalogue::latest_change(&mut tx).await?;
    catalogue::note_changes_of_organization(&mut tx, "nobody").await?;
    assert!(catalogue::list_changed(&mut tx, before).await?.is_empty());
    catalogue::note_changes_of_organization(&mut tx, "org").await?;
    let changed = catalogue::list_changed(&mut tx, before).await?;
    assert_eq!(changed, ["cook".into(), "paint".into()]);
});

contract!(note_changes_at_location, |tx| {
    let before = catalogue::latest_change(&mut tx).await?;
    catalogue::note_changes_at_location(&mut tx, "nowhere").await?;
    assert!(catalogue::list_changed(&mut tx, before).await?.is_empty());
    catalogue::note_changes_at_location(&mut tx, "loc").await?;
    let changed = catalogue::list_changed(&mut tx, before).await?;
    assert_eq!(changed, ["cook".into(), "paint".into()]);
});

contract!(list_other_records, |tx| {
    for (kind, id) in [("unit", "u"), ("program", "p"), ("taxonomy", "t"), ("taxonomy_term", "e")] {
        catalogue::save_record(&mut tx, kind, id, &json!({ "id": id })).await?;
    }
    let others = catalogue::list_other_records(&mut tx).await?;
    assert_eq!(others, [("unit".to_owned(), json!({ "id": "u" }))]);
});

contract!(next_change, |tx| {
    let before = catalogue::latest_change(&mut tx).await?;
    assert_eq!(catalogue::next_change(&mut tx).await?, before + 1);
    assert_eq!(catalogue::latest_change(&mut tx).await?, before + 1);
});

contract!(save_offer_among_many, |tx| {
    let change = catalogue::next_change(&mut tx).await?;
    assert!(!catalogue::save_offer_among_many(&mut tx, &offer("cook"), change).await?, "as it was");
    for id in ["new", "more"] {
        assert!(catalogue::save_offer_among_many(&mut tx, &offer(id), change).await?);
        assert_eq!(catalogue::find_offer(&mut tx, &id.into()).await?, Some(offer(id)));
    }
    let changed = catalogue::list_changed(&mut tx, change - 1).await?;
    assert_eq!(changed, ["more".into(), "new".into()]);
    assert_eq!(catalogue::latest_change(&mut tx).await?, change);
});
