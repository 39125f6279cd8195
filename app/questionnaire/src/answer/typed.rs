//! Days and times of day as people type them.

use super::Moment;

impl Moment {
    /// A day, a month or a year as FHIR writes it, or with the day first: `22-11-2026`, `22.11.2026`, `22/11 2026`,
    /// `22112026`, `11-2026`. A year has four digits.
    pub fn typed_date(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(date) = Self::date(text) {
            return Some(date);
        }
        let parts: Vec<&str> = match text {
            _ if text.len() == 8 && all_digits(text) => vec![&text[..2], &text[2..4], &text[4..]],
            _ => text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty()).collect(),
        };
        let fits = |part: &&str, most: usize| all_digits(part) && part.len() <= most;
        match parts[..] {
            [day, month, year] if fits(&day, 2) && fits(&month, 2) => {
                Self::date(&format!("{year}-{month:0>2}-{day:0>2}"))
            }
            [month, year] if fits(&month, 2) => Self::date(&format!("{year}-{month:0>2}")),
            _ => None,
        }
    }

    /// A time of day as FHIR writes it, or with fewer digits: `14:30`, `14.30`, `9.05`, `1430`, `14`.
    pub fn typed_time(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(time) = Self::time(text) {
            return Some(time);
        }
        let (hour, minute) = match text.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            None if text.len() == 4 && all_digits(text) => text.split_at(2),
            None if !text.is_empty() => (text, "00"),
            _ => return None,
        };
        Self::time(&format!("{hour:0>2}:{minute}:00"))
    }

    /// A day with a time of day, both as typed, as `YYYY-MM-DDTHH:MM`: what it is in Greenwich knows only the device.
    pub fn typed_local(date: &str, time: &str) -> Option<String> {
        let (date, time) = (Self::typed_date(date)?, Self::typed_time(time)?);
        let minutes = time.as_str().get(..5)?;
        (date.as_str().len() == "YYYY-MM-DD".len()).then(|| format!("{}T{minutes}", date.as_str()))
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_type_them() {
        for (typed, date) in [
            ("2026-11-22", Some("2026-11-22")),
            ("22-11-2026", Some("2026-11-22")),
            (" 2.1.2026 ", Some("2026-01-02")),
            ("22/11 2026", Some("2026-11-22")),
            ("29022024", Some("2024-02-29")),
            ("11-2026", Some("2026-11")),
            ("2026", Some("2026")),
            ("31-02-2026", None),
            ("29022026", None),
            ("22-11-26", None),
            ("22-13-2026", None),
            ("222-11-2026", None),
            ("i går", None),
            ("", None),
            ("ææææ", None),
        ] {
            assert_eq!(Moment::typed_date(typed).as_ref().map(Moment::as_str), date, "{typed}");
        }
    }

    #[test]
    fn times_as_people_type_them() {
        for (typed, time) in [
            ("14:30:15", Some("14:30:15")),
            ("14.30", Some("14:30:00")),
            ("9:05", Some("09:05:00")),
            ("0905", Some("09:05:00")),
            ("7", Some("07:00:00")),
            ("24.00", None),
            ("9.5", None),
            ("930", None),
            ("halv ti", None),
            ("", None),
        ] {
            assert_eq!(Moment::typed_time(typed).as_ref().map(Moment::as_str), time, "{typed}");
        }
    }

    #[test]
    fn a_day_with_a_time() {
        assert_eq!(Moment::typed_local("22-11-2026", "14.30").as_deref(), Some("2026-11-22T14:30"));
        assert_eq!(Moment::typed_local("11-2026", "14.30"), None);
        assert_eq!(Moment::typed_local("31-02-2026", "14.30"), None);
    }
}
