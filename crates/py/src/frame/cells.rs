//! The cells of columns, one kind at a time, whatever form Arrow gives them.

use arrow_array::cast::AsArray;
use arrow_array::types::*;
use arrow_array::{Array, ArrayAccessor};
use arrow_buffer::i256;
use arrow_schema::{DataType, TimeUnit};
use chrono::NaiveDate;

/// A cell that does not hold what its field takes; the operation says what is wrong with it.
#[derive(Debug)]
pub(super) struct Unread;

pub(super) type Read<T> = Result<Option<T>, Unread>;

/// Reads the cell of a row; `None` is null.
pub(super) type Reader<'a, T> = Box<dyn Fn(usize) -> Read<T> + 'a>;

/// An exact number: digits ÷ 10^scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) digits: i128,
    pub(super) scale: i8,
}

impl Number {
    /// The number if it is whole.
    pub(super) fn whole(self) -> Option<i128> {
        if self.scale == 0 {
            return Some(self.digits);
        }
        let unit = 10_i128.checked_pow(self.scale.unsigned_abs().into())?;
        match self.scale > 0 {
            true if self.digits.checked_rem(unit)? == 0 => self.digits.checked_div(unit),
            true => None,
            false => self.digits.checked_mul(unit),
        }
    }

    /// In plain notation, without zeros at the end.
    pub(super) fn text(self) -> String {
        match self.whole() {
            Some(whole) => whole.to_string(),
            None => plain(&self.digits.to_string(), self.scale),
        }
    }

    /// A number of a wide column, if it is as long as others without the zeros at its end.
    fn of_wide(mut digits: i256, mut scale: i8) -> Option<Self> {
        let ten = i256::from_i128(10);
        let fits = |digits: i256, scale| scale <= WIDEST_SCALE && digits.to_i128().is_some();
        while scale > 0 && !fits(digits, scale) && digits.checked_rem(ten)? == i256::ZERO {
            digits = digits.checked_div(ten)?;
            scale = scale.saturating_sub(1);
        }
        let digits = digits.to_i128()?;
        Some(Self { digits, scale })
    }
}

/// 10 to this power is the largest in 128 bits.
const WIDEST_SCALE: i8 = 38;

/// Digits ÷ 10^scale in plain notation, without zeros at the end.
fn plain(digits: &str, scale: i8) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let places = usize::from(scale.unsigned_abs());
    if scale < 0 && digits != "0" {
        return format!("{sign}{digits}{}", "0".repeat(places));
    }
    let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(places));
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// A day, and whether the cell says no more than the day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub(super) day: NaiveDate,
    pub(super) second: i64,
}

/// The column's values behind its keys, where it is dictionary-encoded.
fn decoded<'a, T: 'a>(
    array: &'a dyn Array,
    values: impl Fn(&'a dyn Array) -> Option<Reader<'a, T>>,
) -> Option<Reader<'a, T>> {
    let dictionary = array.as_any_dictionary_opt()?;
    let values = values(dictionary.values().as_ref())?;
    let keys = numbers(dictionary.keys())?;
    Some(Box::new(move |row| match keys(row)? {
        Some(key) => values(usize::try_from(key.digits).map_err(|_| Unread)?),
        None => Ok(None),
    }))
}

/// The type of the values, behind a dictionary too.
pub(super) fn value_type(data_type: &DataType) -> &DataType {
    match data_type {
        DataType::Dictionary(_, values) => values,
        plain => plain,
    }
}

fn cells<'a, A, T: 'a>(
    array: A,
    read: impl Fn(A::Item) -> Result<T, Unread> + 'a,
) -> Option<Reader<'a, T>>
where
    A: ArrayAccessor + 'a,
{
    Some(match array.null_count() {
        0 => Box::new(move |row| read(array.value(row)).map(Some)),
        _ => Box::new(move |row| match array.is_null(row) {
            true => Ok(None),
            false => read(array.value(row)).map(Some),
        }),
    })
}

