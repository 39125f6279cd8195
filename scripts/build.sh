#!/usr/bin/env bash
# Builds the release into dist/: Trunk, then names by content, integrity, compression and the policy.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
say "Building the release (the first time 4-6 minutes, later well under one)"
cargo fetch --locked --quiet
with_wasm_rust trunk build --release --offline --skip-version-check --public-url "${INDSATSTRAPPEN_BASE:-}/"
cargo run --quiet --locked -p xtask -- dist
