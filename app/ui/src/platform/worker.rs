//! The workers: modules of their own, fetched when they are first asked. One that is dropped is ended, whatever it is doing.

#[cfg(not(target_arch = "wasm32"))]
use responses::Refusal;
use responses::{ScanJob, SealJob, SheetJob};

#[cfg(target_arch = "wasm32")]
pub use browser::Worker;

/// A job for one of the workers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Read codes in pictures.
    Scanning(ScanJob),
    /// Encrypt or open a file.
    Sealing(SealJob),
    /// Write a spreadsheet.
    Sheet(Box<SheetJob>),
}

impl Job {
    /// The worker's name in the build, and what it is told.
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "the host has no workers"))]
    fn asked(&self) -> (&'static str, Result<String, serde_json::Error>) {
        match self {
            Self::Scanning(job) => ("scanning", serde_json::to_string(job)),
            Self::Sealing(job) => ("sealing", serde_json::to_string(job)),
            Self::Sheet(job) => ("sheet", serde_json::to_string(job)),
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use responses::Refusal;
    use wasm_bindgen::{JsCast, JsValue};

    use super::Job;
    use crate::platform::boot;
    use crate::platform::parcel::Piece;

    /// A worker with one job.
    pub struct Worker(web_sys::Worker);

    impl Worker {
        /// Fetches the worker and gives it the job.
        ///
        /// # Errors
        /// As the worker says; [`Refusal::Failed`] where it cannot be had.
        pub async fn begin(job: &Job) -> Result<Self, Refusal> {
            let (name, told) = job.asked();
            let told = told.map_err(|_| Refusal::Failed)?;
            let worker = Self(Self::start(name).ok_or(Refusal::Failed)?);
            worker.ask("begin", told.into()).await?;
            Ok(worker)
        }

        /// The next bytes of what it works on; what is ready of the outcome.
        ///
        /// # Errors
        /// As the worker says.
        pub async fn push(&self, piece: &Piece) -> Result<Piece, Refusal> {
            self.ask("push", piece.into()).await
        }

        /// The rest of the outcome.
        ///
        /// # Errors
        /// As the worker says.
        pub async fn finish(&self) -> Result<Piece, Refusal> {
            self.ask("finish", JsValue::UNDEFINED).await
        }

        /// The start script has put the addresses of the build's own workers there, and lets no other script be run.
        fn start(name: &str) -> Option<web_sys::Worker> {
            let address =
                boot::function("workerAddress")?.call1(&JsValue::UNDEFINED, &name.into()).ok()?.as_string()?;
            let options = web_sys::WorkerOptions::new();
            options.set_type(web_sys::WorkerType::Module);
            web_sys::Worker::new_with_options(&address, &options).ok()
        }

        /// Each message has one answer.
        async fn ask(&self, verb: &str, argument: JsValue) -> Result<Piece, Refusal> {
            let answer = js_sys::Promise::new(&mut |resolve, reject| {
                self.0.set_onmessage(Some(&resolve));
                self.0.set_onerror(Some(&reject));
            });
            self.0.post_message(&js_sys::Array::of2(&verb.into(), &argument)).map_err(|_| Refusal::Failed)?;
            let event = wasm_bindgen_futures::JsFuture::from(answer).await.map_err(|_| Refusal::Failed)?;
            let answer = event.unchecked_into::<web_sys::MessageEvent>().data();
            match js_sys::Reflect::get(&answer, &"bytes".into()).map(JsCast::dyn_into) {
                Ok(Ok(bytes)) => Ok(Piece::new(bytes)),
                _ => Err(refusal(&answer)),
            }
        }
    }

    impl Drop for Worker {
        fn drop(&mut self) {
            self.0.terminate();
        }
    }

    fn refusal(answer: &JsValue) -> Refusal {
        let said = js_sys::Reflect::get(answer, &"refusal".into()).ok().and_then(|said| said.as_string());
        said.and_then(|said| serde_json::from_str(&said).ok()).unwrap_or(Refusal::Failed)
    }
}

/// The host has no workers.
#[cfg(not(target_arch = "wasm32"))]
pub struct Worker;

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
impl Worker {
    /// Never.
    ///
    /// # Errors
    /// Always.
    pub async fn begin(_: &Job) -> Result<Self, Refusal> {
        Err(Refusal::Failed)
    }

    /// Never.
    ///
    /// # Errors
    /// Always.
    pub async fn push(&self, _: &super::parcel::Piece) -> Result<super::parcel::Piece, Refusal> {
        Err(Refusal::Failed)
    }

    /// Never.
    ///
    /// # Errors
    /// Always.
    pub async fn finish(&self) -> Result<super::parcel::Piece, Refusal> {
        Err(Refusal::Failed)
    }
}
