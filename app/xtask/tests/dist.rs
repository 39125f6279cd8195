//! `xtask dist` on a folder as the build lays it out.
#![allow(clippy::unwrap_used, reason = "clippy knows test functions, but not their helpers in a test of its own")]

mod built;
mod laid_out;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use built::{BOOT, PAGE, WORKER};
use catalogue::FileKind;
use laid_out::{laid_out, offers};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn finish(dist: &Path) -> Output {
    xtask_dist(dist).output().unwrap()
}

fn xtask_dist(dist: &Path) -> Command {
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    xtask.arg("dist").arg(dist).env_remove("SITE_URL");
    xtask
}

fn read(dist: &Path, name: &str) -> String {
    fs::read_to_string(dist.join(name)).unwrap()
}

fn json(dist: &Path, name: &str) -> Value {
    serde_json::from_str(&read(dist, name)).unwrap()
}

/// The one file whose name begins and ends so.
fn named(dist: &Path, beginning: &str, end: &str) -> String {
    let names = fs::read_dir(dist).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let found: Vec<String> = names.filter(|name| name.starts_with(beginning) && name.ends_with(end)).collect();
    assert_eq!(found.len(), 1, "{beginning}…{end}: {found:?}");
    found[0].clone()
}

fn hash(dist: &Path, name: &str) -> String {
    format!("{:x}", Sha256::digest(fs::read(dist.join(name)).unwrap()))
}

#[test]
fn names_come_from_the_content_and_references_follow() {
    let dist = laid_out("names");
    let output = finish(&dist);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = read(&dist, "index.html");
    for (beginning, end) in [("ui_bg-", ".wasm"), ("app-", ".css"), ("boot-", ".js")] {
        let name = named(&dist, beginning, end);
        assert_eq!(name, format!("{beginning}{}{end}", &hash(&dist, &name)[..16]));
        assert!(page.contains(&format!("\"{name}\"")), "{name} in {page}");
    }
    let (below, boot) = (read(&dist, "en/om.html"), named(&dist, "boot-", ".js"));
    assert!(below.contains(&format!("src=\"/{boot}\"")), "{below}");
    assert!(!dist.join("ui.js").exists());
    let (script, wasm) = (named(&dist, "ui-", ".js"), named(&dist, "ui_bg-", ".wasm"));
    assert!(read(&dist, &script).contains(&format!("'{wasm}'")));
    let loader = named(&dist, "parts-", ".js");
    assert!([&script, &loader].iter().all(|name| page.contains(&format!("\"{name}\""))), "{page}");
    assert!(read(&dist, &script).contains(&format!("import \"./{loader}\"")));
    let part = named(&dist, "split_a-", ".wasm");
    let expected = format!("import \"./{script}\"; fetch(new URL(\"./{part}\",import.meta.url),{{integrity:\"sha384-");
    assert!(read(&dist, &loader).starts_with(&expected));
    let boot = read(&dist, &named(&dist, "boot-", ".js"));
    assert!(boot.starts_with(&format!("const ui = ['{script}', '{wasm}', 'sha384-")), "{boot}");
    assert!(!boot.contains("__"), "{boot}");
}

#[test]
fn the_data_is_listed_and_the_offers_stand_together() {
    let dist = laid_out("data");
    assert!(finish(&dist).status.success());
    let index = json(&dist, "data/index.json");
    jsonschema::validate(&schema("index"), &index).unwrap();
    let files = index["files"].as_array().unwrap();
    let paths: Vec<&str> = files.iter().map(|file| file["path"].as_str().unwrap()).collect();
    let exports = ["hsds/organizations.json", "hsds/services.json", "offers.json", "offers.jsonld"];
    assert_eq!(paths[..4], exports);
    assert_eq!(
        paths[4..],
        [
            "offers/aabenraa.json",
            "offers/faxe.json",
            "overview.json",
            "questionnaires.json",
            "steps.json",
            "topics.json"
        ]
    );
    assert!(exports.iter().all(|path| FileKind::of(path).is_none()), "the app would take an export for content");
    for file in files {
        let name = format!("data/{}", file["path"].as_str().unwrap());
        assert_eq!(file["sha256"], hash(&dist, &name));
        assert_eq!(file["bytes"], fs::metadata(dist.join(&name)).unwrap().len());
    }
    let offers = json(&dist, "data/offers.json");
    assert_eq!(offers["offers"][0]["id"], "aabenraa/b");
    assert_eq!((&offers["offers"][1]["id"], &offers["offers"][1]["name"]), (&json!("faxe/a"), &json!("Å")));
    let overview = json(&dist, "data/overview.json");
    jsonschema::validate(&schema("overview"), &overview).unwrap();
    assert_eq!(overview["overview"][1]["id"], "faxe/a");
}

fn schema(name: &str) -> Value {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data/schema");
    serde_json::from_str(&fs::read_to_string(folder.join(format!("{name}.schema.json"))).unwrap()).unwrap()
}

