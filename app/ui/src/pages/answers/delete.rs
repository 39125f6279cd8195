use leptos::prelude::*;
use responses::{ResponseId, ResponseRecord};

use crate::components::confirm::{Asking, Confirm};
use crate::keeper::Keeper;
use crate::messages::msg;
use crate::platform::{focus, task};

/// Asks before anything is deleted; nothing is doomed until somebody says so. It can be taken back until the page is left.
#[component]
pub fn Delete(doomed: RwSignal<Vec<ResponseId>>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    let asking = Asking::default();
    let deleted = RwSignal::new(0);
    let back = RwSignal::new(0);
    let gone = StoredValue::new(Vec::<ResponseRecord>::new());
    Effect::new(move |_| {
        if doomed.with(|ids| !ids.is_empty()) {
            deleted.set(0);
            back.set(0);
            asking.open();
        }
    });
    let delete = move || {
        let ids = doomed.get_untracked();
        task::spawn(async move {
            // What could not be got back is not deleted.
            let Ok(records) = keeper.several(&ids).await else { return };
            deleted.set(ids.len());
            gone.set_value(records);
            keeper.delete(ids);
            // The button that had the focus has gone with its row.
            focus::focus_soon("title");
        });
    };
    let undo = move |_| {
        let records = gone.try_update_value(std::mem::take).unwrap_or_default();
        deleted.set(0);
        back.set(records.len());
        keeper.import(records);
        focus::focus_soon("title");
    };
    view! {
        <Confirm
            asking
            id="delete-title"
            title=Signal::derive(move || msg::delete_title(doomed.with(Vec::len)))
            yes=msg::delete_yes()
            on_yes=delete
            on:close=move |_| doomed.set(Vec::new())
        >
            <p>{msg::delete_undoable()}</p>
        </Confirm>
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
