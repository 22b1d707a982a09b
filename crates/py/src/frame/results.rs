//! Columns of results as they grow, row by row.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Decimal128Builder, Int64Builder, ListBuilder, StringBuilder,
    StructBuilder,
};
use arrow_schema::{DataType, Field, Fields};
use chrono::NaiveDate;
use congdoan::{Dong, Exact, LevelAmount, Month, Rate};

/// The columns that an operation fills.
pub(super) trait Results: Send {
    fn fields(&self) -> Vec<Field>;

    /// A row without results.
    fn failed(&mut self);

    fn finish(&mut self) -> Vec<ArrayRef>;
}

/// One column as it grows; every value may be null.
pub(super) trait Grow: Send {
    fn data_type(&self) -> DataType;

    fn null(&mut self);

    fn finish(&mut self) -> ArrayRef;
}

/// Sums of money, in đồng, and counts.
#[derive(Debug, Default)]
pub(super) struct Sums(Int64Builder);

impl Sums {
    pub(super) fn push(&mut self, sum: Option<Dong>) {
        self.0.append_option(sum.map(Dong::get));
    }

    pub(super) fn integer(&mut self, integer: Option<i64>) {
        self.0.append_option(integer);
    }
}

#[derive(Debug, Default)]
pub(super) struct Flags(BooleanBuilder);

impl Flags {
    pub(super) fn push(&mut self, flag: Option<bool>) {
        self.0.append_option(flag);
    }
}

#[derive(Debug, Default)]
pub(super) struct Texts(StringBuilder);

impl Texts {
    pub(super) fn push(&mut self, text: Option<&str>) {
        self.0.append_option(text);
    }
}

#[derive(Debug, Default)]
pub(super) struct Days(Date32Builder);

impl Days {
    pub(super) fn push(&mut self, day: Option<NaiveDate>) {
        self.0.append_option(day.map(|day| day.to_epoch_days()));
    }
}

/// Exact decimals with `SCALE` decimals.
#[derive(Debug)]
pub(super) struct Decimals<const PRECISION: u8, const SCALE: i8>(Decimal128Builder);

/// Rates have at most 6 digits before the point and 12 after it.
pub(super) type Rates = Decimals<18, 12>;
/// A sum of đồng has 16 digits, a rate 18: their product, 34 digits, of which 12 stand after the
/// point.
pub(super) type Exacts = Decimals<38, 12>;
/// Points are counted in millionths, and so are percentages of them.
pub(super) type Millionths = Decimals<18, 6>;

impl<const PRECISION: u8, const SCALE: i8> Default for Decimals<PRECISION, SCALE> {
    fn default() -> Self {
        let decimals = DataType::Decimal128(PRECISION, SCALE);
        Self(Decimal128Builder::new().with_data_type(decimals))
    }
}

impl<const PRECISION: u8, const SCALE: i8> Decimals<PRECISION, SCALE> {
    pub(super) fn digits(&mut self, digits: i128, scale: u32) {
        append(&mut self.0, SCALE.unsigned_abs().into(), digits, scale);
    }

    pub(super) fn optional(&mut self, digits: Option<(i128, u32)>) {
        match digits {
            Some((digits, scale)) => self.digits(digits, scale),
            None => self.0.append_null(),
        }
    }

    pub(super) fn rate(&mut self, rate: Option<Rate>) {
        match rate.map(Rate::decimal) {
            Some(rate) => self.digits(rate.mantissa(), rate.scale()),
            None => self.0.append_null(),
        }
    }

    pub(super) fn exact(&mut self, exact: Option<Exact>) {
        match exact.map(Exact::decimal) {
            Some(exact) => self.digits(exact.mantissa(), exact.scale()),
            None => self.0.append_null(),
        }
    }
}

/// Months as text, several a row.
#[derive(Debug, Default)]
pub(super) struct Months(ListBuilder<StringBuilder>);

impl Months {
    pub(super) fn push(&mut self, months: &[Month]) {
        for month in months {
            self.0.values().append_value(month.to_string());
        }
        self.0.append(true);
    }
}

/// What the levels above get, several a row.
#[derive(Debug)]
pub(super) struct Levels(ListBuilder<StructBuilder>);

fn level_fields() -> Fields {
    let share = Rates::default().data_type();
    Fields::from(vec![
        Field::new("level", DataType::Utf8, true),
        Field::new("share", share, true),
        Field::new("amount", DataType::Int64, true),
    ])
}

impl Default for Levels {
    fn default() -> Self {
        let share = Rates::default();
        let levels = StructBuilder::new(
            level_fields(),
            vec![
                Box::new(StringBuilder::new()),
                Box::new(share.0),
                Box::new(Int64Builder::new()),
            ],
        );
        Self(ListBuilder::new(levels))
    }
}

impl Levels {
    pub(super) fn push(&mut self, levels: Option<&[LevelAmount]>) {
        let list = self.0.values();
        for level in levels.into_iter().flatten() {
            if let Some(names) = list.field_builder::<StringBuilder>(0) {
                names.append_value(&level.level);
            }
            if let Some(shares) = list.field_builder::<Decimal128Builder>(1) {
                let share = level.share.decimal();
                append(shares, Rate::DECIMALS, share.mantissa(), share.scale());
            }
            if let Some(amounts) = list.field_builder::<Int64Builder>(2) {
                amounts.append_value(level.amount.get());
            }
            list.append(true);
        }
        self.0.append(levels.is_some());
    }
}

/// Appends digits ÷ 10^scale to a column with so many decimals.
fn append(column: &mut Decimal128Builder, decimals: u32, digits: i128, scale: u32) {
    let missing = decimals.checked_sub(scale);
    let unit = missing.and_then(|missing| 10_i128.checked_pow(missing));
    column.append_option(unit.and_then(|unit| digits.checked_mul(unit)));
}

macro_rules! grow {
    ($($type:ty: $data_type:expr;)+) => {
        $(impl Grow for $type {
            fn data_type(&self) -> DataType {
                $data_type
            }

            fn null(&mut self) {
                self.0.append_null();
            }

            fn finish(&mut self) -> ArrayRef {
                Arc::new(self.0.finish())
            }
        })+
    };
}

grow! {
    Sums: DataType::Int64;
    Flags: DataType::Boolean;
    Texts: DataType::Utf8;
    Days: DataType::Date32;
    Months: DataType::new_list(DataType::Utf8, true);
    Levels: DataType::new_list(DataType::Struct(level_fields()), true);
}

impl<const PRECISION: u8, const SCALE: i8> Grow for Decimals<PRECISION, SCALE> {
    fn data_type(&self) -> DataType {
        DataType::Decimal128(PRECISION, SCALE)
    }

    fn null(&mut self) {
        self.0.append_null();
    }

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// A struct of columns, in the order of an operation's result.
macro_rules! results {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Default)]
        pub(super) struct $name {
            $(pub(super) $field: $type,)+
        }

        impl $crate::frame::results::Results for $name {
            fn fields(&self) -> Vec<arrow_schema::Field> {
                use $crate::frame::results::Grow;
                vec![$(arrow_schema::Field::new(
                    stringify!($field),
                    self.$field.data_type(),
                    true,
                )),+]
            }

            fn failed(&mut self) {
                use $crate::frame::results::Grow;
                $(self.$field.null();)+
            }

            fn finish(&mut self) -> Vec<arrow_array::ArrayRef> {
                use $crate::frame::results::Grow;
                vec![$(self.$field.finish()),+]
            }
        }
    };
}

pub(super) use results;
