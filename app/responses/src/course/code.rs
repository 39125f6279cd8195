//! The code of a course: six characters that can be read aloud, typed on a phone, and checked.

use std::{fmt, str::FromStr};

use thiserror::Error;

/// Twenty-three characters that nobody takes for one another: of each pair that looks alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) neither is here.
/// The number is a prime, which the check character needs.
const ALPHABET: &[u8; 23] = b"34679ACDEFGHJKMNPQRTWXY";
const PRIME: u64 = 23;
/// Characters that are drawn; one more is the check character.
const DRAWN: usize = 5;
const LENGTH: usize = DRAWN + 1;
/// How a code stands in the fragment of an address, which is never sent to a server.
const FRAGMENT: &str = "forloeb=";

/// A code such as `K7FQ3M`. 6.4 million are possible; whoever makes one sees to it that the device has no other course with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CourseCode([u8; LENGTH]);

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CourseCodeError {
    /// Another number of characters than six.
    #[error("a code has six characters")]
    Length,
    /// A character that no code has.
    #[error("character {place} is in no code")]
    Character {
        /// Its place, from 1.
        place: usize,
    },
    /// The check character does not fit: something was mistyped, or two characters changed places.
    #[error("the check character does not fit")]
    Mistyped,
}

impl CourseCode {
    /// The code that these random bytes come to. The same bytes are the same code.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        let mut rest = u64::from_le_bytes(bytes);
        let mut places = [0; LENGTH];
        for place in places.iter_mut().take(DRAWN) {
            *place = rest % PRIME;
            rest /= PRIME;
        }
        // The weight of the last place is 1, so this makes the weighted sum a multiple of the prime.
        places[DRAWN] = (PRIME - weighted(&places) % PRIME) % PRIME;
        Self(places.map(character))
    }

    /// Reads what a person types: upper or lower case, with spaces or dashes anywhere.
    ///
    /// # Errors
    /// A [`CourseCodeError`] that says what to look at.
    pub fn parse(text: &str) -> Result<Self, CourseCodeError> {
        let typed: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)).collect();
        let typed: [char; LENGTH] = typed.try_into().map_err(|_| CourseCodeError::Length)?;
        let mut places = [0; LENGTH];
        for (index, (place, typed)) in places.iter_mut().zip(typed).enumerate() {
            *place = number(typed).ok_or(CourseCodeError::Character { place: index + 1 })?;
        }
        if !weighted(&places).is_multiple_of(PRIME) {
            return Err(CourseCodeError::Mistyped);
        }
        Ok(Self(places.map(character)))
    }

    /// What stands after `#` in the address that the family opens.
    pub fn fragment(&self) -> String {
        format!("{FRAGMENT}{self}")
    }

    /// In two groups of three, as people read it aloud: `K7F Q3M`.
    pub fn grouped(self) -> String {
        let mut text = self.to_string();
        text.insert(LENGTH / 2, ' ');
        text
    }

    /// The code in an address's fragment, with or without `#`; nothing where the fragment is about something else.
    pub fn in_fragment(fragment: &str) -> Option<Result<Self, CourseCodeError>> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        fragment.strip_prefix(FRAGMENT).map(Self::parse)
    }
}

impl fmt::Display for CourseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|&byte| write!(f, "{}", char::from(byte)))
    }
}

impl FromStr for CourseCode {
    type Err = CourseCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// The weights 6, 5 … 1 are all different and none is 0 modulo the prime: a changed character changes the sum, and so do two that change places.
fn weighted(places: &[u64; LENGTH]) -> u64 {
    places.iter().zip((1..=LENGTH as u64).rev()).map(|(place, weight)| place * weight).sum()
}

fn character(place: u64) -> u8 {
    usize::try_from(place).ok().and_then(|place| ALPHABET.get(place)).copied().unwrap_or(ALPHABET[0])
}

fn number(typed: char) -> Option<u64> {
    let typed = u8::try_from(typed).ok()?.to_ascii_uppercase();
    let place = ALPHABET.iter().position(|known| *known == typed)?;
    u64::try_from(place).ok()
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples() -> impl Iterator<Item = CourseCode> {
        (0..200u64)
            .map(|seed| CourseCode::from_random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23).to_le_bytes()))
    }

    #[test]
    fn a_code_is_read_again() {
        for code in samples() {
            let text = code.to_string();
            assert_eq!(text.len(), 6);
            assert_eq!(text.parse(), Ok(code));
            assert_eq!(code.grouped().parse(), Ok(code));
            assert_eq!(CourseCode::in_fragment(&format!("#{}", code.fragment())), Some(Ok(code)));
        }
        assert_ne!(CourseCode::from_random([1; 8]), CourseCode::from_random([2; 8]));
    }

    #[test]
    fn every_drawn_part_can_come() {
        let last = PRIME.pow(5) - 1;
        assert_eq!(&CourseCode::from_random([0; 8]).to_string(), "333333");
        assert_eq!(&CourseCode::from_random(last.to_le_bytes()).to_string()[..5], "YYYYY");
        assert_eq!(CourseCode::from_random((last + 1).to_le_bytes()), CourseCode::from_random([0; 8]));
    }

    #[test]
    fn every_single_mistake_is_caught() {
        for code in samples() {
            for place in 0..LENGTH {
                for other in ALPHABET.iter().filter(|other| **other != code.0[place]) {
                    let mut wrong = code.0;
                    wrong[place] = *other;
                    assert_eq!(CourseCode::parse(&CourseCode(wrong).to_string()), Err(CourseCodeError::Mistyped));
                }
            }
        }
    }

    #[test]
    fn every_transposition_is_caught() {
        for code in samples() {
            for place in 0..LENGTH - 1 {
                let mut wrong = code.0;
                wrong.swap(place, place + 1);
                let read = CourseCode::parse(&CourseCode(wrong).to_string());
                let expected = if wrong == code.0 { Ok(code) } else { Err(CourseCodeError::Mistyped) };
                assert_eq!(read, expected, "{code}");
            }
        }
    }

    #[test]
    fn it_is_read_as_people_type_it() {
        let code = CourseCode::from_random([7, 1, 200, 9, 4, 4, 4, 4]);
        let text = code.to_string();
        let lower = text.to_lowercase();
        for typed in
            [format!(" {lower} "), format!("{}-{}", &text[..3], &lower[3..]), format!("{}–{}", &text[..2], &text[2..])]
        {
            assert_eq!(CourseCode::parse(&typed), Ok(code), "{typed}");
        }
        for (typed, error) in [
            ("", CourseCodeError::Length),
            ("K7FQ3", CourseCodeError::Length),
            ("K7FQ3MM", CourseCodeError::Length),
            ("O7FQ3M", CourseCodeError::Character { place: 1 }),
            ("K7FQ3Å", CourseCodeError::Character { place: 6 }),
            ("333334", CourseCodeError::Mistyped),
        ] {
            assert_eq!(CourseCode::parse(typed), Err(error), "{typed}");
        }
        assert_eq!(CourseCode::in_fragment("#3"), None);
        assert_eq!(CourseCode::in_fragment("#forloeb=x"), Some(Err(CourseCodeError::Length)));
    }
}
