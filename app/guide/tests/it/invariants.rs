//! What holds on every path: all combinations of answers that any condition can tell apart, in every municipality.

use catalogue::{MunicipalitySlug, State};
use guide::{AdviceView, Answers, CitizenAdvice, GuideView, Level, Origin, Part, Suggestion, Voice};

use crate::shipped::Shipped;

/// One result, with what it was asked of.
struct Seen<'a> {
    shipped: &'a Shipped,
    answers: &'a Answers,
    place: Option<&'a MunicipalitySlug>,
    advice: AdviceView,
}

/// Looks at every combination once, each in another municipality than the one before, or in none.
fn every_result(voice: Voice, checks: &[fn(&Seen)]) {
    let shipped = Shipped::read();
    let form = shipped.form(voice);
    let municipalities = shipped.municipalities();
    let combinations = shipped.guide.combinations(form);
    assert!(combinations.len() > 1_000, "only {} combinations", combinations.len());
    for (index, answers) in combinations.iter().enumerate() {
        let place = municipalities.get(index % (municipalities.len() + 1));
        let GuideView::Advice(advice) = shipped.guide.view(form, answers, place) else { panic!("{answers:?} stops") };
        let seen = Seen { shipped: &shipped, answers, place, advice: *advice };
        for check in checks {
            check(&seen);
        }
    }
}

#[test]
fn every_result_for_a_professional() {
    every_result(
        Voice::Professional,
        &[
            has_steps_one_and_two_or_the_sentence,
            explains_itself,
            says_whence,
            keeps_owners_apart,
            offers_help,
            changes,
        ],
    );
}

#[test]
fn every_result_for_a_citizen() {
    every_result(Voice::Citizen, &[is_one_of_three_without_step_or_colour, explains_itself, says_whence, offers_help]);
}

fn has_steps_one_and_two_or_the_sentence(seen: &Seen) {
    let Suggestion::Professional(levels) = &seen.advice.suggestion else { panic!("{:?}: as a citizen", seen.answers) };
    assert!(!levels.is_empty(), "a gap at {:?}", seen.answers);
    assert!(levels.iter().filter_map(|level| level.step()).all(|step| step <= 2));
    let suggested: Vec<&str> = seen.advice.said(Part::Suggested).iter().map(|said| said.text.danish()).collect();
    assert_eq!(suggested.len(), levels.len(), "{:?}", seen.answers);
    if levels.contains(&Level::Beyond) {
        let sentence =
            "Det her rækker ud over, hvad I selv kan sætte i gang. Det er grund til at vurdere en underretning.";
        assert!(suggested.contains(&sentence));
        assert!(seen.advice.said(Part::Consent)[0].text.danish().starts_with("En underretning kræver ikke samtykke."));
    }
    assert_eq!(seen.advice.offers.is_none(), *levels == [Level::Beyond], "{:?}", seen.answers);
}

fn explains_itself(seen: &Seen) {
    for part in Part::ALL.into_iter().filter(|part| !matches!(part, Part::Inspiration | Part::Offers)) {
        assert!(!seen.advice.said(part).is_empty(), "{:?} in {:?}: nothing about {part:?}", seen.answers, seen.place);
    }
}

fn is_one_of_three_without_step_or_colour(seen: &Seen) {
    let Suggestion::Citizen(suggested) = seen.advice.suggestion else {
        panic!("{:?}: as a professional", seen.answers)
    };
    let words = match suggested {
        CitizenAdvice::UseWhatYouHave => "Brug det, I har omkring jer.",
        CitizenAdvice::TalkThisWeek => "Tal med nogen i denne uge.",
        CitizenAdvice::GetHelpToday => "Få hjælp i dag.",
    };
    let said: Vec<&str> = seen.advice.said(Part::Suggested).iter().map(|said| said.text.danish()).collect();
    assert_eq!(said, [words], "{:?}", seen.answers);
    assert!(!seen.advice.said(Part::Today).is_empty(), "{:?} in {:?}", seen.answers, seen.place);
    assert_eq!(seen.advice.said(Part::Inspiration), []);
    for said in seen.advice.sections.iter().flat_map(|section| &section.said) {
        let text = said.text.danish().to_lowercase();
        for never in ["trin ", "trappe", "grøn", "gul ", "rød", "screening"] {
            assert!(!text.contains(never), "{text}");
        }
    }
}

