//! Writes `/komponenter` into a folder, where the style and the icons lie already: `make components`.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use catalogue::{DataFile, FileKind};
use ui::content::Content;
use ui::{drawing, messages};

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).map(PathBuf::from).ok_or_else(|| io::Error::other("usage: components FOLDER"))?;
    // `make components` starts it from the root of the repository.
    let data = PathBuf::from("public/data");
    let files: Vec<_> = paths(&data, "")?
        .into_iter()
        .filter(|path| FileKind::of(path).is_some())
        .map(|path| Ok(DataFile { text: Ok(fs::read_to_string(data.join(&path))?), path }))
        .collect::<io::Result<_>>()?;
    messages::for_app(&[fs::read_to_string(data.join("i18n/da.json"))?])
        .and_then(|danish| messages::load(&danish))
        .map_err(io::Error::other)?;
    let body = drawing::draw_components(Box::leak(Box::new(Content::whole(&files, &[]))));
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Komponenter</title>\n<link rel=\"stylesheet\" href=\"/first.css\">\n\
         <link rel=\"stylesheet\" href=\"/app.css\">\n<link rel=\"stylesheet\" href=\"/components.css\">\n</head>\n<body>{body}</body>\n</html>\n"
    );
    fs::write(folder.join("komponenter.html"), page)
}

/// The JSON files below a folder, by their path there.
fn paths(folder: &Path, below: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{below}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            found.extend(paths(&path, &format!("{name}/"))?);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(name);
        }
    }
    Ok(found)
}
