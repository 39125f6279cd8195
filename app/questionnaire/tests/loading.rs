//! What is wrong with a definition is said all at once.

#[cfg(test)]
mod support;

use questionnaire::{DiagnosticCode, PublicationStatus, QuestionnaireDefinition, Severity, vocabulary};
use serde_json::{Value, json};
use support::{choice, form, found, id, load, load_clean, option, question, weighted, when, with};

fn check(item: Value, expect: &[(&str, DiagnosticCode)]) {
    let (_, diagnostics) = load(&form(json!([item, question("other", "boolean")])));
    assert_eq!(found(&diagnostics), expect, "{item}");
}

#[test]
fn what_is_no_questionnaire_is_none() {
    for text in ["", "[]", "{", "null", r#"{"resourceType": "Patient"}"#, "{}"] {
        let (definition, diagnostics) = QuestionnaireDefinition::load(text);
        assert!(definition.is_none(), "{text}");
        assert_eq!(diagnostics[0].severity, Severity::Fatal);
        assert_eq!(diagnostics[0].code, DiagnosticCode::Unreadable);
    }
}

#[test]
fn the_head_of_a_questionnaire() {
    let kind = vocabulary::QUESTIONNAIRE_KIND;
    let definition = load_clean(&json!({
        "resourceType": "Questionnaire", "url": "https://example.org/q", "version": "1.0",
        "status": "draft", "title": "Titel", "description": "Om", "copyright": "CC0", "language": "da",
        "_title": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
            {"url": "lang", "valueCode": "en"}, {"url": "content", "valueString": "Title"}]}]},
        "code": [{"system": kind, "code": "sensitive"}],
        "item": [{"linkId": "g", "type": "group", "item": [question("a", "boolean")]}]
    }));
    assert_eq!(definition.canonical(), "https://example.org/q|1.0");
    assert_eq!(definition.title("en-GB"), "Title");
    assert_eq!(definition.title("pl"), "Titel");
    assert_eq!(definition.status(), PublicationStatus::Draft);
    assert!(definition.has_code(kind, "sensitive") && !definition.has_code(kind, "closing-feedback"));
    let child = definition.item(&id("a")).unwrap();
    assert_eq!(definition.parent(child).unwrap().link_id(), &id("g"));
    assert_eq!(definition.path(&id("a")).as_deref(), Some("Questionnaire.item[0].item[0]"));
}

#[test]
fn types() {
    use DiagnosticCode::{Missing, MissingOptions, NotSupported, UnknownType};
    let kind = "Questionnaire.item[0].type";
    for name in ["boolean", "integer", "decimal", "date", "dateTime", "time", "string", "text", "url", "quantity"] {
        check(question("a", name), &[]);
        check(with(question("a", name), "repeats", json!(true)), &[]);
    }
    // They work in a response, and are no dead end unless they must be answered.
    for name in ["attachment", "reference"] {
        check(question("a", name), &[(kind, NotSupported)]);
    }
    check(question("a", "question"), &[(kind, UnknownType)]);
    check(question("a", "smell"), &[(kind, UnknownType)]);
    check(json!({"linkId": "a", "text": "x"}), &[(kind, Missing)]);
    check(question("a", "coding"), &[("Questionnaire.item[0].answerOption", MissingOptions)]);
    check(question("a", "open-choice"), &[]);
    check(with(choice("a", &["x"]), "type", json!("choice")), &[]);
    check(json!({"linkId": "a", "type": "group", "repeats": true, "item": [question("b", "string")]}), &[]);
}

#[test]
fn a_question_that_nobody_can_answer_is_a_dead_end() {
    let end = |item: Value| {
        let (definition, _) = load(&form(json!([item])));
        definition.dead_end().map(|item| item.link_id().to_string())
    };
    for name in ["reference", "attachment", "coding"] {
        assert_eq!(end(question("a", name)), None);
        assert_eq!(end(with(question("a", name), "required", json!(true))).as_deref(), Some("a"), "{name}");
    }
    assert_eq!(end(with(choice("a", &["x"]), "required", json!(true))), None);
}

