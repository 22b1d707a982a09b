//! Membership and absence as the bytes that dues read, and what codes stand for.

use std::ops::Range;

use congdoan::batch::{Outcome, Situation};
use congdoan::{Absence, Error};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::super::Asked;
use super::super::cells::Reader;
use super::super::refusal::Refusal;
use super::super::run::Manner;
use super::super::typed::Refused;
use super::by::By;
use super::given::{Ends, NotTaken, rows_of};
use super::inputs::Inputs;
use super::places::Places;
use super::run::{Kernel, run};

/// Membership and absence, each a column or the same for all.
struct Situations {
    member: By<bool>,
    absence: Option<By<Absence>>,
}

/// The bytes of membership and absence.
#[pyfunction]
#[pyo3(signature = (given, common, *, out, threads))]
pub(crate) fn run_situations(
    py: Python<'_>,
    given: Bound<'_, PyDict>,
    common: &Bound<'_, PyDict>,
    out: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
) -> PyResult<Py<PyAny>> {
    let asked = Asked::of(py, "dues", common)?;
    let threads = Manner::threads(threads)?;
    let inputs = Inputs(given);
    let made = || {
        let situations = Situations {
            member: By::of(&asked, "member", &inputs.required("member")?)?,
            absence: match inputs.optional("absence")? {
                Some(absence) => Some(By::of(&asked, "absence", &absence)?),
                None => None,
            },
        };
        let columns = situations.columns();
        if columns.is_empty() {
            return Err(Refusal::missing("member").into());
        }
        let rows = rows_of(&columns)?;
        let mut places = Places::of(py, out, rows, [], ["situations"])?;
        places.check(&situations.places(), [], ["situations"])?;
        let done = py.detach(|| {
            let ([], bytes) = places.columns();
            run(&situations, rows, [], bytes, threads)
        });
        done.map_err(|error| Refused::Operation(error, String::new()))?;
        let column = places.finish(py)?.pop();
        Ok(column.unwrap_or_else(|| py.None()))
    };
    made().map_err(|not_taken: NotTaken| not_taken.raise(py, asked.lang))
}

/// The byte of an absence that is none.
const NO_ABSENCE: u8 = 7;

impl Situations {
    fn columns(&self) -> Vec<(&'static str, &Ends)> {
        let member = self.member.ends().map(|ends| ("member", ends));
        let absence = self.absence.as_ref().and_then(By::ends);
        member
            .into_iter()
            .chain(absence.map(|ends| ("absence", ends)))
            .collect()
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        let absence = self.absence.as_ref().map(By::places);
        vec![
            ("member", self.member.places()),
            ("absence", absence.unwrap_or_default()),
        ]
    }
}

impl Kernel<0, 1> for Situations {
    type Own = ();

    fn own(&self) {}

    fn ends(&self) -> Vec<usize> {
        Ends::together(self.columns().into_iter().map(|(_, ends)| ends))
    }

    fn stretch(
        &self,
        (): &mut (),
        rows: Range<usize>,
        []: [&mut [i64]; 0],
        [bytes]: [&mut [u8]; 1],
    ) -> Result<(), Error> {
        let member = self.member.reader(rows.clone());
        let absence: Reader<'_, Absence> = match &self.absence {
            Some(absence) => absence.reader(rows),
            None => Box::new(|_| Ok(None)),
        };
        for (row, byte) in bytes.iter_mut().enumerate() {
            // Whether a person is a member has no default; an absence not given is none.
            *byte = match (member(row), absence(row)) {
                (Ok(Some(member)), Ok(absence)) => {
                    let situation = Situation {
                        member,
                        absence: absence.unwrap_or_default(),
                        amount_given: true,
                    };
                    situation.code()
                }
                (_, Err(_)) => NO_ABSENCE,
                _ => Situation::UNKNOWN,
            };
        }
        Ok(())
    }
}

/// What each code stands for, by name.
#[pyfunction]
pub(crate) fn outcomes(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let names = PyDict::new(py);
    for code in 0..=u8::MAX {
        let name = match Outcome::of(code) {
            Some(Outcome::Owed) => "owed",
            Some(Outcome::NoDues(reason)) => reason.as_str(),
            Some(Outcome::NoFee(reason)) => reason.as_str(),
            Some(Outcome::Refused(error)) => error.as_str(),
            // A code that came after this was written has no name here.
            Some(_) | None => continue,
        };
        names.set_item(code, name)?;
    }
    Ok(names)
}
