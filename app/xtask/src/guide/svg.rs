use std::fmt::Write;

use guide::{Graph, GraphNode, Layout};

/// Width and height of a node, and the room that each has, in pixels.
const NODE: (usize, usize) = (200, 44);
const ROOM: (usize, usize) = (420, 150);
const EDGE: usize = 20;

/// Room for the title of a graph.
const TITLE: usize = 40;

/// The graphs, one below the other, as a picture that stands alone: questions on the left, ends on the right, the answers
/// on the lines.
pub(super) fn draw(graphs: &[(String, Graph)]) -> String {
    let layouts: Vec<Layout> = graphs.iter().map(|(_, graph)| Layout::of(graph)).collect();
    let width = layouts.iter().map(|layout| layout.columns).max().unwrap_or_default() * ROOM.0 + EDGE;
    let total: usize = layouts.iter().map(height).sum();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {total}\" width=\"{width}\" height=\"{total}\" \
         font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n<title>Guiden: fra svar til trin</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    );
    let mut top = 0;
    for ((title, graph), layout) in graphs.iter().zip(&layouts) {
        let _ = writeln!(
            svg,
            "<g transform=\"translate(0 {top})\"><text x=\"{EDGE}\" y=\"25\" font-size=\"20\">{}</text>",
            escaped(title)
        );
        one(&mut svg, graph, layout);
        svg.push_str("</g>\n");
        top += height(layout);
    }
    svg.push_str("</svg>\n");
    svg
}

fn height(layout: &Layout) -> usize {
    TITLE + layout.rows * ROOM.1 + EDGE
}

fn one(svg: &mut String, graph: &Graph, layout: &Layout) {
    for (number, node) in graph.nodes.iter().enumerate() {
        if let GraphNode::Question(_, branches) = node {
            for (index, branch) in branches.iter().enumerate() {
                let ends = (layout.places[number], layout.places[branch.to]);
                edge(svg, ends, (index, branches.len()), &branch.codes.join(" · "));
            }
        }
    }
    for (number, node) in graph.nodes.iter().enumerate() {
        self::node(svg, layout.places[number], node);
    }
}

fn corner(place: (usize, usize)) -> (usize, usize) {
    (EDGE + place.0 * ROOM.0, TITLE + place.1 * ROOM.1)
}

fn node(svg: &mut String, place: (usize, usize), node: &GraphNode) {
    let (x, y) = corner(place);
    let (text, fill) = match node {
        GraphNode::Question(question, _) => (question.clone(), "#eef3f8"),
        GraphNode::Leaf(leaf) => (leaf.to_string(), "#fbf7f0"),
    };
    let (width, height) = NODE;
    let (middle, baseline) = (x + width / 2, y + height / 2 + 5);
    let _ = writeln!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{fill}\" stroke=\"#333\"/>\
         <text x=\"{middle}\" y=\"{baseline}\" text-anchor=\"middle\">{}</text>",
        escaped(&text)
    );
}

/// A line from the right side of one node to the left side of another, with the answers near its beginning.
fn edge(svg: &mut String, ends: ((usize, usize), (usize, usize)), nth: (usize, usize), answers: &str) {
    let ((x1, y1), (x2, y2)) = (corner(ends.0), corner(ends.1));
    let (x1, y1) = (x1 + NODE.0, y1 + NODE.1 * (nth.0 + 1) / (nth.1 + 1));
    let y2 = y2 + NODE.1 / 2;
    let label = corner(ends.0).1 + 14 * (nth.0 + 1);
    let _ = writeln!(
        svg,
        "<path d=\"M{x1} {y1} L{} {label} L{x2} {y2}\" fill=\"none\" stroke=\"#777\"/>\
         <text x=\"{}\" y=\"{}\" font-size=\"10\" fill=\"#222\">{}</text>",
        x1 + 20,
        x1 + 22,
        label - 2,
        escaped(answers)
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide::{Branch, Leaf};

    #[test]
    fn names_every_node_and_every_answer() {
        let branch = |code: &str, to| Branch { codes: vec![code.to_owned(), "x<y".to_owned()], to };
        let leaf = |name: &str| GraphNode::Leaf(Leaf::Stop(name.to_owned()));
        let question = GraphNode::Question("fare".to_owned(), vec![branch("nej", 0), branch("ja", 1)]);
        let graph = Graph { nodes: vec![leaf("a"), leaf("b"), question] };
        let svg = draw(&[("Fagfolk".to_owned(), graph.clone()), ("Familier".to_owned(), graph)]);
        for part in [">Fagfolk<", ">Familier<", "stop a", "stop b", ">fare<", "nej · x&lt;y", "ja · x&lt;y"] {
            assert!(svg.contains(part), "{part}");
        }
    }
}