/// Each sentence has an origin, and stands in both languages.
fn says_whence(seen: &Seen) {
    for said in seen.advice.sections.iter().flat_map(|section| &section.said) {
        match &said.origin {
            Origin::Document { id, section } => {
                assert!(seen.shipped.catalogue.source(id).is_some() && !section.is_empty(), "{said:?}");
            }
            Origin::Outside { what, .. } => assert!(!what.is_empty()),
            Origin::Own => {}
        }
        assert_eq!(said.text.get("en").1, "en", "{said:?}");
    }
}

/// What is one's own is said at home and inspires elsewhere.
fn keeps_owners_apart(seen: &Seen) {
    for section in &seen.advice.sections {
        for said in &section.said {
            let here = said.owner.holds_in(seen.place);
            assert_eq!(here, section.part != Part::Inspiration, "{:?} in {:?}: {said:?}", seen.answers, seen.place);
        }
    }
}

/// What can be used today, in the chosen municipality, on steps 1 and 2.
fn offers_help(seen: &Seen) {
    let Some(query) = &seen.advice.offers else { return };
    assert_eq!(query.states, [State::Running, State::PeriodExpired]);
    assert!(!query.steps.is_empty() && query.steps.iter().all(|step| step.number() <= 2));
    assert_eq!(query.municipalities.first(), seen.place);
}

/// Another answer leads where it says, and only what is highest has none that leads higher.
fn changes(seen: &Seen) {
    for change in seen.advice.higher.iter().chain(&seen.advice.lower) {
        let levels = seen.shipped.guide.levels(&seen.answers.with(&change.question, &change.code), seen.place);
        assert_eq!(change.to, Suggestion::Professional(levels));
        assert_ne!(change.to, seen.advice.suggestion);
    }
    let Suggestion::Professional(levels) = &seen.advice.suggestion else { panic!("{:?}: as a citizen", seen.answers) };
    assert_eq!(levels.contains(&Level::Beyond), seen.advice.higher.is_empty(), "{:?}", seen.answers);
}

#[test]
fn a_stop_comes_before_all_else() {
    let shipped = Shipped::read();
    for voice in [Voice::Professional, Voice::Citizen] {
        let form = shipped.form(voice);
        let mut stops = 0;
        for question in &form.questions {
            for (code, item) in question.answers.iter().filter_map(|(code, stop)| Some((code, stop.as_deref()?))) {
                stops += 1;
                for answers in shipped.guide.combinations(form).iter().step_by(97) {
                    let view = shipped.guide.view(form, &answers.with(&question.id, code), None);
                    let GuideView::Stop(stop) = view else { panic!("{code} is no stop") };
                    assert_eq!((stop.item.as_str(), stop.said.is_empty()), (item, false));
                }
            }
        }
        assert_eq!(stops, 5);
    }
}

#[test]
fn eight_questions_at_most_and_never_who_the_child_is() {
    let shipped = Shipped::read();
    for form in shipped.forms() {
        assert!(form.questions.len() <= 8);
        assert!(form.questions.iter().all(|question| !question.answers.is_empty()), "free text could name a child");
        assert_eq!(form.questions[0].id, "fare");
    }
}

#[test]
fn the_rules_have_no_gap_no_contradiction_and_nothing_idle() {
    let shipped = Shipped::read();
    assert_eq!(shipped.guide.survey(&shipped.forms(), &shipped.municipalities()), []);
    assert_eq!(shipped.guide.inconsistencies(&shipped.forms(), &shipped.catalogue), []);
}