#[test]
fn fhirs_own_rules() {
    use DiagnosticCode::{InvalidValue, Invariant, NotSupported};
    let here = "Questionnaire.item[0]";
    let group = json!({"linkId": "a", "type": "group", "item": [question("b", "string")]});
    check(with(question("a", "display"), "required", json!(true)), &[(here, Invariant)]);
    check(with(question("a", "display"), "readOnly", json!(true)), &[(here, Invariant)]);
    check(with(question("a", "date"), "maxLength", json!(3)), &[(here, Invariant)]);
    check(with(group.clone(), "answerOption", json!([option("x")])), &[(here, Invariant)]);
    check(
        with(question("a", "display"), "item", json!([question("b", "string")])),
        &[("Questionnaire.item[0].item[0]", Invariant)],
    );
    let twice = json!([{"valueString": "x"}, {"valueString": "y"}]);
    let broken: Vec<_> = load(&form(json!([with(question("a", "string"), "initial", twice)]))).1;
    assert!(broken.iter().any(|d| d.reason.starts_with("que-13")), "{broken:?}");
    let both = with(choice("a", &["x"]), "answerValueSet", json!("http://example.org/set"));
    let set = "Questionnaire.item[0].answerValueSet";
    check(both, &[(set, Invariant), (set, NotSupported)]);
    check(
        with(group, "initial", json!([{"valueString": "x"}])),
        &[("Questionnaire.item[0].initial[0]", InvalidValue), (here, Invariant)],
    );
}

#[test]
fn expressions_are_named() {
    const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    const FHIR: &str = "http://hl7.org/fhir/StructureDefinition/";
    let with_expression = |base: &str, name: &str| {
        let url = format!("{base}{name}");
        let extension = json!([{"url": url, "valueExpression": {"language": "text/fhirpath", "expression": "1"}}]);
        let (_, found) = load(&form(json!([with(question("a", "string"), "extension", extension)])));
        assert!(found[0].reason.starts_with(&format!("{name} is not supported: ")), "{found:?}");
        assert_eq!((found[0].path.as_str(), found.len()), ("Questionnaire.item[0].extension[0]", 1));
        assert_eq!(found[0].code, DiagnosticCode::NotSupported);
        found[0].severity
    };
    assert_eq!(with_expression(SDC, "enableWhenExpression"), Severity::Error);
    for name in [
        "calculatedExpression",
        "initialExpression",
        "answerExpression",
        "candidateExpression",
        "answerOptionsToggleExpression",
        "targetConstraint",
    ] {
        assert_eq!(with_expression(SDC, name), Severity::Warning);
    }
    for name in ["questionnaire-constraint", "targetConstraint", "cqf-expression"] {
        assert_eq!(with_expression(FHIR, name), Severity::Warning);
    }
}

#[test]
fn value_sets_in_the_file() {
    use DiagnosticCode::{NotSupported, UnknownReference};
    let concept = |code: &str| json!({"code": code, "display": code.to_uppercase()});
    let mut json = form(json!([
        {"linkId": "composed", "type": "choice", "text": "x", "answerValueSet": "#composed"},
        {"linkId": "expanded", "type": "choice", "text": "x", "answerValueSet": "#expanded"},
        {"linkId": "system", "type": "choice", "text": "x", "answerValueSet": "http://example.org/set|1"},
        {"linkId": "elsewhere", "type": "choice", "text": "x", "answerValueSet": "http://example.org/elsewhere"},
        {"linkId": "gone", "type": "choice", "text": "x", "answerValueSet": "#gone"},
    ]));
    json["contained"] = json!([
        {"resourceType": "ValueSet", "id": "composed", "compose": {"include": [
            {"system": "http://example.org/s", "concept": [concept("a"), concept("b")]}]}},
        {"resourceType": "ValueSet", "id": "expanded", "expansion": {"contains": [
            {"system": "http://example.org/s", "code": "group", "abstract": true, "contains": [
                {"system": "http://example.org/s", "code": "c"}]}]}},
        {"resourceType": "CodeSystem", "id": "cs", "url": "http://example.org/cs",
            "concept": [{"code": "d", "concept": [concept("e")]}]},
        {"resourceType": "ValueSet", "id": "system", "url": "http://example.org/set",
            "compose": {"include": [{"system": "http://example.org/cs"}]}}]);
    let (definition, diagnostics) = load(&json);
    let codes = |link_id: &str| -> Vec<String> {
        let options = definition.item(&id(link_id)).unwrap().options().iter();
        options.map(|option| option.words("da")).collect()
    };
    assert_eq!(codes("composed"), ["A", "B"]);
    assert_eq!(codes("expanded"), ["c"]);
    assert_eq!(codes("system"), ["d", "E"]);
    let expect = [
        ("Questionnaire.item[3].answerValueSet", NotSupported),
        ("Questionnaire.item[4].answerValueSet", UnknownReference),
    ];
    assert_eq!(found(&diagnostics), expect);
}

