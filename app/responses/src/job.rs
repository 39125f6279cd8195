//! What the app asks of its workers. Each job is begun with one of these as JSON, is pushed bytes, and ends with bytes.

use serde::{Deserialize, Serialize};

use crate::{Day, Recipient, TableWords};

/// The fewest characters of a password that a file is locked with: the file may be tried against for years.
pub const PASSWORD_LENGTH: usize = 12;

/// Whether a file may be locked with this password.
pub fn is_long_enough(password: &str) -> bool {
    password.trim().chars().count() >= PASSWORD_LENGTH
}

/// Asked of the worker `sealing`. It is pushed the file, and gives the other file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SealJob {
    /// Encrypt to these; any one of them can open it.
    SealTo(Vec<Recipient>),
    /// Encrypt with a password.
    SealWith(String),
    /// Open with a password.
    OpenWith(String),
    /// Open with the secret key of a recipient, `AGE-SECRET-KEY-1…`.
    OpenAs(String),
}

/// Asked of the worker `sheet`. It is pushed records, one stored form a line, and gives the spreadsheet at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetJob {
    /// The words in it.
    pub words: TableWords,
    /// The day it is made; the file says no other time.
    pub created: Day,
}

/// Asked of the worker `scanning`. It is pushed pictures of this size, four bytes a dot (red, green, blue, alpha), and gives the text
/// of each QR code in a picture, a line each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanJob {
    /// Dots across.
    pub width: u32,
    /// Dots down.
    pub height: u32,
}

/// Why a worker did not do its job. Never holds what was pushed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// A recipient's key is misspelt.
    #[error("the recipient is not one")]
    Recipient,
    /// The password or the secret key does not open it.
    #[error("the key does not fit")]
    WrongKey,
    /// The file is opened with the other sort of key.
    #[error("the file is opened with another sort of key")]
    OtherKey,
    /// The file is no encrypted file, or was changed or cut off.
    #[error("the file is broken")]
    Broken,
    /// More than the worker takes.
    #[error("too much")]
    TooMuch,
    /// The worker itself failed.
    #[error("the worker failed")]
    Failed,
}
