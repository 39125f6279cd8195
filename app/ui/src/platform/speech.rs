//! A recording where there is one, else the device's own voice. Only voices that work without the network are used: another
//! would send the words away.

/// What became of the wish to hear something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaking {
    /// It is being read.
    Begun,
    /// It was read to its end, or stopped.
    Over,
    /// There are voices for the language, but each sends the words over the network.
    OnlyRemote,
    /// There is no voice for the language.
    NoVoice,
}

#[cfg(target_arch = "wasm32")]
pub use browser::{echo, hush, read, stop};

/// The host is silent.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(_: &str, _: Option<&str>, tell: impl Fn(Speaking) + 'static) {
    tell(Speaking::NoVoice);
}

/// The host is silent.
#[cfg(not(target_arch = "wasm32"))]
pub fn stop() {}

/// The host is silent.
#[cfg(not(target_arch = "wasm32"))]
pub fn hush() {}

/// The host is silent.
#[cfg(not(target_arch = "wasm32"))]
pub fn echo(_: &str) {}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use wasm_bindgen::prelude::*;
    use web_sys::{HtmlMediaElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

    use super::super::{data, task};
    use super::Speaking;

    /// Voices come a moment after the first question for them, in milliseconds.
    const VOICES_MS: u64 = 250;
    /// How often they are asked for.
    const ASK: u32 = 4;

    /// An utterance, and what hears that it ended.
    type Spoken = (SpeechSynthesisUtterance, Closure<dyn FnMut()>);
    /// A recording, and what hears that it ended or cannot be played.
    type Played = (HtmlMediaElement, [Closure<dyn FnMut()>; 2]);

    thread_local! {
        // A browser forgets an utterance that nothing holds, and then never says that it ended.
        static SPOKEN: RefCell<Vec<Spoken>> = const { RefCell::new(Vec::new()) };
        static PLAYED: RefCell<Option<Played>> = const { RefCell::new(None) };
        /// Whether somebody has asked to hear things, and has not asked for silence since.
        static IS_WANTED: Cell<bool> = const { Cell::new(false) };
    }

    /// Plays the recording of that element's words, or reads them, line by line, in the language that stands on it.
    pub fn read(id: &str, recording: Option<&str>, tell: impl Fn(Speaking) + 'static) {
        stop();
        IS_WANTED.set(true);
        let tell: Rc<dyn Fn(Speaking)> = Rc::new(tell);
        match recording.and_then(player) {
            Some(player) => play(player, id.to_owned(), tell),
            None => say(id, tell),
        }
    }

    fn say(id: &str, tell: Rc<dyn Fn(Speaking)>) {
        let Some((text, lang)) = words(id) else { return tell(Speaking::Over) };
        let Some(synthesis) = synthesis() else { return tell(Speaking::NoVoice) };
        with_voice(synthesis, text, lang, ASK, tell);
    }

    fn player(recording: &str) -> Option<HtmlMediaElement> {
        let element = web_sys::window()?.document()?.create_element("audio").ok()?;
        let player: HtmlMediaElement = element.dyn_into().ok()?;
        player.set_src(&data::address(recording));
        Some(player)
    }

    /// A recording that cannot be had is read instead.
    fn play(player: HtmlMediaElement, id: String, tell: Rc<dyn Fn(Speaking)>) {
        let over = Rc::clone(&tell);
        let ended = Closure::new(move || over(Speaking::Over));
        let instead = Rc::clone(&tell);
        let failed = Closure::new(move || say(&id, Rc::clone(&instead)));
        player.set_onended(Some(ended.as_ref().unchecked_ref()));
        player.set_onerror(Some(failed.as_ref().unchecked_ref()));
        tell(Speaking::Begun);
        if let Ok(begun) = player.play() {
            // What goes wrong comes as an event, too.
            task::spawn(async move { drop(wasm_bindgen_futures::JsFuture::from(begun).await) });
        }
        PLAYED.set(Some((player, [ended, failed])));
    }

    /// Reads the words of that element to somebody who has asked to hear things.
    pub fn echo(id: &str) {
        if IS_WANTED.get() {
            read(id, None, |_| ());
        }
    }

    /// Falls silent, for good.
    pub fn hush() {
        IS_WANTED.set(false);
        stop();
    }

    /// Falls silent.
    pub fn stop() {
        if let Some((player, _)) = PLAYED.take() {
            player.set_onended(None);
            player.set_onerror(None);
            drop(player.pause());
        }
        if let Some(synthesis) = synthesis() {
            // Whatever ends now tells nobody: its closure goes with it.
            for (utterance, _) in SPOKEN.take() {
                utterance.set_onend(None);
            }
            synthesis.cancel();
        }
    }

    fn with_voice(synthesis: SpeechSynthesis, text: String, lang: String, ask: u32, tell: Rc<dyn Fn(Speaking)>) {
        let voices: Vec<SpeechSynthesisVoice> = synthesis.get_voices().iter().map(JsCast::unchecked_into).collect();
        if voices.is_empty() && ask > 0 {
            let again = move || with_voice(synthesis, text, lang, ask - 1, tell);
            return task::later(VOICES_MS, again);
        }
        let fitting: Vec<_> = voices.into_iter().filter(|voice| is_of(&voice.lang(), &lang)).collect();
        match fitting.iter().find(|voice| voice.local_service()) {
            Some(voice) => speak(&synthesis, voice, &text, &tell),
            None if fitting.is_empty() => tell(Speaking::NoVoice),
            None => tell(Speaking::OnlyRemote),
        }
    }

    fn speak(synthesis: &SpeechSynthesis, voice: &SpeechSynthesisVoice, text: &str, tell: &Rc<dyn Fn(Speaking)>) {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut spoken = Vec::new();
        for (n, line) in lines.iter().enumerate() {
            let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(line) else { continue };
            utterance.set_voice(Some(voice));
            utterance.set_lang(&voice.lang());
            let (is_last, tell) = (n + 1 == lines.len(), Rc::clone(tell));
            let ended = Closure::new(move || {
                if is_last {
                    tell(Speaking::Over);
                }
            });
            utterance.set_onend(Some(ended.as_ref().unchecked_ref()));
            spoken.push((utterance, ended));
        }
        tell(Speaking::Begun);
        for (utterance, _) in &spoken {
            synthesis.speak(utterance);
        }
        SPOKEN.set(spoken);
    }

    /// `da-DK` and `da_DK` are of `da`.
    fn is_of(voice: &str, lang: &str) -> bool {
        let main = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        main(voice) == main(lang)
    }

    fn words(id: &str) -> Option<(String, String)> {
        let element = web_sys::window()?.document()?.get_element_by_id(id)?;
        // Where the content is in another language than the page, its first marked part says so.
        let marked = element.query_selector("[lang]").ok()?.or(element.closest("[lang]").ok()?);
        let lang = marked?.get_attribute("lang")?;
        let text = element.dyn_into::<web_sys::HtmlElement>().ok()?.inner_text();
        (!text.trim().is_empty()).then_some((text, lang))
    }

    fn synthesis() -> Option<SpeechSynthesis> {
        web_sys::window()?.speech_synthesis().ok()
    }
}
