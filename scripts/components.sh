#!/usr/bin/env bash
# Draws /komponenter, every component in every state, on the host, and serves it; PORT= chooses the port.
set -euo pipefail
. "$(dirname "$0")/env.sh"
"$ROOT/scripts/setup.sh" build
cd "$ROOT"
out="$CARGO_TARGET_DIR/komponenter"
rm -rf "$out"
mkdir -p "$out"
cp -r public/fonts public/icons "$out/"
for sheet in first app; do node e2e/style.mjs "app/ui/styles/$sheet.scss" "$out/$sheet.css"; done
sass --no-source-map --quiet app/ui/styles/komponenter.scss "$out/components.css"
cargo run --quiet --locked -p ui --features components --example components -- "$out"
printf '{ "every": {}, "pages": {}, "cache": { "immutable": { "files": [], "value": "" }, "otherwise": "no-store" } }' > "$out/headers.json"
say "http://127.0.0.1:${PORT:-8080}/komponenter"
exec node "$ROOT/e2e/server.mjs" --port "${PORT:-8080}" --dir "$out"
