//! Turns the keys of the Danish messages into functions: a wrong key or a missing placeholder does not compile.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let manifest = env::var("CARGO_MANIFEST_DIR")?;
    let danish = Path::new(&manifest).join("../../public/data/i18n/da.json");
    println!("cargo::rerun-if-changed={}", danish.display());
    let file: serde_json::Value = serde_json::from_str(&fs::read_to_string(&danish)?)?;
    let messages = file["messages"].as_object().ok_or("da.json has no object \"messages\"")?;
    let sorted: BTreeMap<&str, &str> = messages
        .iter()
        .map(|(key, text)| Ok((key.as_str(), text.as_str().ok_or("a message is no text")?)))
        .collect::<Outcome<_>>()?;
    let out = Path::new(&env::var("OUT_DIR")?).join("msg.rs");
    fs::write(out, module(&sorted)?)?;
    Ok(())
}

fn module(messages: &BTreeMap<&str, &str>) -> Outcome<String> {
    let mut code = String::new();
    let keys: Vec<_> = messages.keys().collect();
    writeln!(code, "pub(super) static KEYS: [&str; {}] = {keys:?};", keys.len())?;
    for (index, (key, text)) in messages.iter().enumerate() {
        let name = key.replace(['.', '-'], "_");
        let placeholders = placeholders(text);
        if placeholders.is_empty() {
            writeln!(code, "pub fn {name}() -> &'static str {{ super::text({index}) }}")?;
        } else {
            let parameters: Vec<_> = placeholders.iter().map(|p| format!("{p}: impl ToString")).collect();
            let pairs: Vec<_> = placeholders.iter().map(|p| format!("(\"{{{p}}}\", {p}.to_string())")).collect();
            writeln!(
                code,
                "pub fn {name}({}) -> String {{ super::filled({index}, &[{}]) }}",
                parameters.join(", "),
                pairs.join(", ")
            )?;
        }
    }
    Ok(code)
}

/// Names between braces, each once, in the order of the text.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in text.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}
