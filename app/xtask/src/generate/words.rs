use serde::Deserialize;

use super::random::Random;

/// What names and texts are put together from.
#[derive(Deserialize)]
pub(super) struct Words {
    firsts: Vec<String>,
    lasts: Vec<String>,
    groups: Vec<String>,
    sentences: Vec<String>,
    starts: Vec<String>,
    streets: Vec<String>,
    pub(super) durations: Vec<String>,
    pub(super) partners: Vec<String>,
    pub(super) reason: String,
    pub(super) note: String,
    pub(super) document: String,
    pub(super) old_document: String,
    pub(super) document_note: String,
    pub(super) publisher: String,
    pub(super) section: String,
    pub(super) unknown_emergency: String,
}

impl Words {
    /// The list, and beside its own sentences those of the shipped summaries.
    pub(super) fn read(summaries: impl Iterator<Item = String>) -> serde_json::Result<Self> {
        let mut words: Self = serde_json::from_str(include_str!("words.json"))?;
        let sentences = summaries.flat_map(|summary| sentences(&summary));
        words.sentences.extend(sentences);
        Ok(words)
    }

    /// "Skolefraværsgruppe for teenagere"
    pub(super) fn name(&self, random: &mut Random) -> String {
        let pattern = ["{A}", "{A} for {g}", "{A} for {g}", "{A} og {b}"][random.below(4)];
        self.filled(pattern, random)
    }

    /// Two or three sentences.
    pub(super) fn summary(&self, random: &mut Random) -> String {
        let first = "{A} er {b} for {g}.";
        let rest = (0..=random.below(2)).filter_map(|_| random.one(&self.sentences).cloned()).collect::<Vec<_>>();
        self.filled(&format!("{first} {}", rest.join(" ")), random)
    }

    /// One to three things to do.
    pub(super) fn starts(&self, random: &mut Random) -> Vec<String> {
        random.some(&self.starts, 3).iter().map(|start| self.filled(start, random)).collect()
    }

    /// In a town that has the municipality's name.
    pub(super) fn address(&self, town: &str, random: &mut Random) -> String {
        let street = random.one(&self.streets).map_or("", String::as_str);
        format!("{street} {}, {} {town}", 1 + random.below(99), 1000 + random.below(9000))
    }

    fn filled(&self, pattern: &str, random: &mut Random) -> String {
        let group = random.one(&self.groups).map_or("", String::as_str);
        let text = pattern.replace("{g}", group).replace("{A}", &capitalised(&self.compound(random)));
        text.replace("{b}", &self.compound(random)).replace("{c}", &self.compound(random))
    }

    /// "trivselsværksted": some twenty thousand different ones.
    fn compound(&self, random: &mut Random) -> String {
        let mut part = |parts: &[String]| random.one(parts).cloned().unwrap_or_default();
        part(&self.firsts) + &part(&self.lasts)
    }
}

fn sentences(summary: &str) -> Vec<String> {
    summary.split_inclusive(". ").map(|sentence| sentence.trim().to_owned()).collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// As it stands in an address.
pub(super) fn slug(name: &str) -> String {
    let folded = name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa").replace('é', "e");
    let letters: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    letters.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for (name, expected) in
            [("Høje-Taastrup", "hoeje-taastrup"), ("Ærø", "aeroe"), ("Sang – café, ja", "sang-cafe-ja")]
        {
            assert_eq!(slug(name), expected);
        }
    }
}
