use catalogue::TopicDefinition;
use leptos::prelude::*;

use crate::components::text::Text;
use crate::routes;

/// Topics, each leading to its page.
#[component]
pub fn TopicLinks(topics: Vec<&'static TopicDefinition>) -> impl IntoView {
    let link = |topic: &'static TopicDefinition| {
        let name = topic.name.clone();
        view! { <li><a class="it-chip it-chip--plain" href=routes::topic(&topic.id)><Text text=name/></a></li> }
    };
    view! { <ul class="it-chips">{topics.into_iter().map(link).collect_view()}</ul> }
}