#[test]
fn a_record_has_an_address_only_where_the_site_is_known() {
    for (site, address) in [
        ("", Value::Null),
        ("https://trappen.example", json!("https://trappen.example/tilbud/aabenraa/b")),
        ("https://trappen.example/hjaelp/", json!("https://trappen.example/hjaelp/tilbud/aabenraa/b")),
    ] {
        let dist = laid_out("site");
        assert!(xtask_dist(&dist).env("SITE_URL", site).output().unwrap().status.success());
        let record = &json(&dist, "data/offers.jsonld")["@graph"][0];
        assert_eq!((&record["@id"], &record["url"]), (&address, &address));
    }
    for wrong in ["trappen.example", "http://trappen.example", "https://trappen.example?a"] {
        let output = xtask_dist(&laid_out("site")).env("SITE_URL", wrong).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.starts_with("dist: SITE_URL is"), "{said}");
    }
}

#[test]
fn headers_and_compressed_siblings_stand_beside() {
    let dist = laid_out("beside");
    let output = finish(&dist);
    let headers = json(&dist, "headers.json");
    let policy = headers["every"]["content-security-policy"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
    assert!(policy.contains("style-src 'self' 'sha256-UEVKfogbr14TFzsaVaSKqi3MsI2NFWiRT4ZMU7Nlp8o=';"), "{policy}");
    let page = fs::read_to_string(dist.join("index.html")).unwrap();
    let in_page = policy.replace(" frame-ancestors 'none';", "");
    assert!(page.find(&in_page) < page.find("<link") && page.contains(&in_page), "{page}");
    for file in ["headers.nginx.conf", "headers.Caddyfile", "_headers"] {
        let text = fs::read_to_string(dist.join(file)).unwrap();
        for (name, value) in headers["every"].as_object().unwrap() {
            assert!(text.contains(name) && text.contains(value.as_str().unwrap()), "{name} in {file}");
        }
    }
    // Only the page that reads codes may ask for the camera, and nothing else than that.
    let (all, camera) = (&headers["every"]["permissions-policy"], &headers["pages"]["/modtag"]["permissions-policy"]);
    assert_eq!(all.as_str().unwrap().replace("camera=()", "camera=(self)"), camera.as_str().unwrap());
    assert!(all.as_str().unwrap().contains("camera=()") && headers["pages"].as_object().unwrap().len() == 1);
    for file in ["headers.modtag.nginx.conf", "headers.Caddyfile", "_headers"] {
        assert!(fs::read_to_string(dist.join(file)).unwrap().contains("camera=(self)"), "{file}");
    }
    assert!(!fs::read_to_string(dist.join("headers.nginx.conf")).unwrap().contains("camera=(self)"));
    let wasm = named(&dist, "ui_bg-", ".wasm");
    let immutable = headers["cache"]["immutable"]["files"].as_array().unwrap();
    assert!(immutable.contains(&json!(wasm)) && immutable.len() == 16);
    let mut unpacked = Vec::new();
    let packed = fs::read(dist.join(format!("{wasm}.br"))).unwrap();
    brotli::BrotliDecompress(&mut &packed[..], &mut unpacked).unwrap();
    assert_eq!(unpacked, fs::read(dist.join(&wasm)).unwrap());
    assert!(dist.join(format!("{wasm}.gz")).exists());
    assert!(!dist.join("fonts/a-latin1.woff2.br").exists());
    assert!(String::from_utf8(output.stdout).unwrap().trim_end().ends_with("fetched only when asked for"));
}

#[test]
fn a_manifest_has_its_type() {
    let dist = laid_out("manifest");
    assert!(finish(&dist).status.success());
    for (file, matcher) in [("headers.Caddyfile", "@manifest path *.webmanifest"), ("_headers", "/en/app.webmanifest")]
    {
        let text = read(&dist, file);
        assert!(text.contains(matcher) && text.contains("application/manifest+json"), "{text}");
    }
}

#[test]
fn workers_are_named_by_content_and_known_to_the_start_script_alone() {
    let dist = laid_out("workers");
    assert!(finish(&dist).status.success());
    let boot = fs::read_to_string(dist.join(named(&dist, "boot-", ".js"))).unwrap();
    let page = fs::read_to_string(dist.join("index.html")).unwrap();
    for worker in ["scanning", "sealing", "sheet"] {
        let start = named(&dist, &format!("{worker}-worker-"), ".js");
        let wasm = named(&dist, &format!("{worker}_bg-"), ".wasm");
        assert!(boot.contains(&format!("\"{worker}\":\"{start}\"")), "{boot}");
        let text = fs::read_to_string(dist.join(&start)).unwrap();
        assert!(text.contains(&wasm) && text.contains("sha384-") && !text.contains("__WORKER"), "{text}");
        // A first visit fetches nothing of it.
        assert!(!page.contains(&start) && !page.contains(&wasm));
    }
    assert!(!dist.join("worker.js").exists());
}

#[test]
fn the_heads_of_all_forms_are_listed_without_their_questions() {
    let dist = laid_out("heads");
    fs::create_dir_all(dist.join("data/questionnaires")).unwrap();
    let form = json!({ "resourceType": "Questionnaire", "url": "https://example.org/q", "title": "Q", "item": [{ "linkId": "a", "type": "boolean" }] });
    fs::write(dist.join("data/questionnaires/q.json"), form.to_string()).unwrap();
    assert!(finish(&dist).status.success());
    let head = json!({ "resourceType": "Questionnaire", "url": "https://example.org/q", "title": "Q" });
    let heads = json(&dist, "data/questionnaires.json");
    assert_eq!(heads["entry"], json!([{ "id": "q", "resource": head }]));
}

#[test]
fn what_is_missing_stops_the_build() {
    for (file, content, reason) in [
        ("boot.js", BOOT.replace("__UI_WASM_INTEGRITY__", ""), "__UI_WASM_INTEGRITY__ stands there 0 times"),
        ("boot.js", BOOT.to_owned() + "__UI_CSS__", "__UI_CSS__ is left over"),
        ("index.html", PAGE.replace("boot.js", "start.js"), "src=\"boot.js\" stands there 0 times"),
        ("worker.js", WORKER.replace("__WORKER_JS__", ""), "__WORKER_JS__ stands there 0 times"),
        ("data/offers/faxe.json", "{}".to_owned(), "offers/faxe.json: missing field `offers`"),
        ("app.webmanifest", r#"{ "icons": [{ "src": "/icons/gone.png" }] }"#.to_owned(), "icons/gone.png is missing"),
        (
            "data/offers/faxe.json",
            offers("faxe", "a").replace("running", "gone"),
            "offers/faxe.json · faxe/a · status.state",
        ),
    ] {
        let dist = laid_out("missing");
        fs::write(dist.join(file), content).unwrap();
        let output = finish(&dist);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(reason), "{said}");
    }
    let dist = laid_out("twice");
    assert!(finish(&dist).status.success());
    assert!(!finish(&dist).status.success());
}

#[test]
fn the_service_worker_knows_every_file_of_the_version_and_each_language_costs_only_itself() {
    let dist = laid_out("version");
    fs::create_dir_all(dist.join("data/i18n")).unwrap();
    for lang in ["da", "en"] {
        fs::write(dist.join(format!("data/i18n/{lang}.json")), json!({ "lang": lang }).to_string()).unwrap();
        let of_language = dist.join(format!("data/by-language/{lang}"));
        fs::create_dir_all(&of_language).unwrap();
        fs::write(of_language.join("messages.json"), json!({ "lang": lang }).to_string()).unwrap();
    }
    let topic =
        |name: Value| json!({ "topics": [{ "id": "angst", "name": name, "for_citizens": true, "synonyms": {} }] });
    fs::write(dist.join("data/topics.json"), topic(json!({ "da": "angst", "en": "anxiety" })).to_string()).unwrap();
    assert!(finish(&dist).status.success());
    let danish = json(&dist, "data/by-language/da/topics.json");
    assert_eq!(danish, topic(json!({ "da": "angst" })));
    let listed = json(&dist, "data/index.json");
    let files = listed["files"].as_array().unwrap();
    let by_language = |path: &str| files.iter().find(|file| file["path"] == path).unwrap().get("by_language").cloned();
    assert_eq!((by_language("topics.json"), by_language("offers/faxe.json")), (Some(json!(true)), None));
    assert!(!listed.to_string().contains("by-language/"));

    let worker = read(&dist, "service-worker.js").replace('\'', "\"");
    let [version, shell, needed, asked_for] =
        serde_json::from_str::<[Value; 4]>(worker.trim().trim_end_matches(';')).unwrap();
    assert_eq!((version.as_str().unwrap().len(), shell.as_str()), (16, Some("app.html")));
    for (path, files) in [
        ("app.html", &needed),
        ("modtag", &needed),
        ("fonts/a-latin1.woff2", &needed),
        ("data/overview.json", &needed),
        ("data/by-language/da/topics.json", &needed),
        ("data/by-language/da/messages.json", &needed),
        ("app.webmanifest", &needed),
        ("icons/icon-192.png", &needed),
        ("en/app.webmanifest", &asked_for),
        ("data/by-language/en/topics.json", &asked_for),
        ("data/by-language/en/messages.json", &asked_for),
        ("data/offers/faxe.json", &asked_for),
    ] {
        assert!(files[path].as_str().is_some_and(|integrity| integrity.starts_with("sha384-")), "{path}");
    }
    let named = |files: &Value, start: &str| {
        files.as_object().unwrap().iter().any(|(path, integrity)| path.starts_with(start) && integrity == "")
    };
    for start in ["ui_bg-", "ui-", "parts-", "boot-", "app-", "split_a-"] {
        assert!(named(&needed, start), "{start}");
    }
    assert!(named(&asked_for, "sheet_bg-"));
    for whole in ["data/topics.json", "data/i18n/da.json", "data/offers.json", "index.html"] {
        assert!(needed.get(whole).is_none() && asked_for.get(whole).is_none(), "{whole}");
    }
}
