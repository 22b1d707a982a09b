//! From rows to results: pieces of a table, worked on by several threads.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use pyo3::PyResult;
use pyo3::exceptions::PyValueError;

use crate::failure::INVALID;

use super::json_rows::JsonRows;
use super::refusal::Refusal;
use super::results::Results;
use super::table::{Piece, Table};

/// Why a row has no results.
#[derive(Debug)]
pub(super) enum Failed {
    Operation(congdoan::Error),
    /// A cell holds what its field does not take; asking the operation tells what is wrong.
    Unread,
}

impl From<congdoan::Error> for Failed {
    fn from(error: congdoan::Error) -> Self {
        Self::Operation(error)
    }
}

impl From<super::cells::Unread> for Failed {
    fn from(_: super::cells::Unread) -> Self {
        Self::Unread
    }
}

/// Works on one row of a batch.
pub(super) type Work<'a, R> = Box<dyn FnMut(usize, &mut R) -> Result<(), Failed> + 'a>;

/// An operation on the rows of a table. Where a row becomes a request and its result becomes
/// cells is decided here alone; a kernel on whole slices of columns would take this place.
pub(super) trait Rows: Sync {
    type Results: Results;

    fn operation(&self) -> &str;

    fn results(&self) -> Self::Results;

    fn work<'a>(&'a self, batch: &'a RecordBatch) -> Work<'a, Self::Results>;

    /// The same rows as requests in JSON, for those that failed.
    fn json(&self) -> &JsonRows;
}

/// What becomes of rows that fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errors {
    /// Their code stands in the column `error`.
    Column,
    /// The first is raised.
    Raise,
}

/// How a table is worked on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) threads: Option<NonZero<usize>>,
    pub(super) errors: Errors,
    /// Whether the results stand beside the table's own columns.
    pub(super) beside: bool,
    /// Whether names that the table has are changed.
    pub(super) append: bool,
}

impl Manner {
    pub(super) fn of(
        threads: Option<usize>,
        errors: &str,
        append: bool,
        beside: bool,
    ) -> PyResult<Self> {
        Ok(Self {
            threads: Self::threads(threads)?,
            errors: match errors {
                "column" => Errors::Column,
                "raise" => Errors::Raise,
                _ => return Err(PyValueError::new_err("errors is \"column\" or \"raise\"")),
            },
            beside,
            append,
        })
    }

    /// So many threads, or all that there are.
    pub(super) fn threads(threads: Option<usize>) -> PyResult<Option<NonZero<usize>>> {
        let no_threads = || PyValueError::new_err("threads is 1 or more");
        let threads = threads.map(|threads| NonZero::new(threads).ok_or_else(no_threads));
        threads.transpose()
    }
}

/// The name of the column of error codes.
const ERROR: &str = "error";

/// A row that failed where failures are raised.
#[derive(Debug)]
pub(super) struct FailedRow {
    pub(super) row: usize,
    pub(super) error: Option<congdoan::Error>,
}

/// The results of all rows, in their order.
pub(super) fn run<R: Rows>(
    rows: &R,
    table: &Table,
    manner: Manner,
) -> Result<Result<(SchemaRef, Vec<RecordBatch>), FailedRow>, Refusal> {
    let schema = schema(rows, table, manner)?;
    let pieces = table.pieces(manner.beside);
    let work = |piece: &Piece| columns(rows, table, piece, manner.errors);
    let outcomes = in_turn(manner.threads, &pieces, work, Result::is_err);
    let mut batches = Vec::with_capacity(outcomes.len());
    for (piece, outcome) in pieces.iter().zip(outcomes) {
        let mut columns = match outcome {
            Ok(columns) => columns,
            Err(failed) => return Ok(Err(failed)),
        };
        if manner.beside
            && let Some(part) = piece.parts.first()
            && let Some(batch) = table.batches.get(part.batch)
        {
            let own = batch.slice(part.rows.start, part.rows.len());
            columns.splice(0..0, own.columns().iter().cloned());
        }
        let batch = RecordBatch::try_new(Arc::clone(&schema), columns);
        batches.push(batch.map_err(|error| Refusal::unreadable(&error.to_string()))?);
    }
    Ok(Ok((schema, batches)))
}

