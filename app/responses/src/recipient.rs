//! Whom a file can be encrypted to.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::RecordError;

/// The public key of an age recipient, `age1` and 58 letters and digits. Whoever holds the secret half can open what is encrypted to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Recipient(String);

impl Recipient {
    /// Reads a key; white space around it does not count. Whether its own checksum fits is known only when it is used.
    ///
    /// # Errors
    /// [`RecordError::NotRecipient`] for anything else, above all for a secret key.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let text = text.trim();
        let letters = text.strip_prefix("age1").ok_or(RecordError::NotRecipient)?;
        let is_bech32 = |byte: u8| b"qpzry9x8gf2tvdw0s3jn54khce6mua7l".contains(&byte);
        if letters.len() == 58 && letters.bytes().all(is_bech32) {
            Ok(Self(text.to_owned()))
        } else {
            Err(RecordError::NotRecipient)
        }
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two people can read to each other: the first 80 bits of the key's SHA-256, in groups of four digits.
    pub fn fingerprint(&self) -> String {
        let sum = Sha256::digest(self.0.as_bytes());
        let groups: Vec<String> = sum[..10].chunks(2).map(|pair| format!("{:02x}{:02x}", pair[0], pair[1])).collect();
        groups.join(" ")
    }
}

impl TryFrom<String> for Recipient {
    type Error = RecordError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> Self {
        recipient.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    #[test]
    fn only_a_public_key_is_a_recipient() {
        assert_eq!(Recipient::parse(&format!(" {KEY}\n")).unwrap().as_str(), KEY);
        for text in ["", "age1", &KEY[..61], &KEY.to_uppercase(), &KEY.replace("ql3", "qb3"), "AGE-SECRET-KEY-1QQQQ"] {
            assert_eq!(Recipient::parse(text), Err(RecordError::NotRecipient), "{text}");
        }
    }

    #[test]
    fn the_fingerprint_is_the_keys_sum() {
        // printf %s KEY | sha256sum | cut -c1-20
        assert_eq!(Recipient::parse(KEY).unwrap().fingerprint(), "cf7e 5682 3131 5068 5bf1");
    }
}
