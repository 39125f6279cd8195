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
    use futures::future::join3;
    use ui::platform::{data, device::DeviceStore, start};

    let (content, messages, (store, refused)) =
        join3(data::load_content(), data::text("i18n/da.json"), DeviceStore::open()).await;
    ui::messages::load(&messages?).map_err(|error| error.to_string())?;
    start::replace_page(Box::leak(Box::new(content?)), store, refused);
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
