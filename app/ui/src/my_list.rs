//! The person's own list of offers. It is kept on the device, and is never an answer.

use catalogue::{OfferId, Selection};
use leptos::prelude::*;

use crate::platform::settings;

/// The list, from anywhere below [`App`](crate::app::App); the same in every tab.
#[derive(Clone, Copy)]
pub struct MyList {
    picked: RwSignal<Selection>,
    place: RwSignal<Place>,
    removed: RwSignal<Option<Removed>>,
}

/// Where the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the device.
    Device,
    /// In this page alone, since the browser keeps nothing.
    Page,
}

/// What was removed last, and where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The offer.
    pub id: OfferId,
    at: usize,
}

impl MyList {
    /// As the device has it.
    pub fn open() -> Self {
        let (picked, place) = match settings::list() {
            Ok(text) => (Selection::from_stored(&text), Place::Device),
            Err(settings::Refused) => (Selection::default(), Place::Page),
        };
        let list = Self { picked: RwSignal::new(picked), place: RwSignal::new(place), removed: RwSignal::new(None) };
        settings::on_list_change(move || list.read_again());
        list
    }

    /// In the order of picking.
    pub fn picked(self) -> Selection {
        self.picked.get()
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.picked.with(|picked| picked.ids().len())
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether there is room for no more.
    pub fn is_full(self) -> bool {
        self.picked.with(Selection::is_full)
    }

    /// Whether the offer is on the list.
    pub fn contains(self, id: &OfferId) -> bool {
        self.picked.with(|picked| picked.contains(id))
    }

    /// Where the list is.
    pub fn place(self) -> Place {
        self.place.get()
    }

    /// What was removed last, as long as that can be undone.
    pub fn removed(self) -> Option<Removed> {
        self.removed.get()
    }

    /// Puts offers last, as far as there is room.
    pub fn add(self, ids: &[OfferId]) {
        self.removed.set(None);
        self.change(|picked| ids.iter().for_each(|id| picked.add(id.clone())));
    }

    /// Takes an offer off the list, which can be undone.
    pub fn remove(self, id: &OfferId) {
        let at = self.change(|picked| picked.remove(id));
        self.removed.set(at.map(|at| Removed { id: id.clone(), at }));
    }

    /// Puts what was removed last back to its place.
    pub fn undo(self) {
        if let Some(Removed { id, at }) = self.removed.get_untracked() {
            self.removed.set(None);
            self.change(|picked| picked.insert(at, id));
        }
    }

    /// Forgets that something was removed.
    pub fn settle(self) {
        self.removed.set(None);
    }

    /// Empties the list, and the device of it.
    pub fn clear(self) {
        self.removed.set(None);
        self.change(|picked| *picked = Selection::default());
    }

    /// Changes the list as it is now, so that another tab's change is not lost.
    fn change<T>(self, change: impl FnOnce(&mut Selection) -> T) -> T {
        self.read_again();
        let mut picked = self.picked.get_untracked();
        let outcome = change(&mut picked);
        let kept = settings::keep_list(&picked.to_stored());
        self.place.set(if kept.is_ok() { Place::Device } else { Place::Page });
        self.picked.set(picked);
        outcome
    }

    /// A list that is in this page alone stays as it is: the device knows nothing of it.
    fn read_again(self) {
        if self.place.get_untracked() == Place::Device
            && let Ok(text) = settings::list()
        {
            let stored = Selection::from_stored(&text);
            self.picked.maybe_update(|picked| std::mem::replace(picked, stored.clone()) != stored);
        }
    }
}
