use std::io;

/// Why the build could not be finished.
#[derive(Debug, thiserror::Error)]
pub(super) enum DistError {
    /// A file that has to be there is not.
    #[error("{0} is missing; run scripts/build.sh (a finished folder cannot be finished again)")]
    Missing(String),
    /// A file or folder could not be read or written.
    #[error("{path}: {source}")]
    File { path: String, source: io::Error },
    /// A data file is not what it should be; the content check says more.
    #[error("{path}: {reason}")]
    Data { path: String, reason: String },
    /// `SITE_URL` is not an address that pages can stand below.
    #[error("SITE_URL is \"{0}\"; an address beginning with https:// is meant, without a query")]
    Site(String),
    /// `INDSATSTRAPPEN_BASE` is not a path that pages can stand below.
    #[error("INDSATSTRAPPEN_BASE is \"{0}\"; a path beginning with a slash and not ending in one is meant, or nothing")]
    Base(String),
    /// A file lacks what has to be replaced in it, or has it too often.
    #[error("{file}: {wanted} stands there {count} times, where 1 is meant")]
    Reference { file: String, wanted: String, count: usize },
    /// Something in a file still has to be replaced, and nothing does.
    #[error("{file}: {left} is left over")]
    LeftOver { file: String, left: String },
    /// A thread of ours panicked.
    #[error("compressing stopped in the middle")]
    Stopped,
    /// More is downloaded than `app/ui/budget.json` allows.
    #[error("{what} downloads {size} bytes after brotli; app/ui/budget.json allows {limit}")]
    OverBudget { what: &'static str, size: u64, limit: u64 },
}
