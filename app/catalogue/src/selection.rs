use crate::OfferId;

/// Offers that somebody picked, each once, in the order of picking. It is never an answer, so it may stand in an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection(Vec<OfferId>);

/// What of a text or an address did not get into a selection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// What is no id at all.
    pub unreadable: Vec<String>,
    /// What there was no room for.
    pub surplus: Vec<OfferId>,
}

impl Selection {
    /// How many a list holds: its address must still be one that browsers take.
    pub const LIST: usize = 50;
    /// How many can be read side by side.
    pub const COMPARISON: usize = 4;

    /// Reads ids as they stand in an address; takes the first `room` of them.
    pub fn read<'a>(ids: impl IntoIterator<Item = &'a str>, room: usize) -> (Self, LeftOut) {
        let mut selection = Self::default();
        let mut left_out = LeftOut::default();
        for text in ids.into_iter().filter(|text| !text.is_empty()) {
            let id = OfferId::new(text);
            if !id.is_well_formed() {
                left_out.unreadable.push(text.to_owned());
            } else if !selection.contains(&id) && selection.0.len() >= room {
                left_out.surplus.push(id);
            } else {
                selection.add(id);
            }
        }
        (selection, left_out)
    }

    /// Reads what [`Self::to_stored`] wrote. Anything else in it is passed over: it may have been written by anybody.
    pub fn from_stored(text: &str) -> Self {
        Self::read(text.split_whitespace(), Self::LIST).0
    }

    /// The ids with a space between them.
    pub fn to_stored(&self) -> String {
        self.0.iter().map(OfferId::as_str).collect::<Vec<_>>().join(" ")
    }

    /// In the order of picking.
    pub fn ids(&self) -> &[OfferId] {
        &self.0
    }

    /// Whether it was picked.
    pub fn contains(&self, id: &OfferId) -> bool {
        self.0.contains(id)
    }

    /// Whether the list takes no more.
    pub fn is_full(&self) -> bool {
        self.0.len() >= Self::LIST
    }

    /// Puts it last, where it is not there yet and the list has room.
    pub fn add(&mut self, id: OfferId) {
        self.insert(self.0.len(), id);
    }

    /// Puts it where it was before it was removed.
    pub fn insert(&mut self, place: usize, id: OfferId) {
        if !self.contains(&id) && !self.is_full() {
            self.0.insert(place.min(self.0.len()), id);
        }
    }

    /// Takes it out, and gives the place where it was.
    pub fn remove(&mut self, id: &OfferId) -> Option<usize> {
        let place = self.0.iter().position(|picked| picked == id)?;
        self.0.remove(place);
        Some(place)
    }

    /// The same without this one.
    #[must_use]
    pub fn without(&self, id: &OfferId) -> Self {
        let mut rest = self.clone();
        rest.remove(id);
        rest
    }

    /// The same with this one last.
    #[must_use]
    pub fn with(&self, id: &OfferId) -> Self {
        let mut more = self.clone();
        more.add(id.clone());
        more
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selection(text: &str) -> Selection {
        Selection::from_stored(text)
    }

    #[test]
    fn what_is_stored_is_read_back_in_its_order() {
        assert_eq!(selection("b/x a/y").to_stored(), "b/x a/y");
        assert_eq!(selection(""), Selection::default());
    }

    #[test]
    fn broken_content_is_passed_over() {
        let cases = [
            ("a/x a/x  b/y", "a/x b/y"),
            ("[\"a/x\"] b/y", "b/y"),
            ("<b>a/x</b> A/X a/ /x a", ""),
            ("a/x\u{0} \u{1F600} a/y", "a/y"),
        ];
        for (text, expected) in cases {
            assert_eq!(selection(text).to_stored(), expected, "{text}");
        }
    }

    #[test]
    fn an_address_takes_the_first_and_names_the_rest() {
        let (four, left_out) = Selection::read(["a/1", "a/2", "<i>", "a/2", "", "a/3", "a/4", "a/5"], 4);
        assert_eq!(four.to_stored(), "a/1 a/2 a/3 a/4");
        assert_eq!(left_out.unreadable, ["<i>"]);
        assert_eq!(left_out.surplus, [OfferId::new("a/5")]);
    }

    #[test]
    fn what_was_removed_comes_back_to_its_place() {
        let mut list = selection("a/1 a/2 a/3");
        let id = OfferId::new("a/2");
        assert_eq!(list.remove(&id), Some(1));
        assert_eq!(list.remove(&id), None);
        list.insert(1, id.clone());
        list.insert(0, id);
        assert_eq!(list.to_stored(), "a/1 a/2 a/3");
    }

    #[test]
    fn a_list_has_an_end() {
        let ids: Vec<_> = (0..60).map(|n| format!("a/{n}")).collect();
        let mut list = selection(&ids.join(" "));
        list.add(OfferId::new("a/new"));
        assert!(list.is_full());
        assert_eq!(list.ids().len(), Selection::LIST);
    }
}
