use std::sync::{Arc, OnceLock};

use catalogue::DataFile;
use futures::future::join_all;
use guide::GuideDefinition;
use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;

use crate::components::fetched::fetched;
use crate::components::help::NotifyHere;
use crate::components::page::arrive;
use crate::content::Content;
use crate::context::content;
use crate::messages::msg;
use crate::pages::questionnaire::Library;
use crate::platform::{data, head};
use crate::routes;

/// What the names of its forms end in.
pub const STAFF: &str = "fagfolk";
pub const FAMILY: &str = "familie";

/// All files as one guide, read once.
static RULES: OnceLock<GuideDefinition> = OnceLock::new();

/// The guide's rules once they are here; or that they are not, whom to call meanwhile, and another try. What is shown
/// brings the page's heading with it.
#[component]
pub fn WithRules(
    /// What is shown of them.
    #[prop(into)]
    show: Callback<&'static GuideDefinition, AnyView>,
) -> impl IntoView {
    let content = content();
    fetched(
        move || read(content),
        move |rules, again| match rules {
            Ok(rules) => show.run(rules),
            Err(reason) => view! { <Broken reason again/> }.into_any(),
        },
    )
}

/// The same with one of the guide's forms, whose words the rules are told in.
#[component]
pub fn WithForm(
    /// What its name ends in.
    name: &'static str,
    /// What is shown of them.
    show: Callback<(&'static GuideDefinition, Arc<QuestionnaireDefinition>), AnyView>,
) -> impl IntoView {
    let library = expect_context::<Library>();
    let with_form = move |rules: &'static GuideDefinition| {
        fetched(
            move || library.get(format!("{}{name}", routes::GUIDE)),
            move |definition, again| match definition {
                Ok(definition) => show.run((rules, definition)),
                Err(_) => view! { <Broken reason=String::new() again/> }.into_any(),
            },
        )
    };
    view! { <WithRules show=Callback::new(with_form)/> }
}

/// What is shown of the rules once they are here, and nothing before, or without them.
pub fn once_here<View: IntoView + 'static>(
    show: impl Fn(&'static GuideDefinition) -> Option<View> + Send + 'static,
) -> impl IntoView {
    let content = content();
    let coming = LocalResource::new(move || read(content));
    move || coming.get()?.ok().and_then(&show)
}

/// A guide with a part missing would decide by the rest alone; it is not used.
async fn read(content: &'static Content) -> Result<&'static GuideDefinition, String> {
    if let Some(known) = RULES.get() {
        return Ok(known);
    }
    content.guide.iter().for_each(|path| head::will_fetch(path));
    let files =
        content.guide.iter().map(|path| async { DataFile { path: path.clone(), text: data::text(path).await } });
    let (guide, diagnostics) = GuideDefinition::load(&join_all(files).await);
    match diagnostics.first() {
        Some(problem) => Err(problem.to_string()),
        None if guide.rules().is_empty() => Err("there are no rules".to_owned()),
        None => Ok(RULES.get_or_init(|| guide)),
    }
}

#[component]
fn Broken(reason: String, again: Callback<()>) -> impl IntoView {
    arrive(msg::guide_broken_title());
    view! {
        <div class="it-guide__broken">
            <h1 id="title" tabindex="-1">{msg::guide_broken_title()}</h1>
            <p class="it-lead">{msg::guide_broken_text()}</p>
            <p><button type="button" class="button button-primary" on:click=move |_| again.run(())>{msg::form_broken_again()}</button></p>
            <NotifyHere/>
            <p class="it-muted" lang="en">{reason}</p>
        </div>
    }
}
