use std::cell::RefCell;
use std::rc::Rc;

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use web_sys::IdbDatabase;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;

use super::dom_error::flatten_open;
use super::migrations::migrate;
use crate::{SCHEMA_VERSION, StoreError};

/// An open database that can be opened anew: a browser may close it at any time.
#[derive(Debug)]
pub struct Connection {
    name: String,
    database: RefCell<Rc<Database>>,
}

impl Connection {
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let database = open(name).await?;
        Ok(Self { name: name.to_owned(), database: RefCell::new(Rc::new(database)) })
    }

    /// Cheap to copy, so that no borrow is held while a transaction waits.
    pub fn database(&self) -> Rc<Database> {
        Rc::clone(&self.database.borrow())
    }

    /// Tries once more on a new connection where the browser had closed the old one.
    pub async fn retry<T>(&self, attempt: impl AsyncFn() -> Result<T, StoreError>) -> Result<T, StoreError> {
        match attempt().await {
            Err(error) if is_lost(&error) => {
                self.reopen().await?;
                attempt().await
            }
            outcome => outcome,
        }
    }

    async fn reopen(&self) -> Result<(), StoreError> {
        let database = open(&self.name).await?;
        *self.database.borrow_mut() = Rc::new(database);
        Ok(())
    }
}

/// Whether the error means that the connection is gone, and a new one may do. A connection that the browser closes by
/// force aborts what runs on it; our own aborts never come back as an error of that name.
fn is_lost(error: &StoreError) -> bool {
    const NAMES: [&str; 3] = ["InvalidStateError", "UnknownError", "AbortError"];
    matches!(error, StoreError::Backend { name, .. } if NAMES.contains(&name.as_str()))
}

async fn open(name: &str) -> Result<Database, StoreError> {
    let database = Database::open(name)
        .with_version(SCHEMA_VERSION)
        .with_on_upgrade_needed(|event: VersionChangeEvent, transaction| migrate(&event, transaction))
        .build()
        .map_err(flatten_open)?
        .await
        .map_err(flatten_open)?;
    close_when_asked(database.as_sys());
    Ok(database)
}

/// Lets go when another tab deletes the database or brings a newer schema: that tab would wait for ever otherwise.
/// The next use here opens anew, or finds that the schema is too new.
fn close_when_asked(database: &IdbDatabase) {
    let asked = database.clone();
    let close = Closure::once_into_js(move || asked.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
}
