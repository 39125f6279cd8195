use super::error::DistError;
use super::folder::Folder;
use super::languages;
use super::page::PAGE;
use super::parts::Scripts;

/// How a line begins that names a file for the app.
pub(super) const START: &str = "<link rel=\"preload\" as=\"fetch\"";

/// What the build knows of the files that a drawn page names for its app.
pub(super) struct Preloads<'a> {
    pub(super) scripts: &'a Scripts,
    /// Paths of the data files that are there once more for each language.
    pub(super) by_language: &'a [String],
    pub(super) base: &'a str,
}

impl Preloads<'_> {
    /// Gives a part all of its files by their names, and data the file of the page's language.
    pub(super) fn name(&self, page: &str) -> String {
        let lang = page.split_once("<html lang=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
        let named = |line: &str| match self.file(line) {
            Some(file) => self.files(file, lang).iter().map(|name| line.replace(file, name)).collect(),
            None => line.to_owned(),
        };
        page.split_inclusive('\n').map(named).collect()
    }

    fn files(&self, file: &str, lang: &str) -> Vec<String> {
        let Scripts { parts, groups, .. } = self.scripts;
        match (groups.get(file), file.strip_prefix("data/")) {
            (Some(group), _) => group.iter().filter_map(|part| Some(parts.get(part)?.name.clone())).collect(),
            (None, Some(path)) if self.by_language.iter().any(|split| split == path) => {
                vec![format!("data/{}{lang}/{path}", languages::FOLDER)]
            }
            _ => vec![file.to_owned()],
        }
    }

    /// Refuses a page that names a file that is not there.
    pub(super) fn check(&self, dist: &Folder, page: &str) -> Result<(), DistError> {
        match page.lines().filter_map(|line| self.file(line)).find(|file| dist.size(file).is_none()) {
            Some(file) => Err(DistError::Reference { file: PAGE.to_owned(), wanted: file.to_owned(), count: 0 }),
            None => Ok(()),
        }
    }

    /// What a line of the page names for its app; below the site's folder.
    fn file<'l>(&self, line: &'l str) -> Option<&'l str> {
        let (_, rest) = line.strip_prefix(START)?.split_once("href=\"")?;
        Some(rest.split('"').next()?.strip_prefix(self.base)?.trim_start_matches('/'))
    }
}
