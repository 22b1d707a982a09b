//! A table that was handed in, and how its rows are cut into pieces of work.

use std::ops::Range;

use arrow_array::RecordBatch;
use arrow_schema::{DataType, SchemaRef};

use super::refusal::{Refusal, Wants};

/// Rows worth a thread's while, and few enough for their results to stay near.
const ROWS_OF_A_PIECE: usize = 1 << 15;

/// A table in the batches it came in.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) schema: SchemaRef,
    pub(super) batches: Vec<RecordBatch>,
}

/// Some rows of one batch.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) batch: usize,
    pub(super) rows: Range<usize>,
}

/// Rows that follow each other, and are worked on by one thread.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    /// How many rows of the table stand before.
    pub(super) before: usize,
    pub(super) parts: Vec<Part>,
}

impl Piece {
    pub(super) fn rows(&self) -> usize {
        self.parts.iter().map(|part| part.rows.len()).sum()
    }
}

impl Table {
    pub(super) fn names(&self) -> Vec<&str> {
        let fields = self.schema.fields().iter();
        fields.map(|field| field.name().as_str()).collect()
    }

    pub(super) fn place(&self, field: &str, column: &str) -> Result<Option<usize>, Refusal> {
        let fields = self.schema.fields().iter().enumerate();
        let mut named = fields.filter(|(_, known)| known.name() == column);
        let place = named.next().map(|(place, _)| place);
        match named.next() {
            Some(_) => Err(Refusal::column_twice(field, column)),
            None => Ok(place),
        }
    }

    /// Refuses a column of a type that a field does not take.
    pub(super) fn check(
        &self,
        field: &str,
        place: usize,
        takes: fn(&DataType) -> bool,
        wants: Wants,
    ) -> Result<(), Refusal> {
        let Some(column) = self.schema.fields().get(place) else {
            return Ok(());
        };
        let is = column.data_type();
        match is.is_null() || takes(is) {
            true => Ok(()),
            false => Err(Refusal::wrong_type(field, column.name(), is, wants)),
        }
    }

    /// All rows in pieces; where the batches must be kept, no piece reaches into the next.
    pub(super) fn pieces(&self, keep_batches: bool) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut open = Piece::default();
        let mut before = 0_usize;
        for (batch, rows) in self.batches.iter().enumerate() {
            let end = rows.num_rows();
            let mut start = 0;
            while start < end {
                let room = ROWS_OF_A_PIECE.saturating_sub(open.rows());
                let stop = end.min(start.saturating_add(room));
                let rows = start..stop;
                before = before.saturating_add(rows.len());
                open.parts.push(Part { batch, rows });
                start = stop;
                let full = open.rows() >= ROWS_OF_A_PIECE;
                if full || (keep_batches && stop == end) {
                    pieces.push(std::mem::take(&mut open));
                    open.before = before;
                }
            }
        }
        if !open.parts.is_empty() {
            pieces.push(open);
        }
        pieces
    }
}
