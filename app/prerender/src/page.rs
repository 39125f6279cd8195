use crate::error::PrerenderError;

/// Between these stands what is shown until the app takes over.
const CONTENT: (&str, &str) = ("<div id=\"app\">", "<!-- the end of #app -->");
const ROOT: &str = "<html lang=\"da\">";
const TITLE: (&str, &str) = ("<title>", "</title>");
const DESCRIPTION: (&str, &str) = ("<meta name=\"description\" content=\"", "\">");
const MANIFEST: (&str, &str) = ("<link rel=\"manifest\" href=\"", "\">");
const END_OF_HEAD: &str = "</head>";

/// The page that every page is made from: `index.html` as it stands in the project.
pub(crate) struct Template(String);

/// What is put into it; texts are HTML.
pub(crate) struct Filling<'a> {
    pub(crate) lang: &'a str,
    pub(crate) direction: &'a str,
    pub(crate) title: &'a str,
    pub(crate) html: &'a str,
    pub(crate) data: Option<&'a str>,
    /// The address of the manifest in its language.
    pub(crate) manifest: &'a str,
    pub(crate) links: &'a str,
    /// What the app fetches first.
    pub(crate) preloads: &'a str,
}

impl Template {
    /// Refuses a page that lacks a place for what is filled in.
    pub(crate) fn new(page: String) -> Result<Self, PrerenderError> {
        let places = [CONTENT.0, CONTENT.1, ROOT, TITLE.0, TITLE.1, DESCRIPTION.0, MANIFEST.0, END_OF_HEAD];
        match places.into_iter().find(|place| page.matches(place).count() != 1) {
            Some(place) => Err(PrerenderError::Template(place)),
            None => Ok(Self(page)),
        }
    }

    /// The whole page.
    pub(crate) fn filled(&self, filling: &Filling) -> String {
        let Filling { lang, direction, title, html, data, manifest, links, preloads } = filling;
        let title = escaped(title);
        let page = self.0.replacen(ROOT, &format!("<html lang=\"{lang}\" dir=\"{direction}\">"), 1);
        let page = between(&between(&page, TITLE, &title), MANIFEST, manifest);
        let description = lead(html);
        let page = match &description {
            Some(description) => between(&page, DESCRIPTION, description),
            None => page,
        };
        let shared =
            [("og:type", Some("website")), ("og:site_name", Some("Indsatstrappen")), ("og:title", Some(&*title))];
        let shared = shared.into_iter().chain([("og:description", description.as_deref()), ("og:locale", Some(lang))]);
        let shared =
            shared.filter_map(|(name, value)| Some(format!("<meta property=\"{name}\" content=\"{}\">\n", value?)));
        // A `<` in the data could end the block.
        let data = data.map(|data| data.replace('<', "\\u003c"));
        let data = data.map(|data| format!("<script type=\"application/ld+json\" id=\"json-ld\">{data}</script>\n"));
        let head = shared.collect::<String>() + links + &data.unwrap_or_default() + preloads;
        let page = page.replacen(END_OF_HEAD, &(head + END_OF_HEAD), 1);
        between(&page, CONTENT, &format!("{html}</div>")).replacen(CONTENT.0, "<div id=\"app\" class=\"it-static\">", 1)
    }
}

/// What the page says first, as text for an attribute.
fn lead(html: &str) -> Option<String> {
    let (_, from) = html.split_once("class=\"it-lead\"")?;
    let (_, text) = from.split_once('>')?;
    let mut text = text.split("</p>").next()?;
    let mut plain = String::new();
    while let Some((before, rest)) = text.split_once('<') {
        plain.push_str(before);
        text = rest.split_once('>')?.1;
    }
    plain.push_str(text);
    Some(plain.trim().replace('"', "&quot;")).filter(|text| !text.is_empty())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The page with other text between two marks that stand in it.
fn between(page: &str, (from, to): (&str, &str), text: &str) -> String {
    let parts = page.split_once(from).and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
    parts.map_or_else(|| page.to_owned(), |(before, after)| format!("{before}{from}{text}{to}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"da\"><head><title>x</title><meta name=\"description\" content=\"y\"><link rel=\"manifest\" href=\"/app.webmanifest\"></head><body><div id=\"app\">z</div><!-- the end of #app --><p>end</p>";

    fn filled(html: &str, data: Option<&str>) -> String {
        let filling = Filling {
            lang: "ar",
            direction: "rtl",
            title: "A & \"B\"",
            html,
            data,
            manifest: "/ar/m",
            links: "<link>",
            preloads: "",
        };
        Template::new(PAGE.to_owned()).unwrap().filled(&filling)
    }

    #[test]
    fn a_page_has_its_own_head_and_content() {
        let page = filled(
            "<h1>H</h1><p class=\"it-lead\">For <b>dig</b>, \"der\" &amp; mig</p>",
            Some("{\"a\":\"</script>\"}"),
        );
        for expected in [
            "<html lang=\"ar\" dir=\"rtl\">",
            "<title>A &amp; &quot;B&quot;</title>",
            "<meta name=\"description\" content=\"For dig, &quot;der&quot; &amp; mig\">",
            "<link rel=\"manifest\" href=\"/ar/m\">",
            "<meta property=\"og:title\" content=\"A &amp; &quot;B&quot;\">",
            "<link><script type=\"application/ld+json\" id=\"json-ld\">{\"a\":\"\\u003c/script>\"}</script>\n</head>",
            "<div id=\"app\" class=\"it-static\"><h1>H</h1>",
            "</div><!-- the end of #app --><p>end</p>",
        ] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        assert!(!page.contains(">z<"), "{page}");
    }

    #[test]
    fn a_page_without_a_lead_keeps_the_general_description() {
        assert!(filled("<h1>H</h1>", None).contains("content=\"y\">"));
    }

    #[test]
    fn a_template_without_a_place_is_refused() {
        for place in ["<title>", "</head>", "<div id=\"app\">", "<!-- the end of #app -->"] {
            assert!(Template::new(PAGE.replace(place, "")).is_err(), "{place}");
        }
    }
}
