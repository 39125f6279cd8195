//! What `worker.js` calls, the same of every worker, whose `Work` it drives. One job at a time: a worker that is given up is ended from outside.

use std::cell::RefCell;

use responses::Refusal;
use wasm_bindgen::prelude::*;

use crate::Work;

thread_local! {
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Takes on the job in this JSON.
#[wasm_bindgen]
pub fn begin(job: &str) -> Result<Vec<u8>, JsValue> {
    let job = serde_json::from_str(job).map_err(|_| refused(Refusal::Failed))?;
    let work = Work::begin(job).map_err(refused)?;
    WORK.with_borrow_mut(|place| *place = Some(work));
    Ok(Vec::new())
}

/// The next bytes.
#[wasm_bindgen]
pub fn push(bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    WORK.with_borrow_mut(|work| work.as_mut().ok_or(Refusal::Failed)?.push(bytes)).map_err(refused)
}

/// The end.
#[wasm_bindgen]
pub fn finish() -> Result<Vec<u8>, JsValue> {
    WORK.take().ok_or(Refusal::Failed).and_then(Work::finish).map_err(refused)
}

fn refused(refusal: Refusal) -> JsValue {
    serde_json::to_string(&refusal).unwrap_or_default().into()
}
