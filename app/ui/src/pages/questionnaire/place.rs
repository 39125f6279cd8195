/// Where somebody is in a form. It stands in the fragment, which no server ever sees, as a number and never as a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A page, from 0.
    Page(usize),
    /// One question of a page that is a table: the page, and which of its questions, both from 0.
    Cell(usize, usize),
    /// All questions on one page.
    Whole,
    /// Check your answers.
    Check,
    /// After the person's own tap.
    Done,
}

impl Place {
    /// From an address's fragment; what means nothing is the first page.
    pub fn from_fragment(fragment: &str) -> Self {
        match fragment.trim_start_matches('#') {
            "alt" => Self::Whole,
            "tjek" => Self::Check,
            "faerdig" => Self::Done,
            numbers => match numbers.split_once('.') {
                Some((page, cell)) => Self::Cell(from_one(page), from_one(cell)),
                None => Self::Page(from_one(numbers)),
            },
        }
    }

    /// The page that it is on, from 0; the first one where all stand together.
    pub fn page(self) -> Option<usize> {
        match self {
            Self::Page(index) | Self::Cell(index, _) => Some(index),
            Self::Whole => Some(0),
            Self::Check | Self::Done => None,
        }
    }

    /// The fragment, with its sign.
    pub fn fragment(self) -> String {
        match self {
            Self::Page(index) => format!("#{}", index + 1),
            Self::Cell(index, cell) => format!("#{}.{}", index + 1, cell + 1),
            Self::Whole => "#alt".to_owned(),
            Self::Check => "#tjek".to_owned(),
            Self::Done => "#faerdig".to_owned(),
        }
    }
}

/// A number from 1 as one from 0; nonsense is the first.
fn from_one(number: &str) -> usize {
    number.parse::<usize>().map_or(0, |number| number.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_leads_to_its_place_and_back() {
        for place in [Place::Page(0), Place::Page(11), Place::Cell(4, 21), Place::Whole, Place::Check, Place::Done] {
            assert_eq!(Place::from_fragment(&place.fragment()), place);
        }
    }

    #[test]
    fn nonsense_leads_to_the_first_page() {
        for fragment in ["", "#", "#0", "#-3", "#x", "#1,5"] {
            assert_eq!(Place::from_fragment(fragment), Place::Page(0));
        }
    }
}
