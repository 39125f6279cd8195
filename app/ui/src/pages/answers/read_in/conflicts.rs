use leptos::prelude::*;
use responses::{Conflict, RecordStatus, ResponseRecord};

use super::Intake;
use crate::components::answers::AnswersInWords;
use crate::components::text::day;
use crate::messages::msg;

/// Several accounts of one response, side by side. Until the person chooses, none of those from files is written.
#[component]
pub(super) fn Conflicts(intake: Intake) -> impl IntoView {
    let count = Memo::new(move |_| intake.conflicts.with(Vec::len));
    let settle = move |conflict: Conflict, chosen: ResponseRecord| {
        let settled = conflict.settled(&chosen);
        intake.undo.update(|undo| undo.remember(conflict.existing.clone(), &settled));
        intake.keeper.import(vec![settled]);
        intake.conflicts.update(|waiting| waiting.retain(|other| *other != conflict));
        intake.done.set(Some(msg::import_conflict_settled(intake.conflicts.with_untracked(Vec::len))));
    };
    view! {
        <Show when=move || count.get() != 0>
            <div class="it-notice it-notice--warning">
                <h3 class="it-notice__title">{move || msg::import_conflict_title(count.get())}</h3>
                <p class="it-notice__text">{msg::import_conflict_text()}</p>
            </div>
            {move || intake.conflicts.get().into_iter().map(|conflict| view! { <Accounts conflict settle/> }).collect_view()}
        </Show>
    }
}

#[component]
fn Accounts(
    conflict: Conflict,
    settle: impl Fn(Conflict, ResponseRecord) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let title = conflict.accounts().next().map(|account| account.form().name().to_owned()).unwrap_or_default();
    let differences = conflict.differences(msg::yes(), msg::no());
    let accounts: Vec<_> = conflict.accounts().cloned().enumerate().collect();
    let column = |(place, account): (usize, ResponseRecord)| {
        let name = if place == 0 && conflict.existing.is_some() {
            msg::import_conflict_here()
        } else {
            msg::import_conflict_file()
        };
        let rows = differences.as_ref().map(|differences| {
            answers(differences.iter().map(|row| (row.question.clone(), row.answers[place].clone())).collect())
        });
        let label = msg::import_conflict_choose_one(name, &title);
        let may_choose = conflict.may_choose(&account);
        let (conflict, meta) = (conflict.clone(), about(&account));
        view! {
            <div class="it-conflict__account">
                <h5 class="it-conflict__name">{name}</h5>
                <p class="it-muted">{meta}</p>
                {rows}
                {may_choose.then(|| view! {
                    <button type="button" class="button button-secondary" aria-label=label on:click=move |_| settle(conflict.clone(), account.clone())>
                        {msg::import_conflict_choose()}
                    </button>
                })}
            </div>
        }
    };
    let columns = accounts.into_iter().map(column).collect_view();
    let note = match &differences {
        None => Some(msg::import_conflict_closed()),
        Some(rows) if rows.is_empty() => Some(msg::import_conflict_same()),
        Some(_) => None,
    };
    view! {
        <section class="it-conflict">
            <h4 class="it-conflict__title">{title.clone()}</h4>
            {note.map(|note| view! { <p>{note}</p> })}
            <div class="it-conflict__accounts">{columns}</div>
        </section>
    }
}

fn about(account: &ResponseRecord) -> String {
    let status = match account.status() {
        RecordStatus::Draft => msg::answers_draft(),
        RecordStatus::Completed { .. } => msg::csv_completed(),
    };
    format!("{}, {status}", day(account.day()))
}

fn answers(rows: Vec<(String, String)>) -> impl IntoView {
    let said = |answer: String| if answer.is_empty() { msg::import_empty().to_owned() } else { answer };
    let rows = rows.into_iter().map(|(question, answer)| (question, said(answer))).collect();
    view! { <AnswersInWords rows/> }
}
