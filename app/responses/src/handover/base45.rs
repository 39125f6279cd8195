//! Bytes as the 45 characters of QR's alphanumeric mode (RFC 9285): two bytes in three characters, so that a code holds nearly as much as in bytes,
//! and every reader gives it back as text.

const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let (mut number, digits) = match *pair {
            [high, low] => (usize::from(high) << 8 | usize::from(low), 3),
            [one, ..] => (usize::from(one), 2),
            [] => (0, 0),
        };
        for _ in 0..digits {
            text.push(char::from(ALPHABET[number % 45]));
            number /= 45;
        }
    }
    text
}

/// None for another character, a length that no bytes have, or a number too large for its bytes.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let digits =
            group.iter().rev().try_fold(0, |number, c| Some(number * 45 + ALPHABET.iter().position(|a| a == c)?))?;
        match group.len() {
            3 => bytes.extend(u16::try_from(digits).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(digits).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_the_standard_says() {
        for (bytes, text) in [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("", "")] {
            assert_eq!(write(bytes.as_bytes()), text);
            assert_eq!(read(text).as_deref(), Some(bytes.as_bytes()));
        }
        for wrong in ["A", "GGW", ":::", "::", "abc", "BB8Å"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
