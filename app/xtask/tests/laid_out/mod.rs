//! A folder as the build lays it out, with a little content.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::built;

/// A fresh folder of that name, with what the build puts there.
pub fn laid_out(name: &str) -> PathBuf {
    let dist = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&dist);
    let content = [
        ("data/topics.json", json!({ "topics": [] }).to_string()),
        ("data/offers/faxe.json", offers("faxe", "a")),
        ("data/offers/aabenraa.json", offers("aabenraa", "b")),
    ];
    for (file, text) in built::files().into_iter().chain(content) {
        let path = dist.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dist
}

/// A file of one record, of which nothing is stated that need not be.
pub fn offers(municipality: &str, slug: &str) -> String {
    let offer = json!({
        "id": format!("{municipality}/{slug}"), "municipality": municipality, "name": "Å", "kind": "offer",
        "steps": { "local": [], "national": [], "inferred": false }, "topics": [], "status": { "state": "running" },
        "citizen_facing": true, "summary": { "da": "Å" }, "sources": [], "edited_on": "2026-11-21"
    });
    json!({ "$schema": "s", "offers": [offer] }).to_string()
}
