//! What a person answered, valid or not.

mod decimal;
mod fhir;
mod moment;
mod quantity;
mod typed;

use std::cmp::Ordering;

use serde_json::Value;

use crate::coding::Coding;

pub use decimal::Decimal;
pub(crate) use fhir::read_answer;
pub use moment::Moment;
pub use quantity::Quantity;
pub(crate) use quantity::is_same_unit;

/// One answer to a question. A question that repeats has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes or no.
    Boolean(bool),
    /// A whole number. FHIR's are 32 bits wide; a wider one is a value with an issue.
    Integer(i64),
    /// A number.
    Decimal(Decimal),
    /// A day, a month or a year.
    Date(Moment),
    /// A day with a time of day, or less.
    DateTime(Moment),
    /// A time of day.
    Time(Moment),
    /// Words, exactly as written.
    Text(String),
    /// An address.
    Url(String),
    /// A chosen option.
    Coding(Coding),
    /// A number with its unit.
    Quantity(Quantity),
    /// A reference to another resource, kept as it is. The screen never makes one.
    Reference(Value),
    /// A file, kept as it is. The screen never makes one.
    Attachment(Value),
    /// What was typed but cannot be read as the question's type (»ti« for a number).
    ///
    /// It is kept and shown, is an issue, and no condition and no score sees it.
    Unparsed(String),
}

impl Answer {
    /// A whole number as typed.
    pub(crate) fn integer(raw: &str) -> Option<Self> {
        decimal::plain(raw).parse().ok().map(Self::Integer)
    }

    /// How this answer stands to another; `None` where the two cannot be compared.
    ///
    /// Integer and decimal compare as numbers, codings are the same or not, and of dates no more is said than is known.
    pub(crate) fn compare(&self, other: &Self) -> Option<Ordering> {
        if let (Some(one), Some(another)) = (self.number(), other.number()) {
            return one.partial_cmp(&another);
        }
        match (self, other) {
            (Self::Boolean(one), Self::Boolean(other)) => Some(one.cmp(other)),
            // FHIR has no condition on an address but one on its text.
            (Self::Text(one) | Self::Url(one), Self::Text(other) | Self::Url(other)) => Some(one.cmp(other)),
            (Self::Date(one) | Self::DateTime(one) | Self::Time(one), other) => one.compare(other.moment()?),
            (Self::Coding(one), Self::Coding(other)) => one.is_same(other).then_some(Ordering::Equal),
            (Self::Quantity(one), Self::Quantity(other)) => one.compare(other),
            (Self::Reference(one), Self::Reference(other)) => {
                (one.get("reference")? == other.get("reference")?).then_some(Ordering::Equal)
            }
            _ => None,
        }
    }

    /// Whether both say the same: of a coding, system and code are looked at.
    pub fn is_same(&self, other: &Self) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    /// Whether answers of its type have an order.
    pub(crate) fn is_ordered(&self) -> bool {
        !matches!(
            self,
            Self::Boolean(_) | Self::Coding(_) | Self::Reference(_) | Self::Attachment(_) | Self::Unparsed(_)
        )
    }

    /// An integer or a decimal as a number.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(as_number(*number)),
            Self::Decimal(number) => Some(number.value()),
            _ => None,
        }
    }

    /// A whole number, within 32 bits.
    #[expect(clippy::cast_possible_truncation, reason = "held against its own whole number")]
    pub(crate) fn whole(&self) -> Option<i64> {
        let number = self.number()?.clamp(f64::from(i32::MIN), f64::from(i32::MAX));
        Some(number as i64)
    }

    fn moment(&self) -> Option<&Moment> {
        match self {
            Self::Date(moment) | Self::DateTime(moment) | Self::Time(moment) => Some(moment),
            _ => None,
        }
    }

    /// Whether it says nothing: only white space.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) | Self::Url(text) | Self::Unparsed(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Whether it was understood; only then is the question answered.
    pub(crate) fn is_readable(&self) -> bool {
        !matches!(self, Self::Unparsed(_))
    }

    /// The text for an input field. A decimal has a dot.
    pub fn raw(&self) -> String {
        match self {
            Self::Boolean(value) => value.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Date(moment) | Self::DateTime(moment) | Self::Time(moment) => moment.as_str().to_owned(),
            Self::Text(text) | Self::Url(text) | Self::Unparsed(text) => text.clone(),
            Self::Coding(coding) => coding.words().to_owned(),
            Self::Quantity(quantity) => quantity.value.to_string(),
            Self::Reference(value) | Self::Attachment(value) => words_in(value).to_owned(),
        }
    }
}

/// The words that a reference or a file has for people.
fn words_in(value: &Value) -> &str {
    let mut words = ["display", "title", "reference"].into_iter().filter_map(|key| value.get(key)?.as_str());
    words.next().unwrap_or_default()
}

/// Whether a question with these answers is answered.
pub(crate) fn is_answered(answers: &[Answer]) -> bool {
    answers.iter().any(Answer::is_readable)
}

/// An answer as a number for comparisons and scores.
#[expect(clippy::cast_precision_loss, reason = "FHIR integers have 32 bits; a wider one carries an issue anyway")]
pub(crate) fn as_number(integer: i64) -> f64 {
    integer as f64
}
