//! What becomes of the screen of a shared device that nobody touches.

/// After so many milliseconds nobody seems to be there.
const HIDE_MS: f64 = 120_000.0;
/// After so many somebody else may come.
const CLEAR_MS: f64 = 300_000.0;

/// What to do with the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// Nothing.
    Stay,
    /// Hide it; whoever was there can go on.
    Hide,
    /// Clear it for the next one.
    Clear,
}

impl Idle {
    /// After so many milliseconds without a touch, where earlier answers are locked.
    pub fn locked(quiet_ms: f64) -> Self {
        match quiet_ms {
            quiet if quiet >= CLEAR_MS => Self::Clear,
            quiet if quiet >= HIDE_MS => Self::Hide,
            _ => Self::Stay,
        }
    }

    /// The same where they are open: what is hidden could be shown again by anybody, so they are locked at once.
    pub fn open(quiet_ms: f64) -> Self {
        if quiet_ms >= HIDE_MS { Self::Clear } else { Self::Stay }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_hidden_first_and_cleared_later_and_open_answers_are_locked_at_once() {
        let cases = [
            (0.0, Idle::Stay, Idle::Stay),
            (119_999.0, Idle::Stay, Idle::Stay),
            (120_000.0, Idle::Hide, Idle::Clear),
            (299_999.0, Idle::Hide, Idle::Clear),
            (300_000.0, Idle::Clear, Idle::Clear),
        ];
        for (quiet, locked, open) in cases {
            assert_eq!((Idle::locked(quiet), Idle::open(quiet)), (locked, open), "{quiet}");
        }
    }
}
