use leptos::html;
use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};

use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::focus;

/// Asks before anything is deleted; nothing is doomed until somebody says so. It can be taken back until the page is left.
#[component]
pub fn Delete(doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let dialog = NodeRef::<html::Dialog>::new();
    let deleted = RwSignal::new(0);
    let back = RwSignal::new(0);
    let gone = StoredValue::new(Vec::<ResponseRecord>::new());
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && doomed.with(|ids| !ids.is_empty())
        {
            deleted.set(0);
            back.set(0);
            drop(dialog.show_modal());
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let delete = move |_| {
        let ids = doomed.get_untracked();
        deleted.set(ids.len());
        gone.set_value(keeper.some(&ids));
        keeper.delete(ids);
        close();
        // The button that had the focus has gone with its row.
        focus::focus_soon("title");
    };
    let undo = move |_| {
        let records = gone.try_update_value(std::mem::take).unwrap_or_default();
        deleted.set(0);
        back.set(records.len());
        keeper.import(records);
        focus::focus_soon("title");
    };
    view! {
        <dialog class="it-dialog" aria-labelledby="delete-title" node_ref=dialog on:close=move |_| doomed.set(Vec::new())>
            <h2 class="it-dialog__title" id="delete-title">{move || msg::delete_title(doomed.with(Vec::len))}</h2>
            <div class="it-dialog__body"><p>{msg::delete_undoable()}</p></div>
            <div class="it-buttons">
                <button type="button" class="button button-primary" on:click=move |_| close()>{msg::delete_no()}</button>
                <button type="button" class="button button-warning" on:click=delete>{msg::delete_yes()}</button>
            </div>
        </dialog>
        <p role="status">
            {move || (deleted.get() > 0).then(|| msg::delete_done(deleted.get()))}
            {move || (back.get() > 0).then(|| msg::delete_undone(back.get()))}
        </p>
        <Show when=move || deleted.get() != 0>
            <p><button type="button" class="button button-secondary" on:click=undo>{msg::delete_undo()}</button></p>
        </Show>
    }
}

/// Puts these up for deletion.
pub fn ask(doomed: RwSignal<Vec<ResponseId>>, ids: Vec<ResponseId>) {
    doomed.set(ids);
}
