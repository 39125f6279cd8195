#!/usr/bin/env bash
# Makes of what the build has laid out the folder that a server is given: pages that can be read without the app; then `xtask dist`
# gives names by content, integrity, compression and the policy.
#   INDSATSTRAPPEN_BASE=/path scripts/finish.sh FOLDER [LANGUAGE ...]
# The same modules serve every path. With languages named it has those alone.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
folder="$1"; shift

rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
cp -r "$CARGO_TARGET_DIR/raw" "$folder"
if [ $# -gt 0 ]; then find "$folder/data/i18n" -name '*.json' $(printf -- '! -name %s.json ' "$@") -delete; fi
say "Drawing the pages that can be read without the app"
cargo run --quiet --locked -p prerender -- "$folder" "$(date +%F)"
cargo run --quiet --locked -p xtask -- dist "$folder"
