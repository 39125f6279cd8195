/// Whether it is a day of the calendar, `YYYY-MM-DD`.
pub(super) fn is_day(text: &str) -> bool {
    let [Some(year), Some(month), Some(day)] = parts(text) else { return false };
    (1..=days_in(year, month)).contains(&day)
}

/// Whether it is a day, a month or a year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
pub(super) fn is_day_month_or_year(text: &str) -> bool {
    match text.len() {
        4 => number(text, 4).is_some(),
        7 => is_day(&format!("{text}-01")),
        _ => is_day(text),
    }
}

/// Digits of a Danish number, with spaces for reading: three (112) to eight.
pub(super) fn is_phone(text: &str) -> bool {
    digits(text).is_some_and(|count| (3..=8).contains(&count))
}

/// A subscriber's number: eight digits.
pub(super) fn is_subscriber(text: &str) -> bool {
    digits(text) == Some(8)
}

/// Whether it is a web address that a browser opens over an encrypted connection.
pub(super) fn is_web(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// Whether it looks like a mail address: one `@`, with something on both sides.
pub(super) fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    })
}

/// Whether it can stand in an address: a-z, digits and hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn digits(text: &str) -> Option<usize> {
    let plain = text.chars().all(|c| c.is_ascii_digit() || c == ' ');
    plain.then(|| text.chars().filter(char::is_ascii_digit).count())
}

fn parts(text: &str) -> [Option<u16>; 3] {
    let mut parts = text.splitn(3, '-');
    [4, 2, 2].map(|length| parts.next().and_then(|part| number(part, length)))
}

fn number(part: &str, length: usize) -> Option<u16> {
    (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(is: fn(&str) -> bool, right: &[&str], wrong: &[&str]) {
        for text in right {
            assert!(is(text), "{text}");
        }
        for text in wrong {
            assert!(!is(text), "{text}");
        }
    }

    #[test]
    fn shapes() {
        let wrong_days =
            ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-11-21T", "2026-11", "", "+026-01-01"];
        check(is_day, &["2026-11-21", "2024-02-29", "2000-02-29"], &wrong_days);
        check(is_day_month_or_year, &["2026", "2026-01", "2026-01-31"], &["26", "2026-13", "2026-1", "efterår"]);
        check(is_phone, &["112", "116 111", "70 201 201", "1888"], &["11", "+45 73767676", "737676761", ""]);
        check(is_subscriber, &["73 76 76 76", "73767676"], &["112", "7376 767"]);
        check(is_web, &["https://politi.dk", "https://a.dk/b"], &["http://politi.dk", "https://", "politi.dk"]);
        check(is_mail, &["a@b.dk"], &["a@b", "@b.dk", "a b@c.dk", "a@b@c.dk"]);
        check(is_slug, &["a-1"], &["", "Å", "a b", "A"]);
    }
}
