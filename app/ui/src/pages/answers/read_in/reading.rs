use responses::{Import, ImportError, ResponseRecord};

use crate::messages::msg;
use crate::platform::parcel::Paper;

/// How an encrypted file begins, as bytes and as text.
const SEALED: [&[u8]; 2] = [b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----"];
/// The longest encrypted file that is opened, in bytes: as long as the worker takes.
const MOST_SEALED: f64 = 64_000_000.0;

/// What is in a file.
pub(super) enum Content {
    /// Responses.
    Records(Vec<ResponseRecord>),
    /// Something that has to be opened first.
    Locked(Vec<u8>),
}

/// Looks at how long the file is and how it begins before it is taken into memory.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) async fn read(paper: &Paper) -> Result<Content, String> {
    let unreadable = |_| msg::import_unreadable().to_owned();
    let start = paper.piece(0.0, 64).await.map_err(unreadable)?.bytes();
    let is_sealed = SEALED.iter().any(|sealed| start.starts_with(sealed));
    if is_sealed && paper.size() <= MOST_SEALED {
        return Ok(Content::Locked(paper.piece(0.0, u32::MAX).await.map_err(unreadable)?.bytes()));
    }
    if is_sealed || paper.size() > size(Import::MOST_BYTES) {
        return Err(msg::import_too_large().to_owned());
    }
    let text = paper.text().await.map_err(unreadable)?;
    Import::read(&text).map(Content::Records).map_err(words)
}

/// Bytes as the browser counts them: exact up to 2^53.
#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn size(bytes: usize) -> f64 {
    bytes as f64
}

/// What is wrong with the file.
pub fn words(error: ImportError) -> String {
    match error {
        ImportError::NotJson | ImportError::NotOurs => msg::import_not_ours().to_owned(),
        ImportError::TooLarge => msg::import_too_large().to_owned(),
        ImportError::CutOff => msg::import_cut_off().to_owned(),
        ImportError::NewerVersion { found, supported } => msg::import_newer(found, supported),
        ImportError::Checksum => msg::import_checksum().to_owned(),
        ImportError::CountsDiffer => msg::import_counts().to_owned(),
        ImportError::BrokenRecord { index } => msg::import_broken_record(index + 1),
    }
}
