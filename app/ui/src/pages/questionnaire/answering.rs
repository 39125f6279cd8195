use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use questionnaire::{
    Answer, Coding, Occurrence, Page, PageKind, QuestionnaireDefinition, QuestionnaireResponse, Session, Stop,
};
use responses::{RecordError, RecordStatus, Respondent, ResponseRecord, Resuming};

use super::draft;
use super::library::is_for;
use super::place::Place;
use crate::keeper::Keeper;
use crate::messages;
use crate::routes;

/// One form being answered. Every change goes to the engine, and from there to the queue.
#[derive(Clone, Copy)]
pub struct Answering {
    /// The form.
    pub definition: StoredValue<Arc<QuestionnaireDefinition>>,
    /// The answers as they stand.
    pub session: RwSignal<Session>,
    /// The page of the form that the address names.
    pub place: Memo<Place>,
    /// Whether somebody came from »Tjek dine svar« and goes back there.
    pub correcting: RwSignal<bool>,
    record: RwSignal<Option<ResponseRecord>>,
    keeper: Keeper,
    go: Callback<(Place, Back)>,
    out: Callback<()>,
}

/// Whether the back button leads to what was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Yes.
    Kept,
    /// No: the place before makes no sense any more.
    Replaced,
}

impl Answering {
    /// A run that has not begun.
    pub fn new(definition: Arc<QuestionnaireDefinition>) -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let go = Callback::new(move |(place, back): (Place, Back)| {
            let address = format!("{}{}", location.pathname.get_untracked(), place.fragment());
            navigate(
                &address,
                NavigateOptions { replace: back == Back::Replaced, scroll: false, ..Default::default() },
            );
        });
        let navigate = use_navigate();
        let out = Callback::new(move |()| {
            navigate(&routes::to("/"), NavigateOptions { replace: true, ..Default::default() });
        });
        let hash = location.hash;
        Self {
            session: RwSignal::new(fresh(&definition)),
            definition: StoredValue::new(definition),
            place: Memo::new(move |_| hash.with(|hash| Place::from_fragment(hash))),
            correcting: RwSignal::new(false),
            record: RwSignal::new(None),
            keeper: expect_context(),
            go,
            out,
        }
    }

    /// The newest draft of this form on the device, unless somebody left it in a hurry.
    pub fn draft(self) -> Option<ResponseRecord> {
        let canonical = self.definition.with_value(|definition| definition.canonical());
        let is_it = |record: &&ResponseRecord| is_open(record, &canonical);
        self.keeper
            .records()
            .with(|records| records.iter().filter(is_it).max_by_key(|record| record.started_on()).cloned())
    }

    /// Goes on with a draft, after the last question that was answered.
    pub fn resume(self, record: ResponseRecord) {
        let Ok(response) = serde_json::from_value::<QuestionnaireResponse>(record.response().clone()) else { return };
        let (mut session, _) = Session::resume(self.definition.get_value(), &response);
        session.set_language(&messages::lang());
        let pages = session.pages();
        let next = pages.iter().rposition(|page| !session.answers(&page.at).is_empty()).map_or(0, |last| last + 1);
        let place = if next < pages.len() { Place::Page(next) } else { Place::Check };
        self.session.set(session);
        self.record.set(Some(record));
        self.go(place, Back::Replaced);
    }

    /// Begins with no answer.
    pub fn begin(self) {
        self.session.set(fresh(&self.definition.get_value()));
        self.record.set(None);
        self.correcting.set(false);
        self.go(Place::Page(0), Back::Replaced);
    }

    /// What is on the page that the address names, as the answers stand.
    pub fn page(self) -> Option<Page> {
        let Place::Page(index) = self.place.get() else { return None };
        self.session.with(|session| {
            let pages = session.pages();
            pages.get(index.min(pages.len().saturating_sub(1))).cloned()
        })
    }

    /// An option was clicked.
    pub fn choose(self, at: &Occurrence, option: &Answer) {
        self.change(|session| session.choose(at, option));
    }

    /// Something was typed, one text for each field.
    pub fn enter(self, at: &Occurrence, raw: &[&str]) {
        self.change(|session| session.enter(at, raw));
    }

    /// A number was typed, or its unit chosen.
    pub fn enter_quantity(self, at: &Occurrence, raw: &str, unit: &Coding) {
        self.change(|session| session.enter_quantity(at, raw, unit));
    }

    /// Words of one's own were typed beside the options.
    pub fn enter_other(self, at: &Occurrence, words: &str) {
        self.change(|session| session.enter_other(at, words));
    }

    /// Yes or no was clicked, or the answer was taken away.
    pub fn answer(self, at: &Occurrence, answers: Vec<Answer>) {
        self.change(|session| session.answer(at, answers));
    }

    /// A repeating group stands there once more, and the form goes to its first page.
    pub fn add_group(self, group: &Occurrence) {
        let before = self.session.with_untracked(Session::pages);
        let here = before.iter().position(|page| page.kind == PageKind::Again && page.at == *group);
        self.change(|session| drop(session.add_group(group)));
        if let Some(first) = here {
            self.go(Place::Page(first), Back::Kept);
        }
    }

    /// Takes one occurrence of a repeating group away. The place in the form stays with the group.
    pub fn remove_group(self, group: &Occurrence) {
        self.change(|session| session.remove_group(group));
        let pages = self.session.with_untracked(Session::pages);
        let is_it = |page: &Page| page.kind == PageKind::Again && page.at.link_id == group.link_id;
        if let Some(index) = pages.iter().rposition(is_it) {
            self.go(Place::Page(index), Back::Replaced);
        }
    }

    fn change(self, change: impl FnOnce(&mut Session)) {
        self.session.update(change);
        self.keep();
    }

    /// Goes somewhere in the form.
    pub fn go(self, place: Place, back: Back) {
        self.go.run((place, back));
    }

    /// The page after this one; from a correction back to where it came from.
    pub fn go_on(self, from: &Occurrence) {
        let pages = self.session.with_untracked(Session::pages);
        let next = pages.iter().position(|page| page.at == *from).map_or(0, |index| index + 1);
        let stops = pages.get(next).is_some_and(|page| matches!(page.kind, PageKind::Stop(_)));
        let place = if next >= pages.len() || (self.correcting.get_untracked() && !stops) {
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
            self.go(Place::Page(index), Back::Kept);
        }
    }

    /// Whether this run is finished.
    pub fn is_finished(self) -> bool {
        self.record.with(|record| record.as_ref().is_some_and(|record| record.status() != RecordStatus::Draft))
    }

    /// The person's own tap. What was never answered at all leaves no record.
    pub fn finish(self) {
        if self.final_stop().is_some() {
            return;
        }
        let completed = self.session.with_untracked(|session| {
            // Of a round over a group only the counts are kept.
            let response = draft::value(&session.counted());
            let record = self.record.get_untracked().map_or_else(|| draft::begin(session.definition(), session), Ok)?;
            record.completed(draft::today()?, response)
        });
        self.take(completed);
        self.go(Place::Done, Back::Replaced);
    }

    /// Deletes what this run has written, and leaves the form.
    pub fn delete(self) {
        if let Some(record) = self.record.get_untracked() {
            self.keeper.delete(vec![record.id().clone()]);
        }
        self.record.set(None);
        self.out.run(());
    }

    /// Marks every draft of this form so that nothing offers it again, also one that was not gone on with.
    pub fn hide(self) {
        let canonical = self.definition.with_value(|definition| definition.canonical());
        let drafts: Vec<_> = self.keeper.records().with_untracked(|records| {
            records.iter().filter(|record| is_open(record, &canonical)).map(ResponseRecord::hidden).collect()
        });
        for draft in drafts {
            self.keeper.save(draft);
        }
    }

    /// The stop that nothing comes after, as the answers stand; no address leads past it.
    pub fn final_stop(self) -> Option<Stop> {
        self.session.with(Session::stop).filter(|stop| stop.kind.is_final())
    }

    /// Whether a child answers: shown otherwise, and closed once it is finished.
    pub fn is_child(self) -> bool {
        self.is_for("child")
    }

    /// Whether the form is for that respondent.
    pub fn is_for(self, code: &str) -> bool {
        self.definition.with_value(|definition| is_for(definition, code))
    }

    fn reopen(self) {
        if let Some(record) = self.record.get_untracked()
            && record.status() != RecordStatus::Draft
            && record.form().respondent != Respondent::Child
        {
            self.take(record.reopened());
        }
    }

    fn keep(self) {
        let revised = self.session.with_untracked(|session| match self.record.get_untracked() {
            Some(record) => record.revised(draft::value(&session.draft())),
            None => draft::begin(session.definition(), session),
        });
        self.take(revised);
    }

    /// A record that cannot be made would be a fault of ours; the answers stay in the session.
    fn take(self, record: Result<ResponseRecord, RecordError>) {
        if let Ok(record) = record {
            self.record.set(Some(record.clone()));
            self.keeper.save(record);
        }
    }
}

/// A draft of that form that may be offered.
fn is_open(record: &ResponseRecord, canonical: &str) -> bool {
    record.status() == RecordStatus::Draft
        && record.resuming() == Resuming::Offered
        && record.form().questionnaire.as_str() == canonical
}

fn fresh(definition: &Arc<QuestionnaireDefinition>) -> Session {
    let mut session = Session::new(Arc::clone(definition));
    session.set_language(&messages::lang());
    session
}
