//! What is remembered outside the database, so that an emptied one never looks like a fresh start.

/// How many answers lay here when somebody last looked, and how many have gone without anyone here deleting them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marker {
    /// In the database.
    pub kept: usize,
    /// Gone, and not yet acknowledged by a person.
    pub lost: usize,
}

impl Marker {
    /// Reads `kept` or `kept+lost`; anything else is a marker that was never written.
    pub fn read(text: &str) -> Self {
        let (kept, lost) = text.split_once('+').unwrap_or((text, "0"));
        match (kept.parse(), lost.parse()) {
            (Ok(kept), Ok(lost)) => Self { kept, lost },
            _ => Self::default(),
        }
    }

    /// The text that [`Marker::read`] reads; empty where there is nothing to remember.
    pub fn write(self) -> String {
        match (self.kept, self.lost) {
            (0, 0) => String::new(),
            (kept, 0) => kept.to_string(),
            (kept, lost) => format!("{kept}+{lost}"),
        }
    }

    /// The marker after the database was found with that many answers. Only one that has become empty was emptied; fewer than before were
    /// deleted one by one in another tab.
    #[must_use]
    pub fn found(self, count: usize) -> Self {
        match count {
            0 => Self { kept: 0, lost: self.lost + self.kept },
            kept => Self { kept, ..self },
        }
    }

    /// The marker after a person has deleted or kept answers here, so that there are that many.
    #[must_use]
    pub fn changed(self, count: usize) -> Self {
        Self { kept: count, ..self }
    }

    /// The marker after a person has been told.
    #[must_use]
    pub fn acknowledged(self) -> Self {
        Self { lost: 0, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_database_is_told_until_somebody_has_seen_it() {
        let marker = Marker::default().changed(3).found(3);
        assert_eq!(marker, Marker { kept: 3, lost: 0 });
        let emptied = marker.found(0);
        assert_eq!(emptied, Marker { kept: 0, lost: 3 });
        assert_eq!(emptied.found(0), emptied, "looking again loses no more");
        assert_eq!(emptied.changed(1).found(1), Marker { kept: 1, lost: 3 }, "a new answer hides nothing");
        assert_eq!(emptied.acknowledged(), Marker::default());
    }

    #[test]
    fn what_a_person_deletes_is_not_lost() {
        assert_eq!(Marker { kept: 3, lost: 0 }.changed(0).found(0), Marker::default());
        assert_eq!(Marker { kept: 3, lost: 0 }.found(2), Marker { kept: 2, lost: 0 });
    }

    #[test]
    fn a_marker_is_read_as_it_was_written() {
        for marker in [Marker::default(), Marker { kept: 7, lost: 0 }, Marker { kept: 0, lost: 12 }] {
            assert_eq!(Marker::read(&marker.write()), marker);
        }
        for strange in ["", "x", "1+x", "-1", "1+2+3"] {
            assert_eq!(Marker::read(strange), Marker::default(), "{strange}");
        }
    }
}
