use std::io;

/// Why the pages could not be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PrerenderError {
    /// The arguments are wrong.
    #[error("usage: prerender DIST DAY, with the folder that is being built and the day as YYYY-MM-DD")]
    Usage,
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File { path: String, source: io::Error },
    /// The template lacks a place, or has it more than once.
    #[error("index.html: {0} does not stand there exactly once")]
    Template(&'static str),
    /// A content file is broken: a page without it would be wrong for everybody.
    #[error("{0}")]
    Content(String),
    /// The messages of a language cannot be used.
    #[error("i18n/{lang}.json: {reason}")]
    Messages { lang: String, reason: String },
    /// A thread has ended in a panic, which said why.
    #[error("the drawing of a language has stopped")]
    Stopped,
    /// A page that has nothing to show.
    #[error("{0} is drawn without its content")]
    Empty(String),
}
