use serde_json::{Value, json};

/// A sound catalogue: a national ladder, a local one, a municipality with an actor and its offer, and one without.
pub(super) fn sound() -> Vec<(&'static str, Value)> {
    vec![
        ("municipalities.json", json!({ "municipalities": [municipality("by", "101", "by"), silent()] })),
        (
            "sources.json",
            json!({ "sources": [document("by-2026", "in-force", 2026), document("gammel", "period-expired", 2020)] }),
        ),
        (
            "topics.json",
            json!({ "topics": [{ "id": "angst", "name": { "da": "Angst" }, "for_citizens": true, "synonyms": { "da": ["bange"] } }] }),
        ),
        ("ladders.json", ladders()),
        ("helplines.json", json!({ "helplines": [helpline()] })),
        (
            "offers/by.json",
            json!({ "offers": [offer("by/hjaelp", "offer"), offer("by/huset", "actor"), offer("by/anden", "offer")] }),
        ),
        ("practice/vive.json", json!({ "practice": [practice()] })),
    ]
}

fn fact(value: &str) -> Value {
    json!({ "value": value, "source": "https://by.dk", "verified_on": null })
}

fn municipality(slug: &str, code: &str, ladder: &str) -> Value {
    json!({
        "slug": slug, "code": code, "name": "By Kommune", "short_name": "By", "region": "Region",
        "main_number": fact("11 22 33 44"), "website": fact("https://by.dk"),
        "notify": { "number": fact("11223344"), "address": fact("https://by.dk/u"), "note": { "da": "Ring." } },
        "social_emergency": { "number": fact("114"), "note": { "da": "Ring." } },
        "accessibility_statement": { "value": null, "source": null, "verified_on": null },
        "documents": ["by-2026"], "ladder": ladder, "no_offers": null, "principles": [{ "da": "Tidligt" }],
    })
}

fn silent() -> Value {
    let mut silent = municipality("stille", "102", "by");
    silent["ladder"] = Value::Null;
    silent["no_offers"] = json!({ "da": "Ingen." });
    silent
}

fn document(id: &str, standing: &str, to: u16) -> Value {
    json!({ "id": id, "title": "T", "publisher": "P", "year": 2020, "period": { "from": 2020, "to": to }, "standing": standing, "file": "a.txt", "note": { "da": "N" } })
}

fn ladders() -> Value {
    let step =
        |id: String, order: usize| json!({ "id": id, "order": order, "name": { "da": "N" }, "summary": { "da": "S" } });
    let six: Vec<Value> = (1..=6).map(|n| step(format!("national-{n}"), n)).collect();
    let ladder = |id: &str, steps: Vec<Value>| json!({ "id": id, "owner": id, "name": { "da": "N" }, "source": "by-2026", "steps": steps });
    json!({
        "ladders": [ladder("national", six), ladder("by", vec![step("by-1".to_owned(), 1), step("by-2".to_owned(), 2)])],
        "crosswalk": [{ "local": "by-1", "national": [1], "reason": "R", "author": "A", "date": "2026-11-21", "doubtful": "D" }],
    })
}

fn helpline() -> Value {
    json!({ "id": "112", "name": "Alarm", "number": "112", "kind": "danger", "for_children": true, "channels": ["phone"],
        "hours": { "da": "H" }, "about": { "da": "A" }, "website": null, "source": "https://politi.dk", "verified_on": null })
}

fn practice() -> Value {
    json!({
        "slug": "by-moeder", "municipality": "By Kommune", "title": { "da": "T" }, "area": "general-area", "summary": { "da": "S" },
        "target_group": { "da": "T" }, "doing": { "da": ["D"] }, "participants": { "da": ["P"] }, "methods": ["M"],
        "key_figures": [{ "label": { "da": "L" }, "value": "25", "section": "1" }],
        "legal_basis": [{ "act": "serviceloven", "section": "§ 11" }], "own_rules": { "da": ["R"] },
        "experiences": { "da": ["E"] }, "evidence": { "da": "E" }, "offers": ["by/huset"], "similar": [],
        "sources": [{ "document": "by-2026", "section": "1" }], "edited_on": "2026-11-21",
    })
}

/// A record on the local step 1, with everything that can be stated.
pub(super) fn offer(id: &str, kind: &str) -> Value {
    json!({
        "id": id, "municipality": "by", "name": "Hjælp", "kind": kind,
        "steps": { "local": ["by-1"], "national": [1], "inferred": true, "reason": "R" },
        "audience": ["child"], "age": { "min_months": 0, "max_months": 227, "basis": "unit" }, "topics": ["angst"],
        "access": ["self"], "access_basis": "unit", "anonymous": true, "creates_case": false,
        "legal_basis": [{ "act": "barnets-lov", "section": "§ 29" }], "duration": { "da": "D" }, "partners": ["P"],
        "provider": null, "part_of": null,
        "contact": { "phone": ["11 22 33 44"], "email": "a@by.dk", "address": "A", "hours": "H", "basis": "unit" },
        "status": { "state": "running", "planned_for": null, "note": { "da": "N" } }, "citizen_facing": true,
        "summary": { "da": "S" }, "how_to_start": { "da": ["Ring"] }, "similar": null,
        "sources": [{ "document": "by-2026", "section": "1", "for": ["steps.local"] }],
        "edited_on": "2026-11-21", "verified_on": null,
    })
}
