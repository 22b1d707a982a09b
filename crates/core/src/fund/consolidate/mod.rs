//! Many units over a period: what each owes, paid and is owed, and the sums, through the events
//! that end units and pass their money on.

mod holders;

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Lookup, Parameter, Rulebook, parameters};
use crate::messages;
use crate::money::{Dong, Exact, Rate};
use crate::org::Event;
use crate::time::{Month, Year};

use super::distribute::Source;
use super::sector::Sector;
use super::union_fee::{UnionFeeRequest, union_fee};

use holders::Holders;

/// One month in a unit's books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct UnitMonth {
    /// The month.
    pub month: Month,
    /// The salary fund for social insurance, in đồng.
    pub salary_fund: Dong,
    /// The union fee paid, in đồng.
    pub fee_paid: Dong,
    /// All dues collected, in đồng.
    pub dues_collected: Dong,
    /// The dues passed to the upper union, in đồng.
    pub dues_remitted: Dong,
}

/// A unit's books over the period.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct UnitBooks {
    /// The unit's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The employer's sector.
    pub sector: Sector,
    /// The unit above.
    pub parent: Option<String>,
    /// Its months, each once.
    #[serde(deserialize_with = "json::objects")]
    pub months: Vec<UnitMonth>,
    /// What was refunded to it, in đồng.
    pub refunds_paid: Dong,
}

/// What is asked of [`consolidate`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ConsolidateRequest {
    /// The first day of the period.
    #[serde(deserialize_with = "json::day")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[serde(deserialize_with = "json::day")]
    pub to: NaiveDate,
    /// The fiscal year the period lies in.
    pub year: Year,
    /// Whether Resolution 09C is taken off the refunds; no unless said.
    pub apply_reduction_09c: Option<bool>,
    /// What happened to the units.
    #[serde(default, deserialize_with = "json::optional_objects")]
    pub events: Vec<Event>,
    /// The units' books.
    #[serde(deserialize_with = "json::objects")]
    pub units: Vec<UnitBooks>,
}

impl ConsolidateRequest {
    /// The consolidation of units over a period of a fiscal year.
    pub fn new(from: NaiveDate, to: NaiveDate, year: Year, units: Vec<UnitBooks>) -> Self {
        Self {
            from,
            to,
            year,
            apply_reduction_09c: None,
            events: Vec::new(),
            units,
        }
    }

    fn check(&self) -> Result<(), Error> {
        if self.to < self.from {
            return Err(messages::PERIOD_REVERSED
                .error([&self.to.to_string()])
                .at("to"));
        }
        if [self.from, self.to]
            .iter()
            .any(|day| Year::of(*day) != self.year)
        {
            return Err(messages::PERIOD_OUTSIDE_YEAR
                .error([&self.year.to_string()])
                .at("year"));
        }
        let mut ids = HashMap::with_capacity(self.units.len());
        for (at, unit) in self.units.iter().enumerate() {
            let place = |error: Error| error.under(&format!("units[{at}]"));
            if ids.insert(unit.id.as_str(), at).is_some() {
                return Err(place(messages::DUPLICATE.error([&unit.id]).at("id")));
            }
            unit.refunds_paid
                .not_negative("refunds_paid")
                .map_err(place)?;
            self.check_months(unit).map_err(place)?;
        }
        Ok(())
    }

    fn check_months(&self, unit: &UnitBooks) -> Result<(), Error> {
        let mut seen = [false; 13];
        for (at, books) in unit.months.iter().enumerate() {
            let place = |error: Error| error.under(&format!("months[{at}]"));
            let month = books.month;
            if month.first_day() < self.from || month.last_day() > self.to {
                let month = month.to_string();
                return Err(place(messages::MONTH_OUTSIDE.error([&month]).at("month")));
            }
            // All months lie in one year, so the number tells them apart.
            match seen.get_mut(month.number() as usize) {
                Some(seen) if !*seen => *seen = true,
                _ => {
                    return Err(place(
                        messages::DUPLICATE.error([&month.to_string()]).at("month"),
                    ));
                }
            }
            for (field, amount) in [
                ("salary_fund", books.salary_fund),
                ("fee_paid", books.fee_paid),
                ("dues_collected", books.dues_collected),
                ("dues_remitted", books.dues_remitted),
            ] {
                amount.not_negative(field).map_err(place)?;
            }
        }
        Ok(())
    }
}

