//! What the build has laid out before `xtask dist` finishes it, but for the content.

pub const PAGE: &str = r#"<!DOCTYPE html><html lang="da"><head><meta charset="utf-8">
<link rel="stylesheet" href="first.css">
<link rel="stylesheet" href="app.css">
<script type="module" src="boot.js"></script>
</head><body></body></html>"#;
pub const BOOT: &str = "const ui = ['__UI_JS__', '__UI_WASM__', '__UI_WASM_INTEGRITY__', __UI_WORKERS__];\n";
pub const WORKER: &str = "['./__WORKER_JS__', '__WORKER_WASM__', '__WORKER_WASM_INTEGRITY__']";
const SERVICE_WORKER: &str = "['__VERSION__', '__SHELL__', { /* __NEEDED__ */ }, { /* __ASKED_FOR__ */ }];\n";

/// Paths in the folder, and what stands there.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("index.html", PAGE.to_owned()),
        ("app.html", PAGE.to_owned()),
        ("en/om.html", PAGE.replace("href=\"", "href=\"/").replace("src=\"", "src=\"/")),
        ("boot.js", BOOT.repeat(3)),
        ("service-worker.js", SERVICE_WORKER.to_owned()),
        ("ui.js", "import \"./parts.js\"; new URL('ui_bg.wasm', import.meta.url);\n".repeat(9)),
        ("parts.js", "import \"./ui.js\"; fetch(new URL(\"./split_a.wasm\",import.meta.url));\n".to_owned()),
        ("split_a.wasm", "\0asm".repeat(96)),
        ("ui_bg.wasm", "\0asm".repeat(99)),
        ("first.css", ".it-first{margin:0}".to_owned()),
        ("app.css", ".it-page { margin: 0 }\n".repeat(9)),
        ("worker.js", WORKER.to_owned()),
        ("scanning.js", "new URL('scanning_bg.wasm', import.meta.url);".to_owned()),
        ("scanning_bg.wasm", "\0asm".repeat(96)),
        ("sealing.js", "new URL('sealing_bg.wasm', import.meta.url);".to_owned()),
        ("sealing_bg.wasm", "\0asm".repeat(98)),
        ("sheet.js", "new URL('sheet_bg.wasm', import.meta.url);".to_owned()),
        ("sheet_bg.wasm", "\0asm".repeat(97)),
        ("icons/icon-192.png", "icon".repeat(9)),
        ("app.webmanifest", r#"{ "icons": [{ "src": "/icons/icon-192.png" }] }"#.to_owned()),
        ("en/app.webmanifest", r#"{ "icons": [{ "src": "/icons/icon-192.png" }] }"#.to_owned()),
        ("fonts/a-latin1.woff2", "font".repeat(99)),
    ]
}
