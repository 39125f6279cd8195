//! Situations that the documents describe, each with the step and the first action that it must give.

use guide::{AdviceView, Answers, CitizenAdvice, GuideView, Level, Part, Suggestion, Voice};

use crate::shipped::Shipped;

const ONE: &[Level] = &[Level::Everyday];
const TWO: &[Level] = &[Level::Preventive];
const ONE_OR_TWO: &[Level] = &[Level::Everyday, Level::Preventive];
const TWO_OR_BEYOND: &[Level] = &[Level::Preventive, Level::Beyond];
const BEYOND: &[Level] = &[Level::Beyond];

/// `question=code`, separated by spaces; `fare` is »nej« where it is not said.
pub fn answers(text: &str) -> Answers {
    let said = text.split_whitespace().map(|pair| pair.split_once('=').unwrap());
    std::iter::once(("fare", "nej")).chain(said).collect()
}

pub fn advice(voice: Voice, municipality: &str, text: &str) -> AdviceView {
    match Shipped::read().view(voice, municipality, &answers(text)) {
        GuideView::Advice(advice) => *advice,
        GuideView::Stop(stop) => panic!("{text} stops at {}", stop.item),
    }
}

fn professional(municipality: &str, text: &str) -> AdviceView {
    advice(Voice::Professional, municipality, text)
}

fn citizen(municipality: &str, text: &str) -> AdviceView {
    advice(Voice::Citizen, municipality, text)
}

/// What the result suggests, and the entry that the first action of today comes from.
#[track_caller]
fn gives(result: &AdviceView, levels: &[Level], first: &str) {
    assert_eq!(result.suggestion, Suggestion::Professional(levels.to_vec()));
    assert_eq!(result.said(Part::Today)[0].by.as_str(), first);
}

#[track_caller]
fn tells(result: &AdviceView, advice: CitizenAdvice, first: &str) {
    assert_eq!(result.suggestion, Suggestion::Citizen(advice));
    assert_eq!(result.said(Part::Today)[0].by.as_str(), first);
}

/// The entries that say something in a part.
fn by(result: &AdviceView, part: Part) -> Vec<&str> {
    let mut entries: Vec<&str> = result.said(part).iter().map(|said| said.by.as_str()).collect();
    entries.dedup();
    entries
}

