use guide::{Graph, GraphNode, Layout, Leaf, Voice};
use leptos::prelude::*;

use super::nodes::leaf;
use crate::messages::{ISOLATE, ISOLATE_END, msg};
use crate::pages::guide::words::FormWords;

/// Width and height of a node, and the room that each has, in units of the drawing.
const NODE: (usize, usize) = (140, 34);
const ROOM: (usize, usize) = (190, 52);
const EDGE: usize = 12;
/// Room for what the columns ask.
const HEAD: usize = 30;
/// Letters of an end's words that a node has room for.
const LETTERS: usize = 18;

/// The graph as a picture: the numbers are those of the list below, which says the same in words.
#[component]
pub fn Picture(graph: Graph, voice: Voice, words: FormWords) -> impl IntoView {
    let layout = Layout::of(&graph);
    let (width, height) = (layout.columns * ROOM.0 - (ROOM.0 - NODE.0) + 2 * EDGE, HEAD + layout.rows * ROOM.1 + EDGE);
    let nodes = graph.nodes.iter().enumerate();
    let lines = nodes.clone().flat_map(|(number, node)| {
        let branches = if let GraphNode::Question(_, branches) = node { branches.as_slice() } else { &[] };
        branches.iter().map(move |branch| (number, branch.to))
    });
    let lines =
        lines.map(|(from, to)| view! { <path class="it-graph__line" d=line(layout.places[from], layout.places[to])/> });
    let boxes = nodes.map(|(number, node)| {
        let (x, y) = corner(layout.places[number]);
        let class =
            if matches!(node, GraphNode::Leaf(_)) { "it-graph__node it-graph__node--end" } else { "it-graph__node" };
        let text = label(graph.nodes.len() - number, node, voice, &words);
        view! {
            <rect class=class x=x y=y width=NODE.0 height=NODE.1 rx="6"/>
            <text class="it-graph__text" x=x + NODE.0 / 2 y=y + 22 text-anchor="middle">{text}</text>
        }
    });
    view! {
        <div class="it-graph" tabindex="0" role="group" aria-label=msg::graph_picture()>
            <svg class="it-graph__picture" role="img" aria-label=msg::graph_picture_text() viewBox=format!("0 0 {width} {height}") width=width height=height>
                {lines.collect_view()}
                {boxes.collect_view()}
            </svg>
        </div>
    }
}

/// The number that it has in the list; an end also says where it leads, as far as there is room.
fn label(number: usize, node: &GraphNode, voice: Voice, words: &FormWords) -> String {
    let text = match node {
        GraphNode::Question(question, _) => words.question(question),
        GraphNode::Leaf(Leaf::Levels(levels)) if levels.len() > 1 => msg::graph_both().to_owned(),
        GraphNode::Leaf(end) => leaf(end, voice, words),
    };
    // The words are cut, and may lose the end of what is marked in them; the list below has them whole.
    let text = text.replace([ISOLATE, ISOLATE_END], "");
    let short: String = text.chars().take(LETTERS).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{number}. {}{more}", short.trim_end())
}

fn corner(place: (usize, usize)) -> (usize, usize) {
    (EDGE + place.0 * ROOM.0, HEAD + place.1 * ROOM.1)
}

/// From the right side of one node to the left side of another.
fn line(from: (usize, usize), to: (usize, usize)) -> String {
    let ((x1, y1), (x2, y2)) = (corner(from), corner(to));
    let (x1, y1, y2) = (x1 + NODE.0, y1 + NODE.1 / 2, y2 + NODE.1 / 2);
    let bend = x1 + (ROOM.0 - NODE.0) / 2;
    format!("M{x1} {y1} C{bend} {y1} {} {y2} {x2} {y2}", x2 - (ROOM.0 - NODE.0) / 2)
}
