use leptos::prelude::*;
use responses::Refusal;

use crate::messages::msg;
use crate::platform::parcel::Refused;
use crate::platform::quiet;

/// How far the making of a file has come; it can be given up until it is there.
#[derive(Clone, Copy)]
pub(super) struct Progress {
    state: RwSignal<Option<State>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct State {
    phases: u32,
    phase: u32,
    part: f64,
    course: Course,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    Going,
    /// The person has given it up.
    GivenUp,
    /// The file is with the person; what is left is to note it.
    Made,
}

/// Why there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Nothing was chosen.
    Nothing,
    /// Nothing of what was chosen is an answer to its form.
    Misfits,
    /// The password is too short.
    Password,
    /// No key, or something that is no key.
    Recipient,
    /// The person gave it up.
    GivenUp,
    /// More than a spreadsheet holds.
    TooMuch,
    /// It could not be made, or was not what was written when it was read back.
    Failed,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self { state: RwSignal::new(None) }
    }

    pub(super) fn begin(self, phases: u32) {
        self.state.set(Some(State { phases, phase: 0, part: 0.0, course: Course::Going }));
    }

    pub(super) fn end(self) {
        self.state.set(None);
    }

    pub(super) fn is_under_way(self) -> bool {
        self.state.with(Option::is_some)
    }

    /// So much of this phase is done.
    ///
    /// # Errors
    /// [`Stop::GivenUp`] where the person has given it up.
    pub(super) fn at(self, done: f64, total: f64) -> Result<(), Stop> {
        self.tell(done, total);
        // The page may have been left meanwhile: then nobody waits for the file.
        let course = self.state.try_with_untracked(|state| state.map(|state| state.course)).flatten();
        if course == Some(Course::Going) { Ok(()) } else { Err(Stop::GivenUp) }
    }

    /// So much of this phase is done, which goes on also where the page has been left.
    pub(super) fn tell(self, done: f64, total: f64) {
        // Who waits for a file is there: a shared screen must not be cleared under it.
        quiet::touch();
        self.change(|state| state.part = if total > 0.0 { done / total } else { 1.0 });
    }

    /// The next phase begins.
    pub(super) fn next(self) {
        self.change(|state| (state.phase, state.part) = (state.phase + 1, 0.0));
    }

    /// The person has the file: it can be given up no more.
    pub(super) fn made(self) {
        self.change(|state| state.course = Course::Made);
    }

    fn give_up(self) {
        self.change(|state| state.course = Course::GivenUp);
    }

    fn change(self, change: impl FnOnce(&mut State)) {
        let _left = self.state.try_update(|state| state.as_mut().map(change));
    }

    fn can_be_given_up(self) -> bool {
        self.state.with(|state| state.is_some_and(|state| state.course != Course::Made))
    }

    fn share(self) -> f64 {
        self.state
            .with(|state| state.map_or(0.0, |state| (f64::from(state.phase) + state.part) / f64::from(state.phases)))
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Recipient => Self::Recipient,
            Refusal::TooMuch => Self::TooMuch,
            _ => Self::Failed,
        }
    }
}

impl From<Refused> for Stop {
    fn from(_: Refused) -> Self {
        Self::Failed
    }
}

/// How far it has come, and the way out.
#[component]
pub(super) fn Bar(progress: Progress) -> impl IntoView {
    let under_way = Memo::new(move |_| progress.is_under_way());
    let can_be_given_up = Memo::new(move |_| progress.can_be_given_up());
    view! {
        <Show when=move || under_way.get()>
            <div class="it-making">
                <progress class="it-progress" aria-label=msg::export_making() max="1" prop:value=move || progress.share()></progress>
                <Show when=move || can_be_given_up.get()>
                    <button type="button" class="button button-secondary" on:click=move |_| progress.give_up()>{msg::export_cancel()}</button>
                </Show>
            </div>
        </Show>
    }
}
