use guide::{Chosen, Condition, GuideDefinition};
use leptos::prelude::*;

use super::words::{FormWords, levels_in_words};
use crate::messages::msg;

/// When an entry holds, in the words of the form: a list, with a list inside where one of several is enough.
pub fn in_words(condition: &Condition, guide: &'static GuideDefinition, words: &FormWords) -> AnyView {
    let list = |conditions: &[Condition]| {
        let rows = conditions.iter().map(|one| view! { <li>{in_words(one, guide, words)}</li> });
        view! { <ul class="it-condition">{rows.collect_view()}</ul> }.into_any()
    };
    match condition {
        Condition::All(all) if all.is_empty() => msg::graph_always().into_any(),
        Condition::All(all) => list(all),
        Condition::Any(any) => view! { {msg::graph_any()} {list(any)} }.into_any(),
        Condition::Not(inner) => view! { {msg::graph_not()} " " {in_words(inner, guide, words)} }.into_any(),
        Condition::Is(id) => guide.situation(id).map(|situation| in_words(&situation.when, guide, words)).into_any(),
        Condition::Level(levels) => msg::graph_level(levels_in_words(levels)).into_any(),
        Condition::Municipality(Chosen::Some) => msg::graph_municipality().into_any(),
        Condition::Municipality(Chosen::None) => msg::graph_no_municipality().into_any(),
        Condition::Answered(wanted) => {
            // A question that this form does not ask counts as »ved ikke«: only the citizens' form asks it.
            let asked = wanted.iter().filter(|(question, _)| !words.question(question).is_empty());
            let rows = asked.map(|(question, codes)| {
                let answers: Vec<String> =
                    codes.iter().map(|code| format!("»{}«", words.answer(question, code))).collect();
                view! { <li>{words.question(question)} " " {answers.join(&format!(" {} ", msg::paper_or()))}</li> }
            });
            let rows = rows.collect_view();
            let nowhere = rows.is_empty().then(msg::graph_family_only);
            view! { {nowhere} <ul class="it-condition">{rows}</ul> }.into_any()
        }
    }
}
