use std::collections::BTreeSet;

use super::app_files::{self, Named};
use super::digest;
use super::error::DistError;
use super::folder::Folder;

/// Marks a page that the build has drawn. Of another nobody knows yet what will stand on it.
const DRAWN: &str = "class=\"it-static\"";
const SCRIPT: &str = "<script type=\"module\" ";
const END: &str = "</body>";

/// What a page looks like before anything else of it has come: one that needs no more than the first styles has them inside, and
/// the sheet with the rest behind it.
pub(super) struct Look {
    style: String,
    /// How the policy names what stands inside.
    pub(super) source: String,
    /// Classes of which only the rest knows.
    others: BTreeSet<String>,
}

impl Look {
    /// Reads the two sheets. The addresses in the first begin where the site does.
    pub(super) fn read(dist: &Folder, base: &str) -> Result<Self, DistError> {
        let [first, rest] = app_files::STYLES;
        let style = dist.text(first)?.replace("url(/", &format!("url({base}/"));
        dist.write(first, &style)?;
        let others = &classes(&dist.text(rest)?) - &classes(&style);
        Ok(Self { source: digest::source(&style), style, others })
    }

    /// The page with its styles inside; `None` where it needs more, or is not known.
    pub(super) fn put_into(&self, page: &str, [first, rest]: [&Named; 2]) -> Option<String> {
        let mut names =
            page.split("class=\"").skip(1).filter_map(|from| from.split('"').next()).flat_map(str::split_whitespace);
        if !page.contains(DRAWN) || names.any(|name| self.others.contains(name)) {
            return None;
        }
        let (first, rest) = (link(page, first)?, link(page, rest)?);
        let page = page.replacen(first, &format!("<style>{}</style>", self.style), 1).replacen(rest, "", 1);
        // Its script must not wait for the sheet at the end. Elsewhere the sheets stand in the head, and all waits for them.
        let page = page.replacen(SCRIPT, &format!("{SCRIPT}async "), 1);
        Some(page.replacen(END, &format!("{rest}\n{END}"), 1))
    }
}

/// The element that names a style sheet.
fn link<'a>(page: &'a str, sheet: &Named) -> Option<&'a str> {
    let at = page.find(&sheet.name)?;
    let (from, to) = (page[..at].rfind("<link")?, at + page[at..].find('>')?);
    Some(&page[from..=to])
}

/// Of a style sheet. Parts of other names may be among them, as of a file's.
fn classes(css: &str) -> BTreeSet<String> {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let name = |rest: &str| rest.chars().take_while(|letter| is_of_name(*letter)).collect::<String>();
    css.split('.')
        .skip(1)
        .map(name)
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_needs_no_more_has_its_first_styles_inside() {
        let [first, rest] = [".it-a{margin:.5rem}.it-b{}", ".it-a .it-c--d{}.it-e:not(.it-b){}"];
        let look = Look { style: first.to_owned(), source: String::new(), others: &classes(rest) - &classes(first) };
        let named = |name: &str| Named { name: name.to_owned(), integrity: String::new() };
        let page = |classes: &str| {
            format!("<link href=\"/first-1.css\" x><link href=\"/app-2.css\" y><body><p {classes}></p></body>")
        };
        let put = |classes: &str| look.put_into(&page(classes), [&named("first-1.css"), &named("app-2.css")]);
        let drawn = "class=\"it-static\" class=\"x it-a\"";
        let expected = format!("<style>{first}</style><body><p {drawn}></p><link href=\"/app-2.css\" y>\n</body>");
        assert_eq!(put(drawn), Some(expected));
        for needs_more in
            ["class=\"it-static\" class=\"it-a it-e\"", "class=\"it-static\" class=\"it-c--d\"", "class=\"it-a\""]
        {
            assert_eq!(put(needs_more), None);
        }
    }
}
