//! One tab at a time: a lock of the browser's, held until it is dropped or the tab is closed, however that happens.

/// A lock that is held; dropped, it is given back.
pub struct Held {
    #[cfg(target_arch = "wasm32")]
    give_back: Option<js_sys::Function>,
}

/// How long to wait for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// Only if nobody holds it.
    None,
    /// So many milliseconds; then it is taken from whoever holds it.
    Milliseconds(u64),
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::rc::Rc;

    use futures::channel::oneshot;
    use futures::future::{Either, select};
    use js_sys::{Function, Object, Promise, Reflect};
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    use super::{Held, Patience};
    use crate::platform::task;

    impl Drop for Held {
        fn drop(&mut self) {
            if let Some(give_back) = self.give_back.take() {
                drop(give_back.call0(&JsValue::NULL));
            }
        }
    }

    /// Takes the lock of that name; nothing where another tab holds it. `taken` is called when it is taken away later. A browser
    /// without locks gives one that keeps nobody out.
    pub async fn take(name: &str, patience: Patience, taken: impl Fn() + 'static) -> Option<Held> {
        let taken: Rc<dyn Fn()> = Rc::new(taken);
        match patience {
            Patience::None => request(name, &[("ifAvailable", true)], taken).await.flatten(),
            Patience::Milliseconds(milliseconds) => {
                let asked = request(name, &[], Rc::clone(&taken));
                match select(asked, Box::pin(task::pause(milliseconds))).await {
                    Either::Left((held, _)) => held.flatten(),
                    Either::Right(_) => request(name, &[("steal", true)], taken).await.flatten(),
                }
            }
        }
    }

    /// Asks the browser at once; the outcome comes when it has decided.
    fn request(
        name: &str,
        options: &[(&str, bool)],
        taken: Rc<dyn Fn()>,
    ) -> impl Future<Output = Option<Option<Held>>> + Unpin {
        let (answer, decided) = oneshot::channel();
        let answer = RefCell::new(Some(answer));
        let granted = Closure::once_into_js(move |lock: JsValue| hold(&lock, answer.take()));
        let all = Object::new();
        for (option, value) in options {
            drop(Reflect::set(&all, &(*option).into(), &(*value).into()));
        }
        match ask(name, &all, &granted) {
            Some(released) => wasm_bindgen_futures::spawn_local(async move {
                if JsFuture::from(released).await.is_err() {
                    taken();
                }
            }),
            None => drop(hold_nothing(&granted)),
        }
        Box::pin(async move { decided.await.ok() })
    }

    /// What the browser waits for before it gives the lock to somebody else. One that nobody waits for any more is given back at once.
    fn hold(lock: &JsValue, answer: Option<oneshot::Sender<Option<Held>>>) -> JsValue {
        let Some(answer) = answer else { return JsValue::UNDEFINED };
        if lock.is_null() {
            drop(answer.send(None));
            return JsValue::UNDEFINED;
        }
        let mut give_back = None;
        let until = Promise::new(&mut |resolve, _| give_back = Some(resolve));
        drop(answer.send(Some(Held { give_back })));
        until.into()
    }

    fn hold_nothing(granted: &JsValue) -> Result<JsValue, JsValue> {
        granted.unchecked_ref::<Function>().call1(&JsValue::NULL, &JsValue::UNDEFINED)
    }

    /// `navigator.locks.request`, which `web-sys` does not have without an unstable switch.
    fn ask(name: &str, options: &Object, granted: &JsValue) -> Option<Promise> {
        let navigator = web_sys::window()?.navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        request.call3(&locks, &name.into(), options, granted).ok()?.dyn_into().ok()
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::take;

/// On the host there is one tab.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn take(_: &str, _: Patience, _: impl Fn() + 'static) -> Option<Held> {
    Some(Held {})
}
