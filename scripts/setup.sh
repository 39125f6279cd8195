#!/usr/bin/env bash
# Sets up what is missing, and nothing twice. Each slow step says what it does and how long it takes.
# Usage: scripts/setup.sh build | test     (test adds a browser and clippy for the browser's target)
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
want="${1:-build}"

need() { command -v "$1" >/dev/null 2>&1 || fail "$1 is missing. $2"; }
need cargo "Install Rust by rustup: https://rustup.rs"
need node "Install Node.js 20 or newer."
need npm "Install npm, which comes with Node.js."

# Installs Debian or Ubuntu packages; asks in words where it may not.
packages() {
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  elif sudo -n true 2>/dev/null; then
    sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    fail "These packages are missing, and installing them needs root. Please run: sudo apt-get install --no-install-recommends $*"
  fi
}

wasm_rust() {
  if rustup_has_wasm || { debian_has_wasm && debian_has_clippy; }; then return; fi
  if command -v rustup >/dev/null 2>&1; then
    say "Adding Rust's target for the browser (under a minute)"
    if timeout 180 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 && timeout 180 rustup component add rust-src >/dev/null 2>&1 && rustup_has_wasm; then return; fi
    say "rustup's server cannot be reached; taking Debian's Rust instead (1-2 minutes)"
  fi
  packages rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22
  debian_has_wasm || fail "No Rust that builds for the browser. With a network to rustup: rustup target add wasm32-unknown-unknown; rustup component add rust-src"
}
debian_has_clippy() { [ "$want" = build ] || [ -x /usr/bin/clippy-driver ]; }

# The standard library has dependencies of its own.
std_dependencies() {
  local stamp="$CACHE/std-$(with_wasm_rust rustc --version | tr ' ()' '---')"
  [ -e "$stamp" ] && return
  say "Fetching what Rust's standard library is built from (seconds)"
  local std="$(with_wasm_rust rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml"
  RUSTC_BOOTSTRAP=1 with_wasm_rust cargo fetch --quiet --locked --manifest-path "$std"
  touch "$stamp"
}

# Installs a tool from crates.io into a folder of its own version.
tool() {
  local name="$1" version="$2" minutes="$3"; shift 3
  [ -d "$TOOLS/$name-$version/bin" ] && return
  say "Installing $name $version ($minutes)"
  local built="$CACHE/tools-target"
  CARGO_TARGET_DIR="$built" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install --quiet "$@" --version "$version" --root "$TOOLS/.$name-$version"
  mv "$TOOLS/.$name-$version" "$TOOLS/$name-$version"
  rm -rf "$built"
}

npm_packages() {
  local stamp="e2e/node_modules/.lock-$(sha256sum e2e/package-lock.json | cut -c1-16)"
  [ -e "$stamp" ] && return
  say "Installing the tools from npm (under a minute)"
  npm ci --prefix e2e --silent --no-audit --no-fund
  touch "$stamp"
}

browser() {
  find_browser >/dev/null && return
  say "Installing a browser for the tests (1-2 minutes)"
  if [ "$(. /etc/os-release 2>/dev/null; printf '%s' "${ID:-}")" = debian ]; then packages chromium
  else PLAYWRIGHT_BROWSERS_PATH="$CACHE/browsers" npx --prefix e2e playwright install --with-deps chromium >/dev/null; fi
  find_browser >/dev/null || fail "No browser found. Install Chromium, or set CHROMIUM to one."
}

# The same browser without its frame starts twice as fast. Where it cannot be had, the whole one does all the work.
shell() {
  [ -x "$(find_shell)" ] && [ "$(find_shell)" != "$(find_browser)" ] && return
  [ "$(find_browser)" = /usr/bin/chromium ] || return 0
  say "Installing the browser's shell for the tests (under a minute)"
  (packages chromium-headless-shell) || say "It cannot be had; the tests take longer."
}

# What is printed is read from its PDF.
pdf_reader() {
  command -v pdftotext >/dev/null && return
  say "Installing a reader of PDFs for the tests (seconds)"
  packages poppler-utils
}

# The configurations in docs/deploying.md are tried in real servers, locked files are opened by the program that others use,
# and the core journeys are gone through in the browsers that others use.
servers_age_and_other_browsers() {
  local missing=() package
  [ -x "${NGINX:-/usr/sbin/nginx}" ] || missing+=(nginx-light)
  command -v "${CADDY:-caddy}" >/dev/null || missing+=(caddy)
  command -v age >/dev/null || missing+=(age)
  command -v "${FIREFOX:-firefox-esr}" >/dev/null || missing+=(firefox-esr)
  command -v "${WEBKIT_DRIVER:-WebKitWebDriver}" >/dev/null || missing+=(webkit2gtk-driver)
  command -v Xvfb >/dev/null || missing+=(xvfb)
  # One by one: what a system does not have must not keep the others away.
  for package in "${missing[@]}"; do
    say "Installing $package for the tests (under a minute)"
    (packages "$package") || say "It cannot be had; the tests that need it are skipped, and say so."
  done
}

mkdir -p "$TOOLS"
wasm_rust
std_dependencies
tool wasm-split "$WASM_SPLIT_VERSION" "1-2 minutes, only this once" --locked --features build-binary wasm_split_cli_support
tool wasm-bindgen "$WASM_BINDGEN_VERSION" "3-5 minutes, only this once" wasm-bindgen-cli
npm_packages
if [ "$want" = test ]; then
  rustfmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 || fail "rustfmt and clippy are missing. Run: rustup component add rustfmt clippy"
  browser
  shell
  pdf_reader
  servers_age_and_other_browsers
fi
