# Sourced by every script: where things are kept, and which Rust builds for the browser.
# Everything lies in the user's cache, so that a fresh clone builds warm.
CACHE="${INDSATSTRAPPEN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/indsatstrappen}"
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock")"
TOOLS="$CACHE/tools"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$CACHE/target}"
# npm's binaryen comes first: Debian's wasm-opt writes a broken module without any error.
export PATH="$ROOT/e2e/node_modules/.bin:$TOOLS/trunk-$TRUNK_VERSION/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$PATH"

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() { printf '\033[1mStopped:\033[0m %s\n' "$*" >&2; exit 1; }

# True where the Rust on PATH has the browser's target.
rustup_has_wasm() { [ -d "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/wasm32-unknown-unknown" ]; }
# True where Debian's own Rust can build the standard library for the browser.
debian_has_wasm() { [ -x /usr/bin/rustc ] && [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src" ] && command -v rust-lld lld-22 >/dev/null 2>&1; }

# Runs a command with the Rust that can build for the browser.
with_wasm_rust() {
  if rustup_has_wasm; then "$@"; return; fi
  PATH="$(wasm_rust_path)" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort "$@"
}
# Our tools stay first; then Debian's cargo, before rustup's.
wasm_rust_path() { printf '%s' "$ROOT/e2e/node_modules/.bin:$TOOLS/trunk-$TRUNK_VERSION/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:/usr/bin:$PATH"; }

# Prints the browser that the tests drive.
find_browser() {
  local candidate
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable "$CACHE"/browsers/chromium*/chrome-linux*/chrome "$CACHE"/browsers/chromium_headless_shell*/*/headless_shell; do
    [ -n "$candidate" ] && [ -x "$candidate" ] && ! is_snap_stub "$candidate" && { printf '%s' "$candidate"; return; }
  done
  return 1
}
# Ubuntu's /usr/bin/chromium-browser is a script that asks for a snap.
is_snap_stub() { head -c 4096 "$1" 2>/dev/null | grep -q 'snap install'; }
