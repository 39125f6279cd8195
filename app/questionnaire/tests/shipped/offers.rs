//! What a form says that its answers lead to: searches for offers, by what was said of the child.

use crate::person::{Person, file};

/// The searches that the answers enable, one beside the other.
fn searches(person: &Person) -> String {
    let address = "https://indsatstrappen.dk/tilbud";
    let all =
        person.session.links().filter_map(|link| link.strip_prefix(address)).filter(|rest| !rest.starts_with('/'));
    all.filter(|search| !search.is_empty()).collect()
}

fn leads_to_offers(person: &Person) -> bool {
    person.session.links().any(|link| link.starts_with("https://indsatstrappen.dk/tilbud"))
}

#[test]
fn an_assessment_leads_to_what_the_professional_was_concerned_about() {
    let calm = Person::at_work("trivselsvurdering-dagtilbud").says("alder", "3-6").says("leg", "gaar-godt");
    assert_eq!(searches(&calm), "?alder=4");
    let worried = calm.says("sprog", "holder-oeje").says("hjem", "bekymret").says("samlet", "gul");
    assert_eq!(searches(&worried), "?alder=4?emne=laering?emne=foraeldrerolle");
    let pupil = Person::at_work("trivselsvurdering-skole").says("alder", "11-14").says("venner", "bekymret");
    assert_eq!(searches(&pupil), "?alder=12?emne=ensomhed");
}

#[test]
fn red_leads_to_no_offer() {
    for form in ["trivselsvurdering-dagtilbud", "trivselsvurdering-skole"] {
        for colour in ["groen", "gul", "ikke-vurderet"] {
            let person = Person::at_work(form).says("krop", "bekymret").says("samlet", colour);
            assert!(leads_to_offers(&person), "{form} {colour}");
        }
        let red = Person::at_work(form).says("krop", "bekymret").says("samlet", "roed");
        assert!(!leads_to_offers(&red), "{form}");
    }
    let beyond = Person::at_work("moedeark").says("trin", "videre");
    assert!(!leads_to_offers(&beyond));
}

#[test]
fn what_prepares_a_notification_leads_to_no_offer() {
    for form in ["foer-dialogbaseret-underretning", "trivselsrunde", "fit-gab"] {
        assert!(!file(form).contains("indsatstrappen.dk/tilbud"), "{form}");
    }
}

#[test]
fn after_a_stop_there_is_no_offer() {
    for form in ["trivselsvurdering-skole", "overgang", "begyndende-skolefravaer", "foer-tvaerfagligt-team", "moedeark"]
    {
        for answer in ["fare-nu", "mistanke", "i-tvivl"] {
            assert!(!leads_to_offers(&Person::with(form).says("fare", answer)), "{form} {answer}");
        }
    }
}

#[test]
fn papers_lead_to_what_they_are_about() {
    let absent = Person::at_work("begyndende-skolefravaer").says("grunde", "venner");
    assert_eq!(searches(&absent), "?emne=skole-og-fravaer?emne=ensomhed");
    assert_eq!(searches(&Person::at_work("overgang").says("overgang", "til-skole")), "?emne=skole-og-fravaer&alder=5");
    let sheet = Person::at_work("moedeark").says("alder", "6-9").says("trin", "trin-1");
    assert_eq!(searches(&sheet), "?trin=1?alder=7");
    assert!(leads_to_offers(&Person::at_work("foer-tvaerfagligt-team").says("aaben-sag", "nej")));
    assert!(leads_to_offers(&Person::at_work("bekymringsskala-fagperson").says("bekymring", 9)));
}

#[test]
fn a_check_leads_to_the_childs_age_and_what_is_hard() {
    let parent = Person::with("trivselstjek-foraelder").says("alder", "10-14").says("venner", "ingen");
    assert_eq!(searches(&parent), "?alder=12?emne=ensomhed");
    let expecting = Person::with("trivselstjek-foraelder").says("alder", "venter");
    assert_eq!(searches(&expecting), "?emne=gravid-og-lille-barn");
    let young = Person::with("trivselstjek-ung").says("humoer", "altid");
    assert_eq!(searches(&young), "?emne=teenager&alder=15?emne=angst");
}

#[test]
fn what_leads_to_offers_is_seen_by_nobody() {
    for form in ["trivselsvurdering-dagtilbud", "overgang", "moedeark"] {
        let person = Person::at_work(form);
        assert!(!person.pages().contains("tilbud"), "{form}: {}", person.pages());
        let paper = person.session.definition().paper("da");
        assert!(paper.iter().all(|item| !item.link_id.as_str().starts_with("tilbud")), "{form}");
    }
}
