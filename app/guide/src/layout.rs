use crate::{Graph, GraphNode};

/// Where each node of a drawn graph stands: its column is the longest way from the beginning, its row its number there.
pub struct Layout {
    /// Column and row of each node.
    pub places: Vec<(usize, usize)>,
    /// How many columns there are.
    pub columns: usize,
    /// The most rows of a column.
    pub rows: usize,
}

impl Layout {
    /// Ends all stand in the last column.
    pub fn of(graph: &Graph) -> Self {
        let mut columns = vec![0; graph.nodes.len()];
        // A node comes after those that it leads to, so from the back every node is placed before its children.
        for (number, node) in graph.nodes.iter().enumerate().rev() {
            if let GraphNode::Question(_, branches) = node {
                for branch in branches {
                    columns[branch.to] = columns[branch.to].max(columns[number] + 1);
                }
            }
        }
        let last = columns.iter().copied().max().unwrap_or_default();
        for (column, node) in columns.iter_mut().zip(&graph.nodes) {
            if matches!(node, GraphNode::Leaf(_)) {
                *column = last;
            }
        }
        let mut used = vec![0; last + 1];
        let mut places = vec![(0, 0); graph.nodes.len()];
        for number in (0..graph.nodes.len()).rev() {
            let column = columns[number];
            places[number] = (column, used[column]);
            used[column] += 1;
        }
        Self { places, columns: last + 1, rows: used.into_iter().max().unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Branch, Leaf};

    #[test]
    fn what_comes_later_stands_further_right_and_ends_stand_last() {
        let leaf = |name: &str| GraphNode::Leaf(Leaf::Stop(name.to_owned()));
        let to = |to: usize| Branch { codes: vec!["x".to_owned()], to };
        let second = GraphNode::Question("b".to_owned(), vec![to(0), to(1)]);
        let first = GraphNode::Question("a".to_owned(), vec![to(0), to(2)]);
        let layout = Layout::of(&Graph { nodes: vec![leaf("p"), leaf("q"), second, first] });
        assert_eq!(layout.places, [(2, 1), (2, 0), (1, 0), (0, 0)]);
        assert_eq!((layout.columns, layout.rows), (3, 2));
    }
}
