use catalogue::{Catalogue, Diagnostic};

use super::content::Content;
use crate::files;

/// Offers that stand in another municipality's file. Each file is read alone, since the catalogue as a whole does not
/// remember where a record came from.
pub(super) fn check(content: &Content) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for file in content.in_folder("offers") {
        let (alone, _) = Catalogue::load(std::slice::from_ref(file));
        let municipality = files::stem(&file.path);
        for offer in alone.offers.iter().filter(|offer| offer.municipality.as_str() != municipality) {
            let reason = format!("is \"{}\", but the file is {municipality}'s", offer.municipality);
            found.push(Diagnostic::field(&file.path, offer.id.as_str(), "municipality", reason));
        }
    }
    found
}
