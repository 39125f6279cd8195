#!/usr/bin/env bash
# Builds the release into dist/: the app in parts, the workers, style and content under plain names; then `xtask dist`
# gives names by content, integrity, compression and the policy.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
WORKERS=(scanning sealing sheet)
built="$CARGO_TARGET_DIR/wasm32-unknown-unknown/release"
parts="$CARGO_TARGET_DIR/parts"

compile() { cargo build --release --locked --quiet --target wasm32-unknown-unknown "$@"; }
# Makes a wasm file in dist/ small; npm's binaryen, since Debian's writes a broken module.
shrink() { wasm-opt -Oz --strip-debug --strip-producers $WASM_FEATURES "dist/$1" -o "dist/$1" 2>/dev/null; }
export -f shrink
bind() { wasm-bindgen --target web --no-typescript --out-dir dist "$@"; }

say "Building the release (the first time 4-6 minutes, later well under two)"
cargo fetch --locked --quiet
small_std compile -p ui --features csr
small_std compile $(printf -- '-p %s ' "${WORKERS[@]}")

rm -rf dist "$parts"
mkdir -p dist
cp -r public/data public/fonts public/icons dist/
cp app/ui/index.html app/ui/boot.js app/ui/service-worker.js app/workers/worker.js dist/
for sheet in first app; do node e2e/style.mjs "app/ui/styles/$sheet.scss" "dist/$sheet.css"; done

wasm-split-cli "$built/ui.wasm" "$parts" --target web --out-name ui
bind --keep-lld-exports --no-demangle --out-name ui "$parts/ui.wasm"
rm "$parts/ui.wasm"
mv "$parts/__wasm_split.js" dist/parts.js
sed -i 's#from "\./__wasm_split\.js"#from "./parts.js"#' dist/ui.js
# wasm-bindgen names the loader once for each function of it. There the names stay: what a part needs is read from them.
minify() { esbuild --log-level=warning --log-override:duplicate-object-key=silent --format=esm --allow-overwrite --outdir=dist "$@"; }
minify --minify dist/boot.js dist/ui.js
minify --minify-whitespace --minify-syntax dist/parts.js
mv "$parts"/*.wasm dist/
for worker in "${WORKERS[@]}"; do bind "$built/$worker.wasm"; done
find dist -maxdepth 1 -name '*.wasm' -printf '%s %f\n' | sort -rn | cut -d' ' -f2 | xargs -P "$(nproc)" -I{} bash -c 'shrink {}'
say "Drawing the pages that can be read without the app"
cargo run --quiet --locked -p prerender -- dist "$(date +%F)"
cargo run --quiet --locked -p xtask -- dist
