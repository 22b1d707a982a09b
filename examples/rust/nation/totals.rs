//! What units, provinces and the nation come to.

use std::ops::AddAssign;

use congdoan::Sector;
use serde::Serialize;

use crate::generate::{PROVINCES, Unit};
use crate::splitmix::{STEP, mixed};

/// A sum collected and who has it, in đồng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Shares {
    pub collected: i64,
    pub grassroots: i64,
    pub upper: i64,
}

/// What a unit, a province or the nation comes to in the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Totals {
    pub units: u64,
    /// Those who were members at the end of the year, or until the law ended their membership.
    pub members: u64,
    pub person_months: u64,
    /// Person-months that owe dues.
    pub owing: u64,
    /// Person-months, fees and distributions that were refused; they are not in the sums.
    pub refused: u64,
    pub dues: Shares,
    pub union_fee: Shares,
}

/// A unit's year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitTotals {
    pub province: usize,
    pub sector: Sector,
    pub totals: Totals,
}

impl AddAssign for Shares {
    fn add_assign(&mut self, other: Self) {
        self.collected += other.collected;
        self.grassroots += other.grassroots;
        self.upper += other.upper;
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.units += other.units;
        self.members += other.members;
        self.person_months += other.person_months;
        self.owing += other.owing;
        self.refused += other.refused;
        self.dues += other.dues;
        self.union_fee += other.union_fee;
    }
}

impl Totals {
    /// Whether what grassroots unions and the levels above have is what was collected.
    pub fn is_shared_out(&self) -> bool {
        [self.dues, self.union_fee]
            .iter()
            .all(|shares| shares.collected == shares.grassroots + shares.upper)
    }

    /// The counts and sums in the order of [`FIELDS`].
    pub fn fields(&self) -> [u64; 10] {
        let Shares {
            collected,
            grassroots,
            upper,
        } = self.dues;
        let fee = self.union_fee;
        [
            self.members,
            self.person_months,
            self.owing,
            self.refused,
            collected.cast_unsigned(),
            grassroots.cast_unsigned(),
            upper.cast_unsigned(),
            fee.collected.cast_unsigned(),
            fee.grassroots.cast_unsigned(),
            fee.upper.cast_unsigned(),
        ]
    }
}

/// The columns of a file of units behind unit, province and sector.
pub const FIELDS: [&str; 10] = [
    "members",
    "person_months",
    "owing",
    "refused",
    "dues_collected",
    "dues_grassroots",
    "dues_upper",
    "fee_collected",
    "fee_grassroots",
    "fee_upper",
];

impl UnitTotals {
    /// A unit that has collected nothing yet.
    pub fn of(unit: &Unit) -> Self {
        let totals = Totals {
            units: 1,
            members: unit.members,
            ..Totals::default()
        };
        Self {
            province: unit.province,
            sector: unit.sector,
            totals,
        }
    }

    /// One number that changes with any figure of the unit; `nation_rows.py` has the same.
    pub fn digest(&self, number: u64) -> u64 {
        let place = [number, self.province as u64];
        let fields = place.into_iter().chain(self.totals.fields());
        fields.fold(0, |digest, field| mixed(digest.wrapping_add(STEP) ^ field))
    }
}

/// The provinces, from the units, and the digest of all units in any order.
pub fn provinces(units: &[UnitTotals]) -> ([Totals; PROVINCES], u64) {
    let mut provinces = [Totals::default(); PROVINCES];
    let mut digest = 0;
    for (number, unit) in (0..).zip(units) {
        digest ^= unit.digest(number);
        if let Some(province) = provinces.get_mut(unit.province) {
            *province += unit.totals;
        }
    }
    (provinces, digest)
}
