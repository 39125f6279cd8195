use guide::AdviceView;
use leptos::prelude::*;

use crate::components::found_offers::FoundOffers;
use crate::context::MyMunicipality;
use crate::messages::msg;

/// The offers that fit, in the chosen municipality: for professionals step by step, for families without a step.
#[component]
pub fn Offers(advice: Memo<AdviceView>) -> impl IntoView {
    let MyMunicipality(mine) = expect_context();
    let searches = Memo::new(move |_| advice.with(AdviceView::searches));
    move || {
        if mine.with(Option::is_none) {
            return view! { <p>{msg::guide_choose_offers()}</p> }.into_any();
        }
        let rows = searches.get().into_iter().map(|query| view! { <FoundOffers query/> });
        rows.collect_view().into_any()
    }
}
