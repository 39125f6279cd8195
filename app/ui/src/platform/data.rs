//! Data files come from the site's own origin, through the list that the build wrote.

#[cfg(target_arch = "wasm32")]
use catalogue::DataFile;

#[cfg(target_arch = "wasm32")]
use crate::content::{Content, register_paths};

/// Whether content can still come after the start. On the host all there is was handed over.
pub const FETCHES: bool = cfg!(target_arch = "wasm32");

/// Milliseconds of work after which the browser gets its turn.
#[cfg(target_arch = "wasm32")]
const WORK_MS: f64 = 8.0;

/// Fetches the list, the messages and the catalogue, all beside each other.
///
/// # Errors
/// Only where the list itself cannot be had: without it nothing is known to exist.
#[cfg(target_arch = "wasm32")]
pub async fn load_content() -> Result<Content, String> {
    let paths = list().await?;
    let files = futures::future::join_all(register_paths(&paths).map(|path| load(path))).await;
    Ok(Content::new(&files, &paths))
}

/// The text of one data file.
///
/// # Errors
/// The reason in English, with the path; never with content.
#[cfg(target_arch = "wasm32")]
pub async fn text(path: &str) -> Result<String, String> {
    get(path).await?.text().await.map_err(|error| error.to_string())
}

/// Hands over a data file as it comes, some whole lines at a time, and lets the browser breathe in between.
///
/// # Errors
/// The reason in English, with the path, or what the taker says; it then gets nothing more.
#[cfg(target_arch = "wasm32")]
pub async fn lines(path: &str, mut take: impl FnMut(&str) -> Result<(), String>) -> Result<(), String> {
    let mut stream = Stream::new(get(path).await?.body().ok_or("the answer is empty")?)?;
    let mut pieces = super::pieces::Pieces::default();
    let mut rested = js_sys::Date::now();
    while let Some(chunk) = stream.next().await? {
        pieces.push(&chunk);
        while let Some(piece) = pieces.next().map_err(|error| error.to_string())? {
            take(&piece)?;
            if js_sys::Date::now() - rested > WORK_MS {
                super::task::breathe().await;
                rested = js_sys::Date::now();
            }
        }
    }
    take(&pieces.rest().map_err(|error| error.to_string())?)
}

/// The host has nothing to hand over.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn lines(path: &str, take: impl FnMut(&str) -> Result<(), String>) -> Result<(), String> {
    drop(take);
    Err(format!("{path} is not fetched on the host"))
}

#[cfg(target_arch = "wasm32")]
async fn get(path: &str) -> Result<gloo_net::http::Response, String> {
    let address = format!("{}data/{path}", base());
    let response = gloo_net::http::Request::get(&address).send().await.map_err(|error| error.to_string())?;
    if response.ok() { Ok(response) } else { Err(format!("the server answered {}", response.status())) }
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

/// The bytes of an answer as they come.
#[cfg(target_arch = "wasm32")]
struct Stream(web_sys::ReadableStreamDefaultReader);

#[cfg(target_arch = "wasm32")]
impl Stream {
    fn new(body: web_sys::ReadableStream) -> Result<Self, String> {
        web_sys::ReadableStreamDefaultReader::new(&body).map(Self).map_err(said)
    }

    async fn next(&mut self) -> Result<Option<Vec<u8>>, String> {
        let read = wasm_bindgen_futures::JsFuture::from(self.0.read()).await.map_err(said)?;
        let bytes = js_sys::Reflect::get(&read, &"value".into()).map_err(said)?;
        Ok((!bytes.is_undefined()).then(|| js_sys::Uint8Array::new(&bytes).to_vec()))
    }
}

#[cfg(target_arch = "wasm32")]
fn said(error: wasm_bindgen::JsValue) -> String {
    js_sys::Error::from(error).message().into()
}
