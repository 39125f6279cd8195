use std::collections::BTreeMap;

use super::app_files::{self, Named, SCRIPT};
use super::digest;
use super::error::DistError;
use super::folder::Folder;
use crate::files;

/// The script that fetches the parts of the app, each when a page of it is opened.
pub(super) const LOADER: &str = "parts.js";

/// How the file of a group of pages begins.
const GROUP: &str = "split_";

/// The app's script, the loader, and the parts that it fetches.
pub(super) struct Scripts {
    pub(super) app: Named,
    pub(super) loader: Named,
    pub(super) parts: BTreeMap<String, Named>,
    /// By the part of a group of pages: itself and what it shares with others, under the names before theirs.
    pub(super) groups: BTreeMap<String, Vec<String>>,
}

/// Names them all. The two scripts import each other, so that neither can hold the hash of the other: they share one,
/// over both.
pub(super) fn name(dist: &Folder, wasm: &Named) -> Result<Scripts, DistError> {
    let plain = dist.text(LOADER)?;
    let mut loader = plain.clone();
    let mut parts = BTreeMap::new();
    for file in dist.below("")?.into_iter().filter(|file| is_part(file)) {
        let part = app_files::name(dist, &file, &dist.bytes(&file)?)?;
        loader = refer(&loader, &file, &part)?;
        parts.insert(file, part);
    }
    // The script knows the wasm's name as its default. Our own start script passes it in, so the name need not be there.
    let app = dist.text(SCRIPT)?.replace(app_files::WASM, &wasm.name);
    let both = format!("{app}{loader}");
    let [app_name, loader_name] = [SCRIPT, LOADER].map(|file| digest::name_by_content(file, both.as_bytes()));
    let app = app.replace(&format!("\"./{LOADER}\""), &format!("\"./{loader_name}\""));
    let loader = loader.replace(&format!("\"./{SCRIPT}\""), &format!("\"./{app_name}\""));
    Ok(Scripts {
        app: app_files::put(dist, SCRIPT, app_name, app.as_bytes())?,
        loader: app_files::put(dist, LOADER, loader_name, loader.as_bytes())?,
        groups: parts.keys().filter(|part| part.starts_with(GROUP)).map(|part| group(&plain, part)).collect(),
        parts,
    })
}

/// What the loader fetches for it: behind the part stands the list of those that it shares.
fn group(loader: &str, part: &str) -> (String, Vec<String>) {
    let list = loader.split(part).nth(1).and_then(|rest| rest.split(']').next()).unwrap_or_default();
    let shared = list.split(['[', ',']).filter_map(|name| name.trim().strip_prefix("__chunk_"));
    let shared = shared.map(|number| format!("chunk_{number}.wasm"));
    (part.to_owned(), [part.to_owned()].into_iter().chain(shared).collect())
}

fn is_part(file: &str) -> bool {
    (file.starts_with(GROUP) || file.starts_with("chunk_")) && files::extension(file) == "wasm"
}

/// The one place where a part is fetched gets its new name, and what its content must be.
fn refer(loader: &str, file: &str, part: &Named) -> Result<String, DistError> {
    let wanted = format!("fetch(new URL(\"./{file}\",import.meta.url))");
    match loader.matches(&wanted).count() {
        1 => {
            let Named { name, integrity } = part;
            let fetch = format!("fetch(new URL(\"./{name}\",import.meta.url),{{integrity:\"{integrity}\"}})");
            Ok(loader.replace(&wanted, &fetch))
        }
        count => Err(DistError::Reference { file: LOADER.to_owned(), wanted, count }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_needs_what_stands_in_its_list() {
        let loader = "const __chunk_7=m(()=>{fetch(\"./chunk_7.wasm\")},[]);export const l=w(m(()=>{fetch(\"./split_a.wasm\");return x},[__chunk_7,__chunk_12])),k=w(m(()=>{fetch(\"./split_b.wasm\")},[__chunk_7]));";
        let needed = |part: &str| group(loader, part).1;
        assert_eq!(needed("split_a.wasm"), ["split_a.wasm", "chunk_7.wasm", "chunk_12.wasm"]);
        assert_eq!(needed("split_b.wasm"), ["split_b.wasm", "chunk_7.wasm"]);
    }

    #[test]
    fn a_part_is_fetched_by_its_content() {
        let part = Named { name: "split_a-1.wasm".to_owned(), integrity: "sha384-x".to_owned() };
        let loader = "fetch(new URL(\"./split_a.wasm\",import.meta.url));";
        let expected = "fetch(new URL(\"./split_a-1.wasm\",import.meta.url),{integrity:\"sha384-x\"});";
        assert_eq!(refer(loader, "split_a.wasm", &part).unwrap(), expected);
        let error = refer(&loader.repeat(2), "split_a.wasm", &part).err().unwrap().to_string();
        assert!(error.contains("2 times"), "{error}");
    }
}
