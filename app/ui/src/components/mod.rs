//! Pieces that several pages are made of.

pub mod address_ids;
pub mod answers;
pub mod choose_municipality;
pub mod clear_list;
pub mod confirm;
pub mod contact;
pub mod facts;
pub mod fetched;
pub mod frame;
pub mod help;
pub mod keep_all;
pub mod new_version;
pub mod offer_card;
pub mod page;
pub mod paper;
pub mod qr_code;
pub mod read_aloud;
pub mod reminder;
pub mod save;
pub mod share;
pub mod shared_device;
pub mod stairs;
pub mod text;
pub mod topics;
pub mod ways;
pub mod wipe;
