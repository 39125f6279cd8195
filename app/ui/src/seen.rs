//! »Sidst set«: the offers that were looked at lately, on this device alone, and only once somebody has chosen that. A shared
//! device never remembers them.

use catalogue::{OfferDefinition, Seen};

use crate::context::content;
use crate::keeper::{Keeper, Sharing};
use crate::platform::settings;

/// What is remembered; `None` while it is off.
pub fn remembered(keeper: Keeper) -> Option<Seen> {
    if keeper.sharing() != Sharing::Own {
        return None;
    }
    settings::seen().map(|text| Seen::from_stored(&text))
}

/// Turns it on with nothing remembered, or off, which forgets.
pub fn turn(on: bool) {
    settings::keep_seen(on.then_some(""));
}

/// Remembers that an offer is looked at, where somebody has chosen that and the offer may be.
pub fn see(keeper: Keeper, offer: &OfferDefinition) {
    if let Some(mut seen) = remembered(keeper).filter(|_| content().catalogue.may_be_remembered(&offer.topics)) {
        seen.see(offer.id.clone());
        settings::keep_seen(Some(&seen.to_stored()));
    }
}
