use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{LinkId, QuestionnaireDefinition, QuestionnaireResponse, TallyView};
use responses::few::pooled;
use responses::{RecordStatus, ResponseRecord};

use super::plot::Bar;
use crate::components::text::form_lang;
use crate::keeper::Keeper;
use crate::messages::{self, msg};

/// Who answered, in every form of an organisation.
const ROLE: &str = "hvem";

/// How the finished answers are spread, area by area, and who gave them. There is no mean.
#[component]
pub fn Areas(definition: Arc<QuestionnaireDefinition>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let url = definition.url().to_owned();
    let responses = Memo::new(move |_| {
        let is_one = |record: &&ResponseRecord| {
            record.form().questionnaire.url() == url && record.status() != RecordStatus::Draft
        };
        let read = |record: &ResponseRecord| serde_json::from_value(record.response()).ok();
        keeper
            .all_records()
            .with(|records| records.iter().filter(is_one).filter_map(read).collect::<Vec<QuestionnaireResponse>>())
    });
    move || {
        let (responses, lang) = (responses.get(), messages::lang());
        let areas = definition.areas(&responses, &lang).into_iter();
        let rows = areas.map(|area| view! { <Area name=area.text counts=area.counts/> }).collect_view();
        let roles = definition.tally(&LinkId::from(ROLE), &responses, &lang);
        view! {
            <section class="it-result__part">
                <h2>{msg::areas_title()}</h2>
                <p>{msg::areas_answers(responses.len())}</p>
                <div lang=form_lang(&definition)>{rows}</div>
            </section>
            <section class="it-result__part">
                <h2>{msg::areas_who()}</h2>
                <Roles roles lang=form_lang(&definition)/>
            </section>
        }
    }
}

#[component]
fn Area(name: String, counts: Vec<TallyView>) -> impl IntoView {
    let bar: Vec<u64> = counts.iter().map(|view| view.count).collect();
    let rows = counts.into_iter().enumerate().map(|(place, view)| {
        view! {
            <li class=format!("it-area__state it-area__state--{}", place + 1)>{view.text} " " <strong>{view.count}</strong></li>
        }
    });
    view! {
        <section class="it-area">
            <h3 class="it-area__name">{name}</h3>
            <Bar counts=bar/>
            <ul class="it-area__states">{rows.collect_view()}</ul>
        </section>
    }
}

/// Roles of which there are few are not shown for themselves.
#[component]
fn Roles(roles: Vec<TallyView>, #[prop(optional_no_strip)] lang: Option<String>) -> impl IntoView {
    let (large, rest) = pooled(&roles.iter().map(|role| role.count).collect::<Vec<_>>());
    let rows = large
        .into_iter()
        .filter_map(|place| roles.get(place))
        .map(|role| (role.text.clone(), role.count, lang.clone()));
    let rest = (rest > 0).then(|| (msg::areas_others().to_owned(), rest, None));
    let rows = rows
        .chain(rest)
        .map(|(text, count, lang)| view! { <li><span lang=lang>{text}</span> ": " <strong>{count}</strong></li> });
    view! {
        <ul>{rows.collect_view()}</ul>
        <p class="it-muted">{msg::areas_few()}</p>
    }
}
