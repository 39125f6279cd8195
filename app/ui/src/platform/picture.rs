//! A plot as a picture, for programs that take no drawing: painted from the same marks, since the policy lets no drawing become a picture.

use goals::Plot;

use super::parcel::{Paper, Refused};

/// The plot as PNG, three dots a unit.
///
/// # Errors
/// Where the browser paints nothing.
#[cfg(target_arch = "wasm32")]
pub async fn png(plot: &Plot) -> Result<Paper, Refused> {
    browser::png(plot).await.ok_or(Refused)
}

/// The host paints nothing.
///
/// # Errors
/// Always.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
pub async fn png(_: &Plot) -> Result<Paper, Refused> {
    Err(Refused)
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use goals::{Mark, Plot, Tone};
    use wasm_bindgen::JsCast;
    use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

    use super::Paper;

    /// Dots a unit, for print.
    const DOTS: f64 = 3.0;

    pub async fn png(plot: &Plot) -> Option<Paper> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(dots(plot.size.0));
        canvas.set_height(dots(plot.size.1));
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.scale(DOTS, DOTS).ok()?;
        context.set_fill_style_str("#fff");
        context.fill_rect(0.0, 0.0, plot.size.0, plot.size.1);
        context.set_font("16px 'IBM Plex Sans', sans-serif");
        plot.marks.iter().try_for_each(|mark| paint(&context, mark))?;
        let blob = js_sys::Promise::new(&mut |resolve, _| drop(canvas.to_blob(&resolve)));
        let blob = wasm_bindgen_futures::JsFuture::from(blob).await.ok()?;
        blob.dyn_into::<web_sys::Blob>().ok().map(Paper::from)
    }

    fn paint(context: &CanvasRenderingContext2d, mark: &Mark) -> Option<()> {
        let tone = match mark {
            Mark::Bar(_, tone) | Mark::Line(_, tone) | Mark::Dot(_, tone) | Mark::Text(_, _, tone, _) => *tone,
        };
        let (colour, opacity) = tone.colour();
        context.set_global_alpha(opacity);
        context.set_fill_style_str(colour);
        match mark {
            Mark::Bar([x, y, width, height], _) => context.fill_rect(*x, *y, *width, *height),
            Mark::Line([x1, y1, x2, y2], tone) => {
                let is_target = *tone == Tone::Target;
                context.set_stroke_style_str(if is_target { colour } else { Tone::Lane.colour().0 });
                context.set_line_width(if is_target { 2.0 } else { 1.0 });
                let dashes = if is_target { js_sys::Array::of2(&6.into(), &4.into()) } else { js_sys::Array::new() };
                context.set_line_dash(&dashes).ok()?;
                context.begin_path();
                context.move_to(*x1, *y1);
                context.line_to(*x2, *y2);
                context.stroke();
            }
            Mark::Dot([x, y], _) => {
                context.begin_path();
                context.arc(*x, *y, 7.0, 0.0, std::f64::consts::TAU).ok()?;
                context.fill();
            }
            Mark::Text([x, y], anchor, _, text) => {
                context.set_text_align(match anchor.code() {
                    "middle" => "center",
                    end => end,
                });
                context.fill_text(text, *x, *y).ok()?;
            }
        }
        Some(())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    fn dots(units: f64) -> u32 {
        (units * DOTS) as u32
    }
}
