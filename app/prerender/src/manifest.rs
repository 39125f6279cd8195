//! What a device needs to know to put the app among its own, in each language.

use serde_json::{Value, json};
use ui::messages::msg;
use ui::{language, routes};

/// Its address; in another language than Danish below that.
pub(crate) const ADDRESS: &str = "/app.webmanifest";
/// As in `styles/_tokens.scss` and `index.html`.
const PAPER: &str = "#fbf7f0";

/// The manifest in the language in use. A shortcut for each door of the start page.
pub(crate) fn in_use() -> Value {
    let icon = |name: &str, size: u32, purpose: &str| json!({ "src": routes::file(&format!("/icons/{name}.png")), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose });
    let doors = [
        ("/hjaelp", msg::start_door_help(), msg::start_door_help_text()),
        ("/fagfolk", msg::start_door_work(), msg::start_door_work_text()),
        ("/feedback", msg::start_door_feedback(), msg::start_door_feedback_text()),
    ];
    let doors = doors.map(|(path, name, text)| json!({ "name": name, "description": text, "url": routes::to(path) }));
    json!({
        // The same app in every language.
        "id": routes::file("/"),
        "name": "Indsatstrappen",
        "short_name": "Indsatstrappen",
        "description": msg::start_lead(),
        "lang": language::in_use(),
        "dir": language::direction(msg::start_title()),
        "start_url": routes::to("/"),
        "scope": routes::file("/"),
        // With the browser's own way back. Where a browser does not know it, the page opens among the others and has their answers.
        "display": "minimal-ui",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            icon("icon-192", 192, "any"),
            icon("icon-512", 512, "any"),
            icon("maskable-512", 512, "maskable"),
        ],
        "shortcuts": doors,
    })
}
