//! The consultant's codes: one is made, shown to the family as a QR code, and kept on this device alone.

mod card;
mod new;

use leptos::prelude::*;
use responses::{CourseCode, MadeCourse};

use self::card::Card;
use self::new::NewCourse;
use crate::components::page::{Page, Width};
use crate::components::text::day;
use crate::messages::msg;
use crate::platform::{focus, settings};

/// The courses of this device, and the one whose code is shown.
#[derive(Clone, Copy)]
struct Made {
    courses: RwSignal<responses::Courses>,
    shown: RwSignal<Option<CourseCode>>,
}

impl Made {
    fn new() -> Self {
        Self { courses: RwSignal::new(responses::Courses::read(&settings::courses())), shown: RwSignal::new(None) }
    }

    /// Another tab may have made one since. A browser that keeps nothing has the code until the page is left.
    fn change<T>(self, change: impl FnOnce(&mut responses::Courses) -> T) -> Option<T> {
        self.courses.try_update(|courses| {
            let kept = responses::Courses::read(&settings::courses());
            if kept != responses::Courses::default() {
                *courses = kept;
            }
            let changed = change(courses);
            drop(settings::keep_courses(&courses.write()));
            changed
        })
    }

    fn show(self, code: CourseCode) {
        self.shown.set(Some(code));
        focus::focus_soon("course");
    }
}

/// *Kode til et forløb*.
#[component]
pub fn Courses() -> impl IntoView {
    let made = Made::new();
    view! {
        <Page title=msg::course_title().to_owned() width=Width::Narrow>
            <div class="it-no-print">
                <p class="it-lead">{msg::course_lead()}</p>
                <p>{msg::course_stays()}</p>
                <NewCourse made/>
            </div>
            {move || made.shown.get().map(|code| view! { <Card code/> })}
            <Known made/>
        </Page>
    }
}

/// What was made here before.
#[component]
fn Known(made: Made) -> impl IntoView {
    let gone = RwSignal::new(None::<CourseCode>);
    let close = move |code: CourseCode| {
        made.change(|courses| courses.remove(code));
        made.shown.update(|shown| *shown = shown.filter(|shown| *shown != code));
        gone.set(Some(code));
        focus::focus_soon("title");
    };
    let row = move |one: MadeCourse| {
        let code = one.code;
        let name = code.grouped();
        view! {
            <li class="it-answers__item">
                <div class="it-answers__main">
                    <p class="it-answers__name">{msg::course_list_one(&name, day(one.made_on))}</p>
                    <p class="it-answers__meta">{[one.offer, one.consultant].into_iter().flatten().collect::<Vec<_>>().join(" · ")}</p>
                </div>
                <div class="it-answers__actions">
                    <button type="button" class="it-link-button" aria-label=msg::course_see_one(&name) on:click=move |_| made.show(code)>{msg::course_see()}</button>
                    <button type="button" class="it-link-button" aria-label=msg::course_close_one(&name) on:click=move |_| close(code)>{msg::course_close()}</button>
                </div>
            </li>
        }
    };
    let rows = move || made.courses.with(|courses| courses.iter().cloned().map(row).collect_view());
    view! {
        <div class="it-no-print">
            <p role="status">{move || gone.get().map(|code| msg::course_forgotten(code.grouped()))}</p>
            <Show when=move || made.courses.with(|courses| courses.iter().next().is_some())>
                <section class="it-section">
                    <h2 class="it-section__title">{msg::course_list()}</h2>
                    <ul class="it-answers">{rows}</ul>
                </section>
            </Show>
        </div>
    }
}
