//! What people type, on the shipped content: what they mean is among the first ten.

use crate::support::SHIPPED;

/// That each text finds these records among the first ten; they are named by the end of their id.
fn check(cases: &[(&str, &[&str])]) {
    let (catalogue, index) = &*SHIPPED;
    let mut missed = Vec::new();
    for (text, expected) in cases {
        let matches = index.search(text).matches;
        let first: Vec<&str> =
            matches.iter().take(10).map(|found| catalogue.offers[found.document as usize].id.as_str()).collect();
        missed.extend(
            expected.iter().filter(|id| !first.contains(id)).map(|id| format!("{text}: {id} not in {first:?}")),
        );
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn exact_names() {
    check(&[
        ("Åben anonym rådgivning", &["aabenraa/aaben-anonym-raadgivning", "kerteminde/aaben-anonym-raadgivning"]),
        ("Familierådslagning", &["faxe/familieraadslagning", "kerteminde/familieraadslagning"]),
        ("Vredeshåndtering (Diamantforløb)", &["aabenraa/vredeshaandtering-diamantforloeb"]),
        ("hjernen & hjertet", &["kerteminde/hjernen-hjertet"]),
        ("The Circle of Security", &["faxe/the-circle-of-security"]),
        ("Modtagelsesenheden", &["aabenraa/modtagelsesenheden"]),
        ("LOT-projekt 2016-2021", &["kerteminde/lot-projekt-2016-2021"]),
        ("Drop ind arrangementer", &["aabenraa/drop-ind-arrangementer-oplaeg"]),
        ("Task Force", &["faxe/task-force"]),
        ("Be-cool", &["aabenraa/angsthaandtering-be-cool"]),
        ("kost/efterskole", &["kerteminde/kost-efterskole"]),
    ]);
}

#[test]
fn beginnings_while_typing() {
    check(&[
        ("Sådan gør v", &["kerteminde/saadan-goer-vi"]),
        ("omkri", &["aabenraa/guide-til-struktur-omkring-familielivet"]),
        ("tils", &["faxe/det-paedagogiske-tilsyn"]),
        ("fam", &["aabenraa/familiesamraad", "faxe/familiedialog", "kerteminde/familiehuset"]),
        ("forældrek", &["aabenraa/foraeldrekursus-autisme", "aabenraa/foraeldrekursus-adhd"]),
        ("ungev", &["faxe/ungevejen"]),
        ("tryghedsc", &["aabenraa/tryghedscirkel-forloeb"]),
        ("sundhedspl", &["aabenraa/sundhedsplejen", "faxe/sundhedsplejen", "kerteminde/sundhedsplejen"]),
        ("sundhedsplejers", &["faxe/2-sundhedsplejersker"]),
        ("neuro", &["kerteminde/neuroaffektive-mentalisering"]),
        ("åben an", &["aabenraa/aaben-anonym-raadgivning", "kerteminde/aaben-anonym-raadgivning"]),
        ("mest", &["aabenraa/mestringsluppen"]),
        ("døgninst", &["kerteminde/doegninstitutioner"]),
        ("babys", &["aabenraa/babysimulator-forloeb"]),
    ]);
}

#[test]
fn other_endings() {
    check(&[
        // It has the stem of a stop word.
        ("skaleres", &["faxe/det-paedagogiske-tilsyn"]),
        ("angstgruppen", &["kerteminde/angstgrupper"]),
        ("dialogmøderne", &["kerteminde/dialogmoede", "kerteminde/undersoegende-dialogmoeder"]),
        ("plejefamilien", &["kerteminde/plejefamilier"]),
        ("opholdssted", &["kerteminde/opholdssteder"]),
        ("forældregruppe", &["aabenraa/foraeldregrupper", "faxe/cos-p-foraeldregrupper"]),
        (
            "sundhedsplejersken",
            &["faxe/2-sundhedsplejersker", "faxe/ekstra-stoette-af-en-sundhedsplejerske-i-graviditeten"],
        ),
        ("familiehusets", &["faxe/familiehuset", "kerteminde/familiehuset"]),
        (
            "gravide",
            &[
                "faxe/ekstra-stoette-af-en-sundhedsplejerske-i-graviditeten",
                "aabenraa/klar-til-barn-foraeldreforberedende-kursus",
            ],
        ),
        ("teenagere", &["aabenraa/forstaa-din-teenager"]),
        ("handleplaner", &["faxe/en-faelles-handleplan"]),
    ]);
}

#[test]
fn irregular_nouns() {
    check(&[
        ("mor gruppe", &["aabenraa/moedre-gruppe-for-saarbare-moedre"]),
        ("sårbar mor", &["aabenraa/moedre-gruppe-for-saarbare-moedre", "aabenraa/klar-til-barn-for-saarbare-moedre"]),
        ("forælder kursus", &["aabenraa/foraeldrekursus-autisme", "aabenraa/foraeldrekursus-adhd"]),
        ("barnegruppe", &["aabenraa/boernegruppe-for-boern-med-psykisk-syge-foraeldre"]),
        ("søster med handicap", &["aabenraa/soeskende-til-et-barn-med-funktionsnedsaettelse"]),
        ("tand", &["faxe/tandplejen", "kerteminde/tandplejen"]),
        ("bror er autist", &["aabenraa/soeskende-til-et-barn-med-funktionsnedsaettelse"]),
    ]);
}

#[test]
fn compounds_both_ways() {
    check(&[
        ("fravær", &["kerteminde/koereplan-for-skolefravaer"]),
        ("fravær fra skole", &["kerteminde/koereplan-for-skolefravaer"]),
        (
            "forældre kursus",
            &[
                "aabenraa/foraeldrekursus-autisme",
                "aabenraa/foraeldrekursus-adhd",
                "aabenraa/foraeldrekursus-autisme-adhd",
            ],
        ),
        ("ungdomsrådgivning", &["faxe/ungeraadgivning"]),
        ("autismekursus", &["aabenraa/foraeldrekursus-autisme"]),
        ("angst gruppe", &["kerteminde/angstgrupper"]),
        ("familie rådslagning", &["faxe/familieraadslagning", "kerteminde/familieraadslagning"]),
        ("vredesforløb", &["aabenraa/vredeshaandtering-diamantforloeb", "faxe/diamant-forloeb"]),
        ("diamantforløb", &["aabenraa/vredeshaandtering-diamantforloeb", "faxe/diamant-forloeb"]),
        ("aflastnings familie", &["kerteminde/aflastningsfamilier"]),
        ("netværk møde", &["kerteminde/netvaerksmoeder", "aabenraa/netvaerksmoeder"]),
        ("simulator", &["aabenraa/babysimulator-forloeb"]),
    ]);
}

#[test]
fn letters_without_a_danish_keyboard() {
    check(&[
        ("aaben anonym raadgivning", &["aabenraa/aaben-anonym-raadgivning", "kerteminde/aaben-anonym-raadgivning"]),
        ("aben anonym radgivning", &["aabenraa/aaben-anonym-raadgivning", "kerteminde/aaben-anonym-raadgivning"]),
        ("foraeldrekursus", &["aabenraa/foraeldrekursus-autisme"]),
        ("foraldrekursus", &["aabenraa/foraeldrekursus-autisme"]),
        ("ungeradgivning", &["faxe/ungeraadgivning"]),
        ("soeskende", &["aabenraa/soeskende-til-et-barn-med-funktionsnedsaettelse"]),
        ("soskende", &["aabenraa/soeskende-til-et-barn-med-funktionsnedsaettelse"]),
        ("doegninstitution", &["kerteminde/doegninstitutioner"]),
    ]);
}

#[test]
fn typing_errors() {
    check(&[
        ("angts", &["kerteminde/angstgrupper", "aabenraa/angsthaandtering-be-cool"]),
        ("autsime", &["aabenraa/foraeldrekursus-autisme"]),
        ("forældrkursus", &["aabenraa/foraeldrekursus-autisme"]),
        ("sunhedsplejerske", &["faxe/2-sundhedsplejersker"]),
        ("skolefravar", &["kerteminde/koereplan-for-skolefravaer"]),
        ("familihuset", &["faxe/familiehuset", "kerteminde/familiehuset"]),
        ("plejefammilie", &["kerteminde/plejefamilier"]),
        ("dysleksy", &["kerteminde/koereplan-for-elever-med-dysleksi"]),
        ("krisse", &["aabenraa/kriseintervention"]),
        ("vrete", &["aabenraa/vredeshaandtering-diamantforloeb"]),
        ("netverksmøde", &["kerteminde/netvaerksmoeder"]),
        ("psygisk sårbar", &["aabenraa/boern-unge-der-vokser-op-i-en-familie-med-psykisk-saarbarhed"]),
        ("intergration", &["aabenraa/integrationsvejledning"]),
        ("grupepr for forældre", &["aabenraa/foraeldregrupper"]),
        ("tilknyttning", &["faxe/the-circle-of-security"]),
    ]);
}

#[test]
fn plain_words() {
    check(&[
        ("pjækker", &["kerteminde/koereplan-for-skolefravaer", "kerteminde/skoler"]),
        ("bange", &["kerteminde/angstgrupper", "aabenraa/angsthaandtering-be-cool"]),
        ("hidsig", &["aabenraa/vredeshaandtering-diamantforloeb"]),
        ("ordblind", &["kerteminde/koereplan-for-elever-med-dysleksi"]),
        ("tandlæge", &["faxe/tandplejen", "kerteminde/tandplejen"]),
        ("sagsbehandler", &["faxe/socialcentret", "faxe/adgang-til-sparring-med-sagsbehandlere"]),
        ("psykolog", &["kerteminde/ppr", "faxe/ppr", "aabenraa/ppr"]),
        ("børnehave", &["kerteminde/dagtilbud"]),
        ("baby", &["aabenraa/babysimulator-forloeb", "kerteminde/babyteam"]),
        ("ensom", &["aabenraa/2-proevehandlinger-faellesskab-for-ensomme"]),
        ("pause fra barnet", &["kerteminde/aflastning", "kerteminde/aflastningsfamilier"]),
        ("videomøde", &["aabenraa/teams"]),
        ("talepædagog", &["kerteminde/ppr"]),
        ("børnehjem", &["kerteminde/doegninstitutioner"]),
        ("flygtning", &["aabenraa/integrationsvejledning"]),
        ("plejeforældre", &["kerteminde/plejefamilier"]),
    ]);
}

#[test]
fn whole_sentences() {
    check(&[
        ("mit barn vil ikke i skole", &["kerteminde/koereplan-for-skolefravaer", "kerteminde/skoler"]),
        (
            "min datter er bange for alting og tør ikke gå ud",
            &["kerteminde/angstgrupper", "aabenraa/angsthaandtering-be-cool"],
        ),
        (
            "jeg er gravid og har det svært",
            &["faxe/ekstra-stoette-af-en-sundhedsplejerske-i-graviditeten", "faxe/tidlig-indsats"],
        ),
        (
            "min søn slår de andre børn når han bliver vred",
            &["aabenraa/vredeshaandtering-diamantforloeb", "faxe/diamant-forloeb"],
        ),
        (
            "jeg vil gerne tale med nogen uden at sige hvem jeg er",
            &["aabenraa/aaben-anonym-raadgivning", "kerteminde/aaben-anonym-raadgivning"],
        ),
        ("min mor er psykisk syg", &["aabenraa/boern-unge-der-vokser-op-i-en-familie-med-psykisk-saarbarhed"]),
        ("vi har brug for en pause fra vores barn med handicap", &["kerteminde/aflastning"]),
        ("hvordan forstår jeg min teenager", &["aabenraa/forstaa-din-teenager"]),
        ("hvem kan hjælpe os med vores autistiske datter", &["aabenraa/foraeldrekursus-autisme"]),
        ("min søn har ingen venner", &["aabenraa/2-proevehandlinger-faellesskab-for-ensomme"]),
        ("kan mit barn bo hos sin mormor", &["kerteminde/netvaerkspleje"]),
    ]);
}

#[test]
fn words_of_the_trade() {
    check(&[
        ("§ 29", &["aabenraa/aaben-anonym-raadgivning", "aabenraa/drop-ind-arrangementer-oplaeg"]),
        ("§ 30 stk. 2", &["aabenraa/klar-til-barn-foraeldreforberedende-kursus", "aabenraa/foraeldregrupper"]),
        ("§31", &["aabenraa/konsulentbistand-til-familier-med-nedsat-funktionsevne"]),
        ("paragraf 81", &["aabenraa/vejledning-til-familier-med-varigt-nedsat-funktionsniveau"]),
        ("PPR", &["aabenraa/ppr", "faxe/ppr", "kerteminde/ppr"]),
        ("TOPI", &["kerteminde/topi"]),
        ("FIT", &["aabenraa/fit-feedback-informed-treatment"]),
        ("signs of safety", &["faxe/signs-of-safety", "kerteminde/signs-of-safety"]),
        ("ICS", &["kerteminde/ics"]),
        ("mentalisering", &["kerteminde/neuroaffektive-mentalisering"]),
        ("fremskudt socialrådgiver", &["kerteminde/fremskudt-socialraadgiver"]),
        ("børnefaglig undersøgelse", &["kerteminde/boernefaglige-undersoegelser"]),
        ("COS-P", &["faxe/cos-p-foraeldregrupper"]),
        ("underretning", &["kerteminde/dialogmoede-med-underretningsstatus", "faxe/socialcentret"]),
    ]);
}

#[test]
fn the_municipality_in_the_text() {
    check(&[
        ("angst i faxe", &["faxe/angst-tilbud"]),
        ("sundhedspleje Kerteminde", &["kerteminde/sundhedsplejen", "kerteminde/den-almene-sundhedspleje"]),
        ("autisme aabenraa", &["aabenraa/foraeldrekursus-autisme"]),
        ("åbenrå forældrekursus", &["aabenraa/foraeldrekursus-autisme"]),
        ("ppr i kertminde", &["kerteminde/ppr"]),
        ("faxe kommune tandpleje", &["faxe/tandplejen"]),
    ]);
}

#[test]
fn what_nothing_fits_finds_nothing() {
    let (_, index) = &*SHIPPED;
    let noise = [
        "pizza",
        "bilsyn",
        "bus",
        "byggetilladelse",
        "hundelufteri",
        "pension",
        "parkeringsbøde i Faxe",
        "vejret i morgen",
        "jeg skal have fornyet mit kørekort",
        "asdfghjkl",
        "xyz",
        "qqq",
        "genbrugsplads åbningstider",
        "motorvej",
        "hvornår åbner svømmehallen",
        "ny opvaskemaskine",
        "folkepension",
        "rottebekæmpelse",
        "affaldssortering",
        "valg",
        "MitID",
        "bryllup",
        "leje festlokale",
        "svømmehal",
        "biograf",
        "hund",
        "skraldespand",
        "kan jeg få lov at bygge en carport",
        "hvornår bliver skraldet hentet",
        "telefonnummer til politiet",
        "nemkonto",
        "græsklipper",
        "aktier",
    ];
    for text in noise {
        assert_eq!(index.search(text).matches, [], "{text}");
    }
}
