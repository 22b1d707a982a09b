//! The distribution over columns: what the grassroots union has, and what the levels above.

use crate::error::Error;
use crate::fund::{DistributeRequest, Distribution, Scheme, Source, distribute};
use crate::law::Rulebook;
use crate::money::{Dong, Rate};
use crate::time::Year;

use super::blocks::{BLOCK, bits, in_range, same_rows};
use super::levels::Levels;
use super::outcome::{OUT_OF_RANGE, OWED, refused};
use super::ramp::Ramp;

/// The distribution (phân phối) of the money of one year and source, made ready for columns.
///
/// It is read off the scalar operation, [`distribute`], under the law given, and holds also what
/// is refused.
///
/// # Example
/// ```
/// use congdoan::batch::SplitPlan;
/// use congdoan::{Rulebook, Source, Year};
/// let plan = SplitPlan::of(&Rulebook::embedded(), Year::new(2026)?, Source::Dues);
/// let (mut grassroots, mut upper, mut codes) = ([0; 2], [0; 2], [0; 2]);
/// plan.split(&[1_466_775, -1], &mut grassroots, &mut upper, &mut codes)?; // đồng
/// assert_eq!((grassroots, upper), ([1_026_742, 0], [440_033, 0]));
/// assert_eq!(codes, [0, 129]); // out_of_range
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SplitPlan {
    year: Year,
    source: Source,
    scheme: Option<Scheme>,
    /// The byte of every row whose sum is in range.
    pub(super) code: u8,
    /// The part that moves between holders.
    moving: Ramp,
    /// The levels above, where a scheme was given.
    levels: Levels,
}

impl SplitPlan {
    /// The plan of a year and source.
    ///
    /// # Law
    /// QĐ 8108/QĐ-TLĐ (16/10/2023) art 1; QĐ 1408/QĐ-TLĐ (2024) art 28; before them the yearly
    /// guidance.
    pub fn of(law: &Rulebook, year: Year, source: Source) -> Self {
        Self::with(law, year, source, None)
    }

