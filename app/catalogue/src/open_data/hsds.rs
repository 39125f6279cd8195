//! Open Referral HSDS 3.1, as arrays of full records: what a record refers to stands inside it.

mod attribute;
mod contact;
mod organization;
mod service;
mod term;
mod vocabulary;

use serde_json::Value;
use uuid::{Uuid, uuid};

use crate::{Catalogue, Kind};

/// `UUIDv5` of `https://indsatstrappen.dk/` in the namespace of addresses. Never changed: every id comes from it.
const NAMESPACE: Uuid = uuid!("7a0d8f76-588e-509e-be84-31de8d2c76db");

/// The id of a thing in HSDS: of a record by its id, of a municipality by its slug, and of all that has no id of its own
/// by a name with `#` in it, which no record's id has.
fn id(name: &str) -> String {
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}

impl Catalogue {
    /// Every record but the actors, whatever its status, as an HSDS `service`.
    pub fn hsds_services(&self) -> impl Iterator<Item = Value> {
        self.offers.iter().filter(|offer| offer.kind != Kind::Actor).map(|offer| service::of(self, offer))
    }

    /// The municipalities and then the actors, as HSDS `organization`s.
    pub fn hsds_organizations(&self) -> impl Iterator<Item = Value> {
        let municipalities = self.municipalities.iter().map(organization::of_municipality);
        let actors = self.offers.iter().filter(|offer| offer.kind == Kind::Actor);
        municipalities.chain(actors.map(|actor| organization::of_actor(self, actor)))
    }
}