macro_rules! sums {
    ($($(#[doc = $doc:literal])+ $name:ident),+ $(,)?) => {
        /// The money of a unit, or of many.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
        #[non_exhaustive]
        pub struct Sums {
            $($(#[doc = $doc])+ pub $name: Dong,)+
        }

        impl Sums {
            fn add(&mut self, other: &Self) -> Result<(), Error> {
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
    fn settle(&mut self) -> Result<(), Error> {
        self.fee_outstanding = self.fee_due.minus(self.fee_paid)?;
        self.dues_outstanding = self.dues_upper_due.minus(self.dues_remitted)?;
        self.net = self.entitlement.minus(self.reduction)?;
        self.refund_outstanding = self.net.minus(self.refunds_paid)?;
        Ok(())
    }
}

/// A unit's figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

/// Units consolidated over a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Consolidation {
    /// The units, in the order given.
    pub units: Vec<UnitFigures>,
    /// The sums over all units.
    pub totals: Sums,
    /// The sums by parent, in order of first appearance.
    pub by_parent: Vec<ParentFigures>,
    /// The units with any short month, in the order given.
    pub late: Vec<String>,
    /// The rules used.
    pub citations: Citations,
}

/// Units over a period (tổng hợp): what each owes, paid and is owed, with late payers, totals and
/// the sums by parent; a unit's months after its end go to its receiver.
///
/// Shares are taken once on each unit's sums. What an event moves is the remainder of its old
/// unit's own share, so events never change a total.
///
/// # Errors
/// `invalid_input` for a unit or month given twice, a month outside the period, a period across
/// fiscal years, an event that ends a unit without a receiver for its later months;
/// `out_of_range` for negative sums; `unknown_code` for an event of a unit that is not given;
/// `not_determined` and `unconfirmed` where a rule is.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{ConsolidateRequest, Dong, Rulebook, Sector, UnitBooks, UnitMonth, Year, consolidate};
/// let month = UnitMonth {
///     month: "2025-03".parse()?,
///     salary_fund: Dong::new(258_910_000)?,
///     fee_paid: Dong::new(5_178_000)?,
///     dues_collected: Dong::new(2_589_100)?,
///     dues_remitted: Dong::new(776_730)?,
/// };
/// let unit = UnitBooks {
///     id: "a".into(), name: "CĐCS A".into(), sector: Sector::NonState, parent: None,
///     months: vec![month], refunds_paid: Dong::ZERO,
/// };
/// let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
/// let request = ConsolidateRequest::new(day(1, 1), day(12, 31), Year::new(2025)?, vec![unit]);
/// let sums = consolidate(&Rulebook::embedded(), &request)?;
/// assert_eq!(sums.totals.fee_outstanding.get(), 200);
/// assert_eq!(sums.late, ["a"]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn consolidate(law: &Rulebook, request: &ConsolidateRequest) -> Result<Consolidation, Error> {
    request.check()?;
    let holders = Holders::of(request)?;
    let mut rules = Rules::of(law, request)?;
    let mut totalled: Vec<Totalled> = vec![Totalled::default(); request.units.len()];
    for (at, unit) in request.units.iter().enumerate() {
        add_unit(&mut totalled, &holders, &mut rules, at, unit)?;
    }
    let mut totals = Sums::default();
    let mut by_parent: Vec<ParentFigures> = Vec::new();
    let mut place: HashMap<Option<&str>, usize> = HashMap::new();
    let mut late = Vec::new();
    let mut units = Vec::with_capacity(request.units.len());
    for (at, (unit, mut own)) in request.units.iter().zip(totalled).enumerate() {
        own.sums.settle()?;
        totals.add(&own.sums)?;
        let parent = holders.parent(at, unit);
        let group = *place.entry(parent).or_insert_with(|| {
            by_parent.push(ParentFigures {
                parent: parent.map(str::to_owned),
                units: 0,
                sums: Sums::default(),
            });
            by_parent.len().saturating_sub(1)
        });
        if let Some(group) = by_parent.get_mut(group) {
            group.units = group.units.saturating_add(1);
            group.sums.add(&own.sums)?;
        }
        let short_months = own.short_months(request.year);
        if !short_months.is_empty() {
            late.push(unit.id.clone());
        }
        units.push(UnitFigures {
            id: unit.id.clone(),
            sums: own.sums,
            short_months,
        });
    }
    Ok(Consolidation {
        units,
        totals,
        by_parent,
        late,
        citations: rules.citations,
    })
}

/// What a unit comes to as its own months and those of its predecessors are added.
#[derive(Clone, Default)]
struct Totalled {
    sums: Sums,
    /// By number of the month: the fee owed − paid.
    short: [i64; 13],
}

impl Totalled {
    fn short_months(&self, year: Year) -> Vec<Month> {
        let short = |month: &Month| {
            self.short
                .get(month.number() as usize)
                .is_some_and(|s| *s > 0)
        };
        year.months().filter(short).collect()
    }
}

/// Adds a unit's months to whoever holds them, and each holder's part of the unit's shares.
fn add_unit(
    totalled: &mut [Totalled],
    holders: &Holders<'_>,
    rules: &mut Rules<'_>,
    at: usize,
    unit: &UnitBooks,
) -> Result<(), Error> {
    // A unit that nothing happens to holds all its months itself.
    let mut held: Vec<(usize, Dong, Dong)> = Vec::new();
    for books in &unit.months {
        let holder = holders.holder(at, books.month)?;
        let due = rules.fee_due(books, unit.sector)?;
        let Some(Totalled { sums, short }) = totalled.get_mut(holder) else {
            continue;
        };
        sums.fee_due = sums.fee_due.plus(due)?;
        sums.fee_paid = sums.fee_paid.plus(books.fee_paid)?;
        sums.dues_collected = sums.dues_collected.plus(books.dues_collected)?;
        sums.dues_remitted = sums.dues_remitted.plus(books.dues_remitted)?;
        if let Some(short) = short.get_mut(books.month.number() as usize) {
            *short = short
                .saturating_add(due.get())
                .saturating_sub(books.fee_paid.get());
        }
        let place = held.iter_mut().find(|(known, ..)| *known == holder);
        match place {
            Some((_, fee, dues)) => {
                *fee = fee.plus(books.fee_paid)?;
                *dues = dues.plus(books.dues_collected)?;
            }
            None => held.push((holder, books.fee_paid, books.dues_collected)),
        }
    }
    // The unit keeps the share of what it held; who comes after gets what is left of the whole.
    held.sort_by_key(|(holder, ..)| holders.order(at, *holder));
    let (mut fee, mut dues) = (Dong::ZERO, Dong::ZERO);
    let mut before = Shares::default();
    for (holder, fee_held, dues_held) in held {
        (fee, dues) = (fee.plus(fee_held)?, dues.plus(dues_held)?);
        let after = rules.shares(fee, dues)?;
        if let Some(Totalled { sums, .. }) = totalled.get_mut(holder) {
            sums.entitlement = sums
                .entitlement
                .plus(after.entitlement.minus(before.entitlement)?)?;
            sums.reduction = sums
                .reduction
                .plus(after.reduction.minus(before.reduction)?)?;
            sums.dues_upper_due = sums.dues_upper_due.plus(after.upper.minus(before.upper)?)?;
        }
        before = after;
    }
    if let Some(Totalled { sums, .. }) = totalled.get_mut(at) {
        sums.refunds_paid = sums.refunds_paid.plus(unit.refunds_paid)?;
    }
    Ok(())
}

/// The shares of a sum of fee and of dues, rounded once.
#[derive(Clone, Copy, Default)]
struct Shares {
    entitlement: Dong,
    reduction: Dong,
    upper: Dong,
}

/// The rules of the period, looked up once.
struct Rules<'a> {
    law: &'a Rulebook,
    fee_share: Rate,
    upper_share: Rate,
    reduction: Option<Rate>,
    fees: HashMap<(Month, Sector), Option<Rate>>,
    citations: Citations,
}

impl<'a> Rules<'a> {
    fn of(law: &'a Rulebook, request: &ConsolidateRequest) -> Result<Self, Error> {
        let mut rules = Lookup::new(law, request.year.last_day(), "year");
        let fee_share = rules.rate(Source::UnionFee.parameter())?;
        let upper_share = rules.rate(Source::Dues.parameter())?.rest()?;
        let reduction = match request.apply_reduction_09c.unwrap_or(false) {
            true => Some(rules.rate(parameters::REDUCTION_09C_RATE)?),
            false => None,
        };
        Ok(Self {
            law,
            fee_share,
            upper_share,
            reduction,
            fees: HashMap::new(),
            citations: rules.citations(),
        })
    }

    /// The fee of a month, zero where nobody is liable.
    fn fee_due(&mut self, books: &UnitMonth, sector: Sector) -> Result<Dong, Error> {
        let rate = match self.fees.get(&(books.month, sector)) {
            Some(rate) => *rate,
            None => {
                let asked = UnionFeeRequest::on_fund(books.month, sector, Dong::ZERO);
                let fee = union_fee(self.law, &asked)?;
                self.citations.extend(&fee.citations);
                self.fees.insert((books.month, sector), fee.rate);
                fee.rate
            }
        };
        rate.map_or(Ok(Dong::ZERO), |rate| {
            books.salary_fund.times(rate)?.half_up()
        })
    }

    fn shares(&self, fee: Dong, dues: Dong) -> Result<Shares, Error> {
        let entitlement: Exact = fee.times(self.fee_share)?;
        Ok(Shares {
            entitlement: entitlement.half_up()?,
            reduction: match self.reduction {
                Some(rate) => entitlement.times(rate)?.half_up()?,
                None => Dong::ZERO,
            },
            upper: dues.times(self.upper_share)?.half_up()?,
        })
    }
}

impl Explain for Consolidation {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let totals = &self.totals;
        let rule = |parameter: Parameter| Explanation::rule(&self.citations, parameter, lang);
        let less = |label: &str, whole: (&str, Dong), taken: (&str, Dong), left: Dong| {
            Explanation::new(label, lang.dong(left))
                .formula(format!("{} − {}", lang.dong(whole.1), lang.dong(taken.1)))
                .children([
                    Explanation::new(whole.0, lang.dong(whole.1)),
                    Explanation::new(taken.0, lang.dong(taken.1)),
                ])
        };
        let fee = less(
            lang.pick("Kinh phí công đoàn còn phải đóng", "Fee outstanding"),
            (lang.pick("Phải đóng", "Owed"), totals.fee_due),
            (lang.pick("Đã đóng", "Paid"), totals.fee_paid),
            totals.fee_outstanding,
        )
        .children(rule(parameters::UNION_FEE_RATE));
        let dues = less(
            lang.pick("Đoàn phí còn phải nộp cấp trên", "Dues outstanding"),
            (lang.pick("Phải nộp", "To remit"), totals.dues_upper_due),
            (lang.pick("Đã nộp", "Remitted"), totals.dues_remitted),
            totals.dues_outstanding,
        )
        .children(rule(Source::Dues.parameter()));
        let refunds = less(
            lang.pick("Kinh phí còn phải cấp lại", "Refunds outstanding"),
            (lang.pick("Phải cấp lại", "To be refunded"), totals.net),
            (lang.pick("Đã cấp lại", "Refunded"), totals.refunds_paid),
            totals.refund_outstanding,
        )
        .children(rule(Source::UnionFee.parameter()))
        .children(rule(parameters::REDUCTION_09C_RATE));
        let label = lang.pick("Tổng hợp các đơn vị", "Units consolidated");
        let late = lang.pick("chậm hoặc thiếu kinh phí", "late or short");
        Explanation::new(label, self.units.len().to_string())
            .formula(format!("{} {late}", self.late.len()))
            .children([fee, dues, refunds])
    }
}
