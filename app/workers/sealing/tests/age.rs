//! What is sealed is opened again, here and by the ordinary `age` of the system.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "clippy knows test functions, but not their helpers in a test of its own"
)]

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use age::secrecy::ExposeSecret;
use responses::{Recipient, Refusal, SealJob, armor};
use sealing::Work;

fn run(job: SealJob, file: &[u8], piece: usize) -> Result<Vec<u8>, Refusal> {
    let mut work = Work::begin(job)?;
    let mut other = Vec::new();
    for piece in file.chunks(piece) {
        other.extend(work.push(piece)?);
    }
    other.extend(work.finish()?);
    Ok(other)
}

fn pair() -> (Recipient, String) {
    let secret = age::x25519::Identity::generate();
    let recipient = Recipient::parse(&secret.to_public().to_string()).unwrap();
    (recipient, secret.to_string().expose_secret().to_owned())
}

fn file(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect()
}

#[test]
fn what_is_sealed_is_opened_by_each_recipient() {
    let (one, one_key) = pair();
    let (other, other_key) = pair();
    for length in [0, 1, 65_536, 200_000] {
        let sealed = run(SealJob::SealTo(vec![one.clone(), other.clone()]), &file(length), 10_000).unwrap();
        assert!(sealed.starts_with(b"age-encryption.org/v1\n"));
        for key in [&one_key, &other_key] {
            assert_eq!(run(SealJob::OpenAs(key.clone()), &sealed, 4096).unwrap(), file(length));
        }
        assert_eq!(run(SealJob::OpenAs(pair().1), &sealed, 4096), Err(Refusal::WrongKey));
        assert_eq!(run(SealJob::OpenWith("x".to_owned()), &sealed, 4096), Err(Refusal::OtherKey));
    }
}

#[test]
fn a_password_opens_what_it_sealed_and_no_other_does() {
    let sealed = run(SealJob::SealWith("blå havn ved søen".to_owned()), &file(1000), 100).unwrap();
    assert_eq!(run(SealJob::OpenWith("blå havn ved søen".to_owned()), &sealed, 100).unwrap(), file(1000));
    assert_eq!(run(SealJob::OpenWith("blå havn".to_owned()), &sealed, 100), Err(Refusal::WrongKey));
    assert_eq!(run(SealJob::OpenAs(pair().1), &sealed, 100), Err(Refusal::OtherKey));
}

#[test]
fn what_is_broken_is_not_opened() {
    let (to, key) = pair();
    let sealed = run(SealJob::SealTo(vec![to]), &file(1000), 1000).unwrap();
    for at in (0..sealed.len()).step_by(13) {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(run(SealJob::OpenAs(key.clone()), &changed, 1000).is_err(), "{at}");
        assert!(run(SealJob::OpenAs(key.clone()), &sealed[..at], 1000).is_err(), "{at}");
    }
    assert_eq!(run(SealJob::OpenAs(key.clone()), b"hej", 10), Err(Refusal::Broken));
    assert_eq!(run(SealJob::OpenAs("AGE-SECRET-KEY-1".to_owned()), &sealed, 10).err(), Some(Refusal::WrongKey));
    let misspelt = Recipient::parse(&format!("age1{}", "q".repeat(58))).unwrap();
    assert_eq!(run(SealJob::SealTo(vec![misspelt]), b"", 1).err(), Some(Refusal::Recipient));
}

/// Debian's package `age`. Where it is not installed the test says so on the terminal, unless it is asked for with `AGE=required`.
fn has_age() -> bool {
    let found = Command::new("age").arg("--version").output().is_ok();
    assert!(found || std::env::var_os("AGE").is_none(), "age is not installed (apt-get install age)");
    if !found {
        // Past the test's own capture, so that a skipped test is seen.
        let _ = writeln!(std::io::stderr(), "SKIPPED: age is not installed (apt-get install age)");
    }
    found
}

fn age(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new("age")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn debians_age_opens_what_we_seal_and_we_open_what_it_seals() {
    if !has_age() {
        return;
    }
    let (to, key) = pair();
    let folder = Folder::new("key");
    let key_file = folder.write("key", key.as_bytes());
    let sealed = run(SealJob::SealTo(vec![to.clone()]), &file(150_000), 9999).unwrap();
    for sealed in [sealed.clone(), armor(&sealed).into_bytes()] {
        let opened = age(&["--decrypt", "--identity", &key_file], &sealed);
        assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
        assert_eq!(opened.stdout, file(150_000));
        assert_eq!(run(SealJob::OpenAs(key.clone()), &sealed, 100).unwrap(), file(150_000));
    }
    let theirs = age(&["--encrypt", "--recipient", to.as_str()], b"fra kommunen");
    assert!(theirs.status.success(), "{}", String::from_utf8_lossy(&theirs.stderr));
    assert_eq!(run(SealJob::OpenAs(key), &theirs.stdout, 100).unwrap(), b"fra kommunen");
}

#[test]
fn debians_age_and_we_open_each_others_passwords() {
    if !has_age() {
        return;
    }
    let (password, folder) = ("tolv tegn mindst", Folder::new("password"));
    let sealed = run(SealJob::SealWith(password.to_owned()), &file(70_000), 9999).unwrap();
    let (sealed, opened) = (folder.write("sealed", &sealed), folder.path("opened"));
    at_a_terminal(&format!("age --decrypt --output {opened} {sealed}"), &[password]);
    assert_eq!(std::fs::read(opened).unwrap(), file(70_000));

    let (plain, theirs) = (folder.write("plain", b"fra kommunen"), folder.path("theirs"));
    at_a_terminal(&format!("age --encrypt --passphrase --output {theirs} {plain}"), &[password, password]);
    let theirs = std::fs::read(theirs).unwrap();
    assert_eq!(run(SealJob::OpenWith(password.to_owned()), &theirs, 100).unwrap(), b"fra kommunen");
}

/// `age` asks for a password only at a terminal, which `script` gives it; it empties the line before it asks.
fn at_a_terminal(command: &str, typed: &[&str]) {
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut keys, mut screen) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    for line in typed {
        wait_for(&mut screen, b"assphrase");
        wait_for(&mut screen, b":");
        keys.write_all(format!("{line}\n").as_bytes()).unwrap();
    }
    std::io::copy(&mut screen, &mut std::io::sink()).unwrap();
    drop(keys);
    assert!(child.wait().unwrap().success(), "{command}");
}

fn wait_for(screen: &mut impl Read, wanted: &[u8]) {
    let mut seen = Vec::new();
    let mut byte = [0];
    while screen.read(&mut byte).unwrap() == 1 {
        seen.extend(byte);
        if seen.ends_with(wanted) {
            return;
        }
    }
    panic!("the terminal said {}", String::from_utf8_lossy(&seen));
}

/// A folder of this test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("indsatstrappen-age-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, content: &[u8]) -> String {
        std::fs::write(self.path(name), content).unwrap();
        self.path(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
