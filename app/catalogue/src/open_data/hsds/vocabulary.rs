//! The codes of the data files, with their meaning for those who have only the export.

use super::term::Term;
use crate::{Access, Audience, Basis, Kind, State};

pub(super) fn kind(kind: Kind) -> Term {
    let code = match kind {
        Kind::Offer => ("offer", "Something people can come to."),
        Kind::Method => ("method", "A way of working."),
        Kind::Actor => ("actor", "Who does it."),
        Kind::Forum => ("forum", "A meeting of professionals."),
        Kind::DigitalTool => ("digital-tool", "A program or a platform."),
        Kind::Placement => ("placement", "A form of placement outside the home."),
    };
    Term::of_list(("kind", "What a record is."), code)
}

pub(super) fn audience(audience: Audience) -> Term {
    let code = match audience {
        Audience::Expecting => ("expecting", "Those who expect a child."),
        Audience::Child => ("child", "Children."),
        Audience::YoungPerson => ("young-person", "Young people."),
        Audience::Parent => ("parent", "Parents."),
        Audience::Family => ("family", "The whole family."),
        Audience::Professional => ("professional", "Those who work with children."),
    };
    Term::of_list(("audience", "Who a record is for."), code)
}

pub(super) fn access(access: Access) -> Term {
    let code = match access {
        Access::OneSelf => ("self", "One turns up or calls oneself."),
        Access::ViaSchoolOrDaycare => ("via-school-or-daycare", "Through the school or the daycare."),
        Access::ByReferral => ("by-referral", "Somebody refers."),
        Access::ByDecision => ("by-decision", "The authority decides."),
    };
    Term::of_list(("access", "Who can start it."), code)
}

pub(super) fn anonymity(anonymous: bool) -> Term {
    let code = if anonymous {
        ("anonymous", "The document says that one may come without a name.")
    } else {
        ("not-anonymous", "The document says that one may not come without a name.")
    };
    Term::of_list(("anonymity", "Whether one may come without a name. No term: not stated."), code)
}

pub(super) fn case(creates_case: bool) -> Term {
    let code = if creates_case {
        ("opens-a-case", "The document says that a case is opened.")
    } else {
        ("opens-no-case", "The document says that no case is opened.")
    };
    Term::of_list(("case", "Whether a case is opened. No term: not stated."), code)
}

pub(super) fn reader(citizen_facing: bool) -> Term {
    let code = if citizen_facing {
        ("citizen", "A child or a family can use it.")
    } else {
        ("professional", "For those who work with children.")
    };
    Term::of_list(("reader", "Whom a record is shown to."), code)
}

pub(super) fn state(state: State) -> Term {
    let code = match state {
        State::Running => ("running", "The document describes it as existing, and is in force or undated."),
        State::PeriodExpired => {
            ("period-expired", "It exists in a strategy whose period is over; nobody has confirmed it since.")
        }
        State::Planned => ("planned", "Intended only."),
        State::ProjectEnded => ("project-ended", "A project with an end date that has passed."),
        State::Historic => ("historic", "Only in an older description."),
    };
    Term::of_list(("status", "Whether it can be used, as far as the document says."), code)
}

pub(super) fn basis(basis: Basis) -> Term {
    let code = match basis {
        Basis::Offer => ("offer", "It was said of the record itself."),
        Basis::Unit => ("unit", "It was said of the unit that delivers it."),
        Basis::Strategy => ("strategy", "It was said of everything in the strategy."),
    };
    Term::of_list(("basis", "What a fact was said of in the document."), code)
}

pub(super) fn verification(verified_on: Option<&str>) -> Term {
    let code = match verified_on {
        Some(_) => ("checked", "A person has checked it, on the day that is the value."),
        None => ("unchecked", "It comes from outside the documents, and no person has checked it yet."),
    };
    Term::of_list(("verification", "Whether a fact from outside the documents was checked."), code)
}
