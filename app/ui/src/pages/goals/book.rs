use std::sync::Arc;

use catalogue::DataFile;
use goals::GoalDefinition;
use responses::Quarter;

use crate::context::content;
use crate::platform::data;

/// The goals of all files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    /// In the order of the files.
    pub goals: Vec<Arc<GoalDefinition>>,
    /// Whether one could not be read.
    pub is_broken: bool,
}

impl Book {
    /// Every quarter of every goal's period, each once.
    pub fn quarters(&self) -> Vec<Quarter> {
        let of = |goal: &Arc<GoalDefinition>| Quarter::between(goal.period.from, goal.period.to).collect::<Vec<_>>();
        let mut quarters: Vec<_> = self.goals.iter().flat_map(of).collect();
        quarters.sort_unstable();
        quarters.dedup();
        quarters
    }
}

/// Fetches them: only who looks at the goals needs them.
pub async fn load() -> Book {
    let mut book = Book::default();
    for path in &content().goals {
        let (goals, diagnostics) = GoalDefinition::load(&DataFile { path: path.clone(), text: data::text(path).await });
        book.is_broken |= !diagnostics.is_empty();
        book.goals.extend(goals.into_iter().map(Arc::new));
    }
    book
}
