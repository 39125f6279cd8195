use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use futures::channel::oneshot;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use web_sys::IdbDatabase;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;

use super::dom_error::{flatten, flatten_open};
use super::migrations::migrate;
use crate::{SCHEMA_VERSION, StoreError};

/// How long another tab may stand in the way before the person is asked to close it, in milliseconds. The event `blocked` would not do:
/// only the first of those that wait gets it.
const PATIENCE_MS: i32 = 3_000;

/// A database that is opened when it is needed, and anew when it was lost: a browser may close it at any time.
#[derive(Debug, Clone)]
pub struct Connection(Rc<State>);

struct State {
    name: String,
    database: RefCell<Option<Rc<Database>>>,
    /// Another tab stands in the way; the opening goes on by itself.
    blocked: Cell<bool>,
    changed: RefCell<Rc<dyn Fn()>>,
}

impl Connection {
    pub fn new(name: &str) -> Self {
        Self(Rc::new(State {
            name: name.to_owned(),
            database: RefCell::default(),
            blocked: Cell::default(),
            changed: RefCell::new(Rc::new(|| ())),
        }))
    }

    /// What to call when the connection is lost without anyone here having done anything, and when it comes late.
    pub fn on_change(&self, changed: impl Fn() + 'static) {
        *self.0.changed.borrow_mut() = Rc::new(changed);
    }

    /// Cheap to copy, so that no borrow is held while a transaction waits.
    pub async fn database(&self) -> Result<Rc<Database>, StoreError> {
        let known = self.0.database.borrow().clone();
        match known {
            Some(database) => Ok(database),
            None if self.0.blocked.get() => Err(StoreError::Blocked),
            None => self.open().await,
        }
    }

    /// Tries once more on a new connection where the browser had closed the old one.
    pub async fn retry<T>(&self, attempt: impl AsyncFn() -> Result<T, StoreError>) -> Result<T, StoreError> {
        match attempt().await {
            Err(error) if is_lost(&error) => {
                self.forget();
                attempt().await
            }
            outcome => outcome,
        }
    }

    /// Deletes the database with everything in it. Works on a full device too, where nothing else does.
    pub async fn delete(&self) -> Result<(), StoreError> {
        if let Some(database) = self.0.database.borrow_mut().take() {
            database.as_sys().close();
        }
        let deleting = Database::delete_by_name(&self.0.name).map_err(flatten_open)?;
        limited(async move { deleting.await.map_err(flatten) }).await
    }

    fn forget(&self) {
        drop(self.0.database.borrow_mut().take());
    }

    /// The opening is a task of its own: dropped while it waits, it would later bring the database up with nothing in it.
    async fn open(&self) -> Result<Rc<Database>, StoreError> {
        let (answer, opened) = Answer::new();
        let (late, connection) = (answer.clone(), self.clone());
        after(PATIENCE_MS, move || {
            if late.give(Err(StoreError::Blocked)) {
                connection.0.blocked.set(true);
            }
        });
        let request = Database::open(&self.0.name)
            .with_version(SCHEMA_VERSION)
            .with_on_upgrade_needed(|event: VersionChangeEvent, transaction| migrate(&event, transaction))
            .build()
            .map_err(flatten_open)?;
        let connection = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let database = request.await.map_err(flatten_open).map(Rc::new);
            connection.0.blocked.set(false);
            if let Ok(database) = &database {
                connection.watch(database.as_sys());
                *connection.0.database.borrow_mut() = Some(Rc::clone(database));
            }
            if !answer.give(database) {
                connection.tell();
            }
        });
        opened.await.unwrap_or(Err(StoreError::Unavailable))
    }

    /// Lets go when another tab deletes the database or brings a newer schema: that tab would wait for ever otherwise.
    /// The next use here opens anew, or finds that the schema is too new.
    fn watch(&self, database: &IdbDatabase) {
        let (connection, asked) = (self.clone(), database.clone());
        let let_go = Closure::once_into_js(move || {
            asked.close();
            connection.forget();
            connection.tell();
        });
        database.set_onversionchange(Some(let_go.unchecked_ref()));
        let connection = self.clone();
        let closed = Closure::once_into_js(move || {
            connection.forget();
            connection.tell();
        });
        database.set_onclose(Some(closed.unchecked_ref()));
    }

    fn tell(&self) {
        let changed = Rc::clone(&self.0.changed.borrow());
        changed();
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("name", &self.name).field("blocked", &self.blocked).finish_non_exhaustive()
    }
}

/// Whether the error means that the connection is gone, and a new one may do. A connection that the browser closes by
/// force aborts what runs on it; our own aborts never come back as an error of that name.
fn is_lost(error: &StoreError) -> bool {
    const NAMES: [&str; 3] = ["InvalidStateError", "UnknownError", "AbortError"];
    matches!(error, StoreError::Backend { name, .. } if NAMES.contains(&name.as_str()))
}

/// An outcome that counts once, whoever comes first.
struct Answer<T>(Rc<RefCell<Option<Given<T>>>>);

type Given<T> = oneshot::Sender<Result<T, StoreError>>;

impl<T> Answer<T> {
    fn new() -> (Self, oneshot::Receiver<Result<T, StoreError>>) {
        let (sender, receiver) = oneshot::channel();
        (Self(Rc::new(RefCell::new(Some(sender)))), receiver)
    }

    /// Whether this one was the first.
    fn give(&self, outcome: Result<T, StoreError>) -> bool {
        self.0.borrow_mut().take().is_some_and(|sender| sender.send(outcome).is_ok())
    }
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

/// Waits, but not for ever: after the time limit another tab is in the way.
async fn limited(work: impl Future<Output = Result<(), StoreError>> + 'static) -> Result<(), StoreError> {
    let (answer, done) = Answer::new();
    let late = answer.clone();
    after(PATIENCE_MS, move || {
        late.give(Err(StoreError::Blocked));
    });
    wasm_bindgen_futures::spawn_local(async move {
        answer.give(work.await);
    });
    done.await.unwrap_or(Err(StoreError::Unavailable))
}

fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let work = Closure::once_into_js(work);
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), milliseconds));
    }
}
