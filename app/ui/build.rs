//! Turns the keys of the Danish messages into functions: a wrong key or a missing placeholder does not compile.
//! A message with forms beside it, `key#one`, is counted by its `n`; which forms there are is up to the language.

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
    let (forms, keys): (Vec<&str>, Vec<&str>) = messages.keys().partition(|key| key.contains('#'));
    writeln!(code, "#[cfg(not(target_arch = \"wasm32\"))]")?;
    writeln!(code, "pub(super) static KEYS: [&str; {}] = {keys:?};", keys.len())?;
    writeln!(code, "pub(super) const KEYS_HASH: &str = \"{:016x}\";", hash(&keys))?;
    for (index, key) in keys.iter().enumerate() {
        let name = key.replace(['.', '-'], "_");
        let is_counted = forms.iter().any(|form| form.split('#').next() == Some(key));
        let placeholders = placeholders(messages[key], is_counted);
        if placeholders.is_empty() {
            writeln!(code, "pub fn {name}() -> &'static str {{ super::text({index}) }}")?;
            continue;
        }
        let parameters: Vec<_> = placeholders.iter().map(|p| format!("{p}: impl ToString")).collect();
        let pairs: Vec<_> = placeholders.iter().map(|p| format!("(\"{{{p}}}\", {p}.to_string())")).collect();
        let fill = if is_counted { "counted" } else { "filled" };
        let (parameters, pairs) = (parameters.join(", "), pairs.join(", "));
        writeln!(code, "pub fn {name}({parameters}) -> String {{ super::{fill}({index}, &[{pairs}]) }}")?;
    }
    Ok(code)
}

/// Tells whether a file has its texts in the order of these keys (FNV-1a). The app and what writes the file come from two compilers, whose
/// own hash need not be the same.
fn hash(keys: &[&str]) -> u64 {
    keys.join("\n")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Names between braces, each once, in the order of the text; the number that a message is counted by comes first.
fn placeholders(text: &str, is_counted: bool) -> Vec<&str> {
    let mut names = if is_counted { vec!["n"] } else { Vec::new() };
    for part in text.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}
