//! A synthetic country: every unit, person and month follows from the seed and their numbers
//! alone, so that no row waits for another and none is kept. `examples/spark/nation_rows.py`
//! makes the same country with NumPy.

use congdoan::Sector;

use crate::splitmix::{STEP, mixed};

/// So many members a unit has on average, as the country's 11 million in 125,000 do.
pub const MEAN_MEMBERS: u64 = 88;
pub const MONTHS: usize = 12;
/// Numbered, not named.
pub const PROVINCES: usize = 34;

/// Sectors in percent of the units.
const SECTORS: [(Sector, u64); 6] = [
    (Sector::NonState, 55),
    (Sector::StateAgency, 14),
    (Sector::PublicUnitStatePaid, 14),
    (Sector::PublicUnitSelfFinanced, 8),
    (Sector::StateEnterprise, 7),
    (Sector::NoFixedWage, 2),
];

/// Percent of the units, the least members and how many more at most; the mean is 88.
const SIZES: [(u64, u64, u64); 4] = [(62, 5, 30), (29, 35, 115), (8, 150, 500), (1, 650, 2_151)];

/// Of 65,536 person-months so many are of this absence or one further on, in the order of the
/// library: on a benefit 2%, unpaid leave 1%, without income 1%, membership suspended 0.5%.
const ABSENT: [u64; 4] = [2_949, 1_638, 983, 328];

/// A country by its seed.
#[derive(Clone, Copy)]
pub struct Country(u64);

/// A grassroots union.
pub struct Unit {
    key: u64,
    /// From 0.
    pub province: usize,
    pub sector: Sector,
    /// Those who are members by the end of the year.
    pub members: u64,
    /// Everyone on the employer's payroll: one in seventeen or fewer are no members.
    pub people: u64,
}

/// What stays the same of a person through the year.
pub struct Person {
    key: u64,
    /// The insured salary, before and after a raise.
    insured: [i64; 2],
    /// What the sector takes dues from, before and after it.
    amount: [i64; 2],
    /// The month of the raise and that of admission; 12 and above are not in this year.
    raise: u64,
    joins: u64,
}

impl Country {
    pub const fn of(seed: u64) -> Self {
        Self(mixed(seed ^ STEP))
    }

    pub fn unit(self, number: u64) -> Unit {
        let key = drawn(self.0, number);
        let (kind, size, place) = (drawn(key, 0), drawn(key, 1), drawn(key, 2));
        let sector = spread(low(kind, 100), &SECTORS, |(_, share)| *share);
        let sizes = spread(low(size, 100), &SIZES, |(share, ..)| *share);
        let members = sizes.map_or(0, |(_, least, more)| least + high(size, *more));
        let province = low(place, PROVINCES as u64).min(high(place, PROVINCES as u64));
        Unit {
            key,
            province: usize::try_from(province).unwrap_or_default(),
            sector: sector.map_or(Sector::NonState, |(sector, _)| *sector),
            members,
            people: members + members / 16,
        }
    }
}

impl Unit {
    pub fn people(&self) -> impl Iterator<Item = Person> {
        (0..self.people).map(|number| self.person(number))
    }

    fn person(&self, number: u64) -> Person {
        // The first three numbers drawn are the unit's own.
        let key = drawn(self.key, number + 3);
        let (pay, other) = (drawn(key, 0), drawn(key, 1));
        // Two draws make middling salaries common; some are above the ceiling of social
        // insurance, some below its floor.
        let middling = 4_500_000 + (low(key, 8_000_001) + high(key, 8_000_001)).cast_signed();
        let salary = match low(pay, 100) {
            0..5 => middling * 5,
            5..8 => middling / 4,
            _ => middling,
        };
        let insured = [salary, salary + salary / 16];
        let fixed = 20_000 + high(other, 30_001).cast_signed();
        Person {
            key,
            insured,
            amount: match self.sector {
                // After insurance and income tax.
                Sector::StateEnterprise => insured.map(|salary| salary * 895 / 1_000),
                Sector::NoFixedWage => [fixed; 2],
                _ => insured,
            },
            raise: high(pay, 24),
            joins: match low(other, 200) {
                _ if number >= self.members => u64::MAX,
                month @ 1..12 => month,
                _ => 0,
            },
        }
    }
}

impl Person {
    /// What the month's dues are taken from, in đồng.
    #[inline]
    pub fn amount(&self, month: u64) -> i64 {
        let [before, after] = self.amount;
        if month < self.raise { before } else { after }
    }

    /// The month's insured salary in đồng, within its bounds or not.
    #[inline]
    pub fn insured(&self, month: u64) -> i64 {
        let [before, after] = self.insured;
        if month < self.raise { before } else { after }
    }

    /// The byte of the month's `Situation`.
    #[inline]
    pub fn situation(&self, month: u64) -> u8 {
        let of_65536 = drawn(self.key, month + 2) >> 48;
        let absence = ABSENT.map(|below| u8::from(of_65536 < below));
        let absence = absence.into_iter().sum::<u8>();
        absence | (u8::from(month < self.joins) << 3)
    }
}

/// Which of the shares a number below 100 falls into.
fn spread<T>(mut percent: u64, of: &[T], share: impl Fn(&T) -> u64) -> Option<&T> {
    of.iter().find(|one| {
        let left = percent.checked_sub(share(one));
        percent = left.unwrap_or_default();
        left.is_none()
    })
}

/// The number that a place has under a key.
#[inline]
fn drawn(key: u64, place: u64) -> u64 {
    mixed(key.wrapping_add((place + 1).wrapping_mul(STEP)))
}

/// A number below `below`, from the lower or the upper half of one drawn.
const fn low(drawn: u64, below: u64) -> u64 {
    ((drawn & 0xffff_ffff) * below) >> 32
}

const fn high(drawn: u64, below: u64) -> u64 {
    ((drawn >> 32) * below) >> 32
}
