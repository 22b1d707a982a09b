//! What a table holds for an operation, and what it gets back.

/// An operation's fields as columns.
pub(super) struct Form {
    pub(super) fields: &'static [Given],
    pub(super) results: &'static [(&'static str, Kind)],
}

/// A field of a request.
pub(super) struct Given {
    pub(super) name: &'static str,
    pub(super) required: bool,
    /// Whether it holds lists or objects, which are JSON where they stand in a text column.
    pub(super) nested: bool,
}

/// What a column of results holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Integer,
    Flag,
    /// Also decimals, whose length has no bound here, and months.
    Text,
    Day,
    /// Lists and objects as JSON; of values of several kinds, text as it is.
    Json,
}
