//! Looking up the rules of units on any day, and keeping which were used.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::error::Error;
use crate::law::{Citations, Parameter, Provision, Rulebook, Value};

use super::kind::{Level, UnitKind};

/// The rules of units; unlike those of one result they are asked for many days, and a missing
/// rule is something to report, not an error.
pub(super) struct UnitRules<'a> {
    law: &'a Rulebook,
    citations: Citations,
    levels: HashMap<(UnitKind, NaiveDate), Option<Level>>,
}

/// A value with the row that gives it.
pub(super) type Ruled<'a, T> = Option<(T, Provision<'a>)>;

impl<'a> UnitRules<'a> {
    pub(super) fn new(law: &'a Rulebook) -> Self {
        Self {
            law,
            citations: Citations::new(law),
            levels: HashMap::new(),
        }
    }

    pub(super) fn citations(self) -> Citations {
        self.citations
    }

    /// The row in force on a day, now cited.
    pub(super) fn find(
        &mut self,
        parameter: Parameter,
        day: NaiveDate,
    ) -> Result<Option<Provision<'a>>, Error> {
        let found = self.law.find(parameter, day)?;
        if let Some(provision) = found {
            self.citations.add(provision);
        }
        Ok(found)
    }

    pub(super) fn flag(
        &mut self,
        parameter: Parameter,
        day: NaiveDate,
    ) -> Result<Ruled<'a, bool>, Error> {
        Ok(self
            .find(parameter, day)?
            .and_then(|row| match row.value() {
                Value::Flag(flag) => Some((*flag, row)),
                _ => None,
            }))
    }

    pub(super) fn count(
        &mut self,
        parameter: Parameter,
        day: NaiveDate,
    ) -> Result<Ruled<'a, u32>, Error> {
        Ok(self
            .find(parameter, day)?
            .and_then(|row| match row.value() {
                Value::Count(count) => Some((*count, row)),
                _ => None,
            }))
    }

    /// The level of a kind on a day; `None` where it is not determined.
    pub(super) fn level(&mut self, kind: UnitKind, day: NaiveDate) -> Result<Option<Level>, Error> {
        if let Some(known) = self.levels.get(&(kind, day)) {
            return Ok(*known);
        }
        let row = self.find(kind.rules().level, day)?;
        let level = match row.map(Provision::value) {
            Some(Value::Choice(name)) => Some(name.parse()?),
            _ => None,
        };
        self.levels.insert((kind, day), level);
        Ok(level)
    }

    /// The one kind that manages units of `kind` on a day, where a source names one.
    pub(super) fn parent_kind(
        &mut self,
        kind: UnitKind,
        day: NaiveDate,
    ) -> Result<Ruled<'a, UnitKind>, Error> {
        let Some(parameter) = kind.rules().parent else {
            return Ok(None);
        };
        let Some(row) = self.find(parameter, day)? else {
            return Ok(None);
        };
        match row.value() {
            Value::Choice(name) => Ok(Some((name.parse()?, row))),
            _ => Ok(None),
        }
    }

    /// Since when a flag that once held does not: the first row after that says no, provided that
    /// it still does on `day`.
    pub(super) fn ended_by(
        &mut self,
        parameter: Parameter,
        day: NaiveDate,
    ) -> Result<Option<Provision<'a>>, Error> {
        let mut ending = None;
        let mut day = day;
        loop {
            let Some((flag, row)) = self.flag(parameter, day)? else {
                return Ok(None);
            };
            if flag {
                return Ok(ending);
            }
            ending = Some(row);
            match row.from().pred_opt() {
                Some(before) => day = before,
                None => return Ok(None),
            }
        }
    }
}
