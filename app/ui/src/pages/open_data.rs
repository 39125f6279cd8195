use leptos::prelude::*;

use crate::components::page::{Page, Width};
use crate::messages::msg;
use crate::routes;

/// *Åbne data*: the files for those who build on them, and how a municipality is added.
#[component]
pub fn OpenData() -> impl IntoView {
    let reading = [
        msg::open_data_read_null(),
        msg::open_data_read_status(),
        msg::open_data_read_steps(),
        msg::open_data_read_age(),
        msg::open_data_read_days(),
    ];
    let adding = [
        msg::open_data_add_municipality(),
        msg::open_data_add_sources(),
        msg::open_data_add_ladder(),
        msg::open_data_add_offers(),
    ];
    view! {
        <Page title=msg::open_data_title().to_owned() width=Width::Narrow>
            <p class="it-lead">{msg::open_data_lead()}</p>
            <Files/>
            <h2 class="it-section__title">{msg::open_data_read()}</h2>
            <ul>{items(&reading)}</ul>
            <h2 class="it-section__title">{msg::open_data_add()}</h2>
            <ol>{items(&adding)}</ol>
            <p>{msg::open_data_add_program()}</p>
            <h2 class="it-section__title">{msg::open_data_check()}</h2>
            <p>{msg::open_data_check_command()}</p>
            <p>{msg::open_data_check_editor()}</p>
            <h2 class="it-section__title">{msg::open_data_licence()}</h2>
            <p>{msg::open_data_licence_text()}</p>
        </Page>
    }
}

#[component]
fn Files() -> impl IntoView {
    let files = [
        ("offers.json", msg::open_data_file_offers()),
        ("municipalities.json", msg::open_data_file_municipalities()),
        ("sources.json", msg::open_data_file_sources()),
        ("ladders.json", msg::open_data_file_ladders()),
        ("hsds/services.json", msg::open_data_file_hsds_services()),
        ("hsds/organizations.json", msg::open_data_file_hsds_organizations()),
        ("offers.jsonld", msg::open_data_file_json_ld()),
        ("schema/offers.schema.json", msg::open_data_file_schema()),
        ("index.json", msg::open_data_file_index()),
    ];
    let row = |(path, what)| view! { <tr><th scope="row"><FileLink path/></th><td>{what}</td></tr> };
    view! {
        <div class="it-table-scroll" tabindex="0" role="region" aria-label=msg::open_data_files()>
            <table class="it-table">
                <thead>
                    <tr>
                        <th scope="col">{msg::open_data_file()}</th>
                        <th scope="col">{msg::open_data_what()}</th>
                    </tr>
                </thead>
                <tbody>{files.map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The router would take the file for a page of the app, were it not external.
#[component]
fn FileLink(path: &'static str) -> impl IntoView {
    view! { <a href=routes::file(&format!("/data/{path}")) rel="external">{path}</a> }
}

fn items(texts: &[&'static str]) -> impl IntoView + use<> {
    texts.iter().map(|text| view! { <li>{*text}</li> }).collect_view()
}
