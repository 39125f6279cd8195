//! What the keep-safe meter says, from what is known.

use responses::{AppWindow, Day, Engine, KeepAdvice, KeepFacts, KeepLevel, KeepPlace, KeepPromise, KeepStep, Threat};

fn facts() -> KeepFacts {
    KeepFacts {
        place: KeepPlace::Device,
        promise: KeepPromise::NotGiven,
        engine: Engine::Other,
        window: AppWindow::Tab,
        only_here: 2,
        since: Day::parse("2026-11-20").ok(),
    }
}

fn check(facts: KeepFacts, level: KeepLevel, threats: &[Threat], steps: &[KeepStep]) {
    let advice = KeepAdvice::of(facts);
    assert_eq!((advice.level, &*advice.threats, &*advice.steps), (level, threats, steps), "{facts:?}");
    assert_eq!((advice.only_here, advice.since), (facts.only_here, facts.since));
    assert!(advice.threats.is_sorted(), "worst first: {facts:?}");
}

#[test]
fn each_device_is_told_its_own_threats() {
    use KeepLevel::{AtRisk, OnlyHere, Safe};
    use KeepStep::{AskBrowser, MakeRoom, TakeFile};
    use Threat::{Closing, Full, HalfYear, OwnStore, PrivateWindow, SevenDays, ShortOfRoom};
    let promised = KeepFacts { promise: KeepPromise::Given, ..facts() };
    let safari = KeepFacts { engine: Engine::WebKit, ..facts() };
    let unknown = KeepPromise::Unknown;
    check(facts(), OnlyHere, &[ShortOfRoom, PrivateWindow], &[TakeFile, AskBrowser]);
    check(promised, OnlyHere, &[PrivateWindow], &[TakeFile]);
    check(KeepFacts { only_here: 0, since: None, ..promised }, Safe, &[PrivateWindow], &[]);
    check(KeepFacts { promise: unknown, ..facts() }, OnlyHere, &[ShortOfRoom, PrivateWindow], &[TakeFile]);
    check(safari, AtRisk, &[SevenDays, HalfYear, PrivateWindow, OwnStore], &[TakeFile, AskBrowser]);
    check(KeepFacts { promise: KeepPromise::Given, ..safari }, OnlyHere, &[PrivateWindow, OwnStore], &[TakeFile]);
    let home = KeepFacts { window: AppWindow::HomeScreen, ..safari };
    check(home, OnlyHere, &[HalfYear, OwnStore], &[TakeFile, AskBrowser]);
    let full = KeepFacts { place: KeepPlace::DeviceFull, ..facts() };
    check(full, AtRisk, &[Full, ShortOfRoom, PrivateWindow], &[MakeRoom, TakeFile]);
    check(KeepFacts { place: KeepPlace::Page, ..facts() }, AtRisk, &[Closing], &[TakeFile]);
    check(KeepFacts { place: KeepPlace::Page, only_here: 0, ..facts() }, AtRisk, &[Closing], &[]);
}

#[test]
fn apples_browsers_are_known_by_what_they_call_themselves() {
    let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";
    let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1";
    let chrome = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    let android =
        "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    for (user_agent, touch_points, engine) in [
        (mac, 0, Engine::WebKit),
        (mac, 5, Engine::WebKit),
        (iphone, 5, Engine::WebKit),
        (chrome, 5, Engine::WebKit),
        (chrome, 0, Engine::Other),
        (android, 5, Engine::Other),
        (firefox, 0, Engine::Other),
        ("", 0, Engine::Other),
    ] {
        assert_eq!(Engine::of(user_agent, touch_points), engine, "{user_agent}");
    }
}
