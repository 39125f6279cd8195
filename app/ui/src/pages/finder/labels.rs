//! The facets' names and values as words.

use catalogue::{Access, Audience, Facet, Sort, State, Stated};

use crate::messages::msg;

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Text => msg::facet_text(),
        Facet::Municipality => msg::facet_municipality(),
        Facet::Step => msg::facet_step(),
        Facet::Age => msg::facet_age(),
        Facet::Topic => msg::facet_topic(),
        Facet::Audience => msg::facet_audience(),
        Facet::Access => msg::facet_access(),
        Facet::Anonymous => msg::facet_anonymous(),
        Facet::State => msg::facet_state(),
    }
}

pub fn age(years: u8) -> String {
    match years {
        0 => msg::facet_age_under_one().to_owned(),
        years => msg::card_years(years),
    }
}

pub fn stated(stated: Stated) -> &'static str {
    match stated {
        Stated::Yes => msg::stated_yes(),
        Stated::No => msg::stated_no(),
        Stated::NotStated => msg::stated_not(),
    }
}

pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Expecting => msg::audience_expecting(),
        Audience::Child => msg::audience_child(),
        Audience::YoungPerson => msg::audience_young_person(),
        Audience::Parent => msg::audience_parent(),
        Audience::Family => msg::audience_family(),
        Audience::Professional => msg::audience_professional(),
    }
}

pub fn access(access: Access) -> &'static str {
    match access {
        Access::OneSelf => msg::access_self(),
        Access::ViaSchoolOrDaycare => msg::access_school(),
        Access::ByReferral => msg::access_referral(),
        Access::ByDecision => msg::access_decision(),
    }
}

pub fn state(state: State) -> &'static str {
    match state {
        State::Running => msg::state_running(),
        State::PeriodExpired => msg::status_period_expired(),
        State::Planned => msg::status_planned(),
        State::ProjectEnded => msg::status_project_ended(),
        State::Historic => msg::status_historic(),
    }
}

pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Fit => msg::sort_fit(),
        Sort::Step => msg::sort_step(),
        Sort::Name => msg::sort_name(),
    }
}
