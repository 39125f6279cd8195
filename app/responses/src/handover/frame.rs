//! One frame: its hand-over, its number, its part, and a checksum of all that.

use super::{FrameError, HandoverId, base45};

/// What every frame begins with, the version of the format last.
const MARK: &str = "INDSATS:";
const VERSION: char = '1';
/// Bytes of the compressed text in one frame. With them a QR code of error correction M has 77 modules a side (version 15),
/// which the camera of an ordinary phone reads from another's screen.
pub(super) const PAYLOAD: usize = 360;
/// Id, number and count.
const HEAD: usize = 8 + 2 + 2;
const CHECKSUM: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) id: HandoverId,
    /// From 0.
    pub(super) number: u16,
    /// How many frames there are.
    pub(super) count: u16,
    pub(super) part: Vec<u8>,
}

impl Frame {
    pub(super) fn write(&self) -> String {
        let mut bytes = Vec::with_capacity(HEAD + self.part.len() + CHECKSUM);
        bytes.extend(self.id.0);
        bytes.extend(self.number.to_be_bytes());
        bytes.extend(self.count.to_be_bytes());
        bytes.extend(&self.part);
        bytes.extend(checksum(&bytes));
        format!("{MARK}{VERSION}{}", base45::write(&bytes))
    }

    pub(super) fn read(text: &str) -> Result<Self, FrameError> {
        let versioned = text.strip_prefix(MARK).ok_or(FrameError::Foreign)?;
        let Some(body) = versioned.strip_prefix(VERSION) else {
            let newer = versioned.starts_with(|c: char| c.is_ascii_digit() && c > VERSION);
            return Err(if newer { FrameError::Newer } else { FrameError::Damaged });
        };
        Self::checked(body).ok_or(FrameError::Damaged)
    }

    fn checked(body: &str) -> Option<Self> {
        let bytes = base45::read(body)?;
        let (content, sum) = bytes.split_last_chunk::<CHECKSUM>()?;
        if checksum(content) != *sum {
            return None;
        }
        let (id, rest) = content.split_first_chunk::<8>()?;
        let (number, rest) = rest.split_first_chunk::<2>()?;
        let (count, part) = rest.split_first_chunk::<2>()?;
        let (number, count) = (u16::from_be_bytes(*number), u16::from_be_bytes(*count));
        (number < count).then(|| Self { id: HandoverId(*id), number, count, part: part.to_vec() })
    }
}

/// CRC-32 (IEEE): it finds every burst of up to 32 changed bits. Bit by bit, since a frame is small.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    });
    (!sum).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926_u32.to_be_bytes());
    }
}
