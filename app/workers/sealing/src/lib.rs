//! The worker `sealing`: makes an encrypted file in the format of `age`, which the ordinary `age` and `rage` open, and opens one.
//!
//! It is fetched only when somebody asks for it. All of it but `browser` runs on the host as well.

#[cfg(target_arch = "wasm32")]
#[path = "../../browser.rs"]
mod browser;
mod open;
mod seal;

use responses::{Refusal, SealJob};

use open::Opening;
use seal::Sealing;

/// A job under way.
pub enum Work {
    /// A file is being encrypted.
    Seal(Sealing),
    /// A file is being opened.
    Open(Opening),
}

impl Work {
    /// Takes a job on.
    ///
    /// # Errors
    /// [`Refusal::Recipient`] where a recipient's key is misspelt.
    pub fn begin(job: SealJob) -> Result<Self, Refusal> {
        Ok(match job {
            SealJob::SealTo(recipients) => Self::Seal(Sealing::to(&recipients)?),
            SealJob::SealWith(password) => Self::Seal(Sealing::with(password)?),
            SealJob::OpenWith(password) => Self::Open(Opening::with(password)),
            SealJob::OpenAs(key) => Self::Open(Opening::with_key(&key)?),
        })
    }

    /// The next bytes of the one file; what is ready of the other.
    ///
    /// # Errors
    /// [`Refusal::TooMuch`] where a file to be opened is longer than the worker takes.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        match self {
            Self::Seal(sealing) => sealing.push(bytes),
            Self::Open(opening) => opening.push(bytes),
        }
    }

    /// The rest of the other file.
    ///
    /// # Errors
    /// Why a file could not be opened.
    pub fn finish(self) -> Result<Vec<u8>, Refusal> {
        match self {
            Self::Seal(sealing) => sealing.finish(),
            Self::Open(opening) => opening.finish(),
        }
    }
}
