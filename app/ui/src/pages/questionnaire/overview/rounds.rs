use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::QuestionnaireDefinition;
use responses::few::Shown;
use responses::{RoundView, label, rounds};

use crate::components::text::{Mixed, day, form_words};
use crate::keeper::Keeper;
use crate::messages::{self, msg};
use crate::pages::questionnaire::answering::Answering;

/// The rounds over the group of the form that was just finished.
#[component]
pub fn RoundsHere(answering: Answering) -> impl IntoView {
    let (definition, group) = (answering.definition.get_value(), answering.label());
    view! { <Group definition group/> }
}

/// All rounds on this device, group by group.
#[component]
pub fn AllRounds(definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let url = definition.url().to_owned();
    let groups = Memo::new(move |_| {
        keeper.all_records().with(|records| {
            let of_form = records.iter().filter(|record| record.form().questionnaire.url() == url);
            let mut groups: Vec<_> = of_form.map(label).collect();
            groups.sort();
            groups.dedup();
            groups
        })
    });
    move || {
        let groups = groups.get().into_iter();
        groups.map(|group| view! { <Group definition=Arc::clone(&definition) group/> }).collect_view()
    }
}

/// One group: a column for each round.
#[component]
fn Group(definition: Arc<QuestionnaireDefinition>, group: Option<String>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let counted: Vec<(String, String)> = definition
        .counting()
        .map(|item| (item.link_id().to_string(), form_words(&definition, item.text(&messages::lang()))))
        .collect();
    let title = group.clone().unwrap_or_else(|| msg::rounds_no_label().to_owned());
    let names: Vec<String> = counted.iter().map(|(_, text)| text.clone()).collect();
    let views = Memo::new(move |_| {
        let ids: Vec<&str> = counted.iter().map(|(id, _)| id.as_str()).collect();
        keeper.all_records().with(|records| rounds(records, definition.url(), group.as_deref(), &ids))
    });
    move || {
        let views = views.get();
        (!views.is_empty()).then(|| {
            view! {
                <section class="it-result__part">
                    <h2>{msg::rounds_title(&title)}</h2>
                    <Table views names=names.clone()/>
                    <p class="it-muted">{msg::few_hidden()}</p>
                </section>
            }
        })
    }
}

#[component]
fn Table(views: Vec<RoundView>, names: Vec<String>) -> impl IntoView {
    let head = views.iter().map(|view| view! { <th scope="col" class="it-table__number">{day(view.day)}</th> });
    let head = head.collect_view();
    let rows = names.into_iter().enumerate().map(|(place, name)| {
        let cells = views
            .iter()
            .map(|view| view! { <td class="it-table__number">{cell(view.counts.get(place).copied())}</td> });
        view! { <tr><th scope="row"><Mixed text=name/></th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="it-table-scroll" tabindex="0" role="group" aria-label=msg::rounds_table()>
            <table class="it-table">
                <thead><tr><th scope="col">{msg::rounds_what()}</th>{head}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A count, or that it is hidden.
pub fn cell(count: Option<Shown>) -> String {
    match count {
        Some(Shown::Number(count)) => count.to_string(),
        Some(Shown::Hidden) | None => msg::few_cell().to_owned(),
    }
}
