//! The shell: pages that show what the pure crates say, and pass on what a person does. No rule lives here.

#![expect(missing_docs, reason = "props of components are documented where their name does not say it all")]

pub mod app;
pub mod components;
pub mod content;
pub mod context;
#[cfg(feature = "ssr")]
pub mod drawing;
pub mod keeper;
pub mod language;
pub mod messages;
pub mod my_list;
#[cfg(all(test, feature = "ssr"))]
mod on_host;
pub mod pages;
pub mod parts;
pub mod platform;
pub mod qr;
pub mod routes;
pub mod seen;
pub mod shelf;
pub mod shortcuts;
