use indexed_db_futures::error::{Error, OpenDbError};
use web_sys::DomException;

use crate::{SCHEMA_VERSION, StoreError};

/// Turns the browser's error into ours at the edge; by its name, never by its class.
pub fn flatten(error: impl Into<Error>) -> StoreError {
    match error.into() {
        Error::DomException(exception) => named(exception.into()),
        other => StoreError::Backend { name: "Error".to_owned(), message: other.to_string() },
    }
}

pub fn flatten_open(error: OpenDbError) -> StoreError {
    match error {
        OpenDbError::Base(base) => match flatten(base) {
            StoreError::Backend { name, .. } if name == "VersionError" => {
                StoreError::SchemaTooNew { found: 0, supported: SCHEMA_VERSION }
            }
            StoreError::Backend { name, .. } if name == "SecurityError" || name == "InvalidStateError" => {
                StoreError::Unavailable
            }
            other => other,
        },
        _ => StoreError::Unavailable,
    }
}

pub fn named(exception: DomException) -> StoreError {
    let (name, message) = (exception.name(), exception.message());
    if name == "QuotaExceededError" { StoreError::QuotaExceeded } else { StoreError::Backend { name, message } }
}
