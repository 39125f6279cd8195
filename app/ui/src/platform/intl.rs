//! What the browser knows of languages: their names, how they count, and how they write numbers, lists, days and times.

/// What holds a list together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// All of it.
    And,
    /// One or more of it.
    Or,
}

/// What voices of a language call themselves, which no browser knows.
const VOICES: [(&str, &str); 1] = [("da-simple", "let dansk")];

/// What a language calls itself, or a voice of it.
pub fn name(lang: &str) -> String {
    let voice = VOICES.into_iter().find(|(known, _)| *known == lang);
    voice.map_or_else(|| language_name(lang), |(_, name)| name.to_owned())
}

#[cfg(target_arch = "wasm32")]
fn language_name(lang: &str) -> String {
    use js_sys::{Array, Intl};
    Intl::DisplayNames::new(&Array::of1(&lang.into()), &of_type("language"))
        .of(lang)
        .map_or_else(|| lang.to_owned(), String::from)
}

#[cfg(target_arch = "wasm32")]
fn of_type(kind: &str) -> js_sys::Object {
    let options = js_sys::Object::new();
    drop(js_sys::Reflect::set(&options, &"type".into(), &kind.into()));
    options
}

/// The plural category of a number, as CLDR names it: `zero`, `one`, `two`, `few`, `many`, `other`.
#[cfg(target_arch = "wasm32")]
pub fn plural(lang: &str, number: u32) -> String {
    use js_sys::{Array, Intl, Object};
    Intl::PluralRules::new(&Array::of1(&lang.into()), &Object::new()).select(number.into()).into()
}

/// Words as a list in a sentence.
#[cfg(target_arch = "wasm32")]
pub fn list(lang: &str, between: Between, words: &[String]) -> String {
    use js_sys::{Array, Intl};
    let kind = match between {
        Between::And => "conjunction",
        Between::Or => "disjunction",
    };
    let all = Array::new();
    for word in words {
        all.push(&word.as_str().into());
    }
    Intl::ListFormat::new(&Array::of1(&in_denmark(lang).into()), &of_type(kind)).format(&all).into()
}

/// What stands between a number and its decimals.
#[cfg(target_arch = "wasm32")]
pub fn decimal_mark(lang: &str) -> String {
    let half: String = js_sys::Number::from(0.5).to_locale_string(&in_denmark(lang)).into();
    half.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// The language as it is used here, with the digits that telephone numbers and papers have here.
#[cfg(target_arch = "wasm32")]
pub(super) fn in_denmark(lang: &str) -> String {
    if lang.contains('-') { lang.to_owned() } else { format!("{lang}-DK-u-nu-latn") }
}

/// Those that there are messages in; a browser knows them all.
#[cfg(not(target_arch = "wasm32"))]
fn language_name(lang: &str) -> String {
    let names = [
        ("ar", "العربية"),
        ("da", "dansk"),
        ("de", "Deutsch"),
        ("en", "English"),
        ("pl", "polski"),
        ("tr", "Türkçe"),
        ("uk", "українська"),
    ];
    names.into_iter().find(|(known, _)| *known == lang).map_or(lang, |(_, name)| name).to_owned()
}

/// The plural category of a number, as CLDR names it.
#[cfg(not(target_arch = "wasm32"))]
pub fn plural(lang: &str, number: u32) -> &'static str {
    use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
    let locale = lang.parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
    let rules = PluralRules::try_new((&locale).into(), PluralRulesOptions::default());
    match rules.map(|rules| rules.category_for(number)) {
        Ok(PluralCategory::Zero) => "zero",
        Ok(PluralCategory::One) => "one",
        Ok(PluralCategory::Two) => "two",
        Ok(PluralCategory::Few) => "few",
        Ok(PluralCategory::Many) => "many",
        Ok(PluralCategory::Other) | Err(_) => "other",
    }
}

/// Words as a list in a sentence, for those languages, as CLDR has it.
#[cfg(not(target_arch = "wasm32"))]
pub fn list(lang: &str, between: Between, words: &[String]) -> String {
    let [and, or] = match lang {
        "ar" => [" و", " أو "],
        "de" => [" und ", " oder "],
        "en" => [" and ", " or "],
        "pl" => [" i ", " lub "],
        "tr" => [" ve ", " veya "],
        "uk" => [" і ", " або "],
        _ => [" og ", " eller "],
    };
    let last = if between == Between::And { and } else { or };
    let comma = if lang == "ar" { last } else { ", " };
    match words {
        [first @ .., one] if !first.is_empty() => format!("{}{last}{one}", first.join(comma)),
        _ => words.concat(),
    }
}

/// The host writes numbers as Danish does.
#[cfg(not(target_arch = "wasm32"))]
pub fn decimal_mark(_: &str) -> String {
    ",".to_owned()
}