/// Integers and decimals.
pub(super) fn numbers(array: &dyn Array) -> Option<Reader<'_, Number>> {
    macro_rules! integers {
        ($($variant:ident $type:ident),+) => {
            match array.data_type() {
                $(DataType::$variant => {
                    return cells(array.as_primitive::<$type>(), |value| {
                        Ok(Number { digits: value.into(), scale: 0 })
                    });
                })+
                _ => {}
            }
        };
    }
    integers!(
        Int64 Int64Type, Int32 Int32Type, Int16 Int16Type, Int8 Int8Type,
        UInt64 UInt64Type, UInt32 UInt32Type, UInt16 UInt16Type, UInt8 UInt8Type
    );
    let decimal = |scale: i8| move |digits: i128| Ok(Number { digits, scale });
    match array.data_type() {
        DataType::Decimal128(_, scale) => {
            cells(array.as_primitive::<Decimal128Type>(), decimal(*scale))
        }
        DataType::Decimal64(_, scale) => {
            let number = decimal(*scale);
            cells(array.as_primitive::<Decimal64Type>(), move |digits| {
                number(digits.into())
            })
        }
        DataType::Decimal32(_, scale) => {
            let number = decimal(*scale);
            cells(array.as_primitive::<Decimal32Type>(), move |digits| {
                number(digits.into())
            })
        }
        DataType::Decimal256(_, scale) => {
            let scale = *scale;
            cells(array.as_primitive::<Decimal256Type>(), move |digits| {
                Number::of_wide(digits, scale).ok_or(Unread)
            })
        }
        DataType::Dictionary(..) => decoded(array, numbers),
        _ => None,
    }
}

/// Decimals that may have more digits than a [`Number`], in plain notation.
pub(super) fn wide_numbers(array: &dyn Array) -> Option<Reader<'_, String>> {
    match array.data_type() {
        DataType::Decimal256(_, scale) => {
            let scale = *scale;
            cells(array.as_primitive::<Decimal256Type>(), move |digits| {
                Ok(plain(&digits.to_string(), scale))
            })
        }
        DataType::Dictionary(..) => decoded(array, wide_numbers),
        _ => None,
    }
}

pub(super) fn is_number(data_type: &DataType) -> bool {
    let data_type = value_type(data_type);
    data_type.is_integer() || data_type.is_decimal()
}

/// Text in any of its forms.
pub(super) fn texts(array: &dyn Array) -> Option<Reader<'_, &str>> {
    match array.data_type() {
        DataType::Utf8 => cells(array.as_string::<i32>(), Ok),
        DataType::LargeUtf8 => cells(array.as_string::<i64>(), Ok),
        DataType::Utf8View => cells(array.as_string_view(), Ok),
        DataType::Dictionary(..) => decoded(array, texts),
        _ => None,
    }
}

pub(super) fn is_text(data_type: &DataType) -> bool {
    matches!(
        value_type(data_type),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

pub(super) fn flags(array: &dyn Array) -> Option<Reader<'_, bool>> {
    match array.data_type() {
        DataType::Boolean => cells(array.as_boolean(), Ok),
        DataType::Dictionary(..) => decoded(array, flags),
        _ => None,
    }
}

pub(super) fn is_flag(data_type: &DataType) -> bool {
    matches!(value_type(data_type), DataType::Boolean)
}

const SECONDS_OF_A_DAY: i64 = 86_400;

/// Dates, and timestamps that do not need to know where.
pub(super) fn moments(array: &dyn Array) -> Option<Reader<'_, Moment>> {
    macro_rules! ticks {
        ($type:ident, $per_second:expr, $zone:expr) => {{
            let shift = shift($zone.as_deref())?;
            cells(array.as_primitive::<$type>(), move |ticks: i64| {
                let seconds = ticks.div_euclid($per_second);
                let seconds = seconds.checked_add(shift).ok_or(Unread)?;
                let rest = ticks.rem_euclid($per_second);
                moment(seconds, rest)
            })
        }};
    }
    match array.data_type() {
        DataType::Date32 => cells(array.as_primitive::<Date32Type>(), |days| {
            let day = NaiveDate::from_epoch_days(days).ok_or(Unread)?;
            Ok(Moment { day, second: 0 })
        }),
        DataType::Date64 => cells(array.as_primitive::<Date64Type>(), |ticks| {
            moment(ticks.div_euclid(1_000), ticks.rem_euclid(1_000))
        }),
        DataType::Timestamp(TimeUnit::Second, zone) => ticks!(TimestampSecondType, 1, zone),
        DataType::Timestamp(TimeUnit::Millisecond, zone) => {
            ticks!(TimestampMillisecondType, 1_000, zone)
        }
        DataType::Timestamp(TimeUnit::Microsecond, zone) => {
            ticks!(TimestampMicrosecondType, 1_000_000, zone)
        }
        DataType::Timestamp(TimeUnit::Nanosecond, zone) => {
            ticks!(TimestampNanosecondType, 1_000_000_000, zone)
        }
        DataType::Dictionary(..) => decoded(array, moments),
        _ => None,
    }
}

