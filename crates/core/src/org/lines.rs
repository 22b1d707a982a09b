//! Links from unit to unit, such as parents: whether they come back to where they started, and
//! how far up they go.

/// The first unit of each cycle of links.
pub(super) fn cycles(links: &[Option<usize>]) -> Vec<usize> {
    let mut walked: Vec<Option<usize>> = vec![None; links.len()];
    let mut found = Vec::new();
    for start in 0..links.len() {
        let mut at = Some(start);
        while let Some(here) = at {
            match walked.get_mut(here) {
                Some(by @ None) => *by = Some(start),
                Some(Some(by)) if *by == start => {
                    found.push(here);
                    break;
                }
                _ => break,
            }
            at = links.get(here).copied().flatten();
        }
    }
    found
}

/// How many units stand above each, where the links have no cycle.
pub(super) fn depths(parents: &[Option<usize>]) -> Vec<usize> {
    let mut depths: Vec<Option<usize>> = vec![None; parents.len()];
    let mut line = Vec::new();
    for start in 0..parents.len() {
        let mut at = Some(start);
        let mut above = None;
        while let Some(here) = at {
            above = depths.get(here).copied().flatten();
            if above.is_some() {
                break;
            }
            line.push(here);
            at = parents.get(here).copied().flatten();
        }
        while let Some(here) = line.pop() {
            above = Some(above.map_or(0, |depth| depth.saturating_add(1)));
            if let Some(depth) = depths.get_mut(here) {
                *depth = above;
            }
        }
    }
    depths.into_iter().map(Option::unwrap_or_default).collect()
}

/// Where each walk along the links ends; `None` for one that never does.
pub(super) fn last(links: &[Option<usize>]) -> Vec<Option<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Walk {
        Unknown,
        Begun,
        Known(Option<usize>),
    }
    let mut walks = vec![Walk::Unknown; links.len()];
    let mut line = Vec::new();
    for start in 0..links.len() {
        let mut here = start;
        let end = loop {
            match walks.get_mut(here) {
                Some(Walk::Known(end)) => break *end,
                // Back on the walk that has just begun.
                Some(Walk::Begun) | None => break None,
                Some(walk) => *walk = Walk::Begun,
            }
            line.push(here);
            match links.get(here).copied().flatten() {
                Some(next) => here = next,
                None => break Some(here),
            }
        };
        for walked in line.drain(..) {
            if let Some(walk) = walks.get_mut(walked) {
                *walk = Walk::Known(end);
            }
        }
    }
    let ends = walks.into_iter().map(|walk| match walk {
        Walk::Known(end) => end,
        _ => None,
    });
    ends.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cycle_is_named_once() {
        // 0 → 1 → 2 → 1, and 3 → 3; 4 stands alone.
        let links = [Some(1), Some(2), Some(1), Some(3), None];
        assert_eq!(cycles(&links), [1, 3]);
        assert!(cycles(&[Some(1), Some(2), None]).is_empty());
    }

    #[test]
    fn depth_counts_the_units_above() {
        assert_eq!(
            depths(&[Some(1), Some(2), None, Some(1), None]),
            [2, 1, 0, 2, 0]
        );
    }

    #[test]
    fn a_walk_ends_where_no_link_leads_on() {
        // 0 → 1 → 2 ends; 3 → 4 → 3 never does, nor does 5 → 4.
        let links = [Some(1), Some(2), None, Some(4), Some(3), Some(4)];
        assert_eq!(last(&links), [Some(2), Some(2), Some(2), None, None, None]);
    }
}
