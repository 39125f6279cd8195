//! Where somebody is in the form, and where they go.

use leptos::prelude::*;
use questionnaire::{Occurrence, Page, PageKind, Session};

use super::{Answering, Back, View};
use crate::pages::questionnaire::library::is_for_staff;
use crate::pages::questionnaire::place::Place;

impl Answering {
    pub(super) fn arrive_at(self, place: Place) {
        let page = |index| self.session.with_untracked(|session| session.page_at(index, None));
        let at = place.page().and_then(page);
        self.here.set(at.map(|page| (place, page.at)));
    }

    /// What is on the page that the address names, as the answers stand.
    pub fn page(self) -> Option<Page> {
        let place = self.place.get();
        let index = place.page()?;
        let here = self.here.get().filter(|(came_by, _)| *came_by == place).map(|(_, at)| at);
        self.session.with(|session| session.page_at(index, here.as_ref()))
    }

    /// Goes somewhere in the form.
    pub fn go(self, place: Place, back: Back) {
        if place == self.place.get_untracked() {
            return self.arrive_at(place);
        }
        self.go.run((Some(place), back));
    }

    /// The page after this one; from a correction back to where it came from, from a table's last question to the table.
    pub fn go_on(self, from: &Occurrence) {
        if let (Place::Cell(page, cell), Some(table)) = (self.place.get_untracked(), untrack(|| self.page())) {
            let is_last = self.session.with_untracked(|session| cell + 1 >= cells(session, &table.at).len());
            return self.go(if is_last { Place::Page(page) } else { Place::Cell(page, cell + 1) }, Back::Kept);
        }
        let pages = self.session.with_untracked(Session::pages);
        let next = pages.iter().position(|page| page.at == *from).map_or(0, |index| index + 1);
        let stops = pages.get(next).is_some_and(|page| matches!(page.kind, PageKind::Stop(_)));
        let place = if self.is_whole() && untrack(|| self.has_whole()) {
            Place::Whole
        } else if next >= pages.len() || (self.correcting.get_untracked() && !stops) {
            Place::Check
        } else {
            Place::Page(next)
        };
        self.correcting.set(false);
        self.go(place, Back::Kept);
    }

    /// The page of a question, to put its answer right.
    pub fn correct(self, at: &Occurrence) {
        let pages = self.session.with_untracked(Session::pages);
        if let Some(index) = pages.iter().position(|page| page.at == *at) {
            self.reopen();
            self.correcting.set(true);
            let whole = index > 0 && self.is_whole();
            if whole {
                self.view.set_value(View::Whole(Some(at.clone())));
            }
            self.go(if whole { Place::Whole } else { Place::Page(index) }, Back::Kept);
        }
    }

    /// Whether they do.
    pub fn is_whole(self) -> bool {
        self.view.with_value(|view| matches!(view, View::Whole(_)))
    }

    /// Whether all questions may stand on one page: in a professional's form, once the danger question is answered.
    pub fn has_whole(self) -> bool {
        self.definition.with_value(|definition| is_for_staff(definition))
            && self.final_stop().is_none()
            && self.session.with(|session| session.pages().len() > 1)
    }

    /// The question of a table that the address names.
    pub fn cell(self) -> Option<Occurrence> {
        let Place::Cell(_, cell) = self.place.get() else { return None };
        let page = self.page()?;
        self.session.with(|session| cells(session, &page.at).into_iter().nth(cell))
    }

    /// Where a question of a table has a page for itself.
    pub fn cell_of(self, table: &Occurrence, at: &Occurrence) -> Option<Place> {
        self.session.with_untracked(|session| {
            let page = session.pages().iter().position(|page| page.at == *table)?;
            let cell = cells(session, table).iter().position(|cell| cell == at)?;
            Some(Place::Cell(page, cell))
        })
    }
}

/// The questions of a table, row by row.
pub fn cells(session: &Session, table: &Occurrence) -> Vec<Occurrence> {
    let rows = session.table(table).map(|table| table.rows).unwrap_or_default();
    rows.into_iter().flat_map(|row| row.questions).collect()
}