fn moment(seconds: i64, rest: i64) -> Result<Moment, Unread> {
    let days = i32::try_from(seconds.div_euclid(SECONDS_OF_A_DAY)).map_err(|_| Unread)?;
    let day = NaiveDate::from_epoch_days(days).ok_or(Unread)?;
    let second = seconds.rem_euclid(SECONDS_OF_A_DAY);
    // A part of a second is as much a time of day as any.
    let second = if rest > 0 { second.max(1) } else { second };
    Ok(Moment { day, second })
}

/// The seconds to add to the universal time of a time zone. Only Vietnam's own and fixed ones are
/// known: whose month a moment lies in must not depend on a table of zones.
fn shift(zone: Option<&str>) -> Option<i64> {
    match zone {
        None | Some("UTC" | "Z" | "+00:00") => Some(0),
        // As it has been since 1975.
        Some("Asia/Ho_Chi_Minh" | "Asia/Saigon" | "+07:00") => Some(7 * 3_600),
        Some(_) => None,
    }
}

pub(super) fn is_moment(data_type: &DataType) -> bool {
    match value_type(data_type) {
        DataType::Date32 | DataType::Date64 => true,
        DataType::Timestamp(_, zone) => shift(zone.as_deref()).is_some(),
        _ => false,
    }
}

/// The lists of a column: the places of each row's items among all items.
pub(super) struct Lists<'a> {
    pub(super) items: &'a dyn Array,
    pub(super) places: Reader<'a, std::ops::Range<usize>>,
}

pub(super) fn lists(array: &dyn Array) -> Option<Lists<'_>> {
    fn offset(place: impl TryInto<usize>) -> usize {
        // The offsets of an array are never negative.
        place.try_into().unwrap_or_default()
    }
    macro_rules! variable {
        ($list:expr) => {{
            let list = $list;
            let places = move |row: usize| {
                if list.is_null(row) {
                    return Ok(None);
                }
                let ends = list.value_offsets();
                match (ends.get(row), ends.get(row.saturating_add(1))) {
                    (Some(start), Some(end)) => Ok(Some(offset(*start)..offset(*end))),
                    _ => Err(Unread),
                }
            };
            let items = list.values().as_ref();
            Some(Lists {
                items,
                places: Box::new(places),
            })
        }};
    }
    match array.data_type() {
        DataType::List(_) => variable!(array.as_list::<i32>()),
        DataType::LargeList(_) => variable!(array.as_list::<i64>()),
        DataType::FixedSizeList(..) => {
            let list = array.as_fixed_size_list();
            let length = offset(list.value_length());
            let places = move |row: usize| {
                let start = row.saturating_mul(length);
                let all = start..start.saturating_add(length);
                Ok((!list.is_null(row)).then_some(all))
            };
            Some(Lists {
                items: list.values().as_ref(),
                places: Box::new(places),
            })
        }
        _ => None,
    }
}

/// The type of the items of a list.
pub(super) fn item_type(data_type: &DataType) -> Option<&DataType> {
    match data_type {
        DataType::List(items) | DataType::LargeList(items) | DataType::FixedSizeList(items, _) => {
            Some(items.data_type())
        }
        _ => None,
    }
}