    /// The plan of a year and source whose upper sum is split among levels.
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::SplitPlan;
    /// use congdoan::{Rulebook, Scheme, Source, Year};
    /// let scheme = Scheme::Named("hanoi-2023".to_owned());
    /// let law = Rulebook::embedded();
    /// let plan = SplitPlan::by_scheme(&law, Year::new(2023)?, Source::UnionFee, scheme);
    /// let (mut first, mut second, mut third) = ([0; 1], [0; 1], [0; 1]);
    /// let mut levels: [&mut [i64]; 3] = [&mut first, &mut second, &mut third];
    /// plan.levels(&[1_294_550], &mut levels)?; // upper sums to the parts of the levels, đồng
    /// assert_eq!((first, second, third), ([491_929], [336_583], [466_038]));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn by_scheme(law: &Rulebook, year: Year, source: Source, scheme: Scheme) -> Self {
        Self::with(law, year, source, Some(scheme))
    }

    fn with(law: &Rulebook, year: Year, source: Source, scheme: Option<Scheme>) -> Self {
        let mut plan = Self {
            year,
            source,
            scheme,
            code: OWED,
            moving: Ramp::nothing(),
            levels: Levels::none(),
        };
        match plan.replay(law, 0) {
            Err(error) => plan.code = refused(error.code()),
            Ok(split) => {
                plan.moving = Ramp::of(&[match source {
                    Source::Dues => split.upper_share,
                    Source::UnionFee | Source::Other => split.grassroots_share,
                }]);
                let levels = split.levels.unwrap_or_default();
                let shares: Vec<Rate> = levels.iter().map(|level| level.share).collect();
                plan.levels = Levels::of(&shares);
            }
        }
        plan
    }

    /// The fiscal year.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// Where the money came from.
    pub const fn source(&self) -> Source {
        self.source
    }

    /// Why no row of this plan can be split, if so.
    pub(super) fn refusal(&self, law: &Rulebook) -> Result<(), Error> {
        match self.code {
            OWED => Ok(()),
            _ => self.replay(law, 0).map(|_| ()),
        }
    }

    /// The scalar request of a row.
    ///
    /// # Errors
    /// `out_of_range` for a sum beyond ±(2^53 − 1) đồng.
    pub fn request(&self, collected: i64) -> Result<DistributeRequest, Error> {
        let collected = Dong::new(collected)?;
        let mut request = DistributeRequest::new(self.year, self.source, collected);
        request.scheme.clone_from(&self.scheme);
        Ok(request)
    }

    /// The scalar result of a row, with its citations and explanation, or the error whose code
    /// the row has.
    ///
    /// # Errors
    /// Those of [`distribute`].
    pub fn replay(&self, law: &Rulebook, collected: i64) -> Result<Distribution, Error> {
        distribute(law, &self.request(collected)?)
    }

    /// Sums collected, in đồng, to what the grassroots union and the levels above have of them,
    /// which add up to the đồng, and `codes` of [`Outcome`](super::Outcome).
    ///
    /// The part that moves is rounded half up and the holder keeps the odd đồng: of the fee the
    /// grassroots share comes down, of the dues the upper share goes up.
    ///
    /// # Errors
    /// `invalid_input` for columns of another length; refused rows are told by `codes`.
    pub fn split(
        &self,
        collected: &[i64],
        grassroots: &mut [i64],
        upper: &mut [i64],
        codes: &mut [u8],
    ) -> Result<(), Error> {
        let lengths = [
            ("grassroots", grassroots.len()),
            ("upper", upper.len()),
            ("codes", codes.len()),
        ];
        same_rows(collected.len(), &lengths)?;
        let (moving, kept) = match self.source {
            Source::Dues => (upper, grassroots),
            Source::UnionFee | Source::Other => (grassroots, upper),
        };
        let parts = moving.chunks_mut(BLOCK).zip(kept.chunks_mut(BLOCK));
        let made = parts.zip(codes.chunks_mut(BLOCK));
        for (collected, ((moving, kept), codes)) in collected.chunks(BLOCK).zip(made) {
            self.block(collected, moving, kept, codes);
        }
        Ok(())
    }

    fn block(&self, collected: &[i64], moving: &mut [i64], kept: &mut [i64], codes: &mut [u8]) {
        let bits = bits(collected);
        if in_range(bits) && self.code == OWED {
            self.moving.run_of(bits, collected, moving);
            let parts = collected.iter().zip(moving.iter()).zip(kept);
            parts.for_each(|((all, moving), kept)| *kept = all.wrapping_sub(*moving));
            codes.fill(OWED);
            return;
        }
        let parts = moving.iter_mut().zip(kept).zip(codes);
        for (collected, ((moving, kept), code)) in collected.iter().zip(parts) {
            *code = match in_range(collected.cast_unsigned()) {
                true => self.code,
                false => OUT_OF_RANGE,
            };
            (*moving, *kept) = (0, 0);
            if *code == OWED {
                *moving = self.moving.at(*collected);
                *kept = collected.wrapping_sub(*moving);
            }
        }
    }

    /// The part that moves of sums that are all in range.
    #[inline]
    pub(super) fn moving(&self, collected: &[i64], moving: &mut [i64]) {
        self.moving.run(collected, moving);
    }

    /// The upper sums that [`SplitPlan::split`] gave, in đồng, to the parts of the levels above:
    /// a column for each level of the scheme, in its order. Everyone gets the whole đồng of
    /// their share, and those left over go to the largest remainders, ties in the order given.
    ///
    /// # Errors
    /// `invalid_input` for another number of columns than the scheme has levels, for columns of
    /// another length, or where the scheme itself was refused; `out_of_range` for an upper sum
    /// that is negative or beyond 2^53 − 1.
    pub fn levels(&self, upper: &[i64], levels: &mut [&mut [i64]]) -> Result<(), Error> {
        self.levels.split(upper, levels)
    }
}

/// The grassroots share of the fee of a year.
pub(super) fn grassroots_share(law: &Rulebook, year: Year) -> Result<Rate, Error> {
    let request = DistributeRequest::new(year, Source::UnionFee, Dong::ZERO);
    Ok(distribute(law, &request)?.grassroots_share)
}
