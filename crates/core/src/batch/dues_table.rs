//! Dues of rows whose plans follow no order: the plans laid out as such rows read them.

use super::blocks::{bits, in_range};
use super::dues_plan::DuesPlan;
use super::outcome::{INVALID, OWED, where_owed};
use super::ramp::Line;
use super::situation::Situation;

/// The plans, and of each what a row reads of it in one place, so that a year's plans together
/// fit the nearest cache.
pub(super) struct DuesTable<'a> {
    plans: &'a [DuesPlan],
    /// One for each plan, or none where there are too few rows to make them for.
    entries: Vec<Entry>,
    /// Whether some plan owes [`LATER`].
    later: bool,
}

/// What a row reads of its plan.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The byte of each situation, and after those the bytes of amounts that are exempt.
    codes: [u8; 2 * Situation::COUNT],
    exempt_below: i64,
    line: Line,
}

/// Stands for [`OWED`] where the rate takes more than 64 bits; no outcome has this byte.
const LATER: u8 = 127;

impl<'a> DuesTable<'a> {
    /// The plans, for so many rows.
    pub(super) fn of(plans: &'a [DuesPlan], rows: usize) -> Self {
        let read = if rows < plans.len() { &[] } else { plans };
        Self {
            plans,
            entries: read.iter().map(Entry::of).collect(),
            later: read.iter().any(|plan| plan.due.line().is_none()),
        }
    }

    /// A block of rows.
    pub(super) fn block(
        &self,
        numbers: &[u16],
        (situations, amounts): (&[u8], &[i64]),
        (due, codes): (&mut [i64], &mut [u8]),
    ) {
        let plan = |number: u16| self.plans.get(usize::from(number));
        if self.entries.len() < self.plans.len()
            || !in_range(bits(amounts))
            || !Situation::all_in_bounds(situations)
        {
            let rows = numbers.iter().zip(situations).zip(amounts);
            for (((number, situation), amount), (due, code)) in rows.zip(due.iter_mut().zip(codes))
            {
                (*due, *code) = match plan(*number) {
                    Some(plan) => plan.row(*situation, *amount),
                    None => (0, INVALID),
                };
            }
            return;
        }
        in_bounds(&self.entries, numbers, (situations, amounts), (due, codes));
        if self.later {
            let rows = numbers.iter().zip(amounts);
            for ((number, amount), (due, code)) in rows.zip(due.iter_mut().zip(codes)) {
                if let (LATER, Some(plan)) = (*code, plan(*number)) {
                    (*due, *code) = (plan.due.at(*amount), OWED);
                }
            }
        }
    }
}

/// Rows whose situations and amounts are within their bounds. Not inlined, because in a larger
/// function the columns' places do not stay in registers, and it takes a quarter longer.
#[inline(never)]
fn in_bounds(
    entries: &[Entry],
    numbers: &[u16],
    (situations, amounts): (&[u8], &[i64]),
    (due, codes): (&mut [i64], &mut [u8]),
) {
    let rows = numbers.iter().zip(situations).zip(amounts);
    for (((number, situation), amount), (due, code)) in rows.zip(due.iter_mut().zip(codes)) {
        (*due, *code) = match entries.get(usize::from(*number)) {
            Some(entry) => entry.at(*situation, *amount),
            None => (0, INVALID),
        };
    }
}

impl Entry {
    fn of(plan: &DuesPlan) -> Self {
        let line = plan.due.line();
        let mut codes = [INVALID; 2 * Situation::COUNT];
        // Two copies: with few rows at a time, a step for each byte would be felt.
        let (situations, exempt) = codes.split_at_mut(Situation::COUNT);
        situations.copy_from_slice(&plan.situations);
        exempt.copy_from_slice(&plan.exempt);
        if line.is_none() {
            for code in codes.iter_mut().filter(|code| **code == OWED) {
                *code = LATER;
            }
        }
        Self {
            codes,
            exempt_below: plan.exempt_below,
            line: line.unwrap_or_default(),
        }
    }

    /// Without a branch: rows in no order have nothing that could be foretold.
    #[inline]
    fn at(&self, situation: u8, amount: i64) -> (i64, u8) {
        const LAST: usize = Situation::COUNT - 1;
        let exempt = usize::from(amount < self.exempt_below).wrapping_mul(Situation::COUNT);
        let code = self.codes.get(usize::from(situation) & LAST | exempt);
        let code = code.copied().unwrap_or(INVALID);
        (where_owed(self.line.at(amount), code), code)
    }
}