/// What several threads make of the pieces, in the order of the pieces; where one of them is
/// enough, those that nobody has taken yet are left out.
pub(super) fn in_turn<T: Send>(
    threads: Option<NonZero<usize>>,
    pieces: &[Piece],
    work: impl Fn(&Piece) -> T + Sync,
    enough: impl Fn(&T) -> bool + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let mut made = on_threads(threads, pieces.len(), || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(piece) = pieces.get(at) else {
                return made;
            };
            let outcome = work(piece);
            if enough(&outcome) {
                // The pieces before this one are taken already; those after it need not be.
                next.store(pieces.len(), Ordering::Relaxed);
            }
            made.push((at, outcome));
        }
    });
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Lets several threads work until there is nothing left, this one among them.
pub(super) fn on_threads<T: Send>(
    threads: Option<NonZero<usize>>,
    pieces: usize,
    work: impl Fn() -> Vec<T> + Sync,
) -> Vec<T> {
    if pieces < 2 {
        return work();
    }
    let threads = match threads {
        Some(threads) => threads,
        // To ask takes longer than a small table.
        None => std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN),
    };
    let others = threads.get().min(pieces).saturating_sub(1);
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..others).map(|_| scope.spawn(&work)).collect();
        let mut done = work();
        for other in others {
            let others = other.join();
            done.extend(others.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    })
}

/// The results of a piece, the column of error codes last.
fn columns<R: Rows>(
    rows: &R,
    table: &Table,
    piece: &Piece,
    errors: Errors,
) -> Result<Vec<ArrayRef>, FailedRow> {
    let mut results = rows.results();
    let mut codes = StringBuilder::new();
    let mut row = piece.before;
    let mut text = String::new();
    for part in &piece.parts {
        let Some(batch) = table.batches.get(part.batch) else {
            continue;
        };
        let mut work = rows.work(batch);
        let mut request = None;
        for at in part.rows.clone() {
            match work(at, &mut results) {
                Ok(()) => codes.append_null(),
                Err(failed) => {
                    let error = match failed {
                        Failed::Operation(error) => Some(error),
                        Failed::Unread => {
                            let write = request.get_or_insert_with(|| rows.json().writer(batch));
                            text.clear();
                            write(at, &mut text);
                            refusal(rows.operation(), &text)
                        }
                    };
                    if errors == Errors::Raise {
                        return Err(FailedRow { row, error });
                    }
                    codes.append_value(error.map_or(INVALID, |error| error.code().as_str()));
                    results.failed();
                }
            }
            row = row.saturating_add(1);
        }
    }
    let mut columns = results.finish();
    columns.push(Arc::new(codes.finish()));
    Ok(columns)
}

/// What an operation says against a request that it does not take.
fn refusal(operation: &str, request: &str) -> Option<congdoan::Error> {
    congdoan::call_json_into(operation, request, &mut String::new()).err()
}

/// The columns of the results, with names that stand beside those of the table.
fn schema<R: Rows>(rows: &R, table: &Table, manner: Manner) -> Result<SchemaRef, Refusal> {
    let mut fields = rows.results().fields();
    fields.push(Field::new(ERROR, DataType::Utf8, true));
    if manner.append {
        let taken = table.names();
        for field in &mut fields {
            if taken.contains(&field.name().as_str()) {
                let name = format!("{}_{}", rows.operation(), field.name());
                if taken.contains(&name.as_str()) {
                    return Err(Refusal::taken_name(&name));
                }
                field.set_name(name);
            }
        }
    }
    if manner.beside {
        let own = table.schema.fields().iter();
        fields.splice(0..0, own.map(|field| field.as_ref().clone()));
    }
    Ok(Arc::new(Schema::new(fields)))
}
