use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use catalogue::{DataFile, FileKind};
use ui::content::{Content, register_paths};
use ui::platform::{clock, data};
use ui::{language, messages};

use crate::error::PrerenderError;

/// All content.
pub(crate) struct Site {
    pub(crate) content: &'static Content,
    /// Paths of the data files that every page needs.
    pub(crate) registers: Vec<String>,
    /// Texts of the data files by path.
    files: BTreeMap<String, String>,
}

impl Site {
    /// Reads the data folder whole.
    pub(crate) fn open(folder: &Path) -> Result<Self, PrerenderError> {
        let mut files = BTreeMap::new();
        gather(folder, "", &mut files)?;
        let paths: Vec<String> = files.keys().cloned().collect();
        let of_catalogue = paths.iter().filter(|path| FileKind::of(path).is_some());
        let read = |path: &String| DataFile { path: path.clone(), text: Ok(files[path].clone()) };
        let content = Content::whole(&of_catalogue.map(read).collect::<Vec<_>>(), &paths);
        if let Some(first) = content.diagnostics.first() {
            return Err(PrerenderError::Content(first.to_string()));
        }
        let registers = register_paths(&paths).cloned().collect();
        Ok(Self { content: Box::leak(Box::new(content)), registers, files })
    }

    /// The messages of that language as the app reads them.
    fn messages(&self, lang: &str) -> Result<String, PrerenderError> {
        let failed = |reason: String| PrerenderError::Messages { lang: lang.to_owned(), reason };
        let layers = language::voice_of(lang).into_iter().chain([lang]).map(|lang| format!("i18n/{lang}.json"));
        let files: Option<Vec<_>> = layers.map(|path| self.files.get(&path)).collect();
        let files = files.ok_or_else(|| failed("there is none".to_owned()))?;
        messages::for_app(&files).map_err(|error| failed(error.to_string()))
    }

    /// Draws in that language and for that day from now on, in this thread. The pages get what they would fetch. Yields the
    /// messages as the app reads them.
    pub(crate) fn enter(&self, lang: &str, day: &str) -> Result<String, PrerenderError> {
        let failed = |reason: String| PrerenderError::Messages { lang: lang.to_owned(), reason };
        let texts = self.messages(lang)?;
        messages::load(&texts).map_err(|error| failed(error.to_string()))?;
        language::open(lang);
        clock::set_today(day);
        data::hand_over(self.files.clone());
        Ok(texts)
    }
}

/// The text of every JSON file below a folder, by its path there.
fn gather(folder: &Path, below: &str, files: &mut BTreeMap<String, String>) -> Result<(), PrerenderError> {
    let failed = |source| PrerenderError::File { path: folder.display().to_string(), source };
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = if below.is_empty() { name.into_owned() } else { format!("{below}/{name}") };
        if path.is_dir() {
            gather(&path, &name, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.insert(name, read(&path)?);
        }
    }
    Ok(())
}

pub(crate) fn read(path: &Path) -> Result<String, PrerenderError> {
    fs::read_to_string(path).map_err(|source| PrerenderError::File { path: path.display().to_string(), source })
}
