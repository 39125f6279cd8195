//! Writes each page that does not depend on answers as a file, in every language, so that it can be read at once, found,
//! and used without a program in the browser. The app then takes its place, with the messages as written here. Runs before the
//! build names its files.

mod addresses;
mod error;
mod links;
mod manifest;
mod page;
mod site;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, thread};

use error::PrerenderError;
use page::{Filling, Template};
use site::Site;
use ui::platform::{data, head, root};
use ui::{drawing, language, parts, routes};

/// The template; and the start page, which takes its place.
const PAGE: &str = "index.html";
/// The template under the name that a page without a file of its own begins with.
const SHELL: &str = "app.html";
/// What a server shows for a file that is not there.
const NOT_FOUND: &str = "404.html";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match &arguments[..] {
        [dist, day] => run(Path::new(dist), day),
        _ => Err(PrerenderError::Usage),
    };
    match done {
        Ok(count) => {
            println!("{count} pages can be read without the app");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Yields how many pages there are.
fn run(dist: &Path, day: &str) -> Result<usize, PrerenderError> {
    let template = site::read(&dist.join(PAGE))?;
    write(dist, SHELL, &template)?;
    let template = Template::new(template)?;
    let site = Site::open(&dist.join("data"))?;
    let addresses = addresses::of(site.content);
    // Messages and language belong to a thread.
    let in_language = |lang: &String| -> Result<(), PrerenderError> {
        let messages = site.enter(lang, day)?;
        write(dist, &format!("data/{}", data::messages_path(lang)), &messages)?;
        write(dist, path_of(&routes::to(manifest::ADDRESS)), &format!("{:#}\n", manifest::in_use()))?;
        for address in &addresses {
            write(dist, &file_of(&routes::to(address)), &draw(&template, &site, address, lang)?)?;
        }
        Ok(())
    };
    let in_language = &in_language;
    thread::scope(|scope| {
        let drawing: Vec<_> =
            site.content.languages.iter().map(|lang| scope.spawn(move || in_language(lang))).collect();
        drawing.into_iter().try_for_each(|drawing| drawing.join().unwrap_or(Err(PrerenderError::Stopped)))
    })?;
    site.enter(language::DANISH, day)?;
    write(dist, NOT_FOUND, &draw(&template, &site, "/404", language::DANISH)?)?;
    if let Some(url) = head::site() {
        write(dist, "sitemap.xml", &links::sitemap(&url, &addresses, &site.content.languages))?;
        write(dist, "robots.txt", &format!("Sitemap: {url}/sitemap.xml\n"))?;
    }
    Ok(addresses.len() * site.content.languages.len())
}

fn draw(template: &Template, site: &Site, address: &str, lang: &str) -> Result<String, PrerenderError> {
    let here = routes::to(address);
    let drawn = drawing::draw(site.content, &here);
    if !drawn.html.contains("<h1") || drawn.html.contains("it-loading") {
        return Err(PrerenderError::Empty(here));
    }
    let files = site.registers.iter().cloned().chain([data::messages_path(lang)]).chain(drawn.head.fetches);
    let files = files.map(|path| ("application/json", format!("data/{path}")));
    let part = parts::part_of(address).map(|part| ("application/wasm", format!("split_{part}.wasm")));
    let links = head::site().map(|url| links::of_page(&url, address, lang, &site.content.languages));
    Ok(template.filled(&Filling {
        lang,
        direction: language::direction(ui::messages::msg::start_title()),
        title: &drawn.head.title,
        html: &drawn.html,
        data: drawn.head.data.as_deref(),
        manifest: &routes::to(manifest::ADDRESS),
        links: &links.unwrap_or_default(),
        preloads: &links::preloads(files.chain(part)),
    }))
}

/// The file of an address: most servers look for it under the address with that ending.
fn file_of(address: &str) -> String {
    match path_of(address) {
        "" => PAGE.to_owned(),
        path => format!("{path}.html"),
    }
}

/// Where an address lies below the site's folder.
fn path_of(address: &str) -> &str {
    address.strip_prefix(root::path()).unwrap_or(address).trim_matches('/')
}

fn write(dist: &Path, file: &str, text: &str) -> Result<(), PrerenderError> {
    let path = dist.join(file);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(&path, text))
        .map_err(|source| PrerenderError::File { path: file.to_owned(), source })
}