#[test]
fn recordings_lie_in_the_folder_of_the_data() {
    let with_sound = |url: &str| {
        let sound =
            json!({"url": "sound", "valueAttachment": {"language": "da", "contentType": "audio/mpeg", "url": url}});
        let display = "https://indsatstrappen.dk/fhir/StructureDefinition/child-display";
        with(question("a", "boolean"), "extension", json!([{"url": display, "extension": [sound]}]))
    };
    let definition = load_clean(&form(json!([with_sound("audio/a.da.mp3")])));
    let sound = &definition.item(&id("a")).unwrap().sounds()[0];
    assert_eq!((sound.lang.as_str(), sound.path.as_str()), ("da", "audio/a.da.mp3"));
    let path = "Questionnaire.item[0].extension[0].extension[0].valueAttachment.url";
    for elsewhere in
        ["https://example.org/a.mp3", "//example.org/a.mp3", "/a.mp3", "audio/../../a.mp3", "data:audio/mpeg,"]
    {
        check(with_sound(elsewhere), &[(path, DiagnosticCode::InvalidValue)]);
    }
}

#[test]
fn ids_and_references() {
    use DiagnosticCode::{
        Duplicate, InvalidValue, Missing, MissingBehavior, UnknownOption, UnknownReference, WrongType,
    };
    let condition = "Questionnaire.item[0].enableWhen[0]";
    check(json!({"type": "boolean", "text": "x"}), &[("Questionnaire.item[0].linkId", Missing)]);
    check(question("other", "boolean"), &[("Questionnaire.item[1]", Duplicate)]);
    check(when(question("a", "boolean"), "gone", true), &[(condition, UnknownReference)]);
    let on = |condition: Value| with(question("a", "boolean"), "enableWhen", json!([condition]));
    check(on(json!({"question": "other", "operator": "=", "answerInteger": 1})), &[(condition, WrongType)]);
    let unordered = json!({"question": "other", "operator": ">", "answerBoolean": true});
    check(on(unordered), &[("Questionnaire.item[0].enableWhen[0].operator", InvalidValue)]);
    let unknown = json!({"question": "other", "operator": "~", "answerBoolean": true});
    check(on(unknown), &[("Questionnaire.item[0].enableWhen[0].operator", InvalidValue)]);
    let two = json!([
        {"question": "other", "operator": "=", "answerBoolean": true},
        {"question": "other", "operator": "exists", "answerBoolean": true}]);
    let behavior = "Questionnaire.item[0].enableBehavior";
    check(with(question("a", "boolean"), "enableWhen", two), &[(behavior, MissingBehavior)]);
    let display = json!({"linkId": "d", "type": "display", "text": "x"});
    let on_display = when(with(question("a", "boolean"), "item", json!([display])), "d", true);
    check(on_display, &[(condition, UnknownReference)]);
    let missing_option = json!({"question": "c", "operator": "=", "answerCoding": {"code": "x"}});
    let (_, diagnostics) = load(&form(json!([choice("c", &["x"]), on(missing_option)])));
    assert_eq!(found(&diagnostics), [("Questionnaire.item[1].enableWhen[0]", UnknownOption)]);
}

#[test]
fn all_errors_come_at_once() {
    let (_, diagnostics) = load(&form(json!([
        question("a", "boolean"),
        question("a", "boolean"),
        with(question("b", "boolean"), "required", json!("yes")),
        when(question("c", "smell"), "gone", true),
        {"linkId": "g", "type": "group", "item": [question("d", "coding")]},
    ])));
    assert_eq!(diagnostics.len(), 5, "{diagnostics:?}");
    assert!(diagnostics.iter().any(|d| d.path == "Questionnaire.item[4].item[0].answerOption"));
}

