use leptos::prelude::*;
use responses::InventoryView;

use crate::components::text::day;
use crate::keeper::Keeper;
use crate::messages::msg;

/// How many answers are here, how many exist nowhere else, and what threatens them.
#[component]
pub fn Safety(view: Memo<InventoryView>) -> impl IntoView {
    let keeper = expect_context::<Keeper>();
    move || {
        let view = view.get();
        let since = view.oldest_not_exported.map(|oldest| msg::answers_oldest(day(oldest)));
        let unreadable = keeper.unreadable();
        (!view.rows.is_empty() || unreadable > 0).then(|| {
            view! {
                <section class="it-keep-safe">
                    <h2 class="it-keep-safe__title">{msg::answers_safe_title()}</h2>
                    <p>{msg::answers_counts(view.completed, view.drafts)}</p>
                    <p>{msg::answers_not_exported(view.not_exported)} " " {since}</p>
                    {(unreadable > 0).then(|| view! { <p>{msg::answers_unreadable(unreadable)}</p> })}
                    <p>{if keeper.is_on_device() { msg::answers_where_device() } else { msg::answers_where_memory() }}</p>
                </section>
            }
        })
    }
}