fn text(result: &AdviceView, part: Part) -> String {
    result.said(part).iter().map(|said| said.text.danish()).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn stops(voice: Voice, text: &str, item: &str, words: &str) {
    let GuideView::Stop(stop) = Shipped::read().view(voice, "faxe", &answers(text)) else {
        panic!("{text} is no stop")
    };
    let said: Vec<&str> = stop.said.iter().map(|said| said.text.danish()).collect();
    assert_eq!(stop.item, item);
    assert!(said.join(" ").contains(words), "{said:?}");
}

#[test]
fn egedal_green_yellow_and_red() {
    let green = professional("", "familien=er-med i-gang=intet samlet=groen omfang=begyndende");
    gives(&green, ONE, "hverdag-i-dag");
    assert!(by(&green, Part::Inspiration).contains(&"egedal-groen"));
    let yellow = professional("", "familien=er-med i-gang=intet samlet=gul omfang=begyndende");
    gives(&yellow, ONE, "hverdag-i-dag");
    assert!(text(&yellow, Part::Inspiration).contains("inddragende netværksmøde det første"));
    let red = professional("", "familien=er-med i-gang=intet samlet=roed omfang=afgraenset");
    gives(&red, BEYOND, "roed-i-dag");
    assert_eq!(text(&red, Part::Today), "Tal med din leder i dag. Kilderne nævner ingen handling ved rød.");
}

#[test]
fn assens_the_team() {
    let small = professional("", "familien=ikke-talt i-gang=intet sted=dagtilbud samlet=gul omfang=begyndende");
    gives(&small, ONE, "familien-foerst");
    for entry in ["assens-intet-for-smaat", "assens-foraeldre"] {
        assert!(by(&small, Part::Inspiration).contains(&entry), "{entry}");
    }
    let no_effect = professional("", "familien=er-med i-gang=proevet-hverdag samlet=gul omfang=begyndende");
    gives(&no_effect, TWO, "forebyg-i-dag");
    assert!(by(&no_effect, Part::Inspiration).contains(&"assens-uden-virkning"));
    let absent = professional("", "familien=er-med i-gang=intet sted=skole omfang=afgraenset emne=skole-og-fravaer");
    gives(&absent, TWO, "forebyg-i-dag");
    assert!(by(&absent, Part::Inspiration).contains(&"assens-fravaer"));
}

#[test]
fn assens_the_notification_by_dialogue() {
    let result = professional("", "familien=er-med i-gang=intet samlet=gul omfang=sammensat");
    gives(&result, BEYOND, "ud-over-i-dag");
    let inspiration = text(&result, Part::Inspiration);
    for words in ["møde med forældrene", "ikke ved mistanke om vold eller overgreb", "1-1,5 time", "et kvarter før"]
    {
        assert!(inspiration.contains(words), "{words}");
    }
    let steps = ["1. Skolen", "2. Lederen indkalder", "3. Mødet", "4. Lederen leder", "5. Mødet slutter med en plan"];
    let places: Vec<usize> = steps.iter().map(|step| inspiration.find(step).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_rhythms_of_the_sources_are_said_to_be_for_others_and_no_day_is_proposed() {
    let result = professional("kerteminde", "familien=er-med i-gang=intet samlet=gul omfang=begyndende");
    let down = text(&result, Part::Down);
    for words in ["Vælg selv dagen.", "hver 6. uge. Det gælder anbringelser.", "Faxe", "Herning"] {
        assert!(down.contains(words), "{words}");
    }
    assert!(!text(&professional("", "samlet=roed"), Part::Down).contains("uge"));
    assert!(!text(&citizen("faxe", "hvem=foraelder omfang=begyndende"), Part::Down).contains("kvartal"));
}

#[test]
fn stops_of_the_sources_and_of_the_law() {
    let professional = Voice::Professional;
    stops(professional, "fare=fare-nu samlet=groen", "fare-stop", "Ring 112 nu.");
    stops(professional, "fare=mistanke familien=er-med", "mistanke-stop", "fortæl dem hverken om mistanken");
    stops(professional, "fare=i-tvivl omfang=begyndende", "tvivl-stop", "Ring til kommunen og spørg.");
    stops(
        professional,
        "familien=barnet-fortalt samlet=groen",
        "fortalt-stop",
        "Lyt. Sig, at du vil hjælpe. Tal med din leder i dag",
    );
    stops(
        professional,
        "familien=er-med i-gang=sag",
        "sag-stop",
        "Tal med barnets rådgiver. Er bekymringen ny eller større, så underret.",
    );
    stops(Voice::Citizen, "hvem=barn-ung", "barn-stop", "BørneTelefonen på 116 111");
    stops(Voice::Citizen, "fare=livet", "livet-stop", "Livslinien på 70 201 201");
    stops(Voice::Citizen, "fare=mistanke hvem=foraelder", "mistanke-stop", "det er ikke barnets skyld");
}

#[test]
fn a_stop_speaks_of_nothing_else() {
    let shipped = Shipped::read();
    for code in ["fare-nu", "mistanke", "i-tvivl"] {
        let GuideView::Stop(stop) = shipped.view(Voice::Professional, "faxe", &answers(&format!("fare={code}"))) else {
            panic!("{code} is no stop")
        };
        for said in &stop.said {
            let text = said.text.danish();
            assert!(!text.contains("samtykke") && !text.contains("netværksmøde") && !text.contains("tilbud"), "{text}");
        }
    }
}

#[test]
fn faxe_tvaers_is_for_daycare_and_schools() {
    let school = professional("faxe", "familien=er-med i-gang=intet sted=skole samlet=gul omfang=begyndende");
    gives(&school, ONE, "faxe-i-dag");
    assert_eq!(by(&school, Part::Forum), ["faxe-forum"]);
    assert_eq!(school.said(Part::Forum).last().unwrap().offers[0].as_str(), "faxe/tvaers");
    assert!(text(&school, Part::Forum).contains("hver 6. uge i dagtilbud og hver 2. uge i skolerne"));
    let childminder = professional("faxe", "familien=er-med i-gang=intet sted=dagpleje samlet=gul omfang=begyndende");
    assert_eq!(by(&childminder, Part::Forum), ["faxe-dagpleje"]);
    assert!(text(&childminder, Part::Forum).contains("kun planlagt"));
    let elsewhere = professional("faxe", "familien=er-med i-gang=intet sted=andet samlet=gul omfang=begyndende");
    assert!(text(&elsewhere, Part::Forum).starts_with("Det siger kilderne ikke noget om."));
    let parent = citizen("faxe", "hvem=foraelder i-gang=intet sted=dagtilbud omfang=begyndende");
    tells(&parent, CitizenAdvice::UseWhatYouHave, "faxe-borger");
}

#[test]
fn kerteminde_modtagelsen_and_the_fixed_actions() {
    let limited =
        professional("kerteminde", "familien=er-med i-gang=intet sted=skole alder=6-9 samlet=gul omfang=afgraenset");
    gives(&limited, TWO, "kerteminde-i-dag");
    assert!(by(&limited, Part::Forum).contains(&"kerteminde-forum"));
    assert!(text(&limited, Part::Uncertain).contains("De er et minimum"));
    let absent = professional(
        "kerteminde",
        "familien=beder-selv i-gang=intet sted=skole alder=10-14 samlet=gul omfang=begyndende emne=skole-og-fravaer",
    );
    gives(&absent, ONE, "kerteminde-fravaer");
    let parent = citizen("kerteminde", "hvem=foraelder i-gang=intet sted=skole alder=10-14 omfang=afgraenset");
    tells(&parent, CitizenAdvice::TalkThisWeek, "kerteminde-borger");
    assert!(text(&parent, Part::Today).starts_with("Kerteminde har gratis, anonym rådgivning"));
}

#[test]
fn kerteminde_says_nothing_of_fifteen_years_and_up() {
    let result =
        professional("kerteminde", "familien=er-med i-gang=intet sted=skole alder=15-17 samlet=gul omfang=afgraenset");
    gives(&result, TWO, "forebyg-i-dag");
    assert!(
        text(&result, Part::Uncertain)
            .contains("Kertemindes strategi dækker 0-14 år. Om 15-17 år siger kilden ikke noget.")
    );
    assert!(text(&result, Part::Forum).starts_with("Det siger kilderne ikke noget om."));
}

#[test]
fn aabenraa_a_limited_difficulty_and_one_that_is_not() {
    let limited =
        professional("aabenraa", "familien=beder-selv i-gang=intet alder=3-5 samlet=gul omfang=afgraenset emne=vrede");
    gives(&limited, TWO, "aabenraa-i-dag");
    assert!(by(&limited, Part::Why).contains(&"aabenraa-afgraenset"));
    assert!(by(&limited, Part::Decides).contains(&"aabenraa-afgoer"));
    let offers = limited.offers.clone().unwrap();
    assert_eq!(offers.topics[0].as_str(), "vrede");
    assert_eq!((offers.age.unwrap().years(), offers.steps.len()), (3, 1));
    let broad = "familien=er-med i-gang=intet samlet=gul omfang=sammensat";
    assert!(by(&professional("aabenraa", broad), Part::Why).contains(&"aabenraa-ikke-afgraenset"));
    let elsewhere = professional("faxe", broad);
    assert!(!by(&elsewhere, Part::Why).contains(&"aabenraa-ikke-afgraenset"));
    assert!(by(&elsewhere, Part::Inspiration).contains(&"aabenraa-ikke-afgraenset"));
    let parent = citizen("aabenraa", "hvem=foraelder i-gang=intet omfang=afgraenset");
    tells(&parent, CitizenAdvice::TalkThisWeek, "aabenraa-borger");
    assert!(text(&parent, Part::Today).contains("73767111"));
}

#[test]
fn skanderborg_has_principles_and_names_no_offer() {
    let result = professional("skanderborg", "familien=er-med i-gang=intet sted=skole samlet=gul omfang=begyndende");
    gives(&result, ONE, "hverdag-i-dag");
    assert_eq!(by(&result, Part::Forum), ["skanderborg-forum"]);
    assert!(text(&result, Part::Offers).contains("Strategien nævner ingen tilbud."));
    assert!(text(&result, Part::Down).contains("slippe igen"));
    assert!(text(&result, Part::Why).contains("Mindst mulig indgriben, men tilstrækkelig"));
}

#[test]
fn herning_silkeborg_favrskov_and_aalborg_inspire_where_they_matter() {
    let course = professional("", "familien=er-med i-gang=proevet-forloeb samlet=gul omfang=afgraenset");
    gives(&course, TWO_OR_BEYOND, "ud-over-i-dag");
    assert!(by(&course, Part::Inspiration).contains(&"herning-opfoelgning"));
    let helps = professional("", "familien=er-med i-gang=hjaelper samlet=gul omfang=afgraenset");
    assert!(by(&helps, Part::Inspiration).contains(&"silkeborg-kombiner"));
    let broad = professional("", "familien=er-med i-gang=intet samlet=gul omfang=sammensat");
    assert!(by(&broad, Part::Inspiration).contains(&"favrskov-kontakt"));
    let unknown = professional("", "samlet=ikke-vurderet");
    assert!(by(&unknown, Part::Inspiration).contains(&"aalborg-haandbog"));
}

#[test]
fn nothing_known_is_an_answer() {
    let result = professional("", "");
    gives(&result, ONE_OR_TWO, "kollega");
    let uncertain = text(&result, Part::Uncertain);
    assert!(uncertain.contains("To trin står side om side.") && uncertain.contains("Det er et ærligt svar."));
    assert!(text(&result, Part::Forum).starts_with("Vælg din kommune"));
    let family = citizen("", "hvem=foraelder");
    tells(&family, CitizenAdvice::TalkThisWeek, "borger-uge");
    assert!(text(&family, Part::Uncertain).contains("Det er helt i orden."));
    assert!(text(&family, Part::Forum).starts_with("Vælg din kommune"));
}

#[test]
fn answers_that_contradict_each_other_are_said_openly() {
    let calm = professional("", "familien=er-med i-gang=intet samlet=groen omfang=sammensat");
    gives(&calm, BEYOND, "ud-over-i-dag");
    assert!(text(&calm, Part::Uncertain).contains("peger hver sin vej"));
    let alarmed = professional("", "familien=er-med i-gang=intet samlet=roed omfang=begyndende");
    gives(&alarmed, BEYOND, "roed-i-dag");
    assert!(text(&alarmed, Part::Uncertain).contains("peger hver sin vej"));
}

#[test]
fn a_family_that_says_no() {
    let result = professional("faxe", "familien=siger-nej i-gang=intet sted=skole samlet=gul omfang=begyndende");
    gives(&result, ONE, "familien-nej");
    assert!(text(&result, Part::Today).contains("Et nej fra familien stopper aldrig en underretning."));
    assert!(text(&result, Part::Consent).starts_with("En underretning kræver ikke samtykke."));
}

#[test]
fn citizens_from_a_small_worry_to_help_today() {
    let small = citizen("", "hvem=foraelder i-gang=intet omfang=begyndende");
    tells(&small, CitizenAdvice::UseWhatYouHave, "borger-hverdag");
    let much = citizen("", "hvem=anden i-gang=hjaelper omfang=sammensat");
    tells(&much, CitizenAdvice::GetHelpToday, "borger-nu");
    assert!(
        text(&much, Part::Consent)
            .ends_with("En underretning kan sendes uden jeres ja. Den er til for at hjælpe barnet.")
    );
    let case = citizen("aabenraa", "hvem=foraelder i-gang=sag omfang=begyndende");
    tells(&case, CitizenAdvice::TalkThisWeek, "borger-sag-i-dag");
    assert_eq!(case.offers.unwrap().steps.len(), 2);
}
