#!/usr/bin/env bash
# Builds the release and serves it with production headers; PORT= chooses the port.
set -euo pipefail
. "$(dirname "$0")/env.sh"
"$ROOT/scripts/setup.sh" build
"$ROOT/scripts/build.sh"
exec node "$ROOT/e2e/server.mjs" --port "${PORT:-8080}" --dir "$ROOT/dist"
