//! The language of messages and explanations, and numbers as people of that language write them.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::money::{Dong, Rate};
use crate::names::names;

/// The language of messages, labels and explanations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese, with 1.234,5 for numbers.
    #[default]
    Vi,
    /// English, with 1,234.5 for numbers.
    En,
}

names!(Lang { Vi = "vi", En = "en" });

impl Lang {
    /// The text of this language.
    pub fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// An integer with its thousands set apart.
    ///
    /// # Example
    /// ```
    /// use congdoan::Lang;
    /// assert_eq!(Lang::Vi.integer(5_178_200), "5.178.200");
    /// assert_eq!(Lang::En.integer(-1_234), "-1,234");
    /// ```
    pub fn integer(self, value: i64) -> String {
        self.group(&value.to_string())
    }

    fn group(self, digits: &str) -> String {
        let separator = self.pick('.', ',');
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", digits),
        };
        let mut text = String::from(sign);
        for (at, digit) in digits.chars().enumerate() {
            let left = digits.len().saturating_sub(at);
            if at > 0 && left % 3 == 0 {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// A sum with its unit, such as `5.178.200 đồng`.
    ///
    /// # Example
    /// ```
    /// use congdoan::{Dong, Lang};
    /// assert_eq!(Lang::Vi.dong(Dong::new(5_178_200)?), "5.178.200 đồng");
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn dong(self, amount: Dong) -> String {
        format!("{} đồng", self.integer(amount.get()))
    }

    /// A decimal without trailing zeros, such as `440.032,5`.
    ///
    /// # Example
    /// ```
    /// use congdoan::Lang;
    /// assert_eq!(Lang::Vi.decimal("440032.50".parse().unwrap()), "440.032,5");
    /// ```
    pub fn decimal(self, value: Decimal) -> String {
        let text = value.normalize().to_string();
        match text.split_once('.') {
            Some((whole, fraction)) => {
                format!("{}{}{fraction}", self.group(whole), self.pick(',', '.'))
            }
            None => self.group(&text),
        }
    }

    /// A rate as a percentage, such as `0,5%`.
    ///
    /// # Example
    /// ```
    /// use congdoan::Lang;
    /// assert_eq!(Lang::Vi.percent("0.005".parse()?), "0,5%");
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn percent(self, rate: Rate) -> String {
        let percent = rate.decimal().checked_mul(Decimal::ONE_HUNDRED);
        format!("{}%", self.decimal(percent.unwrap_or_default()))
    }

    /// A day, `31/03/2025` in Vietnamese and `2025-03-31` in English.
    ///
    /// # Example
    /// ```
    /// use congdoan::{Lang, Month};
    /// let day = "2025-03".parse::<Month>()?.last_day();
    /// assert_eq!((Lang::Vi.day(day), Lang::En.day(day)), ("31/03/2025".into(), "2025-03-31".into()));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn day(self, day: NaiveDate) -> String {
        match self {
            Self::Vi => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
            Self::En => day.to_string(),
        }
    }
}
