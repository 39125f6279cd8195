# Sourced by every script: where things are kept, and which Rust builds for the browser.
# Everything lies in the user's cache, so that a fresh clone builds warm.
CACHE="${INDSATSTRAPPEN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/indsatstrappen}"
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
WASM_SPLIT_VERSION=0.2.4
WASM_BINDGEN_VERSION="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock")"
TOOLS="$CACHE/tools"
# What the modules use of WebAssembly, for wasm-opt.
export WASM_FEATURES="--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$CACHE/target}"
# npm's binaryen comes first: Debian's wasm-opt writes a broken module without any error.
TOOL_PATH="$ROOT/e2e/node_modules/.bin:$TOOLS/wasm-split-$WASM_SPLIT_VERSION/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin"
export PATH="$TOOL_PATH:$PATH"

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() { printf '\033[1mStopped:\033[0m %s\n' "$*" >&2; exit 1; }

# True where the Rust on PATH has the browser's target, and the source of the standard library.
rustup_has_wasm() {
  local rustlib="$(rustc --print sysroot 2>/dev/null)/lib/rustlib"
  [ -d "$rustlib/wasm32-unknown-unknown" ] && [ -d "$rustlib/src/rust/library" ]
}
# True where Debian's own Rust can build the standard library for the browser.
debian_has_wasm() { [ -x /usr/bin/rustc ] && [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src" ] && command -v rust-lld lld-22 >/dev/null 2>&1; }

# Runs a command with the Rust that can build for the browser.
with_wasm_rust() {
  if rustup_has_wasm; then "$@"; return; fi
  PATH="$(wasm_rust_path)" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort "$@"
}
# Our tools stay first; then Debian's cargo, before rustup's.
wasm_rust_path() { printf '%s' "$TOOL_PATH:/usr/bin:$PATH"; }
# Runs a command of the release: with a standard library built for size, without the words of a panic, which nobody reads
# there, and with what the splitting of the module needs. These flags stand in place of those in .cargo/config.toml, so what those say stands here too. Nightly's flags on a stable compiler; see decision 0015.
small_std() {
  RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components -Clink-args=--emit-relocs -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none" \
    with_wasm_rust "$@"
}

# Prints the browser that the tests drive.
find_browser() {
  local candidate
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable "$CACHE"/browsers/chromium*/chrome-linux*/chrome "$CACHE"/browsers/chromium_headless_shell*/*/headless_shell; do
    [ -n "$candidate" ] && [ -x "$candidate" ] && ! is_snap_stub "$candidate" && { printf '%s' "$candidate"; return; }
  done
  return 1
}
# Prints the browser for what needs neither permissions nor a clipboard.
find_shell() {
  if [ -x /usr/bin/chromium-headless-shell ]; then printf /usr/bin/chromium-headless-shell; else find_browser; fi
}
# Ubuntu's /usr/bin/chromium-browser is a script that asks for a snap.
is_snap_stub() { head -c 4096 "$1" 2>/dev/null | grep -q 'snap install'; }
