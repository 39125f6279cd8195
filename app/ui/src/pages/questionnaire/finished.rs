use leptos::prelude::*;
use responses::ResponseId;

/// The finished answers whose end this page may show again: what was finished in it, or chosen among what lies here. In the
/// page's memory alone: whoever loads the page anew, or leaves in a hurry, meets the form's beginning.
#[derive(Clone, Copy, Default)]
pub struct Finished(StoredValue<Vec<ResponseId>>);

impl Finished {
    /// These may be shown again, before those of earlier.
    pub fn remember(self, id: ResponseId) {
        self.0.update_value(|ids| ids.insert(0, id));
    }

    /// All of them, the last one first.
    pub fn ids(self) -> Vec<ResponseId> {
        self.0.get_value()
    }
}
