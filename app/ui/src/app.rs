//! The frame that every page stands in, and the table of addresses.

use catalogue::MunicipalitySlug;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use crate::components::frame::{Emergency, Footer, Header, LanguageTrouble, ReadingTrouble, SkipLink, StoreTrouble};
use crate::components::new_version::NewVersion;
use crate::components::reminder::Reminder;
use crate::components::shared_device::{Covered, SharedDevice};
use crate::components::shortcut_keys::ShortcutKeys;
use crate::content::Content;
use crate::context::{LeftPage, MyCourse, MyMunicipality};
use crate::keeper::{Cover, Keeper};
use crate::my_list::MyList;
use crate::parts::{self, AnswersPage, CataloguePage, FormPage, GuidePage, TextPage};
use crate::platform::{data, settings, task};
use crate::shelf::{self, Shelf};
use crate::shortcuts::Shortcuts;
use crate::{language, pages};

/// The whole app.
#[component]
pub fn App(content: &'static Content, keeper: Keeper) -> impl IntoView {
    provide_context(content);
    provide_context(Shelf::new(content));
    provide_context(keeper);
    provide_context(MyList::open());
    provide_context(Shortcuts::open());
    provide_context(LeftPage(StoredValue::new(None)));
    provide_context(MyCourse(RwSignal::new(None)));
    provide_context(pages::questionnaire::Library::new(content));
    provide_context(pages::questionnaire::Carried::default());
    provide_context(pages::questionnaire::Finished::default());
    let remembered = settings::municipality().map(MunicipalitySlug::new);
    let municipality = RwSignal::new(remembered.filter(|slug| content.catalogue.municipality(slug).is_some()));
    provide_context(MyMunicipality(municipality));
    // What was chosen can be read later without a network.
    Effect::new(move |_| {
        let chosen = municipality.get().map(|slug| shelf::records_path(&slug));
        task::spawn(data::keep(chosen.into_iter().collect()));
    });
    task::spawn(data::keep(data::of_language()));
    task::later(parts::ASKED_AFTER_MS, || task::spawn(parts::prefetch()));
    view! {
        <Router base=language::base()>
            <Covered/>
            <div class="it-app" hidden=move || keeper.cover().get() != Cover::None>
                <SkipLink/>
                <Header/>
                <Emergency/>
                <SharedDevice/>
                <main class="it-main" id="main" tabindex="-1">
                    <LanguageTrouble/>
                    <ReadingTrouble/>
                    <StoreTrouble/>
                    <Pages/>
                </main>
                <NewVersion/>
                <Reminder/>
                <ShortcutKeys/>
                <Footer/>
            </div>
        </Router>
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| pages::not_found::NotFound>
            <Route path=path!("/") view=|| pages::start::Start().into_any()/>
            <Route path=path!("/hjaelp") view=|| pages::doors::SeekHelp().into_any()/>
            <Route path=path!("/hjaelp/under-18") view=|| pages::doors::UnderEighteen().into_any()/>
            <Route path=path!("/hjaelp/nu") view=|| pages::doors::HelpNow().into_any()/>
            <Route path=path!("/hjaelp/anden-kommune") view=|| pages::doors::OtherMunicipality().into_any()/>
            <Route path=path!("/fagfolk") view=|| pages::doors::Professionals().into_any()/>
            <Route path=path!("/fagfolk/mistanke") view=|| pages::doors::Suspicion().into_any()/>
            <Route path=path!("/fagfolk/bekymret") view=|| pages::doors::Concerned().into_any()/>
            <Route path=path!("/guide") view=GuidePage::Choose/>
            <Route path=path!("/guide/graf") view=GuidePage::Graph/>
            <Route path=path!("/haandbog") view=GuidePage::Handbook/>
            <Route path=path!("/guide/:navn") view=GuidePage::Ask/>
            <Route path=path!("/trappen") view=CataloguePage::Staircase/>
            <Route path=path!("/daekning") view=CataloguePage::Coverage/>
            <Route path=path!("/tilbud") view=CataloguePage::Finder/>
            <Route path=path!("/tilbud/:kommune/:slug") view=CataloguePage::Offer/>
            <Route path=path!("/sammenlign") view=CataloguePage::Compare/>
            <Route path=path!("/liste") view=CataloguePage::List/>
            <Route path=path!("/kommune/:slug") view=CataloguePage::Municipality/>
            <Route path=path!("/emne/:slug") view=CataloguePage::Topic/>
            <Route path=path!("/praksis") view=CataloguePage::PracticeList/>
            <Route path=path!("/praksis/:slug") view=CataloguePage::PracticeExample/>
            <Route path=path!("/skema") view=FormPage::List/>
            <Route path=path!("/skema/:navn") view=FormPage::Form/>
            <Route path=path!("/skema/:navn/samlet") view=AnswersPage::Overview/>
            <Route path=path!("/skema/:navn/papir") view=AnswersPage::PaperForm/>
            <Route path=path!("/skema/:navn/indtast") view=AnswersPage::TypeIn/>
            <Route path=path!("/feedback") view=FormPage::Feedback/>
            <Route path=path!("/forloeb") view=AnswersPage::Courses/>
            <Route path=path!("/maal") view=AnswersPage::Goals/>
            <Route path=path!("/maal/:kvartal") view=AnswersPage::Report/>
            <Route path=path!("/modtag") view=AnswersPage::Receive/>
            <Route path=path!("/svar") view=AnswersPage::Answers/>
            <Route path=path!("/om") view=TextPage::About/>
            <Route path=path!("/aabne-data") view=TextPage::OpenData/>
            <Route path=path!("/sprog") view=TextPage::Languages/>
            <Route path=path!("/privatliv") view=TextPage::Privacy/>
            <Route path=path!("/tilgaengelighed") view=TextPage::Accessibility/>
            <Route path=path!("/was") view=TextPage::Accessibility/>
        </FlatRoutes>
    }
}
