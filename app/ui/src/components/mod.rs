//! Pieces that several pages are made of.

pub mod choose_municipality;
pub mod contact;
pub mod frame;
pub mod help;
pub mod offer_card;
pub mod page;
pub mod stairs;
pub mod text;
