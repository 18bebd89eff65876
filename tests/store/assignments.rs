//! Contracts of `store::assignments`.

use lotse::domain::assignment::{
    Assignment, AssignmentKind, Decision, Feedback, FeedbackDeal, FeedbackItem, FeedbackWay,
};
use lotse::store::assignments;

use super::stock::at;

fn assignment(id: &str, minute: i64) -> Assignment {
    Assignment {
        id: id.into(),
        case: "n1".into(),
        kind: AssignmentKind::Zuweisung,
        mandate: "Amt: Beratung".to_owned(),
        why: "Plan".to_owned(),
        refusal: "darf".to_owned(),
        alternatives: "andere".to_owned(),
        consequences: "keine".to_owned(),
        gain: Some("Ruhe".to_owned()),
        topics_in: None,
        topics_out: None,
        others: None,
        limit: 5,
        feedback: Some(FeedbackDeal {
            items: vec![FeedbackItem::Kontakt],
            way: FeedbackWay::Telefon,
            every_days: 14,
        }),
        begun_at: at(minute),
        feedback_due: Some(at(minute + 60)),
        decision: None,
        ended_at: None,
    }
}

fn feedback(id: &str, minute: i64) -> Feedback {
    Feedback {
        id: id.into(),
        case: "n1".into(),
        assignment: "a1".into(),
        words: "Es besteht Kontakt.".to_owned(),
        made_at: at(minute),
        agreed: None,
        answered_at: None,
        sent_at: None,
    }
}

contract!(add, |tx| {
    assignments::add(&mut tx, &assignment("a1", 0)).await?;
    assert_eq!(assignments::list(&mut tx, &"n1".into()).await?, [assignment("a1", 0)]);
});

contract!(update, |tx| {
    assignments::add(&mut tx, &assignment("a1", 0)).await?;
    let ended = Assignment {
        decision: Some(Decision::Freiwillig),
        ended_at: Some(at(5)),
        feedback_due: None,
        ..assignment("a1", 0)
    };
    assert!(assignments::update(&mut tx, &ended).await?);
    assert!(!assignments::update(&mut tx, &ended).await?, "it ended before");
    assert_eq!(assignments::list(&mut tx, &"n1".into()).await?, [ended]);
});

contract!(list, |tx| {
    for (id, minute) in [("early", 0), ("late", 9)] {
        assignments::add(&mut tx, &assignment(id, minute)).await?;
    }
    let found = assignments::list(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [assignment("late", 9), assignment("early", 0)]);
    assert!(assignments::list(&mut tx, &"s1".into()).await?.is_empty());
});

contract!(add_feedback, |tx| {
    assignments::add(&mut tx, &assignment("a1", 0)).await?;
    assignments::add_feedback(&mut tx, &feedback("f1", 0)).await?;
    assert_eq!(assignments::list_feedback(&mut tx, &"n1".into()).await?, [feedback("f1", 0)]);
});

contract!(list_feedback, |tx| {
    assignments::add(&mut tx, &assignment("a1", 0)).await?;
    for (id, minute) in [("early", 0), ("late", 9)] {
        assignments::add_feedback(&mut tx, &feedback(id, minute)).await?;
    }
    let found = assignments::list_feedback(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [feedback("late", 9), feedback("early", 0)]);
    assert!(assignments::list_feedback(&mut tx, &"s1".into()).await?.is_empty());
});

contract!(answer, |tx| {
    assignments::add(&mut tx, &assignment("a1", 0)).await?;
    assignments::add_feedback(&mut tx, &feedback("f1", 0)).await?;
    let (case, other, id) = ("n1".into(), "s1".into(), "f1".into());
    assert!(!assignments::answer(&mut tx, &other, &id, true, at(1)).await?, "another case's");
    for agreed in [false, true] {
        assert!(assignments::answer(&mut tx, &case, &id, agreed, at(2)).await?, "minds change");
    }
    assignments::send(&mut tx, &case, &id, at(3)).await?;
    assert!(!assignments::answer(&mut tx, &case, &id, false, at(4)).await?, "it has gone out");
});

contract!(send, |tx| {
    assignments::add(&mut tx, &assignment("a1", 0)).await?;
    assignments::add_feedback(&mut tx, &feedback("f1", 0)).await?;
    let (case, id) = ("n1".into(), "f1".into());
    assert!(!assignments::send(&mut tx, &case, &id, at(1)).await?, "nobody was asked");
    assignments::answer(&mut tx, &case, &id, false, at(1)).await?;
    assert!(!assignments::send(&mut tx, &case, &id, at(2)).await?, "refused");
    assignments::answer(&mut tx, &case, &id, true, at(3)).await?;
    assert!(assignments::send(&mut tx, &case, &id, at(4)).await?);
    assert!(!assignments::send(&mut tx, &case, &id, at(5)).await?, "once");
});
