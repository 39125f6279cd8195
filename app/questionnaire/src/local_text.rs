//! A text with its translations.

/// A text in the questionnaire's own language and, from FHIR's `translation` extension, in others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText {
    base: String,
    translations: Vec<(String, String)>,
}

impl LocalText {
    pub(crate) fn new(base: &str, translations: Vec<(String, String)>) -> Self {
        Self { base: base.to_owned(), translations }
    }

    /// The text in that language, else in its main language (`de` for `de-AT`), else as written.
    pub fn text(&self, lang: &str) -> &str {
        let main = lang.split('-').next().unwrap_or(lang);
        let find = |wanted: &str| {
            let mut all = self.translations.iter();
            all.find(|(tag, _)| tag.eq_ignore_ascii_case(wanted))
        };
        match find(lang).or_else(|| find(main)) {
            Some((_, text)) => text,
            None => &self.base,
        }
    }

    /// The text in the questionnaire's own language.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.base.is_empty()
    }
}
