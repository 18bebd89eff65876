//! In which order the needs of a case are met: "first … then" always holds, and within it the most
//! urgent or the quickest comes first.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::case::Need;
use super::id::NeedId;

/// The open needs in a new order: those that wait for another one stand behind it, and among those
/// that could come next `before` decides; what it leaves equal stays as it was.
pub fn ordered<'a>(needs: &[&'a Need], before: impl Fn(&Need, &Need) -> Ordering) -> Vec<&'a Need> {
    let mut left = needs.to_vec();
    left.sort_by(|a, b| before(a, b));
    let mut done = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let open: BTreeSet<&NeedId> = left.iter().map(|need| &need.id).collect();
        let free = |need: &&Need| need.after.as_ref().is_none_or(|after| !open.contains(after));
        // Needs that wait for each other in a circle have no order: the first of them goes ahead.
        let next = left.iter().position(free).unwrap_or(0);
        done.push(left.remove(next));
    }
    done
}

/// Whether letting `need` wait for `after` would make it wait for itself.
pub fn is_circle(needs: &[Need], need: &NeedId, after: &NeedId) -> bool {
    let mut at = Some(after);
    for _ in 0..=needs.len() {
        match at {
            None => return false,
            Some(id) if id == need => return true,
            Some(id) => at = needs.iter().find(|n| n.id == *id).and_then(|n| n.after.as_ref()),
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(id: &str, priority: i64, after: Option<&str>) -> Need {
        Need {
            id: id.into(),
            case: "c".into(),
            topic: id.to_owned(),
            priority,
            since: chrono::DateTime::UNIX_EPOCH,
            closed_at: None,
            after: after.map(Into::into),
        }
    }

    fn names(needs: &[Need], before: impl Fn(&Need, &Need) -> Ordering) -> Vec<&str> {
        let refs: Vec<_> = needs.iter().collect();
        ordered(&refs, before).into_iter().map(|need| need.topic.as_str()).collect()
    }

    #[test]
    fn what_waits_comes_later_and_the_rest_as_asked() {
        let needs =
            [need("flat", 1, Some("debts")), need("school", 2, None), need("debts", 3, None)];
        let by_priority = |a: &Need, b: &Need| a.priority.cmp(&b.priority);
        assert_eq!(names(&needs, by_priority), ["school", "debts", "flat"]);
        assert_eq!(names(&needs, |a, b| by_priority(b, a)), ["debts", "school", "flat"]);
        assert_eq!(names(&needs, |_, _| Ordering::Equal), ["school", "debts", "flat"]);
    }

    #[test]
    fn a_need_that_waits_for_a_closed_one_does_not_wait() {
        let needs = [need("flat", 1, Some("gone")), need("school", 2, None)];
        assert_eq!(names(&needs, |a, b| a.priority.cmp(&b.priority)), ["flat", "school"]);
    }

    #[test]
    fn circles_are_found_and_never_lose_a_need() {
        let needs = [need("a", 1, Some("b")), need("b", 2, Some("a")), need("c", 3, Some("b"))];
        assert_eq!(names(&needs, |a, b| a.priority.cmp(&b.priority)).len(), 3);
        let line = [need("a", 1, None), need("b", 2, Some("a")), need("c", 3, Some("b"))];
        assert!(is_circle(&line, &"a".into(), &"c".into()));
        assert!(is_circle(&line, &"a".into(), &"a".into()));
        assert!(!is_circle(&line, &"c".into(), &"a".into()));
    }
}
