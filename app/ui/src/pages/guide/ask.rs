use leptos::prelude::*;

use super::result::GuideResult;
use crate::pages::questionnaire::{GuideForm, OwnEnding};

/// The guide's questions in one voice, and what the answers come to.
#[component]
pub fn Ask() -> impl IntoView {
    provide_context(OwnEnding(|answering| view! { <GuideResult answering/> }.into_any()));
    view! { <GuideForm/> }
}
