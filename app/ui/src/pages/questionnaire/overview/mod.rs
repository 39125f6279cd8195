//! What several finished forms say together: rounds by day, concern by label, an organisation by area.

mod areas;
mod concern;
mod curve;
mod meetings;
mod plot;
mod rounds;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use questionnaire::QuestionnaireDefinition;

pub use self::areas::Areas;
pub use self::concern::ConcernHere;
pub use self::curve::CurveHere;
pub use self::rounds::RoundsHere;

use self::concern::AllConcern;
use self::curve::AllCurves;
use self::meetings::Meetings;
use self::rounds::AllRounds;
use super::form::Notice;
use super::library::{Library, is_for_staff, is_kind};
use crate::components::fetched::fetched;
use crate::components::page::{Page, Width};
use crate::components::paper::Print;
use crate::components::text::form_lang;
use crate::keeper::{Keeper, Sharing};
use crate::messages::{self, msg};
use crate::pages::not_found::NotFound;
use crate::routes;

/// What can be seen of several answers to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// Rounds over a group, by day.
    Rounds,
    /// Concern, by label.
    Concern,
    /// An organisation, by area.
    Areas,
    /// One person's own numbers, from meeting to meeting.
    Curves,
    /// Meetings, by quarter.
    Meetings,
}

impl Together {
    /// What a professional's form has, and a family's check on the way; `None` for every other form.
    pub fn of(definition: &QuestionnaireDefinition) -> Option<Self> {
        if is_kind(definition, "check-in") {
            return Some(Self::Curves);
        }
        let kinds = [
            ("group-round", Self::Rounds),
            ("concern-scale", Self::Concern),
            ("organisation", Self::Areas),
            ("meeting-sheet", Self::Meetings),
        ];
        let kind = kinds.into_iter().find(|(code, _)| is_kind(definition, code))?;
        is_for_staff(definition).then_some(kind.1)
    }
}

/// The page of a form with all that was finished on this device.
#[component]
pub fn Overview() -> impl IntoView {
    let library = expect_context::<Library>();
    let params = use_params_map();
    let name = Memo::new(move |_| params.with(|params| params.get("navn").unwrap_or_default()));
    fetched(
        move || library.get(name.get()),
        move |definition, _| {
            let definition = definition.ok();
            let together = definition.as_deref().and_then(Together::of);
            match (definition, together) {
                (Some(definition), Some(together)) => {
                    view! { <Shown definition together name=name.get_untracked()/> }.into_any()
                }
                _ => view! { <NotFound/> }.into_any(),
            }
        },
    )
}

#[component]
fn Shown(definition: Arc<QuestionnaireDefinition>, together: Together, name: String) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let lang = messages::lang();
    let notice = definition.notice(&lang).map(|notice| view! { <Notice notice=notice.to_owned()/> });
    let (title, said_in) = (definition.title(&lang).to_owned(), form_lang(&definition));
    let body = match together {
        Together::Rounds => view! { <AllRounds definition/> }.into_any(),
        Together::Concern => view! { <AllConcern/> }.into_any(),
        Together::Areas => view! { <Areas definition/> }.into_any(),
        Together::Curves => view! { <AllCurves definition/> }.into_any(),
        Together::Meetings => view! { <Meetings definition/> }.into_any(),
    };
    view! {
        <Page title=msg::overview_title().to_owned() width=Width::Narrow>
            <div class="it-run">
                {notice}
                <div class="it-run__body">
                    <p class="it-lead" lang=said_in>{title}</p>
                    <p>{msg::overview_lead()}</p>
                    <div class="it-tools"><Print/></div>
                    <Show when=move || keeper.sharing() == Sharing::Locked><p>{msg::overview_locked()}</p></Show>
                    {body}
                    <p class="it-no-print"><a href=routes::questionnaire(&name)>{msg::overview_form()}</a></p>
                </div>
            </div>
        </Page>
    }
}
