use goals::{Mark, Plot, Tone};
use leptos::prelude::*;

/// A plot on the screen and on paper. A screen reader gets its title and what it says; the table beside it has every number.
#[component]
pub fn Drawing(
    plot: Plot,
    /// Its id, for title and description.
    id: String,
    title: String,
    description: String,
) -> impl IntoView {
    let (width, height) = plot.size;
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-text"));
    let (titled_by, described_by) = (title_id.clone(), description_id.clone());
    view! {
        <svg class="it-goal-plot" role="img" aria-labelledby=titled_by aria-describedby=described_by viewBox=format!("0 0 {width} {height}")>
            <title id=title_id>{title}</title>
            <desc id=description_id>{description}</desc>
            {plot.marks.into_iter().map(mark).collect_view()}
        </svg>
    }
}

fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Bar([x, y, width, height], tone) => {
            view! { <rect class=class(tone) x=x y=y width=width height=height fill-opacity=tone.colour().1></rect> }
                .into_any()
        }
        Mark::Line([x1, y1, x2, y2], tone) => {
            view! { <line class=class(tone) x1=x1 y1=y1 x2=x2 y2=y2></line> }.into_any()
        }
        Mark::Dot([x, y], tone) => view! { <circle class=class(tone) cx=x cy=y r="7"></circle> }.into_any(),
        Mark::Text([x, y], anchor, tone, text) => {
            view! { <text class=class(tone) x=x y=y text-anchor=anchor.code()>{text}</text> }.into_any()
        }
    }
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Ink => "it-goal-plot__ink",
        Tone::Quiet => "it-goal-plot__quiet",
        Tone::Target => "it-goal-plot__target",
        Tone::Lane => "it-goal-plot__lane",
        Tone::Part(..) => "it-goal-plot__part",
    }
}
