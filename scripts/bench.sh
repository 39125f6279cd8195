#!/usr/bin/env bash
# Measures what this product exists for against others: search, questionnaires, a page with one, a device full of answers, a server under load; how fast a slow
# phone is; how answers of many devices are merged; and what each crate costs. `make bench`, or one of them by name.
# Ends with an error where a ratio to another in the same run is not what it must be.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"

# The release, and a browser to measure it in.
release_and_browser() {
  "$ROOT/scripts/setup.sh" build
  "$ROOT/scripts/build.sh"
  CHROMIUM="$(find_browser)" || fail "No browser found; set CHROMIUM="
  export CHROMIUM
}

search() {
  say "Installing the other search engines from npm (seconds)"
  npm ci --prefix e2e/bench --silent --no-audit --no-fund
  say "Building our search"
  cargo build --quiet --locked -p xtask
  say "Asking all engines (under a minute)"
  node e2e/bench/recall.mjs --ours "$CARGO_TARGET_DIR/debug/xtask search --batch" --write docs/search.md
}

scale() {
  release_and_browser
  npm ci --prefix e2e/bench --silent --no-audit --no-fund
  local data="$CARGO_TARGET_DIR/bench/data" wasm="$CARGO_TARGET_DIR/bench/search"
  say "Building our search for the browser"
  with_wasm_rust cargo build --quiet --offline --release -p search-bench --target wasm32-unknown-unknown
  wasm-bindgen --target web --no-typescript --out-dir "$wasm" "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/search_bench.wasm"
  # As the build does it for the app.
  wasm-opt -Oz $WASM_FEATURES "$wasm/search_bench_bg.wasm" -o "$wasm/optimised.wasm"
  mv "$wasm/optimised.wasm" "$wasm/search_bench_bg.wasm"
  say "Making up 98 municipalities with 300 records each"
  rm -rf "$data"
  cargo run --quiet --locked -p xtask -- generate --municipalities 98 --offers 300 "$data"
  cargo run --quiet --locked -p xtask -- lists "$data"
  say "Typing in the app and asking the engines (minutes)"
  node e2e/bench/scale.mjs --site dist --data "$data" --wasm "$wasm" --write docs/search.md
}

install_forms() { npm install --prefix e2e/bench/forms --no-audit --no-fund --ignore-scripts --legacy-peer-deps --silent; }

forms() {
  "$ROOT/scripts/setup.sh" build
  local out="$CARGO_TARGET_DIR/bench"
  say "Installing the other questionnaire engines from npm (minutes)"
  install_forms
  say "Building our engine for the host and for the browser"
  cargo build --quiet --locked --release -p engine-bench
  with_wasm_rust cargo build --quiet --offline --release -p engine-bench --lib --target wasm32-unknown-unknown
  wasm-bindgen --target nodejs --out-dir "$out" "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/engine_bench.wasm"
  say "Speed"
  node e2e/bench/forms/speed.mjs "$CARGO_TARGET_DIR/release/engine-bench" "$out/engine_bench.js" "$out/speed.md"
  say "Conformance"
  cargo build --quiet --locked -p xtask
  node e2e/bench/forms/fhir/conformance.mjs "$CARGO_TARGET_DIR/debug/xtask" "$out/packages" "$out/speed.md" docs/conformance.md
}

size() {
  "$ROOT/scripts/setup.sh" build
  "$ROOT/scripts/build.sh"
  local parts="$CARGO_TARGET_DIR/bench/parts"
  say "What each crate costs in the module of a first visit (minutes)"
  rm -rf "$parts"
  wasm-split-cli "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/ui.wasm" "$parts" --target web --out-name ui
  wasm-bindgen --target web --no-typescript --keep-lld-exports --no-demangle --out-dir "$parts/bound" --out-name ui "$parts/ui.wasm"
  wasm-opt -Oz -g $WASM_FEATURES --func-metrics "$parts/bound/ui_bg.wasm" -o /dev/null | node e2e/bench/size.mjs
}

phone() {
  release_and_browser
  say "Answering on a slow phone (minutes)"
  node e2e/bench/phone.mjs --site dist --write docs/phone.md
}

pages() {
  release_and_browser
  say "Installing the other questionnaire engines from npm (minutes)"
  npm ci --prefix e2e/bench/pages --no-audit --no-fund --ignore-scripts --legacy-peer-deps --silent
  install_forms
  say "Opening a questionnaire on a slow phone (minutes)"
  node e2e/bench/pages.mjs --site dist --peers "$CARGO_TARGET_DIR/bench/pages" --write docs/performance.md
}

store() {
  release_and_browser
  npm ci --prefix e2e/bench --silent --no-audit --no-fund
  say "100,000 answers on one device (a quarter of an hour)"
  devices
  node e2e/bench/store.mjs --site dist --devices "$CARGO_TARGET_DIR/bench/devices" --write docs/reliability.md
}

load() {
  [ -x "${NGINX:-/usr/sbin/nginx}" ] && command -v "${WRK:-wrk}" >/dev/null ||
    fail "The load test needs nginx and wrk. Please run: sudo apt-get install --no-install-recommends nginx-light wrk (or set NGINX= and WRK=)"
  release_and_browser
  say "Asking a real nginx for pages, and counting what visits ask for (two minutes)"
  node e2e/bench/load.mjs --performance docs/performance.md --scale docs/scale.md
}

# The files that fifty devices would hand in.
devices() {
  cargo build --quiet --locked --release -p responses --example merge
  "$CARGO_TARGET_DIR/release/examples/merge" make "$CARGO_TARGET_DIR/bench/devices"
}

answers() {
  say "Merging the files of fifty devices"
  devices
  "$CARGO_TARGET_DIR/release/examples/merge" read "$CARGO_TARGET_DIR/bench/devices"
}

[ $# -gt 0 ] || set -- search scale forms phone pages store load answers size
for part in "$@"; do "$part"; done
