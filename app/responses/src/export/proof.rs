use sha2::{Digest, Sha256};
use thiserror::Error;

use super::scan::{Scan, Shape};
use super::{Format, writer::hex};
use crate::{Day, import};

/// What a file must hold when it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    format: Format,
    created: Day,
    head: Vec<u8>,
    body: u64,
    tail: u64,
    sum: String,
    count: u64,
}

/// Why a file is not what was written. The person is told that there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProofError {
    /// Shorter, longer, or with another beginning.
    #[error("the file is not as long as what was written")]
    Length,
    /// Other bytes.
    #[error("the file is not what was written")]
    Sum,
    /// A response is missing, or cannot be read.
    #[error("the file does not hold what was chosen")]
    Count,
}

/// Reads a file back a piece at a time.
pub struct ReadBack {
    proof: Proof,
    scan: Scan,
    sum: Sha256,
    at: u64,
    head: Vec<u8>,
    count: u64,
}

impl Proof {
    pub(super) fn new(
        format: Format,
        created: Day,
        head: &[u8],
        body: u64,
        tail: u64,
        sum: String,
        count: u64,
    ) -> Self {
        Self { format, created, head: head.to_vec(), body, tail, sum, count }
    }

    /// How many bytes the file has.
    pub fn size(&self) -> u64 {
        self.head.len() as u64 + self.body + self.tail
    }

    /// How many responses are in it.
    pub fn count(&self) -> u64 {
        self.count
    }
}

impl ReadBack {
    /// Nothing read yet.
    pub fn new(proof: Proof) -> Self {
        let shape = match proof.format {
            Format::Lossless => Shape::Object { below: 3 },
            Format::Fhir => Shape::Object { below: 2 },
            Format::Ndjson => Shape::Object { below: 0 },
            Format::Csv(_) => Shape::Line,
        };
        Self { proof, scan: Scan::new(shape), sum: Sha256::new(), at: 0, head: Vec::new(), count: 0 }
    }

    /// The next bytes of the file.
    pub fn feed(&mut self, piece: &[u8]) {
        let (head, body) = (self.proof.head.len() as u64, self.proof.body);
        let place = |end: u64| usize::try_from(end.saturating_sub(self.at)).unwrap_or(usize::MAX).min(piece.len());
        let (start, end) = (place(head), place(head + body));
        self.head.extend(&piece[..start]);
        self.sum.update(&piece[start..end]);
        self.at += piece.len() as u64;
        let (proof, count) = (&self.proof, &mut self.count);
        self.scan.feed(piece, |record| *count += u64::from(is_whole(proof, record)));
    }

    /// What the file held.
    ///
    /// # Errors
    /// A [`ProofError`], and then the file must not be counted on.
    pub fn end(self) -> Result<u64, ProofError> {
        let heading = u64::from(matches!(self.proof.format, Format::Csv(_)));
        if self.at != self.proof.size() || self.head != self.proof.head {
            return Err(ProofError::Length);
        }
        if hex(&self.sum.finalize()) != self.proof.sum {
            return Err(ProofError::Sum);
        }
        if self.count != self.proof.count + heading {
            return Err(ProofError::Count);
        }
        Ok(self.proof.count)
    }
}

/// Whether the record can be read; of a line that it is there.
fn is_whole(proof: &Proof, record: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(record) else { return false };
    match proof.format {
        Format::Lossless | Format::Fhir => import::entry(text, proof.created).is_some(),
        Format::Ndjson => import::resource(text, proof.created).is_some(),
        Format::Csv(_) => true,
    }
}
