//! What one tab tells the others: that something has changed, and never what it says.

use responses::ResponseId;

/// One word to the other tabs of this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// These are kept in a new form.
    Kept(Vec<ResponseId>),
    /// A person has deleted these.
    Deleted(Vec<ResponseId>),
    /// A person has deleted everything.
    Wiped,
    /// A person has made the device ready for the next one.
    Next,
    /// Somebody wants to go on with this one over there.
    Wanted(ResponseId),
}

impl Note {
    /// The text that goes over the line.
    pub fn write(&self) -> String {
        let (word, ids) = match self {
            Self::Kept(ids) => ("kept", ids.as_slice()),
            Self::Deleted(ids) => ("deleted", ids.as_slice()),
            Self::Wiped => ("wiped", [].as_slice()),
            Self::Next => ("next", [].as_slice()),
            Self::Wanted(id) => ("wanted", std::slice::from_ref(id)),
        };
        let ids = ids.iter().map(ResponseId::as_str);
        std::iter::once(word).chain(ids).collect::<Vec<_>>().join(" ")
    }

    /// Reads such a text; nothing for what another edition of the app may say.
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let word = words.next()?;
        let ids: Vec<_> = words.map(ResponseId::parse).collect::<Result<_, _>>().ok()?;
        match word {
            "kept" => Some(Self::Kept(ids)),
            "deleted" => Some(Self::Deleted(ids)),
            "wiped" => Some(Self::Wiped),
            "next" => Some(Self::Next),
            "wanted" => ids.into_iter().next().map(Self::Wanted),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_as_it_was_written() {
        let id = |last: u8| ResponseId::parse(format!("8c5b2f1e-0b1d-4f0e-9a63-00000000000{last}")).unwrap();
        for note in [
            Note::Kept(vec![id(1), id(2)]),
            Note::Kept(Vec::new()),
            Note::Deleted(vec![id(3)]),
            Note::Wiped,
            Note::Next,
            Note::Wanted(id(4)),
        ] {
            assert_eq!(Note::read(&note.write()), Some(note));
        }
        for strange in ["", "wanted", "kept x", "other 8c5b2f1e-0b1d-4f0e-9a63-000000000001"] {
            assert_eq!(Note::read(strange), None, "{strange}");
        }
    }
}
