use std::borrow::Cow;

/// Endings of nouns, adjectives and verbs, the longest first.
const ENDINGS: [&str; 33] = [
    "erendes", "erende", "hedens", "erede", "heden", "heder", "endes", "ernes", "erens", "erets", "ered", "ende",
    "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens", "ers", "ets", "en", "er", "es",
    "et", "e", "edes", "ede", "s",
];

/// What is left of an irregular noun, and the stem of its other forms; also at the end of a compound.
const IRREGULAR: [(&str, &str); 18] = [
    ("b|rn", "barn"),
    ("for{ldr", "for{ld"),
    ("m|dr", "mor"),
    ("f{dr", "far"),
    ("br|dr", "bror"),
    ("s|str", "s|st"),
    ("d|tr", "dat"),
    ("t{nd", "tand"),
    ("h{nd", "hand"),
    ("m{nd", "mand"),
    ("n{t", "nat"),
    ("b|g", "bog"),
    ("kursus", "kurs"),
    ("centr", "cent"),
    ("drak", "drik"),
    ("sl}r", "sl}"),
    ("sl}et", "sl}"),
    ("g}r", "g}"),
];

/// How the stem of an irregular noun looks where the noun begins a compound.
pub(crate) const OTHER_FORMS: [(&str, &[&str]); 7] = [
    ("barn", &["b|rn"]),
    ("for{ld", &["for{ldr"]),
    ("mor", &["m|dr"]),
    ("far", &["f{dr"]),
    ("bror", &["br|dr"]),
    ("tand", &["t{nd"]),
    ("kurs", &["kursus"]),
];

/// A folded word without its ending, as light as finding needs it.
///
/// After the Danish stemmer of the Snowball project: an ending goes only where it stands behind the first vowel and the
/// consonant that follows it, and at least three letters in. Irregular nouns are ours: Snowball keeps barn and børn apart.
pub(crate) fn stem(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() || word.bytes().any(|b| b.is_ascii_digit()) {
        return word.into();
    }
    let body = root(word);
    let irregular = IRREGULAR.iter().find_map(|(form, stem)| Some((body.strip_suffix(form)?, stem)));
    match irregular {
        Some((before, stem)) => format!("{before}{stem}").into(),
        None => body.into(),
    }
}

fn root(word: &str) -> &str {
    let first = region(word);
    let ending = ENDINGS.into_iter().find(|ending| first + ending.len() <= word.len() && word.ends_with(ending));
    let Some(ending) = ending else { return undouble(word, first) };
    let rest = &word[..word.len() - ending.len()];
    if ending == "s" && !rest.ends_with(may_precede_s) { word } else { undouble(rest, first) }
}

/// Where the part begins in which an ending may stand.
fn region(word: &str) -> usize {
    let vowel = word.bytes().position(is_vowel).unwrap_or(word.len());
    let consonant = word.bytes().skip(vowel).position(|b| !is_vowel(b)).unwrap_or(word.len());
    (vowel + consonant + 1).max(3)
}

/// grupp → grup, trygt → tryg.
fn undouble(word: &str, first: usize) -> &str {
    let [.., before, last] = word.as_bytes() else { return word };
    let double = before == last && !is_vowel(*last) && word.len() > 3;
    let neuter = *last == b't' && matches!(before, b'g' | b'd') && word.len() > first;
    if double || neuter { &word[..word.len() - 1] } else { word }
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'{' | b'|' | b'}')
}

fn may_precede_s(c: char) -> bool {
    !matches!(c, 'e' | 'i' | 'q' | 's' | 'u' | 'w' | 'x' | '{' | '|')
}
