use guide::{Branch, Graph, GraphNode, Leaf, Voice};
use leptos::prelude::*;

use crate::components::text::{Mixed, form_words};
use crate::messages::{self, msg};
use crate::pages::guide::words::{self, FormWords};

/// The graph as a list, the beginning first: each question once, and where each answer leads.
#[component]
pub fn Nodes(graph: Graph, voice: Voice, words: FormWords) -> impl IntoView {
    let count = graph.nodes.len();
    let rows = graph.nodes.iter().enumerate().rev().filter_map(|(number, node)| {
        let GraphNode::Question(question, branches) = node else { return None };
        let ways = branches.iter().map(|branch| way(&graph, question, branch, voice, &words)).collect_view();
        Some(view! {
            <li class="it-nodes__item" id=anchor(voice, count - number)>
                <h4 class="it-nodes__title">{count - number} ". " <Mixed text=words.question(question)/></h4>
                <ul>{ways}</ul>
            </li>
        })
    });
    view! { <ul class="it-nodes">{rows.collect_view()}</ul> }
}

fn way(graph: &Graph, question: &str, branch: &Branch, voice: Voice, words: &FormWords) -> impl IntoView + use<> {
    let answers = words.answers(question, branch.codes.iter().map(String::as_str));
    let number = graph.nodes.len() - branch.to;
    let to = match &graph.nodes[branch.to] {
        GraphNode::Question(next, _) => {
            let text = msg::graph_to(number, words.question(next));
            view! { <a href=format!("#{}", anchor(voice, number))><Mixed text/></a> }.into_any()
        }
        GraphNode::Leaf(end @ Leaf::Levels(_)) => {
            view! { <strong><Mixed text=leaf(end, voice, words)/></strong> }.into_any()
        }
        GraphNode::Leaf(stop) => view! { <Mixed text=leaf(stop, voice, words)/> }.into_any(),
    };
    view! { <li><Mixed text=answers/> ": " {to}</li> }
}

fn anchor(voice: Voice, number: usize) -> String {
    match voice {
        Voice::Professional => format!("knude-{number}"),
        Voice::Citizen => format!("familie-{number}"),
    }
}

/// An end in words.
pub fn leaf(leaf: &Leaf, voice: Voice, words: &FormWords) -> String {
    match leaf {
        Leaf::Levels(levels) => words::levels_in_words(levels, voice),
        Leaf::Stop(item) => {
            let text = words.0.item(&item.as_str().into()).map_or("", |item| item.text(&messages::lang()));
            msg::graph_stop(form_words(&words.0, text))
        }
    }
}
