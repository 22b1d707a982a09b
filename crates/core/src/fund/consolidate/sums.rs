//! The money of a unit, of the units below one parent, and of all.

use serde::Serialize;

use crate::error::Error;
use crate::money::Dong;
use crate::time::{Month, Year};

macro_rules! sums {
    ($($(#[doc = $doc:literal])+ $name:ident),+ $(,)?) => {
        /// The money of a unit, or of many.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct Sums {
            $($(#[doc = $doc])+ pub $name: Dong,)+
        }

        impl Sums {
            /// The sums' names, as JSON and CSV have them.
            pub const NAMES: &[&str] = &[$(stringify!($name)),+];

            /// The sums in the order of their names, in đồng.
            pub fn values(&self) -> impl Iterator<Item = Dong> {
                [$(self.$name),+].into_iter()
            }

            pub(super) fn add(&mut self, other: &Self) -> Result<(), Error> {
                $(self.$name = self.$name.plus(other.$name)?;)+
                Ok(())
            }
        }
    };
}

sums! {
    /// The fee owed: the months' rounded fees, in đồng.
    fee_due,
    /// The fee paid, in đồng.
    fee_paid,
    /// Fee owed − paid, in đồng.
    fee_outstanding,
    /// All dues collected, in đồng.
    dues_collected,
    /// What of the dues goes up, in đồng.
    dues_upper_due,
    /// What went up, in đồng.
    dues_remitted,
    /// What of the dues still has to go up, in đồng.
    dues_outstanding,
    /// The grassroots share of the fee paid, in đồng.
    entitlement,
    /// The reduction under Resolution 09C, in đồng.
    reduction,
    /// Entitlement − reduction, in đồng.
    net,
    /// What was refunded, in đồng.
    refunds_paid,
    /// What is still to be refunded, in đồng.
    refund_outstanding,
}

impl Sums {
    /// Fills in the differences.
    pub(super) fn settle(&mut self) -> Result<(), Error> {
        self.fee_outstanding = self.fee_due.minus(self.fee_paid)?;
        self.dues_outstanding = self.dues_upper_due.minus(self.dues_remitted)?;
        self.net = self.entitlement.minus(self.reduction)?;
        self.refund_outstanding = self.net.minus(self.refunds_paid)?;
        Ok(())
    }
}

/// A unit's figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnitFigures {
    /// The unit's id.
    pub id: String,
    /// Its money.
    #[serde(flatten)]
    pub sums: Sums,
    /// The months paid below what was owed, in order.
    pub short_months: Vec<Month>,
}

/// The figures of the units below one parent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ParentFigures {
    /// The parent; `None` for units without one.
    pub parent: Option<String>,
    /// How many units.
    pub units: u32,
    /// Their money.
    #[serde(flatten)]
    pub sums: Sums,
}

/// What a unit comes to as its own months and those of its predecessors are added.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    pub(super) sums: Sums,
    /// By number of the month: the fee owed − paid, in đồng.
    pub(super) short: [i64; 13],
}

impl Held {
    pub(super) fn add(&mut self, other: &Self) -> Result<(), Error> {
        self.sums.add(&other.sums)?;
        for (short, more) in self.short.iter_mut().zip(other.short) {
            *short = short.saturating_add(more);
        }
        Ok(())
    }

    pub(super) fn short_months(&self, year: Year) -> Vec<Month> {
        if self.short.iter().all(|short| *short <= 0) {
            return Vec::new();
        }
        let short = |month: &Month| {
            let short = self.short.get(month.number() as usize);
            short.is_some_and(|short| *short > 0)
        };
        year.months().filter(short).collect()
    }
}
