//! How safely answers lie on this device: what is known of it goes in, what to say comes out.

use crate::Day;

/// What is known of this device and of what lies here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepFacts {
    /// Where answers are kept.
    pub place: KeepPlace,
    /// Whether the browser has promised to keep them.
    pub promise: KeepPromise,
    /// Whose habits of deleting apply.
    pub engine: Engine,
    /// How the app was opened.
    pub window: AppWindow,
    /// Finished answers that stand in no file.
    pub only_here: usize,
    /// The day of the oldest of these.
    pub since: Option<Day>,
}

/// Where answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepPlace {
    /// In the browser's database.
    Device,
    /// In the database, but the newest of them in the page alone: the device is full.
    DeviceFull,
    /// In the page alone, since the browser gives no room.
    Page,
}

/// Whether the browser has promised not to delete on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepPromise {
    /// It has.
    Given,
    /// It has not, and can be asked.
    NotGiven,
    /// It knows no such promise, or has not said.
    Unknown,
}

/// A family of browsers that delete alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Safari, and every browser on an iPhone or iPad.
    WebKit,
    /// All others.
    Other,
}

/// How the app was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppWindow {
    /// In a tab.
    Tab,
    /// From the home screen, with a store of its own on Apple's devices.
    HomeScreen,
}

/// What may take the answers away, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Threat {
    /// Closing the page: nothing is kept.
    Closing,
    /// The device is full; the newest answers are in the page alone.
    Full,
    /// Safari deletes after seven days of use without a visit here.
    SevenDays,
    /// Newer Safari deletes after 180 days, where it has promised nothing.
    HalfYear,
    /// The browser may delete when the device is short of room.
    ShortOfRoom,
    /// A private window forgets everything; none says that it is one.
    PrivateWindow,
    /// The app on the home screen and the browser each have their own answers.
    OwnStore,
}

/// What the person can do, most useful first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeepStep {
    /// Make room on the device.
    MakeRoom,
    /// Take a file.
    TakeFile,
    /// Ask the browser to keep what lies here.
    AskBrowser,
}

/// How it stands in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeepLevel {
    /// What is finished stands in a file too, or there is nothing.
    Safe,
    /// It lies here alone, and well.
    OnlyHere,
    /// It may be gone soon.
    AtRisk,
}

/// The keep-safe meter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeepAdvice {
    /// How it stands.
    pub level: KeepLevel,
    /// Finished answers that stand in no file.
    pub only_here: usize,
    /// The day of the oldest of these.
    pub since: Option<Day>,
    /// What threatens them here.
    pub threats: Vec<Threat>,
    /// What to do.
    pub steps: Vec<KeepStep>,
}

impl KeepAdvice {
    /// The advice that follows from these facts.
    pub fn of(facts: KeepFacts) -> Self {
        let threats = threats(facts);
        let gone_soon = threats.first().is_some_and(|worst| *worst <= Threat::SevenDays);
        let level = match (facts.only_here, gone_soon) {
            (0, _) if facts.place == KeepPlace::Device => KeepLevel::Safe,
            (_, true) => KeepLevel::AtRisk,
            (_, false) => KeepLevel::OnlyHere,
        };
        let mut steps = Vec::new();
        if facts.place == KeepPlace::DeviceFull {
            steps.push(KeepStep::MakeRoom);
        }
        if facts.only_here > 0 {
            steps.push(KeepStep::TakeFile);
        }
        if facts.place == KeepPlace::Device && facts.promise == KeepPromise::NotGiven {
            steps.push(KeepStep::AskBrowser);
        }
        Self { level, only_here: facts.only_here, since: facts.since, threats, steps }
    }
}

impl Engine {
    /// From what the browser calls itself, and how many fingers its screen can feel: an iPad calls itself a Mac.
    pub fn of(user_agent: &str, touch_points: i32) -> Self {
        let is_apple_mobile = ["iPhone", "iPad", "iPod"].iter().any(|name| user_agent.contains(name))
            || (user_agent.contains("Macintosh") && touch_points > 1);
        let is_safari = user_agent.contains("Safari/")
            && !["Chrome/", "Chromium/", "Android"].iter().any(|other| user_agent.contains(other));
        if is_apple_mobile || is_safari { Self::WebKit } else { Self::Other }
    }
}

fn threats(facts: KeepFacts) -> Vec<Threat> {
    let mut threats = Vec::new();
    match facts.place {
        KeepPlace::Page => return vec![Threat::Closing],
        KeepPlace::DeviceFull => threats.push(Threat::Full),
        KeepPlace::Device => {}
    }
    match (facts.engine, facts.window, facts.promise) {
        (_, _, KeepPromise::Given) => {}
        (Engine::WebKit, AppWindow::Tab, _) => threats.extend([Threat::SevenDays, Threat::HalfYear]),
        // What is used from the home screen counts its own days of use, and each of them is a visit.
        (Engine::WebKit, AppWindow::HomeScreen, _) => threats.push(Threat::HalfYear),
        (Engine::Other, _, _) => threats.push(Threat::ShortOfRoom),
    }
    if facts.window == AppWindow::Tab {
        threats.push(Threat::PrivateWindow);
    }
    if facts.engine == Engine::WebKit {
        threats.push(Threat::OwnStore);
    }
    threats
}
