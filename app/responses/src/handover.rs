//! Handing answers over from screen to camera: an export as a row of texts, each small enough for a QR code.
//!
//! [`Handover`] cuts an export into frames; [`Assembly`] puts them together again, in whatever order they are seen, and [`Reception`] is one being received. Drawing and
//! camera are not here.

mod assembly;
mod base45;
mod frame;
mod reception;

use std::fmt;

use miniz_oxide::deflate::compress_to_vec;
use sha2::{Digest, Sha256};
use thiserror::Error;

use frame::{Frame, PAYLOAD};

pub use assembly::{Assembly, Seen};
pub use reception::{Heard, Reception};

/// Why a text is not taken in. What has been taken in before stays. Never holds what the text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FrameError {
    /// A code of something else.
    #[error("the code is not one of a hand-over")]
    Foreign,
    /// Made by a newer app.
    #[error("the code is of a newer app")]
    Newer,
    /// The checksum of this frame does not fit.
    #[error("the code is damaged")]
    Damaged,
    /// A frame of another hand-over than the one that was begun.
    #[error("the code is one of another hand-over")]
    OtherHandover,
    /// All frames are there, and what they come to is not what was sent. Begin again.
    #[error("what the codes come to is not what was sent")]
    Broken,
}

/// More than this many bytes cannot be handed over as codes: some thousand frames would be too many to show; a file is the way then.
pub const MOST_BYTES: usize = 4 << 20;

/// DEFLATE's level that compresses most; a few kilobytes take no time at any.
const BEST: u8 = 9;

/// Which hand-over: the beginning of the SHA-256 of what is handed over. The same answers in the same file have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HandoverId([u8; 8]);

impl HandoverId {
    fn of(text: &str) -> Self {
        let mut id = [0; 8];
        id.iter_mut().zip(Sha256::digest(text.as_bytes())).for_each(|(byte, sum)| *byte = sum);
        Self(id)
    }
}

/// As sender and receiver compare it by eye: `4F2A`.
impl fmt::Display for HandoverId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(2).try_for_each(|byte| write!(f, "{byte:02X}"))
    }
}

/// An export, cut into frames.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// To tell the same hand-over a second time.
    pub id: HandoverId,
    /// In order; each is a text of capital letters, digits and signs that a QR code holds in its narrow alphanumeric way.
    pub frames: Vec<String>,
}

impl Handover {
    /// Compresses a text and cuts it. None where it is larger than [`MOST_BYTES`], or would be more frames than can be numbered.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > MOST_BYTES {
            return None;
        }
        let id = HandoverId::of(text);
        let packed = compress_to_vec(text.as_bytes(), BEST);
        let parts: Vec<&[u8]> = packed.chunks(PAYLOAD).collect();
        let count = u16::try_from(parts.len()).ok()?;
        let frames =
            (0..count).zip(parts).map(|(number, part)| Frame { id, number, count, part: part.to_vec() }.write());
        Some(Self { id, frames: frames.collect() })
    }
}
