use ui::language::{Address, DANISH};
use ui::platform::root;
use ui::routes;

/// Which address this page is to be found under, and where it stands in the other languages.
pub(crate) fn of_page(site: &str, address: &str, lang: &str, languages: &[String]) -> String {
    let own = whole(site, address, lang);
    let others = languages.iter().map(|lang| (lang.as_str(), whole(site, address, lang)));
    let others = others.chain([("x-default", whole(site, address, DANISH))]);
    let others =
        others.map(|(lang, address)| format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}\">\n"));
    format!(
        "<link rel=\"canonical\" href=\"{own}\">\n<meta property=\"og:url\" content=\"{own}\">\n{}",
        others.collect::<String>()
    )
}

/// What the app fetches first of all for a page, by type and address below the site. `xtask dist` knows the files of a part,
/// and of data that is split by language.
pub(crate) fn preloads(files: impl Iterator<Item = (&'static str, String)>) -> String {
    let link = |(kind, file)| {
        let file = routes::file(&format!("/{file}"));
        format!("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" type=\"{kind}\" href=\"{file}\">\n")
    };
    files.map(link).collect()
}

/// All pages in all languages, for those who search the web.
pub(crate) fn sitemap(site: &str, addresses: &[String], languages: &[String]) -> String {
    let pages = addresses.iter().flat_map(|address| languages.iter().map(move |lang| whole(site, address, lang)));
    let pages = pages.map(|page| format!("<url><loc>{page}</loc></url>\n")).collect::<Vec<_>>().concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// The site's own address holds its folder already.
fn whole(site: &str, address: &str, lang: &str) -> String {
    let page = Address { lang: DANISH, page: address }.turned_to(lang);
    format!("{site}{}", page.strip_prefix(root::path()).unwrap_or(&page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_own_address_and_itself_in_the_other_languages() {
        let links = of_page("https://x.dk", "/tilbud", "en", &["da".to_owned(), "en".to_owned()]);
        for expected in [
            "<link rel=\"canonical\" href=\"https://x.dk/en/tilbud\">",
            "<meta property=\"og:url\" content=\"https://x.dk/en/tilbud\">",
            "hreflang=\"da\" href=\"https://x.dk/tilbud\">",
            "hreflang=\"en\" href=\"https://x.dk/en/tilbud\">",
            "hreflang=\"x-default\" href=\"https://x.dk/tilbud\">",
        ] {
            assert!(links.contains(expected), "{expected} in {links}");
        }
    }

    #[test]
    fn a_site_is_listed_page_by_page() {
        let listed = sitemap("https://x.dk", &["/".to_owned(), "/om".to_owned()], &["da".to_owned(), "pl".to_owned()]);
        let pages: Vec<_> = listed.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
        assert_eq!(pages, ["https://x.dk/", "https://x.dk/pl", "https://x.dk/om", "https://x.dk/pl/om"]);
    }
}
