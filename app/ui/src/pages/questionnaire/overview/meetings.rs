use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;
use responses::few::Shown;
use responses::{MeetingsView, meetings};

use super::rounds::cell;
use crate::keeper::Keeper;
use crate::messages::msg;

/// What was ticked for TVÆRS on the finished sheets of this device, quarter by quarter.
#[component]
pub fn Meetings(definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let views = Memo::new(move |_| keeper.all_records().with(|records| meetings(records, definition.url())));
    move || match views.get() {
        views if views.is_empty() => view! { <p class="it-not-stated">{msg::meetings_none()}</p> }.into_any(),
        views => view! {
            <Table views/>
            <p class="it-muted">{msg::meetings_hidden()}</p>
        }
        .into_any(),
    }
}

#[component]
fn Table(views: Vec<MeetingsView>) -> impl IntoView {
    let head = views.iter().map(|view| {
        let quarter = msg::meetings_quarter(view.quarter.number(), view.quarter.year());
        view! { <th scope="col" class="it-table__number">{quarter}</th> }
    });
    let head = head.collect_view();
    let row = |name: &'static str, of: fn(&MeetingsView) -> Shown| {
        let cells = views.iter().map(|view| view! { <td class="it-table__number">{cell(Some(of(view)))}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="it-table-scroll" tabindex="0" role="group" aria-label=msg::meetings_table()>
            <table class="it-table">
                <thead><tr><th scope="col">{msg::meetings_what()}</th>{head}</tr></thead>
                <tbody>
                    {row(msg::meetings_meetings(), |view| Shown::Number(view.meetings))}
                    {row(msg::meetings_cases(), |view| view.cases)}
                    {row(msg::meetings_parents(), |view| view.parents_there)}
                    {row(msg::meetings_view(), |view| view.view_noted)}
                </tbody>
            </table>
        </div>
    }
}
