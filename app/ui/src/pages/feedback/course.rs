use leptos::prelude::*;
use responses::{CourseCode, CourseCodeError};

use crate::context::MyCourse;
use crate::messages::msg;
use crate::platform::{focus, start};

/// Which course the answers are about: from the address that was scanned, or typed. None is fine as well.
#[derive(Clone, Copy)]
pub struct Which {
    course: RwSignal<Option<CourseCode>>,
    wrong: RwSignal<Option<CourseCodeError>>,
    typed: RwSignal<String>,
}

impl Which {
    /// Reads the address, now and whenever it changes.
    pub fn new() -> Self {
        let MyCourse(course) = expect_context();
        let which = Self { course, wrong: RwSignal::new(None), typed: RwSignal::default() };
        let fragment = start::fragment();
        Effect::new(move |_| {
            if let Some(read) = fragment.with(|fragment| CourseCode::in_fragment(fragment)) {
                which.take(read);
            }
        });
        which
    }

    fn take(self, read: Result<CourseCode, CourseCodeError>) {
        self.course.set(read.ok());
        self.wrong.set(read.err());
    }
}

/// The course that is answered about, before all else on the page.
#[component]
pub fn KnownCourse(which: Which) -> impl IntoView {
    let Which { course, .. } = which;
    let known = Memo::new(move |_| course.get());
    move || known.get().map(|code| view! { <Known code course/> })
}

/// The field for a code, where there is none yet.
#[component]
pub fn AskCourse(which: Which) -> impl IntoView {
    let is_known = Memo::new(move |_| which.course.get().is_some());
    move || (!is_known.get()).then(|| view! { <Typed which/> })
}

/// With a code the answers are not anonymous to the consultant, and it is said before the first question.
#[component]
fn Known(code: CourseCode, course: RwSignal<Option<CourseCode>>) -> impl IntoView {
    let without = move |_| {
        course.set(None);
        focus::focus_soon("course-code");
    };
    view! {
        <div class="it-notice" role="status">
            <h2 class="it-notice__title">{msg::feedback_course_set(code.grouped())}</h2>
            <div class="it-notice__text">
                <p>{msg::feedback_course_text()}</p>
                <p><button type="button" class="it-link-button" on:click=without>{msg::feedback_without_code()}</button></p>
            </div>
        </div>
    }
}

#[component]
fn Typed(which: Which) -> impl IntoView {
    let Which { wrong, typed, .. } = which;
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = CourseCode::parse(&typed.get_untracked());
        which.take(read);
        focus::focus_soon(if read.is_ok() { "title" } else { "course-code" });
    };
    view! {
        <form class="it-course-entry" novalidate=true on:submit=submit>
            <h2 class="it-section__title">{msg::feedback_code_title()}</h2>
            <label class="form-label" for="course-code">{msg::feedback_code()}</label>
            <p class="form-hint" id="course-code-hint">{msg::feedback_code_hint()}</p>
            <div role="alert" id="course-code-error">
                {move || wrong.get().map(|wrong| view! { <p class="form-error-message">{words(wrong)} " " {msg::feedback_code_without()}</p> })}
            </div>
            <div class="it-course-entry__row">
                <input
                    class="form-input it-course-entry__field"
                    id="course-code"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="12"
                    aria-describedby="course-code-hint course-code-error"
                    aria-invalid=move || wrong.get().map(|_| "true")
                    prop:value=move || typed.get()
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <button type="submit" class="button button-secondary">{msg::feedback_code_use()}</button>
            </div>
            <p>{msg::feedback_who_reads()}</p>
        </form>
    }
}

fn words(wrong: CourseCodeError) -> String {
    match wrong {
        CourseCodeError::Length => msg::feedback_code_length().to_owned(),
        CourseCodeError::Character { place } => msg::feedback_code_character(place),
        CourseCodeError::Mistyped => msg::feedback_code_mistyped().to_owned(),
    }
}
