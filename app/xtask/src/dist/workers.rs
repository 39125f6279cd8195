use super::app_files::{self, Named};
use super::digest;
use super::error::DistError;
use super::folder::Folder;

/// The workers, each a module of its own that is fetched when it is asked for.
const WORKERS: [&str; 3] = ["scanning", "sealing", "sheet"];
/// The script that all of them start with, and what is filled in for each.
const SCRIPT: &str = "worker.js";

/// A worker's files under the names of their content.
pub(super) struct Worker {
    /// How the app calls it.
    pub(super) name: &'static str,
    /// The script that it starts with, which the browser is to run.
    pub(super) start: Named,
    script: Named,
    wasm: Named,
}

impl Worker {
    /// The names of its files.
    pub(super) fn files(&self) -> [&str; 3] {
        [&self.start, &self.script, &self.wasm].map(|named| named.name.as_str())
    }
}

/// Names all of them. The wasm's integrity stands in the script that fetches it; a script that a worker imports can have none.
pub(super) fn name(dist: &Folder) -> Result<Vec<Worker>, DistError> {
    let template = dist.text(SCRIPT)?;
    dist.remove(SCRIPT)?;
    WORKERS.into_iter().map(|worker| name_one(dist, worker, &template)).collect()
}

fn name_one(dist: &Folder, name: &'static str, template: &str) -> Result<Worker, DistError> {
    let (script, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
    let named = app_files::name(dist, &wasm, &dist.bytes(&wasm)?)?;
    let text = dist.text(&script)?.replace(&wasm, &named.name);
    let (script, wasm) = (app_files::name(dist, &script, text.as_bytes())?, named);
    let start = start(template, &script, &wasm)?;
    let place = digest::name_by_content(&format!("{name}-{SCRIPT}"), start.as_bytes());
    dist.write(&place, &start)?;
    let start = Named { name: place, integrity: digest::integrity(start.as_bytes()) };
    Ok(Worker { name, start, script, wasm })
}

fn start(template: &str, script: &Named, wasm: &Named) -> Result<String, DistError> {
    let parts = [
        ("__WORKER_JS__", script.name.as_str()),
        ("__WORKER_WASM_INTEGRITY__", &wasm.integrity),
        ("__WORKER_WASM__", &wasm.name),
    ];
    app_files::filled(SCRIPT, template, &parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_script_knows_its_module_and_its_integrity() {
        let template = include_str!("../../../workers/worker.js");
        let named = |name: &str| Named { name: name.to_owned(), integrity: format!("sha384-{name}") };
        let text = start(template, &named("sheet-1.js"), &named("sheet_bg-2.wasm")).unwrap();
        assert!(text.contains("from './sheet-1.js'"));
        assert!(text.contains("new URL('sheet_bg-2.wasm', import.meta.url), { integrity: 'sha384-sheet_bg-2.wasm' }"));
        assert!(!text.contains("__"));
        assert!(start(&text, &named("a"), &named("b")).is_err());
    }
}
