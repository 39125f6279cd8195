//! One field of a table.

use crate::Day;

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A number with a decimal point; never read as a formula, so a minus may come first.
    Number(String),
    /// A day.
    Day(Day),
    /// Anything else.
    Text(String),
}

impl Cell {
    /// Adds the field to a line of CSV, quoted and with a decimal comma. Text that a spreadsheet would run as a formula gets an apostrophe before it.
    pub(crate) fn write(&self, table: &mut String) {
        table.push('"');
        match self {
            Self::Number(number) => table.push_str(&number.replace('.', ",")),
            Self::Day(day) => table.push_str(&day.to_string()),
            Self::Text(text) => {
                if starts_formula(text) {
                    table.push('\'');
                }
                table.push_str(&text.replace('"', "\"\""));
            }
        }
        table.push('"');
    }

    /// The field in words, with a decimal comma.
    pub fn into_words(self) -> String {
        match self {
            Self::Number(number) => number.replace('.', ","),
            Self::Day(day) => day.to_string(),
            Self::Text(text) => text,
        }
    }
}

/// Whether the first character that counts begins a formula. White space and characters without width do not count,
/// but tab and line breaks are themselves a way in.
fn starts_formula(text: &str) -> bool {
    let first = text.chars().find(|character| is_trigger(*character) || !is_skipped(*character));
    first.is_some_and(is_trigger)
}

/// The signs, their full-width and small forms, and the three control characters.
fn is_trigger(character: char) -> bool {
    matches!(
        character,
        '=' | '+'
            | '-'
            | '@'
            | '\t'
            | '\r'
            | '\n'
            | '\u{ff1d}'
            | '\u{ff0b}'
            | '\u{ff0d}'
            | '\u{ff20}'
            | '\u{fe66}'
            | '\u{fe62}'
            | '\u{fe63}'
            | '\u{fe6b}'
    )
}

fn is_skipped(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_quoted_and_no_text_is_a_formula() {
        let cases = [
            ("", "\"\""),
            ("hej", "\"hej\""),
            ("a;b", "\"a;b\""),
            ("linje\r\nto", "\"linje\r\nto\""),
            ("sagde \"nej\"", "\"sagde \"\"nej\"\"\""),
            ("😀 æøå", "\"😀 æøå\""),
            ("=1+1", "\"'=1+1\""),
            ("+4512345678", "\"'+4512345678\""),
            ("-3", "\"'-3\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\rx", "\"'\rx\""),
            ("\nx", "\"'\nx\""),
            ("  =1", "\"'  =1\""),
            ("\u{a0}=1", "\"'\u{a0}=1\""),
            ("\u{feff}=1", "\"'\u{feff}=1\""),
            ("＝1", "\"'＝1\""),
            (" ＋1", "\"' ＋1\""),
            ("－1", "\"'－1\""),
            ("＠x", "\"'＠x\""),
            ("=\"x\"", "\"'=\"\"x\"\"\""),
            ("a=1", "\"a=1\""),
            ("   ", "\"   \""),
        ];
        for (text, field) in cases {
            let mut table = String::new();
            Cell::Text(text.to_owned()).write(&mut table);
            assert_eq!(table, field, "{text:?}");
        }
    }

    #[test]
    fn a_negative_number_stays_a_number() {
        let mut table = String::new();
        Cell::Number("-3.5".to_owned()).write(&mut table);
        assert_eq!(table, "\"-3,5\"");
    }
}
