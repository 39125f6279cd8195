#!/usr/bin/env bash
# Builds the release into dist/: the app in parts, the workers, style and content under plain names in a folder beside; then
# `finish.sh` makes of that what a server is given.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
WORKERS=(scanning sealing sheet)
built="$CARGO_TARGET_DIR/wasm32-unknown-unknown/release"
parts="$CARGO_TARGET_DIR/parts"
raw="$CARGO_TARGET_DIR/raw"

compile() { cargo build --release --locked --quiet --target wasm32-unknown-unknown "$@"; }
# Makes a wasm file small; npm's binaryen, since Debian's writes a broken module.
shrink() { wasm-opt -Oz --strip-debug --strip-producers $WASM_FEATURES "$1" -o "$1" 2>/dev/null; }
export -f shrink
bind() { wasm-bindgen --target web --no-typescript --out-dir "$raw" "$@"; }

say "Building the release (the first time 4-6 minutes, later well under two)"
cargo fetch --locked --quiet
small_std compile -p ui --features csr
small_std compile $(printf -- '-p %s ' "${WORKERS[@]}")

rm -rf "$raw" "$parts"
mkdir -p "$raw"
cp -r public/data public/fonts public/icons "$raw"/
cp app/ui/index.html app/ui/boot.js app/ui/service-worker.js app/workers/worker.js "$raw"/
for sheet in first app; do node e2e/style.mjs "app/ui/styles/$sheet.scss" "$raw/$sheet.css"; done

wasm-split-cli "$built/ui.wasm" "$parts" --target web --out-name ui
bind --keep-lld-exports --no-demangle --out-name ui "$parts/ui.wasm"
rm "$parts/ui.wasm"
mv "$parts/__wasm_split.js" "$raw"/parts.js
sed -i 's#from "\./__wasm_split\.js"#from "./parts.js"#' "$raw"/ui.js
# wasm-bindgen names the loader once for each function of it. There the names stay: what a part needs is read from them.
minify() { esbuild --log-level=warning --log-override:duplicate-object-key=silent --format=esm --allow-overwrite --outdir="$raw" "$@"; }
minify --minify "$raw"/boot.js "$raw"/ui.js
minify --minify-whitespace --minify-syntax "$raw"/parts.js
mv "$parts"/*.wasm "$raw"/
for worker in "${WORKERS[@]}"; do bind "$built/$worker.wasm"; done
find "$raw" -maxdepth 1 -name '*.wasm' -printf '%s %p\n' | sort -rn | cut -d' ' -f2- | xargs -d '\n' -P "$(nproc)" -I{} bash -c 'shrink "$1"' _ {}
scripts/finish.sh dist
