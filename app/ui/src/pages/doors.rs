//! What lies behind the doors of the start page, one tap away each.

use catalogue::{HelplineKind, Query, Reader, Stated};
use leptos::prelude::*;

use crate::components::choose_municipality::ChooseMunicipality;
use crate::components::contact::Helplines;
use crate::components::help::{HelpNowCalls, NotifyHere};
use crate::components::page::{Page, Width};
use crate::components::text::danish;
use crate::components::topics::TopicLinks;
use crate::components::ways::Ways;
use crate::context::{MyMunicipality, content};
use crate::messages::msg;
use crate::routes;

/// *Jeg søger hjælp*.
#[component]
pub fn SeekHelp() -> impl IntoView {
    let ways = move || {
        vec![
            (
                routes::finder(&Query { anonymous: vec![Stated::Yes], ..mine() }),
                msg::help_talk(),
                msg::help_talk_text(),
            ),
            (routes::finder(&mine()), msg::help_find(), msg::help_find_text()),
            (routes::questionnaire("guide-familie"), msg::help_guide(), msg::help_guide_text()),
            (routes::to("/skema"), msg::help_check(), msg::help_check_text()),
            (routes::to("/hjaelp/under-18"), msg::help_young(), msg::help_young_text()),
            (routes::to("/hjaelp/anden-kommune"), msg::help_other(), msg::help_other_text()),
        ]
    };
    let topics = content().catalogue.topics.iter().filter(|topic| topic.for_citizens);
    view! {
        <Page title=msg::help_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::help_lead()}</p>
            <ChooseMunicipality/>
            {move || view! { <Ways ways=ways()/> }}
            <section class="it-section">
                <h2 class="it-section__title">{msg::help_topics()}</h2>
                <TopicLinks topics=topics.collect()/>
            </section>
            <p><a href=routes::to("/hjaelp/nu")>{msg::help_now_link()}</a></p>
        </Page>
    }
}

/// *Er du under 18?*: somebody to talk to, first.
#[component]
pub fn UnderEighteen() -> impl IntoView {
    let check = routes::questionnaire("trivselstjek-ung");
    view! {
        <Page title=msg::young_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::young_lead()}</p>
            <Helplines kinds=&[HelplineKind::ChildLine]/>
            <p>{msg::young_text()}</p>
            <p><a class="button button-secondary" href=check>{msg::young_check()}</a></p>
            <h2 class="it-section__title">{msg::young_danger()}</h2>
            <Helplines kinds=&[HelplineKind::Danger, HelplineKind::Suicide, HelplineKind::Violence]/>
        </Page>
    }
}

/// *Få hjælp nu*: every line there is, and the municipality.
#[component]
pub fn HelpNow() -> impl IntoView {
    view! {
        <Page title=msg::now_title().to_owned() width=Width::Narrow>
            <HelpNowCalls/>
        </Page>
    }
}

/// *Min kommune er ikke her*: the national lines, and what every municipality has to offer.
#[component]
pub fn OtherMunicipality() -> impl IntoView {
    view! {
        <Page title=msg::other_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::other_lead()}</p>
            <p>{msg::other_right()}</p>
            <Helplines kinds=&[HelplineKind::ChildLine, HelplineKind::Violence, HelplineKind::Suicide, HelplineKind::SocialEmergency, HelplineKind::Danger]/>
            <h2 class="it-section__title">{msg::other_neighbours()}</h2>
            <ul>
                {content()
                    .catalogue
                    .municipalities
                    .iter()
                    .map(|m| view! { <li><a href=routes::municipality(&m.slug) lang=danish()>{m.name.clone()}</a></li> })
                    .collect_view()}
            </ul>
        </Page>
    }
}

/// *Jeg arbejder med børn*.
#[component]
pub fn Professionals() -> impl IntoView {
    let ways = move || {
        vec![
            (routes::to("/fagfolk/mistanke"), msg::work_suspicion(), msg::work_suspicion_text()),
            (routes::to("/fagfolk/bekymret"), msg::work_concerned(), msg::work_concerned_text()),
            (routes::questionnaire("guide-fagfolk"), msg::work_guide(), msg::work_guide_text()),
            (
                routes::finder(&Query { reader: Reader::Professional, ..mine() }),
                msg::work_find(),
                msg::work_find_text(),
            ),
            (routes::to("/haandbog"), msg::handbook_title(), msg::handbook_text()),
            (routes::to("/skema#fagfolk"), msg::work_forms(), msg::work_forms_text()),
            (routes::to("/trappen"), msg::work_stairs(), msg::work_stairs_text()),
            (routes::coverage(&Query::default()), msg::work_coverage(), msg::work_coverage_text()),
            (routes::to("/praksis"), msg::work_practice(), msg::work_practice_text()),
            (routes::to("/feedback"), msg::work_close(), msg::work_close_text()),
        ]
    };
    view! {
        <Page title=msg::work_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::work_lead()}</p>
            <ChooseMunicipality/>
            {move || view! { <Ways ways=ways()/> }}
            <p class="it-no-print"><a href=routes::to("/tilgaengelighed#genveje")>{msg::keys_title()}</a></p>
        </Page>
    }
}

/// *Mistanke om vold eller overgreb*: a stop page. No offer, no meeting, nothing on parents' consent.
#[component]
pub fn Suspicion() -> impl IntoView {
    view! {
        <Page title=msg::suspicion_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::suspicion_danger()}</p>
            <Helplines kinds=&[HelplineKind::Danger]/>
            <p>{msg::suspicion_text()}</p>
            <NotifyHere/>
            <p>{msg::suspicion_duty()}</p>
            <p>{msg::suspicion_open_case()}</p>
            <p class="it-muted">{msg::law_unchecked()}</p>
        </Page>
    }
}

/// *Bekymret for et barn*: when in doubt one calls and asks; nobody can take the duty.
#[component]
pub fn Concerned() -> impl IntoView {
    let lowest = move || Query { reader: Reader::Professional, ..mine() };
    view! {
        <Page title=msg::concerned_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::concerned_first()}</p>
            <p><a href=routes::to("/fagfolk/mistanke")>{msg::concerned_suspicion()}</a></p>
            <h2 class="it-section__title">{msg::concerned_doubt_title()}</h2>
            <p>{msg::concerned_doubt()}</p>
            <NotifyHere/>
            <h2 class="it-section__title">{msg::concerned_child_title()}</h2>
            <p>{msg::concerned_child()}</p>
            <h2 class="it-section__title">{msg::concerned_least_title()}</h2>
            <p>{msg::concerned_least()}</p>
            <p><a href=move || routes::finder(&lowest())>{msg::concerned_offers()}</a></p>
            <p>{msg::suspicion_duty()}</p>
            <p class="it-muted">{msg::law_unchecked()}</p>
        </Page>
    }
}

/// A query for the chosen municipality, or for all.
fn mine() -> Query {
    let MyMunicipality(chosen) = expect_context();
    Query { municipalities: chosen.get().into_iter().collect(), ..Query::default() }
}
