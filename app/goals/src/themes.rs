//! The themes that a person sets themselves, kept as text.

use responses::ResponseId;
use serde::{Deserialize, Serialize};

use crate::ThemeTag;

/// Characters of a theme's name.
const LONGEST: usize = 40;

/// The names in the order they were made, and which text has which.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Themes {
    names: Vec<String>,
    tags: Vec<ThemeTag>,
}

impl Themes {
    /// From the kept text; what cannot be read is no theme.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text to keep; empty for none.
    pub fn write(&self) -> String {
        if self.names.is_empty() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }

    /// Adds a name, without white space around it and cut to 40 characters; an empty one or one that is there already changes nothing.
    pub fn add(&mut self, name: &str) {
        let name: String = name.trim().chars().take(LONGEST).collect();
        if !name.is_empty() && !self.names.contains(&name) {
            self.names.push(name);
        }
    }

    /// Takes a name away, from all texts as well.
    pub fn remove(&mut self, name: &str) {
        self.names.retain(|known| known != name);
        self.tags.retain(|(_, tag)| tag != name);
    }

    /// Gives a text the theme, or takes it from it.
    pub fn turn(&mut self, id: &ResponseId, name: &str) {
        if self.has(id, name) {
            self.tags.retain(|(of, tag)| of != id || tag != name);
        } else if self.names.iter().any(|known| known == name) {
            self.tags.push((id.clone(), name.to_owned()));
        }
    }

    /// Whether a text has the theme.
    pub fn has(&self, id: &ResponseId, name: &str) -> bool {
        self.tags.iter().any(|(of, tag)| of == id && tag == name)
    }

    /// In the order they were made.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Which text has which.
    pub fn tags(&self) -> &[ThemeTag] {
        &self.tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> ResponseId {
        ResponseId::parse("8c5b2f1e-0b1d-4f0e-9a63-000000000001".to_owned()).unwrap()
    }

    #[test]
    fn themes_are_read_as_they_were_kept() {
        let mut themes = Themes::default();
        for name in [" Lyttede ", "Tid", "", "Tid", &"æ".repeat(50)] {
            themes.add(name);
        }
        assert_eq!(themes.names(), ["Lyttede", "Tid", &"æ".repeat(40)]);
        themes.turn(&id(), "Tid");
        themes.turn(&id(), "Lyttede");
        themes.turn(&id(), "findes ikke");
        assert_eq!(Themes::read(&themes.write()), themes);
        themes.turn(&id(), "Tid");
        assert_eq!(themes.tags(), [(id(), "Lyttede".to_owned())]);
        themes.remove("Lyttede");
        assert!(themes.tags().is_empty() && !themes.has(&id(), "Lyttede"));
        assert_eq!(Themes::read("{\"names\": 3}"), Themes::default());
        assert_eq!(Themes::default().write(), "");
    }
}
