use crate::{Access, Audience, State};

/// A fixed set of values that stand in an address by a slug, in the order of the screen.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value with its slug.
    const ALL: &'static [(Self, &'static str)];

    /// All values.
    fn all() -> impl ExactSizeIterator<Item = Self> {
        Self::ALL.iter().map(|(value, _)| *value)
    }

    /// As in an address.
    fn slug(self) -> &'static str {
        Self::ALL.iter().find(|(value, _)| *value == self).map_or("", |(_, slug)| slug)
    }

    /// From an address.
    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == slug).map(|(value, _)| *value)
    }
}

/// A facet of three values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stated {
    /// The source says yes.
    Yes,
    /// The source says no.
    No,
    /// The source does not say.
    NotStated,
}

impl From<Option<bool>> for Stated {
    fn from(fact: Option<bool>) -> Self {
        match fact {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::NotStated,
        }
    }
}

impl Choice for Stated {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Yes, "ja"), (Self::No, "nej"), (Self::NotStated, "ikke-oplyst")];
}

/// Those for professionals are no choice of their own: the reader is.
impl Choice for Audience {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Expecting, "gravid"),
        (Self::Child, "barn"),
        (Self::YoungPerson, "ung"),
        (Self::Parent, "foraelder"),
        (Self::Family, "familie"),
    ];
}

impl Choice for Access {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::OneSelf, "selv"),
        (Self::ViaSchoolOrDaycare, "skole-eller-dagtilbud"),
        (Self::ByReferral, "henvisning"),
        (Self::ByDecision, "afgoerelse"),
    ];
}

impl Choice for State {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Running, "i-gang"),
        (Self::PeriodExpired, "periode-udloebet"),
        (Self::Planned, "planlagt"),
        (Self::ProjectEnded, "afsluttet"),
        (Self::Historic, "historisk"),
    ];
}

/// What comes first among records of the same state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// What fits the search best.
    #[default]
    Fit,
    /// The lowest step.
    Step,
    /// The alphabet.
    Name,
}

impl Choice for Sort {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Fit, "bedst"), (Self::Step, "trin"), (Self::Name, "navn")];
}

/// Whether records are asked for that no national step fits; `trin=uden`, beside the numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Stepless {
    /// They are not.
    #[default]
    NotAsked,
    /// They are.
    Asked,
}

/// Whether a record stays in that does not say what the person narrows by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Unstated {
    /// It stays, and is shown as "ikke oplyst".
    #[default]
    Kept,
    /// The person has excluded it.
    LeftOut,
}

impl Choice for Unstated {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Kept, "ja"), (Self::LeftOut, "nej")];
}
