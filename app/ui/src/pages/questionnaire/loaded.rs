use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use questionnaire::QuestionnaireDefinition;

use super::library::{Library, Missing, path_of};
use crate::components::fetched::fetched;
use crate::components::page::{Page, Width};
use crate::messages::msg;
use crate::pages::not_found::NotFound;
use crate::platform::head;

/// The questionnaire that the address names, once it is there; or why it is not.
#[component]
pub fn Loaded(
    /// What the name begins with, where the address does not say it.
    #[prop(default = "")]
    prefix: &'static str,
    /// What is shown of it, with its name.
    show: fn(String, Arc<QuestionnaireDefinition>) -> AnyView,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let params = use_params_map();
    let name = Memo::new(move |_| params.with(|params| format!("{prefix}{}", params.get("navn").unwrap_or_default())));
    head::will_fetch(&path_of(&name.get_untracked()));
    fetched(
        move || library.get(name.get()),
        move |definition, again| match definition {
            Ok(definition) => show(name.get_untracked(), definition),
            Err(Missing::Unknown) => view! { <NotFound/> }.into_any(),
            Err(Missing::Broken(reason)) => view! { <Broken reason again/> }.into_any(),
        },
    )
}

#[component]
fn Broken(reason: String, again: Callback<()>) -> impl IntoView {
    view! {
        <Page title=msg::form_broken_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::form_broken_text()}</p>
            <p><button type="button" class="button button-primary" on:click=move |_| again.run(())>{msg::form_broken_again()}</button></p>
            <p class="it-muted" lang="en">{reason}</p>
        </Page>
    }
}
