use super::app_files::{self, Named, SCRIPT};
use super::digest;
use super::error::DistError;
use super::folder::Folder;
use crate::files;

/// The script that fetches the parts of the app, each when a page of it is opened.
pub(super) const LOADER: &str = "parts.js";

/// The app's script, the loader, and the parts that it fetches.
pub(super) struct Scripts {
    pub(super) app: Named,
    pub(super) loader: Named,
    pub(super) parts: Vec<Named>,
}

/// Names them all. The two scripts import each other, so that neither can hold the hash of the other: they share one,
/// over both.
pub(super) fn name(dist: &Folder, wasm: &Named) -> Result<Scripts, DistError> {
    let mut loader = dist.text(LOADER)?;
    let mut parts = Vec::new();
    for file in dist.below("")?.into_iter().filter(|file| is_part(file)) {
        let part = app_files::name(dist, &file, &dist.bytes(&file)?)?;
        loader = refer(&loader, &file, &part)?;
        parts.push(part);
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
        parts,
    })
}

fn is_part(file: &str) -> bool {
    (file.starts_with("split_") || file.starts_with("chunk_")) && files::extension(file) == "wasm"
}

/// The one place where a part is fetched gets its new name, and what its content must be.
fn refer(loader: &str, file: &str, part: &Named) -> Result<String, DistError> {
    let wanted = format!("fetch(new URL(\"./{file}\", import.meta.url))");
    match loader.matches(&wanted).count() {
        1 => {
            let Named { name, integrity } = part;
            let fetch = format!("fetch(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }})");
            Ok(loader.replace(&wanted, &fetch))
        }
        count => Err(DistError::Reference { file: LOADER.to_owned(), wanted, count }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_fetched_by_its_content() {
        let part = Named { name: "split_a-1.wasm".to_owned(), integrity: "sha384-x".to_owned() };
        let loader = "fetch(new URL(\"./split_a.wasm\", import.meta.url));";
        let expected = "fetch(new URL(\"./split_a-1.wasm\", import.meta.url), { integrity: \"sha384-x\" });";
        assert_eq!(refer(loader, "split_a.wasm", &part).unwrap(), expected);
        let error = refer(&loader.repeat(2), "split_a.wasm", &part).err().unwrap().to_string();
        assert!(error.contains("2 times"), "{error}");
    }
}
