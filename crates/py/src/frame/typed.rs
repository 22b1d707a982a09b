//! Columns and constants as the typed requests take them.

use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use chrono::NaiveDate;
use congdoan::{
    Absence, Cycle, Dong, Month, Rate, Scheme, Sector, Source as Origin, Until, Year, read_json,
};
use serde::de::DeserializeOwned;

use super::cells::{self, Moment, Number, Reader, Unread};
use super::given::{Said, Source};
use super::refusal::{Refusal, Wants};
use super::table::Table;

/// Why a table was not worked on.
#[derive(Debug)]
pub(super) enum Refused {
    /// The table, or what was said of it.
    Table(Refusal),
    /// A constant, or the law asked for.
    Operation(congdoan::Error, String),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::Table(refusal)
    }
}

/// A type that a cell can hold.
pub(super) trait Cell: DeserializeOwned + Clone + Send + Sync {
    const WANTS: Wants;

    fn takes(data_type: &DataType) -> bool;

    /// The cells of a column whose type it takes.
    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>>;
}

/// Where a field's values come from, once its type is known.
#[derive(Clone, Debug)]
pub(super) enum Field<T> {
    Absent,
    Constant(T),
    Column(usize),
}

impl<T: Cell> Field<T> {
    pub(super) fn optional(said: &Said, table: &Table, field: &str) -> Result<Self, Refused> {
        Self::of(field, said.source(table, field)?, table)
    }

    pub(super) fn required(said: &Said, table: &Table, field: &str) -> Result<Self, Refused> {
        match Self::optional(said, table, field)? {
            Self::Absent => Err(Refusal::missing(field).into()),
            found => Ok(found),
        }
    }

    pub(super) fn of(field: &str, source: Source, table: &Table) -> Result<Self, Refused> {
        match source {
            Source::Absent => Ok(Self::Absent),
            Source::Column(place) => {
                table.check(field, place, T::takes, T::WANTS)?;
                Ok(Self::Column(place))
            }
            Source::Constant(json) => match read_json(json.as_bytes()) {
                Ok(value) => Ok(Self::Constant(value)),
                Err(error) => Err(Refused::Operation(error, field.to_owned())),
            },
        }
    }

    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The values of a batch's rows.
    pub(super) fn reader<'a>(&'a self, batch: &'a RecordBatch) -> Reader<'a, T> {
        match self {
            Self::Absent => Box::new(|_| Ok(None)),
            Self::Constant(value) => Box::new(|_| Ok(Some(value.clone()))),
            Self::Column(place) => {
                let column = batch.columns().get(*place);
                let reader = column.and_then(|column| T::reader(column.as_ref()));
                // Without a reader the column is one of nulls, which has no cells to read.
                reader.unwrap_or_else(|| Box::new(|_| Ok(None)))
            }
        }
    }
}

/// Cells of one kind as another; what cannot be is unread.
pub(super) fn read<'a, T: 'a, U: 'a>(
    cells: Option<Reader<'a, T>>,
    convert: impl Fn(T) -> Option<U> + 'a,
) -> Option<Reader<'a, U>> {
    let cells = cells?;
    Some(Box::new(move |row| match cells(row)? {
        Some(cell) => convert(cell).map(Some).ok_or(Unread),
        None => Ok(None),
    }))
}

fn dong(number: Number) -> Option<Dong> {
    Dong::new(i64::try_from(number.whole()?).ok()?).ok()
}

impl Cell for Dong {
    const WANTS: Wants = Wants::Sum;

    fn takes(data_type: &DataType) -> bool {
        cells::is_number(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        read(cells::numbers(array), dong)
    }
}

impl Cell for Vec<Dong> {
    const WANTS: Wants = Wants::Sums;

    fn takes(data_type: &DataType) -> bool {
        cells::item_type(data_type).is_some_and(|items| items.is_null() || Dong::takes(items))
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        let lists = cells::lists(array)?;
        let item = Dong::reader(lists.items);
        Some(Box::new(move |row| {
            let Some(places) = (lists.places)(row)? else {
                return Ok(None);
            };
            let items = places.map(|place| match &item {
                Some(item) => item(place)?.ok_or(Unread),
                None => Err(Unread),
            });
            items.collect::<Result<_, _>>().map(Some)
        }))
    }
}

impl Cell for Rate {
    const WANTS: Wants = Wants::Rate;

    fn takes(data_type: &DataType) -> bool {
        cells::is_number(data_type) || cells::is_text(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        match cells::is_text(array.data_type()) {
            true => read(cells::texts(array), |text| text.parse().ok()),
            false => read(cells::numbers(array), |number| number.text().parse().ok()),
        }
    }
}

impl Cell for Year {
    const WANTS: Wants = Wants::Year;

    fn takes(data_type: &DataType) -> bool {
        cells::is_number(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        read(cells::numbers(array), |number| {
            Self::new(i64::try_from(number.whole()?).ok()?).ok()
        })
    }
}

/// The day of a moment, where it is one that a request can name. A time of day is refused here as
/// in a single call, not dropped.
fn plain_day(moment: Moment) -> Option<NaiveDate> {
    let year = Month::of(moment.day).year().get();
    ((1..=9999).contains(&year) && moment.second == 0).then_some(moment.day)
}

impl Cell for Month {
    const WANTS: Wants = Wants::Month;

    fn takes(data_type: &DataType) -> bool {
        cells::is_moment(data_type) || cells::is_text(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        match cells::is_text(array.data_type()) {
            true => read(cells::texts(array), |text| text.parse().ok()),
            false => read(cells::moments(array), |moment| {
                plain_day(moment).map(Self::of)
            }),
        }
    }
}

impl Cell for Until {
    const WANTS: Wants = Wants::Day;

    fn takes(data_type: &DataType) -> bool {
        Month::takes(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        match cells::is_text(array.data_type()) {
            true => read(cells::texts(array), |text| text.parse().ok()),
            false => read(cells::moments(array), |moment| {
                plain_day(moment).map(Self::from)
            }),
        }
    }
}

impl Cell for bool {
    const WANTS: Wants = Wants::Flag;

    fn takes(data_type: &DataType) -> bool {
        cells::is_flag(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        cells::flags(array)
    }
}

impl Cell for String {
    const WANTS: Wants = Wants::Name;

    fn takes(data_type: &DataType) -> bool {
        cells::is_text(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        read(cells::texts(array), |text| Some(text.to_owned()))
    }
}

macro_rules! names {
    ($($type:ty),+) => {
        $(impl Cell for $type {
            const WANTS: Wants = Wants::Name;

            fn takes(data_type: &DataType) -> bool {
                cells::is_text(data_type)
            }

            fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
                read(cells::texts(array), |text| text.parse().ok())
            }
        })+
    };
}

names!(Sector, Absence, Cycle, Origin);

impl Cell for Scheme {
    const WANTS: Wants = Wants::Name;

    fn takes(data_type: &DataType) -> bool {
        cells::is_text(data_type)
    }

    fn reader(array: &dyn Array) -> Option<Reader<'_, Self>> {
        read(cells::texts(array), |text| match text.starts_with('[') {
            true => read_json(text.as_bytes()).ok(),
            false => Some(Self::Named(text.to_owned())),
        })
    }
}
