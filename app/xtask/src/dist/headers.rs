use std::collections::BTreeMap;

use serde::Serialize;

use super::error::DistError;
use super::folder::Folder;
use super::languages;

const FILE: &str = "headers.json";

/// The strictest policy that runs in the three browser engines: nothing but our own files, no inline script, and no inline
/// style but the one of that hash.
fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' '{style}'; connect-src 'self'; \
         img-src 'self'; font-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
    )
}

/// What the site could ask a browser for, and never does. `clipboard-write` and `web-share` are not among them: »Del« uses
/// them at a person's tap, and for the site itself they are allowed unless denied. Without `bluetooth`, of which Chromium on Linux knows nothing
/// and warns on every page; it would need a person's own choice in a dialog all the same.
const FEATURES: [&str; 28] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    CAMERA,
    "clipboard-read",
    "compute-pressure",
    "cross-origin-isolated",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "xr-spatial-tracking",
];

/// The page that reads codes with the camera. It is always loaded anew, so that no other page has the permission.
const CAMERA_PAGE: &str = "/modtag";
const CAMERA: &str = "camera";
const PERMISSIONS: &str = "permissions-policy";
/// What a device reads to put the app among its own; many servers know no type for it.
const MANIFEST_ENDING: &str = ".webmanifest";
const MANIFEST_TYPE: &str = "application/manifest+json";

/// How the folder is to be served; any server can be set up from it.
#[derive(Serialize)]
struct HeadersRecord<'a> {
    /// The path that all of it is served below; empty at an origin's root.
    base: &'a str,
    /// On every answer, also errors.
    every: Headers,
    /// Instead of those, on the answers for these addresses alone.
    pages: BTreeMap<String, Headers>,
    cache: CacheRecord<'a>,
}

#[derive(Serialize)]
struct CacheRecord<'a> {
    /// Files whose name changes with their content.
    immutable: &'a ImmutableRecord<'a>,
    /// `cache-control` of everything else: kept, but asked about each time.
    otherwise: &'static str,
}

#[derive(Serialize)]
struct ImmutableRecord<'a> {
    files: &'a [&'a str],
    value: &'static str,
}

/// Writes the headers that belong to the build: its files with a hash in their name, and the hash of its inline style.
pub(super) fn write(dist: &Folder, base: &str, hashed: &[&str], style: &str) -> Result<(), DistError> {
    let immutable = ImmutableRecord { files: hashed, value: "public, max-age=31536000, immutable" };
    let camera_pages: Vec<String> = camera_pages(dist)?.iter().map(|page| format!("{base}{page}")).collect();
    let allowed = BTreeMap::from([(PERMISSIONS, permissions("(self)"))]);
    let pages = camera_pages.iter().map(|page| (page.clone(), allowed.clone())).collect();
    let (every, with_camera) = (every(style, "()"), every(style, "(self)"));
    let cache = CacheRecord { immutable: &immutable, otherwise: "no-cache" };
    let record = HeadersRecord { base, every: every.clone(), pages, cache };
    let json = serde_json::to_string_pretty(&record)
        .map_err(|error| DistError::Data { path: FILE.to_owned(), reason: error.to_string() })?;
    dist.write(FILE, json + "\n")?;
    dist.write("headers.nginx.conf", nginx(&every))?;
    dist.write("headers.modtag.nginx.conf", nginx(&with_camera))?;
    dist.write("headers.Caddyfile", caddy(&every, &with_camera, &camera_pages))?;
    let mut manifests = dist.below("")?;
    manifests.retain(|path| path.ends_with(MANIFEST_ENDING));
    let manifests = manifests.iter().map(|path| format!("/{path}\n  content-type: {MANIFEST_TYPE}\n"));
    let manifests: String = manifests.collect();
    dist.write("_headers", netlify(&every, &camera_pages, hashed, immutable.value) + &manifests)
}

/// The addresses of the page with the camera: the Danish one, and one for each other language that there are messages in.
pub(super) fn camera_pages(dist: &Folder) -> Result<Vec<String>, DistError> {
    let translated = languages::foreign(&dist.folder("data"))?.into_iter().map(|lang| format!("/{lang}{CAMERA_PAGE}"));
    Ok([CAMERA_PAGE.to_owned()].into_iter().chain(translated).collect())
}

/// What of the policy a page can say itself, for a server that sends no headers. A browser takes no `frame-ancestors` there.
pub(super) fn as_meta(style: &str) -> String {
    let policy = policy(style).replace("frame-ancestors 'none'; ", "");
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    )
}

type Headers = BTreeMap<&'static str, String>;

/// To be included in every `location` that has an `add_header` of its own: it would lose all the others.
fn nginx(every: &Headers) -> String {
    lines(every, |name, value| format!("add_header {name} \"{value}\" always;"))
}

fn caddy(every: &Headers, with_camera: &Headers, camera_pages: &[String]) -> String {
    let block = |matcher: &str, headers: &Headers| {
        format!("header {matcher} {{\n{}}}\n", lines(headers, |name, value| format!("\t{name} \"{value}\"")))
    };
    let pages = camera_pages.join(" ");
    let matchers = format!("@camera path {pages}\n@elsewhere not path {pages}\n@manifest path *{MANIFEST_ENDING}\n");
    let manifest = Headers::from([("content-type", MANIFEST_TYPE.to_owned())]);
    matchers + &block("@camera", with_camera) + &block("@elsewhere", every) + &block("@manifest", &manifest)
}

/// For hosts of static files that read `_headers`.
/// A header that two rules give is joined, and of a permission that stands twice the last one holds.
fn netlify(every: &Headers, camera_pages: &[String], hashed: &[&str], immutable: &str) -> String {
    let all = lines(every, |name, value| format!("  {name}: {value}"));
    let kept: Vec<String> = hashed.iter().map(|file| format!("/{file}\n  cache-control: {immutable}\n")).collect();
    let camera: Vec<String> =
        camera_pages.iter().map(|page| format!("{page}\n  {PERMISSIONS}: camera=(self)\n")).collect();
    format!("/*\n{all}{}{}", camera.concat(), kept.concat())
}

fn lines(every: &Headers, line: impl Fn(&str, &str) -> String) -> String {
    let lines: Vec<String> = every.iter().map(|(name, value)| line(name, value) + "\n").collect();
    lines.concat()
}

/// Nothing is allowed, but to whom `camera` says.
fn permissions(camera: &str) -> String {
    let allowed = |feature: &str| if feature == CAMERA { camera } else { "()" }.to_owned();
    let features: Vec<String> = FEATURES.iter().map(|feature| format!("{feature}={}", allowed(feature))).collect();
    features.join(", ")
}

fn every(style: &str, camera: &str) -> Headers {
    BTreeMap::from([
        ("content-security-policy", policy(style)),
        ("cross-origin-embedder-policy", "require-corp".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
        (PERMISSIONS, permissions(camera)),
        ("referrer-policy", "no-referrer".to_owned()),
        ("strict-transport-security", "max-age=63072000; includeSubDomains".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
    ])
}
