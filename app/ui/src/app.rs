//! The frame that every page stands in, and the table of addresses.

use catalogue::MunicipalitySlug;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::components::frame::{Emergency, Footer, Header, ReadingTrouble, SkipLink, StoreTrouble};
use crate::content::Content;
use crate::context::MyMunicipality;
use crate::keeper::Keeper;
use crate::my_list::MyList;
use crate::platform::settings;
use crate::shelf::Shelf;
use crate::{BASE, pages};

/// The whole app.
#[component]
pub fn App(content: &'static Content, keeper: Keeper) -> impl IntoView {
    provide_context(content);
    provide_context(Shelf::new(content));
    provide_context(keeper);
    provide_context(MyList::open());
    provide_context(pages::questionnaire::Library::new(content));
    let remembered = settings::municipality().map(MunicipalitySlug::new);
    provide_context(MyMunicipality(RwSignal::new(
        remembered.filter(|slug| content.catalogue.municipality(slug).is_some()),
    )));
    view! {
        <Router base=BASE>
            <div class="it-app">
                <SkipLink/>
                <Header/>
                <Emergency/>
                <main class="it-main" id="main" tabindex="-1">
                    <ReadingTrouble/>
                    <StoreTrouble/>
                    <Pages/>
                </main>
                <Footer/>
            </div>
        </Router>
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=|| pages::not_found::NotFound>
            <Route path=path!("/") view=|| pages::start::Start().into_any()/>
            <Route path=path!("/hjaelp") view=|| pages::doors::SeekHelp().into_any()/>
            <Route path=path!("/hjaelp/under-18") view=|| pages::doors::UnderEighteen().into_any()/>
            <Route path=path!("/hjaelp/nu") view=|| pages::doors::HelpNow().into_any()/>
            <Route path=path!("/hjaelp/anden-kommune") view=|| pages::doors::OtherMunicipality().into_any()/>
            <Route path=path!("/fagfolk") view=|| pages::doors::Professionals().into_any()/>
            <Route path=path!("/fagfolk/mistanke") view=|| pages::doors::Suspicion().into_any()/>
            <Route path=path!("/fagfolk/bekymret") view=|| pages::doors::Concerned().into_any()/>
            <Route path=path!("/trappen") view=|| pages::staircase::Staircase().into_any()/>
            <Route path=path!("/daekning") view=|| pages::coverage::Coverage().into_any()/>
            <Route path=path!("/tilbud") view=|| pages::finder::Finder().into_any()/>
            <Route path=path!("/tilbud/:kommune/:slug") view=|| pages::offer::Offer().into_any()/>
            <Route path=path!("/sammenlign") view=|| pages::compare::Compare().into_any()/>
            <Route path=path!("/liste") view=|| pages::list::List().into_any()/>
            <Route path=path!("/kommune/:slug") view=|| pages::municipality::Municipality().into_any()/>
            <Route path=path!("/emne/:slug") view=|| pages::topic::Topic().into_any()/>
            <Route path=path!("/praksis") view=|| pages::practice::List().into_any()/>
            <Route path=path!("/praksis/:slug") view=|| pages::practice::Example().into_any()/>
            <Route path=path!("/skema") view=|| pages::questionnaire::List().into_any()/>
            <Route path=path!("/skema/:navn") view=|| pages::questionnaire::Form().into_any()/>
            <Route path=path!("/skema/:navn/samlet") view=|| pages::questionnaire::Overview().into_any()/>
            <Route path=path!("/skema/:navn/papir") view=|| pages::questionnaire::PaperForm().into_any()/>
            <Route path=path!("/skema/:navn/indtast") view=|| pages::questionnaire::TypeIn().into_any()/>
            <Route path=path!("/feedback") view=|| pages::feedback::Feedback().into_any()/>
            <Route path=path!("/svar") view=|| pages::answers::Answers().into_any()/>
            <Route path=path!("/om") view=|| pages::about::About().into_any()/>
            <Route path=path!("/aabne-data") view=|| pages::open_data::OpenData().into_any()/>
            <Route path=path!("/privatliv") view=|| pages::about::Privacy().into_any()/>
            <Route path=path!("/tilgaengelighed") view=|| pages::about::Accessibility().into_any()/>
            <Route path=path!("/was") view=|| pages::about::Accessibility().into_any()/>
        </Routes>
    }
}
