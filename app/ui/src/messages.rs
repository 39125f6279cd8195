//! Every text a person sees that is not content. One file a language, `public/data/i18n/<lang>.json`; for the app the build
//! writes it by the order of the keys, and it is loaded before the first page. A language costs only itself. The functions
//! in [`msg`] come from the Danish keys. A message that is
//! counted has a form for each plural category of its language, `key#one`; the key itself is the form for all others.

use std::cell::RefCell;
use std::collections::HashMap;

use serde::Deserialize;

use crate::language;
use crate::platform::intl;

/// One function a message; see `build.rs`.
pub mod msg {
    include!(concat!(env!("OUT_DIR"), "/msg.rs"));
}

/// Unicode's marks around words whose direction is their own (FSI and PDI).
pub const ISOLATE: char = '\u{2068}';
/// Ends such words.
pub const ISOLATE_END: char = '\u{2069}';

thread_local! {
    static LOADED: RefCell<Option<Loaded>> = const { RefCell::new(None) };
}

struct Loaded {
    lang: String,
    texts: Vec<&'static str>,
    /// By the place of the key, and category: `12#one`.
    forms: HashMap<String, String>,
}

/// Why a message file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MessagesError {
    /// It is not JSON of our shape.
    #[error("not a message file: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// It was written for another version of the app.
    #[error("the messages are of another version")]
    OtherVersion,
    /// A key that the app needs is not in it.
    #[cfg(not(target_arch = "wasm32"))]
    #[error("the message {0} is missing")]
    Missing(&'static str),
}

/// As the app reads it.
#[derive(Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
struct MessageFile {
    lang: String,
    /// Tells the keys that the texts are in the order of.
    keys: String,
    texts: Vec<String>,
    forms: HashMap<String, String>,
}

/// Takes a message file into use. The texts stay for as long as the page lives.
///
/// # Errors
/// Where it is not readable or of another version; the messages in use stay as they are.
pub fn load(json: &str) -> Result<(), MessagesError> {
    let MessageFile { lang, keys, texts, forms } = serde_json::from_str(json)?;
    if keys != msg::KEYS_HASH {
        return Err(MessagesError::OtherVersion);
    }
    let texts = texts.into_iter().map(|text| &*text.leak()).collect();
    LOADED.set(Some(Loaded { lang, texts, forms }));
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
mod source {
    use std::collections::HashMap;

    use serde::Deserialize;

    use super::{MessageFile, MessagesError, msg};

    /// As people write it.
    #[derive(Deserialize)]
    struct Source {
        lang: String,
        messages: HashMap<String, String>,
    }

    /// The file that the app reads, of the file of a language; of a voice with the file of its language before it, which says
    /// what the voice does not.
    ///
    /// # Errors
    /// Where one is not readable, or a key is missing.
    pub fn for_app(files: &[impl AsRef<str>]) -> Result<String, MessagesError> {
        let (mut lang, mut messages) = (String::new(), HashMap::new());
        for json in files {
            let source: Source = serde_json::from_str(json.as_ref())?;
            lang = source.lang;
            messages.extend(source.messages);
        }
        let take = |key: &&'static str| messages.remove(*key).ok_or(MessagesError::Missing(key));
        let texts = msg::KEYS.iter().map(take).collect::<Result<_, _>>()?;
        let form = |(key, text): (String, String)| {
            let (key, category) = key.split_once('#')?;
            Some((format!("{}#{category}", msg::KEYS.iter().position(|known| *known == key)?), text))
        };
        let forms = messages.into_iter().filter_map(form).collect();
        Ok(serde_json::to_string(&MessageFile { lang, keys: msg::KEYS_HASH.to_owned(), texts, forms })?)
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use source::for_app;

/// Language tag of the messages in use.
pub fn lang() -> String {
    LOADED.with_borrow(|loaded| loaded.as_ref().map(|loaded| loaded.lang.clone()).unwrap_or_default())
}

fn text(index: usize) -> &'static str {
    LOADED.with_borrow(|loaded| loaded.as_ref()?.texts.get(index).copied()).unwrap_or_default()
}

fn filled(index: usize, values: &[(&str, String)]) -> String {
    fill(text(index), values)
}

/// The first value is the number.
fn counted(index: usize, values: &[(&str, String)]) -> String {
    let form = LOADED.with_borrow(|loaded| {
        let (loaded, (_, number)) = (loaded.as_ref()?, values.first()?);
        let category = intl::plural(&loaded.lang, number.parse().ok()?);
        loaded.forms.get(&format!("{index}#{category}")).cloned()
    });
    fill(form.as_deref().unwrap_or(text(index)), values)
}

fn fill(text: &str, values: &[(&str, String)]) -> String {
    let is_rtl = text.chars().any(language::is_rtl);
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        if is_rtl && is_torn_in_rtl(value) {
            text.replace(name, &format!("{ISOLATE}{value}{ISOLATE_END}"))
        } else {
            text.replace(name, value)
        }
    })
}

/// Whether the parts of a value would change places in a text from right to left: Latin words, and the groups of a telephone
/// number.
fn is_torn_in_rtl(value: &str) -> bool {
    value.contains(|c: char| c.is_alphabetic() || c == ' ') && !value.contains(|c| c == ISOLATE || language::is_rtl(c))
}
