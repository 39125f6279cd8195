use leptos::prelude::*;

use super::{History, Search};
use crate::messages::msg;

/// One line to type in; the list follows each letter.
#[component]
pub fn SearchField(search: Search) -> impl IntoView {
    let field = NodeRef::<leptos::html::Input>::new();
    view! {
        <form
            class="it-search"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                if let Some(field) = field.get_untracked() {
                    search.change(History::Push, |query| field.value().trim().clone_into(&mut query.text));
                }
            }
        >
            <label class="form-label" for="q">{msg::finder_search_label()}</label>
            <div class="it-search__row">
                <input
                    class="form-input it-search__input"
                    id="q"
                    type="search"
                    autocomplete="off"
                    maxlength="200"
                    node_ref=field
                    prop:value=move || search.query.with(|query| query.text.clone())
                    on:input:target=move |event| search.type_text(&event.target().value())
                />
                <button class="button button-primary it-search__button" type="submit">{msg::finder_search()}</button>
            </div>
        </form>
    }
}
