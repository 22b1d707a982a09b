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
}
