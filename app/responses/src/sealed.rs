//! A record on a shared device, where only the institution's secret opens it.

use serde::{Deserialize, Serialize};

use crate::{Brief, Day, ExportMark, Form, RecordError, RecordStatus, ResponseId, ResponseRecord};

/// What stays in clear: enough to count, to list and to order, and nothing that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Which record.
    pub id: ResponseId,
    /// Its revision.
    pub revision: u32,
    /// Begun or finished.
    pub status: RecordStatus,
    /// Whether it stands in a file.
    pub exported: ExportMark,
    /// The day the first answer was given.
    pub started_on: Day,
    /// The form.
    pub form: Form,
}

/// A sealed record. The bytes in it are base64.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedRecord {
    sealed: Version,
    head: Head,
    body: SealedBody,
}

/// The whole record as JSON, sealed by AES-GCM; the head is sealed along, so that neither can be exchanged for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedBody {
    /// The public half of the key that was made for it and thrown away: an uncompressed point of P-256.
    pub key: String,
    /// The nonce, 12 bytes.
    pub nonce: String,
    /// What is sealed, with its tag of 16 bytes.
    pub text: String,
}

/// What the device seals with, as it lies beside the records. Nothing in it opens anything without the secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceLock {
    version: Version,
    /// The public key that records are sealed to: an uncompressed point of P-256.
    pub public: String,
    /// For PBKDF2 with SHA-256.
    pub salt: String,
    /// How often it is run.
    pub rounds: u32,
    /// The nonce of the next.
    pub nonce: String,
    /// The private key (PKCS #8), wrapped by AES-GCM with what PBKDF2 makes of the secret.
    pub private: String,
}

/// What lies in the store under an id.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// In clear.
    Open(Box<ResponseRecord>),
    /// Sealed.
    Sealed(Box<SealedRecord>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
enum Version {
    V1,
}

impl From<&ResponseRecord> for Head {
    fn from(record: &ResponseRecord) -> Self {
        Self {
            id: record.id().clone(),
            revision: record.revision(),
            status: record.status(),
            exported: record.exported(),
            started_on: record.started_on(),
            form: record.form().clone(),
        }
    }
}

impl Head {
    /// What is sealed along with the record.
    pub fn bound(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The day it was finished, or for a draft the day it was begun.
    pub fn day(&self) -> Day {
        match self.status {
            RecordStatus::Draft => self.started_on,
            RecordStatus::Completed { on } => on,
        }
    }
}

impl SealedRecord {
    /// That record, sealed.
    pub fn new(head: Head, body: SealedBody) -> Self {
        Self { sealed: Version::V1, head, body }
    }

    /// What stays in clear.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// What is sealed.
    pub fn body(&self) -> &SealedBody {
        &self.body
    }

    /// The record, from the text that was sealed; `None` where that is no record, or not this one.
    pub fn opened(&self, text: &str) -> Option<ResponseRecord> {
        serde_json::from_str(text).ok().filter(|record| Head::from(record) == self.head)
    }
}

impl DeviceLock {
    /// A lock of these parts.
    pub fn new(public: String, salt: String, rounds: u32, nonce: String, private: String) -> Self {
        Self { version: Version::V1, public, salt, rounds, nonce, private }
    }
}

impl Kept {
    /// Reads what lies there; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let open = serde_json::from_str(text).map(|record| Self::Open(Box::new(record)));
        open.or_else(|_| serde_json::from_str(text).map(|sealed| Self::Sealed(Box::new(sealed)))).ok()
    }

    /// What is listed of it.
    pub fn brief(&self) -> Brief {
        match self {
            Self::Open(record) => Brief::from(&**record),
            Self::Sealed(sealed) => Brief::sealed(sealed.head.clone()),
        }
    }

    /// Its revision.
    pub fn revision(&self) -> u32 {
        match self {
            Self::Open(record) => record.revision(),
            Self::Sealed(sealed) => sealed.head.revision,
        }
    }
}

impl From<Version> for u32 {
    fn from(_: Version) -> Self {
        1
    }
}

impl TryFrom<u32> for Version {
    type Error = RecordError;

    fn try_from(found: u32) -> Result<Self, Self::Error> {
        if found == 1 { Ok(Self::V1) } else { Err(RecordError::SchemaUnknown { found }) }
    }
}
