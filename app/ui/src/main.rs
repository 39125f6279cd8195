//! Starts the app in the browser: content and messages first, then the first page in one go.

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(reason) = start().await {
            // The reason names a file, never an answer.
            ui::platform::start::failed(&reason);
        }
    });
}

#[cfg(target_arch = "wasm32")]
async fn start() -> Result<(), String> {
    use futures::future::join;
    use ui::parts;
    use ui::platform::{device::DeviceStore, start, task};

    task::spawn(async { parts::foresee(&start::here()).await });
    let (content, (store, refused)) = join(load(), DeviceStore::open()).await;
    if let Some(content) = content? {
        start::replace_page(Box::leak(Box::new(content)), store, refused).await;
    }
    Ok(())
}

/// Nothing where the page goes to another address, in the language that was chosen here.
#[cfg(target_arch = "wasm32")]
async fn load() -> Result<Option<ui::content::Content>, String> {
    use futures::future::join;
    use ui::language;
    use ui::platform::{data, start};

    let list = data::list().await?;
    if !start::open_language(&language::all(&list.paths)) {
        return Ok(None);
    }
    let (content, messages) = join(data::load_content(list), load_messages(language::in_use())).await;
    messages.map(|()| Some(content))
}

/// The messages of that language, or the Danish ones where they cannot be had.
#[cfg(target_arch = "wasm32")]
async fn load_messages(lang: &str) -> Result<(), String> {
    use ui::language::DANISH;
    use ui::{messages, platform::data};

    let fetch = async |lang| {
        let text = data::text(&data::messages_path(lang)).await?;
        messages::load(&text).map_err(|error| error.to_string())
    };
    match fetch(lang).await {
        Err(_) if lang != DANISH => fetch(DANISH).await,
        done => done,
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
