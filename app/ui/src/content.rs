//! The content that the app runs on: what the data files say, and what of them could not be read.

use std::sync::{Arc, OnceLock};

use catalogue::{Catalogue, DataFile, Diagnostic, FileKind, Finder};

use crate::language;

/// Loaded once, before the first page.
#[derive(Debug, Default)]
pub struct Content {
    /// Municipalities, ladders, offers …
    pub catalogue: Catalogue,
    /// Files and records that could not be read; named on screen, the rest works.
    pub diagnostics: Vec<Diagnostic>,
    /// Tags of the languages that there are messages in.
    pub languages: Vec<String>,
    /// Names of the questionnaires' files, without folder and ending.
    pub questionnaires: Vec<String>,
    /// Paths of the files of goals.
    pub goals: Vec<String>,
    /// Paths of the files of practice examples.
    pub practice: Vec<String>,
    /// Paths of the files of the step guide.
    pub guide: Vec<String>,
    /// The day that the list of content came from the server, `YYYY-MM-DD`, where that was on another day than today.
    pub age: Option<String>,
    /// Over all records, where they are all here: on the host, which draws many pages.
    pub finder: OnceLock<Arc<Finder<'static>>>,
}

impl Content {
    /// From the registers and the paths of all data files.
    pub fn new(registers: &[DataFile], paths: &[String]) -> Self {
        Self::of(Catalogue::load_registers(registers), paths)
    }

    /// From all files of the catalogue, as on the host, where nothing was counted beforehand.
    pub fn whole(files: &[DataFile], paths: &[String]) -> Self {
        let (mut catalogue, diagnostics) = Catalogue::load(files);
        catalogue.steps = catalogue.count_steps();
        Self::of((catalogue, diagnostics), paths)
    }

    fn of((catalogue, diagnostics): (Catalogue, Vec<Diagnostic>), paths: &[String]) -> Self {
        let practice = paths.iter().filter(|path| FileKind::of(path) == Some(FileKind::Practice)).cloned().collect();
        let goals = paths.iter().filter(|path| goals::is_goals_file(path)).cloned().collect();
        let guide = paths.iter().filter(|path| guide::is_guide(path)).cloned().collect();
        let (languages, questionnaires) = (language::all(paths), questionnaire_names(paths));
        Self {
            catalogue,
            diagnostics,
            languages,
            questionnaires,
            goals,
            practice,
            guide,
            age: None,
            finder: OnceLock::new(),
        }
    }
}

/// The paths of the registers, which every page needs; offers and practice examples come when a page asks for them.
pub fn register_paths(paths: &[String]) -> impl Iterator<Item = &String> {
    paths.iter().filter(|path| FileKind::of(path).is_some_and(FileKind::is_register))
}

fn questionnaire_names(paths: &[String]) -> Vec<String> {
    paths.iter().filter_map(|path| questionnaire::name_of_file(path)).map(str::to_owned).collect()
}
