use std::collections::BTreeMap;

use super::app_files::{self, Named};
use super::error::DistError;
use super::folder::Folder;
use super::workers::Worker;

pub(super) const BOOT: &str = "boot.js";

/// Tells the start script the names of what it and the app fetch, and the integrity of the wasm. A script that is imported gets its
/// integrity from the page's `modulepreload`.
pub(super) fn write(dist: &Folder, script: &Named, wasm: &Named, workers: &[Worker]) -> Result<Named, DistError> {
    let mut text = dist.text(BOOT)?;
    let workers: BTreeMap<_, _> = workers.iter().map(|worker| (worker.name, worker.start.name.as_str())).collect();
    let workers = serde_json::json!(workers).to_string();
    for (placeholder, value) in [
        ("__UI_JS__", &script.name),
        ("__UI_WASM__", &wasm.name),
        ("__UI_WASM_INTEGRITY__", &wasm.integrity),
        ("__UI_WORKERS__", &workers),
    ] {
        if !text.contains(placeholder) {
            return Err(DistError::Reference { file: BOOT.to_owned(), wanted: placeholder.to_owned(), count: 0 });
        }
        text = text.replace(placeholder, value);
    }
    if let Some(at) = text.find("__UI_") {
        let left = text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        return Err(DistError::LeftOver { file: BOOT.to_owned(), left });
    }
    app_files::name(dist, BOOT, text.as_bytes())
}
