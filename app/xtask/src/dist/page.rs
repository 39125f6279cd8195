use super::app_files::{self, Named};
use super::boot::BOOT;
use super::data;
use super::error::DistError;
use super::folder::Folder;
use super::headers;
use super::look::Look;
use super::parts;
use super::preloads::{self, Preloads};
use crate::files;

pub(super) const PAGE: &str = "index.html";
/// The page without a page's content: what every address that has no file of its own begins with.
pub(super) const SHELL: &str = "app.html";

/// What the page loads.
pub(super) struct Loaded<'a> {
    pub(super) boot: &'a Named,
    pub(super) scripts: [&'a Named; 2],
    pub(super) wasm: &'a Named,
    /// For the first look, and the rest.
    pub(super) styles: [&'a Named; 2],
}

/// Gives every page the names of what it loads, and the look that it carries in itself.
pub(super) fn write(dist: &Folder, loaded: &Loaded, look: &Look, preloads: &Preloads) -> Result<(), DistError> {
    let pages: Vec<String> = dist.below("")?.into_iter().filter(|path| files::extension(path) == "html").collect();
    for wanted in [PAGE, SHELL] {
        if !pages.iter().any(|page| page == wanted) {
            return Err(DistError::Missing(wanted.to_owned()));
        }
    }
    let finished = |page: &str| {
        let page = preloads.name(&rewrite(&under(preloads.base, &policed(page, look)?), loaded)?);
        preloads.check(dist, &page)?;
        Ok(look.put_into(&page, loaded.styles).unwrap_or(page))
    };
    pages.iter().try_for_each(|page| dist.write(page, finished(&dist.text(page)?)?))
}

/// The policy stands before anything that it is to hold for.
fn policed(page: &str, look: &Look) -> Result<String, DistError> {
    let charset = "<meta charset=\"utf-8\">";
    match page.split_once(charset) {
        Some((before, after)) => Ok(format!("{before}{charset}\n{}{after}", headers::as_meta(&look.source))),
        None => Err(DistError::Reference { file: PAGE.to_owned(), wanted: charset.to_owned(), count: 0 }),
    }
}

/// The template's own addresses begin at the site's root; under a sub-path they begin there.
fn under(base: &str, page: &str) -> String {
    if base.is_empty() {
        return page.to_owned();
    }
    ["href", "src"].iter().fold(page.to_owned(), |page, attribute| {
        let beginning = |path: &str| format!("{attribute}=\"{path}/");
        // What the app has drawn begins there already.
        page.replace(&beginning(""), &beginning(base)).replace(&beginning(&format!("{base}{base}")), &beginning(base))
    })
}

fn rewrite(page: &str, loaded: &Loaded) -> Result<String, DistError> {
    let (page, base) = refer(page, "src", BOOT, loaded.boot)?;
    let [first, app] = app_files::STYLES;
    let (page, _) = refer(&page, "href", first, loaded.styles[0])?;
    let (page, _) = refer(&page, "href", app, loaded.styles[1])?;
    let page = in_head(&page, &of_app(&base, loaded))?;
    let old = [BOOT, first, app, app_files::SCRIPT, parts::LOADER, app_files::WASM];
    match old.iter().find(|name| page.contains(&format!("{name}\""))) {
        Some(left) => Err(DistError::LeftOver { file: PAGE.to_owned(), left: (*left).to_owned() }),
        None => Ok(page),
    }
}

/// Gives the one reference to a file its new name and its integrity. Also yields what stands before the name (nothing,
/// or the path that the site is served under), so that what is added to the page can stand under the same.
fn refer(page: &str, attribute: &str, old: &str, new: &Named) -> Result<(String, String), DistError> {
    let opening = format!("{attribute}=\"");
    let places: Vec<(usize, &str)> = page
        .match_indices(&opening)
        .filter_map(|(at, _)| {
            let value = page[at + opening.len()..].split('"').next()?;
            let base = value.strip_suffix(old)?;
            (base.is_empty() || base.ends_with('/')).then_some((at, base))
        })
        .collect();
    let [(at, base)] = places[..] else {
        let wanted = format!("{opening}{old}\"");
        return Err(DistError::Reference { file: PAGE.to_owned(), wanted, count: places.len() });
    };
    let end = at + opening.len() + base.len() + old.len() + 1;
    let Named { name, integrity } = new;
    let reference = format!("{opening}{base}{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"");
    Ok((format!("{}{reference}{}", &page[..at], &page[end..]), base.to_owned()))
}

/// What the start script will ask for: fetched at once, instead of one after the other.
fn of_app(base: &str, loaded: &Loaded) -> String {
    let module = |Named { name, integrity }: &Named| {
        format!(
            "<link rel=\"modulepreload\" href=\"{base}{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">\n"
        )
    };
    let modules = loaded.scripts.map(module).concat();
    let wasm = &loaded.wasm.name;
    let fetch = format!("{} crossorigin=\"anonymous\"", preloads::START);
    let wasm = format!("{fetch} type=\"application/wasm\" href=\"{base}{wasm}\">\n");
    let lists = [data::INDEX, data::STEPS];
    let lists = lists.map(|list| format!("{fetch} type=\"application/json\" href=\"{base}data/{list}\">\n"));
    format!("{modules}{wasm}{}", lists.concat())
}

/// In the head, before what the page names itself: the module is what all else waits for.
fn in_head(page: &str, links: &str) -> Result<String, DistError> {
    let end = "</head>";
    let at = page.find(preloads::START).or_else(|| page.find(end));
    let at = at.ok_or_else(|| DistError::Reference { file: PAGE.to_owned(), wanted: end.to_owned(), count: 0 })?;
    let (before, after) = page.split_at(at);
    Ok(format!("{before}{links}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_a_sub_path_every_own_address_begins_there() {
        let page =
            r#"<link href="/app.css"><script src="/boot.js"></script><a href="tel:112"></a><a href="/familie/om"></a>"#;
        let expected = r#"<link href="/familie/app.css"><script src="/familie/boot.js"></script><a href="tel:112"></a><a href="/familie/om"></a>"#;
        assert_eq!(under("/familie", page), expected);
        assert_eq!(under("", page), page);
    }

    fn check(page: &str) -> Result<String, String> {
        let named = |name: &str| Named { name: name.to_owned(), integrity: "sha384-x".to_owned() };
        let (boot, script) = (named("boot-1.js"), named("ui-2.js"));
        let (loader, wasm) = (named("parts-2.js"), named("ui_bg-3.wasm"));
        let (first, style) = (named("first-5.css"), named("app-4.css"));
        let all = Loaded { boot: &boot, scripts: [&script, &loader], wasm: &wasm, styles: [&first, &style] };
        rewrite(page, &all).map_err(|error| error.to_string())
    }

    #[test]
    fn references_are_renamed_where_they_stand() {
        for base in ["", "/", "/under/", "./"] {
            let page = format!(
                "<head><link rel=\"stylesheet\" href=\"{base}first.css\"><link rel=\"stylesheet\" href=\"{base}app.css\"><script type=\"module\" src=\"{base}boot.js\"></script></head>"
            );
            let page = check(&page).unwrap();
            for wanted in [
                format!(
                    "<link rel=\"stylesheet\" href=\"{base}app-4.css\" integrity=\"sha384-x\" crossorigin=\"anonymous\">"
                ),
                format!("src=\"{base}boot-1.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\"></script>"),
                format!("<link rel=\"modulepreload\" href=\"{base}ui-2.js\" integrity=\"sha384-x\""),
                format!("<link rel=\"modulepreload\" href=\"{base}parts-2.js\" integrity=\"sha384-x\""),
                format!("type=\"application/wasm\" href=\"{base}ui_bg-3.wasm\">"),
                format!("href=\"{base}data/index.json\">"),
            ] {
                assert!(page.contains(&wanted), "{wanted} in {page}");
            }
        }
    }

    #[test]
    fn what_is_missing_is_an_error() {
        let app = "<link rel=\"stylesheet\" href=\"app.css\">";
        let style = "<link rel=\"stylesheet\" href=\"first.css\"><link rel=\"stylesheet\" href=\"app.css\">";
        let boot = "<script src=\"boot.js\"></script>";
        for (page, wanted) in [
            (format!("<head>{style}</head>"), "src=\"boot.js\" stands there 0 times"),
            (format!("<head>{app}{boot}</head>"), "href=\"first.css\" stands there 0 times"),
            (format!("<head>{style}{app}{boot}</head>"), "href=\"app.css\" stands there 2 times"),
            (format!("{style}{boot}"), "</head> stands there 0 times"),
            (format!("<head>{style}{boot}<link href=\"ui.js\"></head>"), "ui.js is left over"),
            (
                format!("<head>{style}<script src=\"my-boot.js\"></script></head>"),
                "src=\"boot.js\" stands there 0 times",
            ),
        ] {
            let error = check(&page).unwrap_err();
            assert!(error.contains(wanted), "{error}");
        }
    }
}
