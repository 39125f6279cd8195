//! Data files come from the site's own origin, through the list that the build wrote.

#[cfg(target_arch = "wasm32")]
use catalogue::DataFile;

#[cfg(target_arch = "wasm32")]
use crate::content::{Content, catalogue_paths};

/// Fetches the list, the messages and the catalogue, all beside each other.
///
/// # Errors
/// Only where the list itself cannot be had: without it nothing is known to exist.
#[cfg(target_arch = "wasm32")]
pub async fn load_content() -> Result<Content, String> {
    let paths = list().await?;
    let files = futures::future::join_all(catalogue_paths(&paths).map(|path| load(path))).await;
    Ok(Content::new(&files, &paths))
}

/// The text of one data file.
///
/// # Errors
/// The reason in English, with the path; never with content.
#[cfg(target_arch = "wasm32")]
pub async fn text(path: &str) -> Result<String, String> {
    let address = format!("{}data/{path}", base());
    let response = gloo_net::http::Request::get(&address).send().await.map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("the server answered {}", response.status()));
    }
    response.text().await.map_err(|error| error.to_string())
}

/// The folder of the site on its server, with a slash at the end.
#[cfg(target_arch = "wasm32")]
fn base() -> String {
    format!("{}/", crate::BASE)
}

#[cfg(target_arch = "wasm32")]
async fn load(path: &str) -> DataFile {
    DataFile { path: path.to_owned(), text: text(path).await }
}

#[cfg(target_arch = "wasm32")]
async fn list() -> Result<Vec<String>, String> {
    #[derive(serde::Deserialize)]
    struct Index {
        files: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        path: String,
    }
    let index: Index = serde_json::from_str(&text("index.json").await?).map_err(|error| error.to_string())?;
    Ok(index.files.into_iter().map(|entry| entry.path).collect())
}

/// On the host nothing is fetched; who renders there hands the content over.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn text(path: &str) -> Result<String, String> {
    Err(format!("{path} is not fetched on the host"))
}
