#!/usr/bin/env bash
# Runs the store's tests on the IndexedDB of a real Chromium; no chromedriver is needed.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
TEST=indexed_db
BROWSER="$(find_browser)" || fail "No Chromium found. Install one, or set CHROMIUM to its path."
command -v wasm-bindgen-test-runner >/dev/null || fail "wasm-bindgen-test-runner $WASM_BINDGEN_VERSION is not there."

say "Building the browser's tests of the store"
BUILT="$(with_wasm_rust cargo test -p store --test "$TEST" --features contract --target wasm32-unknown-unknown --no-run --offline --message-format=json-render-diagnostics)"
WASM="$(sed -n "s/.*\"executable\":\"\([^\"]*\/$TEST-[^\"]*\.wasm\)\".*/\1/p" <<<"$BUILT")"
[ -f "$WASM" ] || fail "The build made no $TEST.wasm."

say "Running them in $BROWSER"
CHROMIUM="$BROWSER" exec node e2e/wasm-tests.mjs "$WASM"
