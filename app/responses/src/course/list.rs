//! The courses that a consultant has made on this device.

use crate::{Course, CourseCode, Day};

/// Characters of a consultant's label: room for `k4`, none for much else.
const LABEL: usize = 12;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeCourse {
    /// What the family types.
    pub code: CourseCode,
    /// The day it was made.
    pub made_on: Day,
    /// The id of the offer in the catalogue.
    pub offer: Option<String>,
    /// The short label that the municipality gives the consultant.
    pub consultant: Option<String>,
}

/// All of them, the newest first. Kept as text, a line each; nothing in it is about a family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Courses(Vec<MadeCourse>);

impl Courses {
    /// From the kept text; a line that cannot be read is left out.
    pub fn read(text: &str) -> Self {
        Self(text.lines().filter_map(read_line).collect())
    }

    /// The text to keep; empty for none.
    pub fn write(&self) -> String {
        self.0.iter().map(write_line).collect()
    }

    /// Makes a course with a code that no other one here has. `random` gives random bytes, as often as it is asked.
    pub fn make(&mut self, offer: &str, consultant: &str, on: Day, mut random: impl FnMut() -> [u8; 8]) -> CourseCode {
        let mut code = CourseCode::from_random(random());
        while self.find(code).is_some() {
            code = CourseCode::from_random(random());
        }
        let said = |text: String| (!text.is_empty()).then_some(text);
        let made = MadeCourse { code, made_on: on, offer: said(one_word(offer)), consultant: said(label(consultant)) };
        self.0.insert(0, made);
        code
    }

    /// The one with that code.
    pub fn find(&self, code: CourseCode) -> Option<&MadeCourse> {
        self.0.iter().find(|made| made.code == code)
    }

    /// What is known here of the course with that code: of one that was made elsewhere the code alone.
    pub fn course(&self, code: CourseCode) -> Course {
        let made = self.find(code);
        Course {
            code: Some(code.to_string()),
            offer: made.and_then(|made| made.offer.clone()),
            consultant: made.and_then(|made| made.consultant.clone()),
        }
    }

    /// Takes it off the list. The responses of the course stay as they are.
    pub fn remove(&mut self, code: CourseCode) {
        self.0.retain(|made| made.code != code);
    }

    /// The newest first.
    pub fn iter(&self) -> impl Iterator<Item = &MadeCourse> {
        self.0.iter()
    }
}

fn read_line(line: &str) -> Option<MadeCourse> {
    let mut fields = line.split('\t');
    let code = CourseCode::parse(fields.next()?).ok()?;
    let made_on = Day::parse(fields.next()?).ok()?;
    let mut said = || fields.next().filter(|text| !text.is_empty()).map(str::to_owned);
    Some(MadeCourse { code, made_on, offer: said(), consultant: said() })
}

fn write_line(made: &MadeCourse) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    format!("{}\t{}\t{}\t{}\n", made.code, made.made_on, said(&made.offer), said(&made.consultant))
}

/// Without white space, which would break the line.
fn one_word(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// Upper and lower case are one consultant.
fn label(text: &str) -> String {
    one_word(text).to_lowercase().chars().take(LABEL).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Day {
        Day::parse("2026-11-22").unwrap()
    }

    #[test]
    fn courses_are_read_as_they_were_kept() {
        let mut courses = Courses::default();
        let first = courses.make("aabenraa/familiesamraad", " K 4\t", day(), || [1; 8]);
        let second = courses.make("", "", day(), || [2; 8]);
        assert_eq!(courses.iter().map(|made| made.code).collect::<Vec<_>>(), [second, first]);
        assert_eq!(Courses::read(&courses.write()), courses);
        let known = courses.course(first);
        assert_eq!(
            (known.offer.as_deref(), known.consultant.as_deref()),
            (Some("aabenraa/familiesamraad"), Some("k4"))
        );
        assert_eq!(courses.course(second), Course { code: Some(second.to_string()), ..Course::default() });
        courses.remove(first);
        assert_eq!(courses.course(first), Course { code: Some(first.to_string()), ..Course::default() });
        courses.remove(second);
        assert_eq!(courses.write(), "");
    }

    #[test]
    fn two_courses_never_have_one_code() {
        let mut courses = Courses::default();
        let mut drawn = [[1; 8], [1; 8], [1; 8], [3; 8]].into_iter();
        let mut draw = || drawn.next().unwrap();
        let first = courses.make("", "", day(), &mut draw);
        assert_ne!(courses.make("", "", day(), &mut draw), first);
    }

    #[test]
    fn a_broken_line_is_left_out() {
        let mut courses = Courses::default();
        courses.make("", "k4", day(), || [1; 8]);
        let text = format!("K7FQ3X\t2026-11-22\t\t\nhvad?\n{}\n", courses.write());
        assert_eq!(Courses::read(&text), courses);
    }
}
