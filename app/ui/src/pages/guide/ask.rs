use leptos::prelude::*;

use super::result::GuideResult;
use super::stop_sources::StopSources;
use crate::pages::questionnaire::{GuideForm, OwnEnding, OwnStop};

/// The guide's questions in one voice, and what the answers come to.
#[component]
pub fn Ask() -> impl IntoView {
    provide_context(OwnEnding(|answering| view! { <GuideResult answering/> }.into_any()));
    provide_context(OwnStop(|answering, item| view! { <StopSources answering item/> }.into_any()));
    view! { <GuideForm/> }
}
