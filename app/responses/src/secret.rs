//! The secret of an institution, and what it stands against.

/// The fewest characters of a secret: a code that stops who passes by.
pub const SECRET_LENGTH: usize = 4;
/// From so many on, trying them all is out of reach.
const LONG: usize = 14;

/// What a secret stands against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretStrength {
    /// Nothing: it is not taken.
    TooShort,
    /// Who passes by. Who copies the device's data tries all of them: four digits take seconds, eight take hours.
    Short,
    /// Also who copies the device's data.
    Long,
}

impl SecretStrength {
    /// Of that secret, as it is typed.
    pub fn of(secret: &str) -> Self {
        let letters = || secret.trim().chars();
        let count = letters().count();
        let is_varied = letters().any(|letter| !letter.is_ascii_digit())
            && letters().any(|letter| Some(letter) != letters().next());
        match count {
            0..SECRET_LENGTH => Self::TooShort,
            LONG.. if is_varied => Self::Long,
            _ => Self::Short,
        }
    }
}
