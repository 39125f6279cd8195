use catalogue::{Agreement, ComparisonRow, ComparisonView, OfferDefinition, Selection};
use leptos::prelude::*;

use super::add::remove_link;
use super::words;
use crate::components::offer_card::place;
use crate::components::text::danish;
use crate::messages::msg;
use crate::routes;

/// A column for each offer, a row for each fact; on a phone a block for each fact, with the offers' names in it.
/// The roles are written out, since a table that is laid out as blocks loses them in some browsers.
#[component]
pub fn Table(view: ComparisonView<'static>, shown: Selection) -> impl IntoView {
    let alone = view.offers.len() == 1;
    let heads = view.offers.iter().map(|offer| head(offer, &shown)).collect_view();
    let rows = view.rows.iter().map(|each| row(each, &view.offers, alone)).collect_view();
    view! {
        <div class="it-table-scroll" tabindex="0" role="region" aria-label=msg::compare_title()>
            <table class="it-table it-compare" role="table">
                <thead role="rowgroup"><tr role="row"><td class="it-compare__corner" role="cell"></td>{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

fn head(offer: &'static OfferDefinition, shown: &Selection) -> impl IntoView + use<> {
    view! {
        <th class="it-compare__offer" scope="col" role="columnheader">
            <a class="it-compare__name" href=routes::offer(&offer.id) lang=danish()>{offer.name.clone()}</a>
            <span class="it-compare__place">{place(&offer.municipality)}</span>
            {remove_link(&offer.id, &offer.name, shown)}
        </th>
    }
}

fn row(row: &ComparisonRow<'static>, offers: &[&'static OfferDefinition], alone: bool) -> impl IntoView + use<> {
    let agreement = words::agreement(row.agreement).filter(|_| !alone);
    let different = row.agreement == Agreement::Different && !alone;
    let cells = offers.iter().zip(&row.values).map(|(offer, value)| {
        let name = format!("{}, {}", offer.name, place(&offer.municipality));
        view! { <td role="cell" data-title=name>{words::value(row.fact, *value, offer)}</td> }
    });
    view! {
        <tr class="it-compare__row" class=("it-compare__row--different", different) role="row">
            <th scope="row" role="rowheader">
                {words::fact(row.fact)} {agreement.map(|text| view! { " " <span class="it-compare__mark">{text}</span> })}
            </th>
            {cells.collect_view()}
        </tr>
    }
}
