//! Where the site lies on its server. The same module serves every place: the page says which one.

/// The path below which all of it lies, without a slash at its end; empty at an origin's root.
#[cfg(target_arch = "wasm32")]
pub fn path() -> &'static str {
    thread_local! {
        // The start script lies there, and knows its own address.
        static PATH: &'static str = super::boot::value("siteRoot").and_then(|path| path.as_string()).unwrap_or_default().leak();
    }
    PATH.with(|path| *path)
}

/// On the host the build says it.
#[cfg(not(target_arch = "wasm32"))]
pub fn path() -> &'static str {
    static PATH: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| std::env::var("INDSATSTRAPPEN_BASE").unwrap_or_default());
    &PATH
}
