//! Putting lists in order.

use std::cmp::Ordering;

/// The items in order, equal ones as they stood.
///
/// The standard library's sort is compiled anew for every kind of item, about four kilobytes each;
/// with a dozen of them that was a twentieth of what browsers load. This sorts places only.
pub(crate) fn in_order<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let taken = places.into_iter().map(|at| items.get_mut(at)?.take());
    taken.flatten().collect()
}

/// The items in the order of a key of theirs, equal ones as they stood.
pub(crate) fn by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    in_order(items, |a, b| key(a).cmp(&key(b)))
}

fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}
