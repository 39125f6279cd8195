//! The day and the time of day, and ids. The pure crates get them as arguments.

/// How many milliseconds something took, and what it came to.
#[cfg(target_arch = "wasm32")]
pub fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let before = js_sys::Date::now();
    let done = work();
    (js_sys::Date::now() - before, done)
}

/// On the host nothing takes long.
#[cfg(not(target_arch = "wasm32"))]
pub fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    (0.0, work())
}

/// Today as `YYYY-MM-DD`, in the device's own time zone.
#[cfg(target_arch = "wasm32")]
pub fn today() -> String {
    day(&js_sys::Date::new_0())
}

/// The day of a time as a server writes it, `YYYY-MM-DD`, in the device's own time zone.
#[cfg(target_arch = "wasm32")]
pub fn day_of(time: &str) -> String {
    day(&js_sys::Date::new(&time.into()))
}

#[cfg(target_arch = "wasm32")]
fn day(time: &js_sys::Date) -> String {
    format!("{:04}-{:02}-{:02}", time.get_full_year(), time.get_month() + 1, time.get_date())
}

/// The time of day as that language writes it here, `14.32`.
#[cfg(target_arch = "wasm32")]
pub fn time_of_day(lang: &str) -> String {
    let options = js_sys::Object::new();
    for key in ["hour", "minute"] {
        drop(js_sys::Reflect::set(&options, &key.into(), &"2-digit".into()));
    }
    js_sys::Date::new_0().to_locale_time_string_with_options(&super::intl::in_denmark(lang), &options).into()
}

/// A day or a month in the words of that language, "22. november 2026", "april 2019". Anything else stands as it is.
#[cfg(target_arch = "wasm32")]
pub fn day_in_words(day: &str, lang: &str) -> String {
    let parts: Vec<u16> = day.split('-').filter_map(|part| part.parse().ok()).collect();
    let (year, month, date, shown) = match parts[..] {
        [year, month, date] => (u32::from(year), i32::from(month), i32::from(date), &["year", "month", "day"][..]),
        [year, month] => (u32::from(year), i32::from(month), 1, &["year", "month"][..]),
        _ => return day.to_owned(),
    };
    let options = js_sys::Object::new();
    for key in shown {
        let form = if *key == "month" { "long" } else { "numeric" };
        drop(js_sys::Reflect::set(&options, &(*key).into(), &form.into()));
    }
    js_sys::Date::new_with_year_month_day(year, month - 1, date)
        .to_locale_date_string(&super::intl::in_denmark(lang), &options)
        .into()
}

/// A day and a time of day of this device, `YYYY-MM-DDTHH:MM`, as FHIR writes it: with seconds and the distance from
/// Greenwich on that day. Anything else stands as it is.
#[cfg(target_arch = "wasm32")]
pub fn with_offset(local: &str) -> String {
    let west = js_sys::Date::new(&local.into()).get_timezone_offset();
    if !west.is_finite() {
        return local.to_owned();
    }
    let sign = if west > 0.0 { '-' } else { '+' };
    let minutes = west.abs();
    format!("{local}:00{sign}{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

/// A random id that says nothing of the device.
#[cfg(target_arch = "wasm32")]
pub fn new_id() -> String {
    let mut bytes = [0_u8; 16];
    fill(&mut bytes);
    uuid_v4(bytes)
}

/// Random bytes.
#[cfg(target_arch = "wasm32")]
pub fn random() -> [u8; 8] {
    let mut bytes = [0_u8; 8];
    fill(&mut bytes);
    bytes
}

#[cfg(target_arch = "wasm32")]
fn fill(bytes: &mut [u8]) {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(bytes).is_err()) {
        bytes.fill_with(random_byte);
    }
}

/// For a browser that refuses its better source: unlikely enough to meet another id on one device.
#[cfg(target_arch = "wasm32")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
fn random_byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}

#[cfg(not(target_arch = "wasm32"))]
thread_local! {
    static TODAY: std::cell::Cell<&'static str> = const { std::cell::Cell::new("2026-01-01") };
}

#[cfg(not(target_arch = "wasm32"))]
/// The day that the pages are drawn for, from now on in this thread.
pub fn set_today(day: &str) {
    TODAY.set(day.to_owned().leak());
}

#[cfg(not(target_arch = "wasm32"))]
/// A fixed day, or the one that was set.
pub fn today() -> String {
    TODAY.get().to_owned()
}

#[cfg(not(target_arch = "wasm32"))]
/// A fixed time.
pub fn time_of_day(_: &str) -> String {
    "12.00".to_owned()
}

#[cfg(not(target_arch = "wasm32"))]
/// In figures alone, `22.11.2026`, as most write it here: the host has no names of months.
pub fn day_in_words(day: &str, _: &str) -> String {
    day.split('-').map(|part| part.trim_start_matches('0')).rev().collect::<Vec<_>>().join(".")
}

#[cfg(not(target_arch = "wasm32"))]
/// The host stands in Greenwich.
pub fn with_offset(local: &str) -> String {
    format!("{local}:00Z")
}

#[cfg(not(target_arch = "wasm32"))]
/// A fixed id.
pub fn new_id() -> String {
    uuid_v4([0; 16])
}

#[cfg(not(target_arch = "wasm32"))]
/// Always the same.
pub fn random() -> [u8; 8] {
    [7; 8]
}

fn uuid_v4(mut bytes: [u8; 16]) -> String {
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex[from..to].concat();
    format!("{}-{}-{}-{}-{}", part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16))
}
