//! A plot as a file that stands by itself.

use std::fmt::Write as _;

use super::{Anchor, Mark, Plot, Tone};

const INK: &str = "#211d18";
const QUIET: &str = "#5b5348";
const LANE: &str = "#ddd3c3";
const PART: &str = "#1d5b64";

impl Tone {
    /// Colour and opacity on white.
    pub fn colour(self) -> (&'static str, f64) {
        match self {
            Self::Ink | Self::Target => (INK, 1.0),
            Self::Quiet => (QUIET, 1.0),
            Self::Lane => (LANE, 1.0),
            Self::Part(place, of) => (PART, opacity(place, of)),
        }
    }
}

impl Plot {
    /// The drawing as SVG, with a title and a description for those who do not see it.
    pub fn svg(&self, title: &str, description: &str) -> String {
        let (width, height) = self.size;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" aria-labelledby=\"title desc\" font-family=\"IBM Plex Sans, system-ui, sans-serif\" font-size=\"16\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n",
            escaped(title),
            escaped(description),
        );
        self.marks.iter().for_each(|mark| write(&mut svg, mark));
        svg + "</svg>\n"
    }
}

fn write(svg: &mut String, mark: &Mark) {
    let fill = |tone: &Tone| {
        let (colour, opacity) = tone.colour();
        format!("fill=\"{colour}\" fill-opacity=\"{opacity:.2}\"")
    };
    let written = match mark {
        Mark::Bar([x, y, width, height], tone) => {
            writeln!(
                svg,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" {}/>",
                fill(tone)
            )
        }
        Mark::Line([x1, y1, x2, y2], tone) => {
            let style = if *tone == Tone::Target {
                format!("stroke=\"{INK}\" stroke-width=\"2\" stroke-dasharray=\"6 4\"")
            } else {
                format!("stroke=\"{LANE}\"")
            };
            writeln!(svg, "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" {style}/>")
        }
        Mark::Dot([x, y], tone) => writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"7\" {}/>", fill(tone)),
        Mark::Text([x, y], anchor, tone, text) => {
            let (anchor, text) = (anchor.code(), escaped(text));
            writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" {}>{text}</text>", fill(tone))
        }
    };
    debug_assert!(written.is_ok(), "a string takes everything");
}

impl Anchor {
    /// As SVG writes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// From a quarter to all of it, the last part darkest.
fn opacity(place: usize, of: usize) -> f64 {
    let part = |number: usize| u32::try_from(number).map_or(1.0, f64::from);
    if of < 2 { 1.0 } else { 0.25 + 0.75 * part(place) / part(of - 1) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
