use super::{Findings, Source, code};

/// The one page.
pub(super) const PAGE: &str = "app/ui/index.html";
const UI: &str = "app/ui/src/";

/// Markup that the content security policy refuses: inline style and inline script. It would build, and fail in silence.
pub(super) fn check(sources: &[Source], findings: &mut Findings) {
    let shell = |source: &&Source| source.path.starts_with(UI) || source.path == PAGE;
    for source in sources.iter().filter(shell) {
        for (number, line) in code(source).filter(|(_, line)| is_inline_style(line)) {
            let shown = line.trim();
            findings.errors.push(format!("{}:{number}: inline style, which the policy refuses: {shown}", source.path));
        }
        if source.path == PAGE {
            let count = inline_scripts(&source.text);
            findings
                .errors
                .extend((count > 0).then(|| format!("{PAGE}: {count} inline script, which the policy refuses")));
        }
    }
}

/// `style=` in markup or `<style`; not `style:width=`, which Leptos sets by script, and not an assignment in Rust,
/// which has a space before the sign.
fn is_inline_style(line: &str) -> bool {
    let attribute = line.match_indices("style=").any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || c == '"' || c == '\'')
    });
    attribute || line.contains("<style")
}

/// Scripts without `src`; blocks of data are no scripts.
fn inline_scripts(page: &str) -> usize {
    let page = without_comments(page);
    let tags = page.split("<script").skip(1).filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag.to_owned()));
    tags.filter(|tag| {
        !tag.contains(" src=") && !tag.contains("application/ld+json") && !tag.contains("application/json")
    })
    .count()
}

fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("-->").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_style_is_found() {
        for line in [r#"<p style="top:0">"#, "style=move || x", "<p class=a style={x}>", "<style>"] {
            assert!(is_inline_style(line), "{line}");
        }
        for line in ["style:width=w", "let style = 1;", r#"class="style""#, r#"data-style="a""#, "font_style=x"] {
            assert!(!is_inline_style(line), "{line}");
        }
    }

    #[test]
    fn inline_script_is_found() {
        assert_eq!(inline_scripts(r#"<script type="module" src="boot.js"></script>"#), 0);
        assert_eq!(inline_scripts(r#"<script type="application/ld+json">{}</script>"#), 0);
        assert_eq!(inline_scripts("<!-- <script>x</script> --><script>\nx</script>"), 1);
    }
}
