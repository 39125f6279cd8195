//! One form being answered: its answers, its place, and what of it is kept.

mod keeping;
mod movement;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use questionnaire::{Answer, Coding, Occurrence, Page, PageKind, QuestionnaireDefinition, Session, Stop};
use responses::{CourseCode, ResponseRecord};

use super::finished::Finished;
use super::library::is_for;
use super::place::Place;
use super::writing::Writing;
use crate::components::page::arrive;
use crate::components::text::form_lang;
use crate::context::MyCourse;
use crate::keeper::Keeper;
use crate::messages::{self, msg};
use crate::platform::data;
use crate::platform::lock::Held;
use crate::platform::start;
use crate::routes;

pub use movement::cells;

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
    /// The page that somebody came to by that place: answers before it may shift its number, and it stays.
    here: RwSignal<Option<(Place, Occurrence)>>,
    /// How the questions stand on the screen.
    pub view: StoredValue<View>,
    /// Which tab writes.
    pub writing: RwSignal<Writing>,
    pub(super) lock: StoredValue<Option<Held>, LocalStorage>,
    pub(super) record: RwSignal<Option<ResponseRecord>>,
    keeping: Keeping,
    of_course: RwSignal<Option<CourseCode>>,
    finished: Finished,
    pub(super) keeper: Keeper,
    /// To a place in the form, or out of it.
    go: Callback<(Option<Place>, Back)>,
}

/// When answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// At every answer.
    AtOnce,
    /// When all are typed in: until then they stand on paper.
    Whole,
}

/// Whether the back button leads to what was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Yes.
    Kept,
    /// No: the place before makes no sense any more.
    Replaced,
}

/// How the questions stand on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// Each on a page of its own.
    OneByOne,
    /// All that are asked on one page, for professionals; and the one that somebody goes back to.
    Whole(Option<Occurrence>),
}

impl Answering {
    /// A run that has not begun.
    pub fn new(definition: Arc<QuestionnaireDefinition>) -> Self {
        Self::keeping(definition, Keeping::AtOnce)
    }

    /// Answers that stand on paper.
    pub fn from_paper(definition: Arc<QuestionnaireDefinition>) -> Self {
        Self::keeping(definition, Keeping::Whole)
    }

    /// For the attribute `lang` of what the form says.
    pub fn lang(self) -> Option<String> {
        self.definition.with_value(|definition| form_lang(definition))
    }

    /// A form's own words stay out of the tab and the history. The page that is drawn when the site is built bears its name.
    pub fn arrive(self) {
        if data::FETCHES {
            arrive(msg::form_neutral_title());
        } else {
            self.definition.with_value(|definition| arrive(definition.title(&messages::lang())));
        }
    }

    /// The recording of what stands there, where somebody has made one.
    pub fn recording(self, at: &Occurrence) -> Option<String> {
        self.session.with_untracked(|session| session.sound(at).map(str::to_owned))
    }

    fn keeping(definition: Arc<QuestionnaireDefinition>, keeping: Keeping) -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let go = Callback::new(move |(place, back): (Option<Place>, Back)| {
            let inside = |place: Place| format!("{}{}", location.pathname.get_untracked(), place.fragment());
            let address = place.map_or_else(|| routes::to("/"), inside);
            let options =
                NavigateOptions { replace: back == Back::Replaced, scroll: place.is_none(), ..routes::whole() };
            navigate(&address, options);
        });
        let fragment = start::fragment();
        let place = Memo::new(move |_| fragment.with(|fragment| Place::from_fragment(fragment)));
        let answering = Self {
            session: RwSignal::new(fresh(&definition)),
            definition: StoredValue::new(definition),
            place,
            here: RwSignal::new(None),
            correcting: RwSignal::new(false),
            view: StoredValue::new(View::OneByOne),
            writing: RwSignal::new(Writing::Here),
            lock: StoredValue::new_local(None),
            record: RwSignal::new(None),
            keeping,
            of_course: expect_context::<MyCourse>().0,
            finished: expect_context(),
            keeper: expect_context(),
            go,
        };
        answering.keeper.begin();
        Effect::new(move |_| answering.arrive_at(place.get()));
        answering.heed_others();
        answering
    }

    /// Begins with no answer.
    pub fn begin(self) {
        self.keeper.begin();
        self.start_over();
        self.correcting.set(false);
        self.go(Place::Page(0), Back::Replaced);
    }

    /// Answers that another form has already asked for. Nothing is kept of them before the person answers something here.
    pub fn prefill(self, answers: &[(String, String)]) {
        let pairs = answers.iter().map(|(question, code)| (question.as_str(), code.as_str()));
        self.session.update(|session| session.prefill(pairs));
    }

    /// Lets a table have that many rows.
    pub fn set_rows(self, group: &Occurrence, count: usize) {
        self.change(|session| session.set_rows(group, count));
    }

    /// An option was clicked.
    pub fn choose(self, at: &Occurrence, option: &Answer) {
        self.change(|session| session.choose(at, option));
    }

    /// Something was typed, one text for each field.
    pub fn enter(self, at: &Occurrence, raw: &[&str]) {
        self.change(|session| session.enter(at, raw));
    }

    /// A number was typed, or the unit chosen.
    pub fn enter_quantities(self, at: &Occurrence, raw: &[&str], unit: &Coding) {
        self.change(|session| session.enter_quantities(at, raw, unit));
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

    /// A repeating group stands there once more, and the place stays.
    pub fn grow_group(self, group: &Occurrence) {
        self.change(|session| drop(session.add_group(group)));
    }

    /// No answers, and no record.
    pub fn start_over(self) {
        self.session.set(fresh(&self.definition.get_value()));
        self.record.set(None);
        self.lock.set_value(None);
        self.writing.set(Writing::Here);
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
        if self.keeping == Keeping::AtOnce {
            self.keep();
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
}

fn fresh(definition: &Arc<QuestionnaireDefinition>) -> Session {
    let mut session = Session::new(Arc::clone(definition));
    session.set_language(&messages::lang());
    session
}
