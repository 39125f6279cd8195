//! Data files come from the site's own origin, through the list that the build wrote.

use std::cell::RefCell;

#[cfg(target_arch = "wasm32")]
use catalogue::DataFile;

#[cfg(target_arch = "wasm32")]
use super::clock;
#[cfg(target_arch = "wasm32")]
use crate::content::{Content, register_paths};
use crate::language::{self, DANISH};

/// Whether content can still come after the start. On the host all there is was handed over.
pub const FETCHES: bool = cfg!(target_arch = "wasm32");

/// Milliseconds of work after which the browser gets its turn.
#[cfg(target_arch = "wasm32")]
const WORK_MS: f64 = 8.0;

/// What the build lists.
#[cfg(target_arch = "wasm32")]
pub struct List {
    /// Of all data files.
    pub paths: Vec<String>,
    /// The day that the list came from the server, where that was not today.
    pub age: Option<String>,
}

#[cfg(not(target_arch = "wasm32"))]
thread_local! {
    static HANDED_OVER: RefCell<std::collections::BTreeMap<String, String>> = RefCell::default();
}

thread_local! {
    /// Paths of the files that the build has written once more for each language, with what that language needs of them.
    static BY_LANGUAGE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Fetches the registers, all beside each other. What cannot be had is named in the content.
#[cfg(target_arch = "wasm32")]
pub async fn load_content(list: List) -> Content {
    let List { paths, age } = list;
    let files = futures::future::join_all(register_paths(&paths).map(|path| load(path))).await;
    Content { age, ..Content::new(&files, &paths) }
}

/// Where the messages of a language lie, as the app reads them.
pub fn messages_path(lang: &str) -> String {
    language::of_data("messages.json", lang)
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

/// A file in the language in use where the build has written it so; the Danish one where that cannot be had.
#[cfg(target_arch = "wasm32")]
async fn get(path: &str) -> Result<gloo_net::http::Response, String> {
    if !BY_LANGUAGE.with_borrow(|known| known.iter().any(|known| known == path)) {
        return fetch(path).await;
    }
    match fetch(&language::of_data(path, language::in_use())).await {
        Err(_) if language::in_use() != DANISH => fetch(&language::of_data(path, DANISH)).await,
        done => done,
    }
}

/// What the language in use has of its own; Danish is kept with the app.
pub fn of_language() -> Vec<String> {
    let lang = language::in_use();
    if lang == DANISH {
        return Vec::new();
    }
    let paths = BY_LANGUAGE.with_borrow(Vec::clone);
    paths.into_iter().chain([messages_path(lang)]).collect()
}

/// Asks for files once the app is kept, so that they are kept too for use without a network.
#[cfg(target_arch = "wasm32")]
pub async fn keep(paths: Vec<String>) {
    super::offline::kept().await;
    drop(futures::future::join_all(paths.iter().map(|path| get(path))).await);
}

/// Nothing is kept on the host.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn keep(_: Vec<String>) {}

#[cfg(target_arch = "wasm32")]
async fn fetch(path: &str) -> Result<gloo_net::http::Response, String> {
    let response = gloo_net::http::Request::get(&address(path)).send().await.map_err(|error| error.to_string())?;
    if response.ok() { Ok(response) } else { Err(format!("the server answered {}", response.status())) }
}

/// Where a data file is served.
#[cfg(target_arch = "wasm32")]
pub fn address(path: &str) -> String {
    crate::routes::file(&format!("/data/{path}"))
}

#[cfg(target_arch = "wasm32")]
async fn load(path: &str) -> DataFile {
    DataFile { path: path.to_owned(), text: text(path).await }
}

/// The data files that the build lists.
///
/// # Errors
/// Where the list cannot be had: without it nothing is known to exist.
#[cfg(target_arch = "wasm32")]
pub async fn list() -> Result<List, String> {
    #[derive(serde::Deserialize)]
    struct Index {
        files: Vec<Entry>,
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        path: String,
        #[serde(default)]
        by_language: bool,
    }
    let response = get("index.json").await?;
    let age = response.headers().get("date").map(|date| clock::day_of(&date)).filter(|day| *day != clock::today());
    let text = response.text().await.map_err(|error| error.to_string())?;
    let index: Index = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let by_language = index.files.iter().filter(|entry| entry.by_language).map(|entry| entry.path.clone());
    BY_LANGUAGE.set(by_language.collect());
    Ok(List { paths: index.files.into_iter().map(|entry| entry.path).collect(), age })
}

/// On the host nothing is fetched; who draws there hands the files over.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn text(path: &str) -> Result<String, String> {
    let here = HANDED_OVER.with_borrow(|files| files.get(path).cloned());
    here.ok_or_else(|| format!("{path} is not fetched on the host"))
}

/// The texts of the data files by path, for what is drawn in this thread from now on.
#[cfg(not(target_arch = "wasm32"))]
pub fn hand_over(files: std::collections::BTreeMap<String, String>) {
    HANDED_OVER.set(files);
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
