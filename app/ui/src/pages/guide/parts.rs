//! What the parts of a result are called.

use guide::{Part, Voice};

use crate::messages::msg;

/// To a professional.
pub fn staff_title(part: Part) -> &'static str {
    title(part, Voice::Professional)
}

/// In that voice.
pub fn title(part: Part, voice: Voice) -> &'static str {
    match (part, voice) {
        (Part::Suggested, _) => msg::guide_kicker(),
        (Part::Uncertain, _) => msg::guide_uncertain(),
        (Part::Today, _) => msg::guide_today(),
        (Part::Why, _) => msg::guide_why(),
        (Part::NotLower, _) => msg::guide_not_lower(),
        (Part::Higher, _) => msg::guide_higher(),
        (Part::Down, Voice::Professional) => msg::guide_down(),
        (Part::Down, Voice::Citizen) => msg::guide_down_family(),
        (Part::Combine, _) => msg::guide_combine(),
        (Part::Decides, _) => msg::guide_decides(),
        (Part::Involve, _) => msg::guide_involve(),
        (Part::Consent, _) => msg::guide_consent(),
        (Part::Forum, Voice::Professional) => msg::guide_forum(),
        (Part::Forum, Voice::Citizen) => msg::guide_forum_family(),
        (Part::Offers, _) => msg::guide_offers(),
        (Part::Inspiration, _) => msg::guide_inspiration(),
    }
}
