#!/usr/bin/env bash
# Everything that must hold at every commit.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh" test
export CHROMIUM="$(find_browser)" CHROMIUM_SHELL="$(find_shell)"

say "Format"
cargo fmt --all --check
say "Clippy on the host"
cargo clippy --quiet --locked --all-targets -- -D warnings
cargo clippy --quiet --locked -p ui -p prerender --features ui/components --all-targets -- -D warnings
cargo clippy --quiet --locked -p engine-bench --all-targets -- -D warnings
say "Layers, dependencies, promises and content"
cargo run --quiet --locked -p xtask -- layering
cargo run --quiet --locked -p xtask -- dependencies
cargo run --quiet --locked -p xtask -- promises
cargo run --quiet --locked -p xtask -- check
if cargo deny --version >/dev/null 2>&1; then cargo deny --locked --offline check licenses bans sources; fi
say "Tests on the host"
cargo test --quiet --locked
cargo test --quiet --locked -p ui -p prerender --features ui/components
say "Clippy for the browser"
cargo fetch --locked --quiet
with_wasm_rust cargo clippy --quiet --offline -p ui --features csr --target wasm32-unknown-unknown -- -D warnings
with_wasm_rust cargo clippy --quiet --offline -p store --features contract --all-targets --target wasm32-unknown-unknown -- -D warnings
say "The store's contract on real IndexedDB"
scripts/test-wasm.sh
scripts/build.sh
INDSATSTRAPPEN_BASE=/familie scripts/finish.sh dist-below/familie da en
say "The release in a browser"
(cd e2e && npx playwright test)
