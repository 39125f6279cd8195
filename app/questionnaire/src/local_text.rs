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
        self.find(lang).unwrap_or(&self.base)
    }

    fn find(&self, lang: &str) -> Option<&str> {
        let main = lang.split('-').next().unwrap_or(lang);
        let find = |wanted: &str| {
            let mut all = self.translations.iter();
            all.find(|(tag, _)| tag.eq_ignore_ascii_case(wanted))
        };
        find(lang).or_else(|| find(main)).map(|(_, text)| text.as_str())
    }

    /// Whether it is translated into that language, or its main language.
    pub(crate) fn is_in(&self, lang: &str) -> bool {
        self.find(lang).is_some()
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
