// What each crate costs in the module that a first visit loads: bytes of its functions before brotli, by the crate in which each is
// written. A generic function counts for the crate that wrote it, not for the one that asked for it.
//   wasm-opt -Oz -g ui.wasm --func-metrics -o /dev/null | node size.mjs
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { table } from "./scale/numbers.mjs";

const NAME = /^func: (\S+)/;
const BYTES = /^\s*\[binary-bytes\]\s*:\s*(\d+)/;
/** A crate in Rust's mangled names: C, a hash, and the name with its length. */
const CRATE = /Cs[0-9A-Za-z]*_(\d+)_?(\w+)/;

/** The crate in which a function was written. */
export function crateOf(name) {
  const found = name.match(CRATE);
  return found ? found[2].slice(0, Number(found[1])) : "other";
}

/** Bytes by crate, the largest first, of wasm-opt's report. */
export function costs(report) {
  const sums = new Map();
  let name = "other";
  for (const line of report.split("\n")) {
    name = line.match(NAME)?.[1] ?? name;
    const bytes = Number(line.match(BYTES)?.[1] ?? 0);
    if (bytes > 0) sums.set(crateOf(name), (sums.get(crateOf(name)) ?? 0) + bytes);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = costs(readFileSync(0, "utf8"));
  const all = rows.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(table(["crate", "bytes", "share"], [...rows, ["all", all]].map(([name, bytes]) => [name, bytes, `${((bytes / all) * 100).toFixed(1)} %`])));
}
