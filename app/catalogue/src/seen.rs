use crate::{Catalogue, OfferId, TopicId};

/// The offers that somebody has looked at lately, the last one first. They may tell what a person worries about, so it is only
/// kept once the person has chosen that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(Vec<OfferId>);

impl Seen {
    /// How many are remembered.
    pub const ROOM: usize = 8;

    /// Reads what [`Self::to_stored`] wrote. Anything else in it is passed over: it may have been written by anybody.
    pub fn from_stored(text: &str) -> Self {
        let ids = text.split_whitespace().map(OfferId::new).filter(OfferId::is_well_formed);
        Self(ids.take(Self::ROOM).collect())
    }

    /// The ids with a space between them.
    pub fn to_stored(&self) -> String {
        self.0.iter().map(OfferId::as_str).collect::<Vec<_>>().join(" ")
    }

    /// The last one first.
    pub fn ids(&self) -> &[OfferId] {
        &self.0
    }

    /// Puts it first; the oldest gives way.
    pub fn see(&mut self, id: OfferId) {
        self.0.retain(|seen| *seen != id);
        self.0.insert(0, id);
        self.0.truncate(Self::ROOM);
    }
}

impl Catalogue {
    /// Whether it may be remembered on a device that somebody has looked at an offer on these topics. Never where one of them is
    /// sensitive, nor where one is not known: it could be.
    pub fn may_be_remembered(&self, topics: &[TopicId]) -> bool {
        topics.iter().all(|id| self.topic(id).is_some_and(|topic| !topic.sensitive))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_are_remembered_the_last_one_first_each_once() {
        let mut seen = Seen::default();
        for number in 0..10 {
            seen.see(OfferId::new(format!("faxe/n-{number}")));
        }
        seen.see(OfferId::new("faxe/n-5"));
        assert_eq!(seen.to_stored(), "faxe/n-5 faxe/n-9 faxe/n-8 faxe/n-7 faxe/n-6 faxe/n-4 faxe/n-3 faxe/n-2");
        assert_eq!(Seen::from_stored(&seen.to_stored()), seen);
    }

    #[test]
    fn what_anybody_may_have_written_is_passed_over() {
        let ids: Vec<_> = (0..20).map(|number| format!("faxe/n-{number}")).collect();
        assert_eq!(Seen::from_stored(&format!("<b> ../x {}", ids.join(" "))).ids().len(), Seen::ROOM);
        assert_eq!(Seen::from_stored("<b> ../x"), Seen::default());
    }
}
