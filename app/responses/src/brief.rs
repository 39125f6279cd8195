//! What is listed of a record without reading its answers: kept beside its text, so that a device may hold very many.

use serde::{Deserialize, Serialize};

use crate::{Head, ResponseRecord, is_from_paper, label};

/// A line of the list. Of a sealed record it says what stays in clear there, and no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// What every record says.
    pub head: Head,
    /// The label that was chosen instead of a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How it lies there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<BriefFlag>,
}

/// What a brief says beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BriefFlag {
    /// It was typed in from paper.
    Paper,
    /// The record is sealed.
    Sealed,
}

impl From<&ResponseRecord> for Brief {
    fn from(record: &ResponseRecord) -> Self {
        let flags = if is_from_paper(record) { vec![BriefFlag::Paper] } else { Vec::new() };
        Self { head: Head::from(record), label: label(record), flags }
    }
}

impl Brief {
    /// Of a sealed record.
    pub fn sealed(head: Head) -> Self {
        Self { head, label: None, flags: vec![BriefFlag::Sealed] }
    }

    /// Whether it says that.
    pub fn is(&self, flag: BriefFlag) -> bool {
        self.flags.contains(&flag)
    }
}
