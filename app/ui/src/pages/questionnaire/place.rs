/// Where somebody is in a form. It stands in the fragment, which no server ever sees, as a number and never as a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A page, from 0.
    Page(usize),
    /// Check your answers.
    Check,
    /// After the person's own tap.
    Done,
}

impl Place {
    /// From an address's fragment; what means nothing is the first page.
    pub fn from_fragment(fragment: &str) -> Self {
        match fragment.trim_start_matches('#') {
            "tjek" => Self::Check,
            "faerdig" => Self::Done,
            number => Self::Page(number.parse::<usize>().map_or(0, |number| number.saturating_sub(1))),
        }
    }

    /// The fragment, with its sign.
    pub fn fragment(self) -> String {
        match self {
            Self::Page(index) => format!("#{}", index + 1),
            Self::Check => "#tjek".to_owned(),
            Self::Done => "#faerdig".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_leads_to_its_place_and_back() {
        for place in [Place::Page(0), Place::Page(11), Place::Check, Place::Done] {
            assert_eq!(Place::from_fragment(&place.fragment()), place);
        }
    }

    #[test]
    fn nonsense_leads_to_the_first_page() {
        for fragment in ["", "#", "#0", "#-3", "#x", "#1.5"] {
            assert_eq!(Place::from_fragment(fragment), Place::Page(0));
        }
    }
}