#[test]
fn limits_and_options() {
    use DiagnosticCode::{Duplicate, InvalidValue, NotSupported};
    let extension = |url: &str, value: i64| json!({"url": format!("http://hl7.org/fhir/StructureDefinition/{url}"), "valueInteger": value});
    let limits = json!([extension("minValue", 5), extension("maxValue", 1)]);
    check(with(question("a", "integer"), "extension", limits), &[("Questionnaire.item[0]", InvalidValue)]);
    let too_long = with(question("a", "string"), "maxLength", json!(2));
    let too_long = with(too_long, "initial", json!([{"valueString": "abc"}]));
    check(too_long, &[("Questionnaire.item[0]", InvalidValue)]);
    let twice = "Questionnaire.item[0].answerOption[1]";
    check(choice("a", &["x", "x"]), &[(twice, Duplicate)]);
    let expression = json!([{"url": "http://hl7.org/fhir/StructureDefinition/regex", "valueString": "(?=x)"}]);
    let place = "Questionnaire.item[0].extension[0]";
    check(with(question("a", "string"), "extension", expression), &[(place, NotSupported)]);
    check(with(question("a", "text"), "extension", json!([extension("minValue", 5)])), &[(place, InvalidValue)]);
    let face = json!([{"url": "https://indsatstrappen.dk/fhir/StructureDefinition/child-display",
        "extension": [{"url": "face", "valueCode": "vred"}]}]);
    let options = json!([with(option("x"), "extension", face)]);
    let place = "Questionnaire.item[0].answerOption[0].extension[0].extension[0]";
    check(with(choice("a", &[]), "answerOption", options), &[(place, InvalidValue)]);
}

fn check_bands(bands: &[(f64, f64)], method: &str, required: bool, expect: &[DiagnosticCode]) {
    let bands = bands.iter().map(|(low, high)| {
        json!({"url": "band", "extension": [{"url": "code", "valueCode": "b"},
            {"url": "low", "valueDecimal": low}, {"url": "high", "valueDecimal": high}]})
    });
    let mut parts: Vec<Value> = bands.collect();
    parts.push(json!({"url": "method", "valueCode": method}));
    parts.extend(["a", "b"].map(|link_id| json!({"url": "item", "valueString": link_id})));
    let options = json!([weighted("x", 1.0), weighted("y", 3.0)]);
    let scored = |link_id| {
        let choice = with(choice(link_id, &[]), "answerOption", options.clone());
        with(choice, "required", json!(required))
    };
    let json = with(
        form(json!([scored("a"), scored("b")])),
        "extension",
        json!([{"url": "https://indsatstrappen.dk/fhir/StructureDefinition/score", "extension": parts}]),
    );
    let (_, diagnostics) = load(&json);
    let codes: Vec<_> = diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, expect, "{method} {required} {diagnostics:?}");
}

#[test]
fn bands() {
    use DiagnosticCode::{BandGap, BandOverlap};
    // Sums: 2, 4, 6 when both are required; 1 and 3 as well when not. Means: 1, 2, 3.
    check_bands(&[(2.0, 4.0), (5.0, 6.0)], "sum", true, &[]);
    check_bands(&[(2.0, 4.0), (5.0, 6.0)], "sum", false, &[BandGap]);
    check_bands(&[(0.0, 4.0), (5.0, 6.0)], "sum", false, &[]);
    check_bands(&[(0.0, 4.0), (4.0, 6.0)], "sum", false, &[BandOverlap]);
    check_bands(&[(2.0, 3.0), (5.0, 6.0)], "sum", true, &[BandGap]);
    check_bands(&[(1.0, 1.5), (1.6, 3.0)], "mean", true, &[]);
    check_bands(&[(1.0, 1.5), (2.5, 3.0)], "mean", true, &[BandGap]);
    check_bands(&[(6.0, 2.0)], "sum", true, &[BandOverlap, BandGap]);
}
