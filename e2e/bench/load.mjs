// How many requests nginx answers with the documented configuration, beside the same nginx with a bare one and the same files; and what visits ask of it.
//   node load.mjs [--performance FILE.md] [--scale FILE.md]
// Ends with an error where ours is too far below the bare one in the same run.
import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { DIST, documentedNginx, NGINX, withNginx } from "../support/servers.mjs";
import { growth } from "./load/growth.mjs";
import { peakTable, visitsTable } from "./load/scale.mjs";
import { visits } from "./load/visits.mjs";
import { write } from "./marks.mjs";
import { machine, mb, spread, table } from "./scale/numbers.mjs";

/** The least share of the bare one's requests a second. Eight headers more and a few looks for a file cost something; less than this would be a fault of the configuration. */
const LEAST = 0.4;
const ROUNDS = 3;
const WRK = ["--threads", "2", "--connections", "64", "--duration", "2s", "--script", fileURLToPath(new URL("load/wrk.lua", import.meta.url))];
/** As a browser says it. */
const ACCEPTED = "gzip, br";
const ENDINGS = { br: ".br", gzip: ".gz" };
const BARE = `server { listen PORT; root ${DIST}; access_log off; }`;
const OFFER = "/tilbud/aabenraa/aaben-anonym-raadgivning";

const { values } = parseArgs({ options: { performance: { type: "string" }, scale: { type: "string" } } });
const asked = [
  { name: "the start page", address: "/", file: "index.html" },
  { name: "an offer's page", address: OFFER, file: `${OFFER}.html` },
  { name: "the largest wasm", ...(await largestModule()) },
];
const ours = await documentedNginx();
const results = [];
await withNginx(ours, (origin) => withNginx(BARE, async (bare) => {
  for (const what of asked) results.push(await compared(what, origin, bare));
}));
const { stderr: version } = await promisify(execFile)(NGINX, ["-v"]);
const report = reportOf(results);
console.log(report);
if (values.performance) write(values.performance, "load", report);
const visited = await visits(["/", OFFER, "/tilbud"]);
const { report: grown, more } = await growth();
for (const [mark, part] of [["visits", visitsTable(visited)], ["growth", grown], ["peak", peakTable(visited, more, results[0].ours, results.at(-1).ours)]]) {
  console.log(`\n${part}`);
  if (values.scale) write(values.scale, mark, part);
}
for (const { name, share } of results) {
  if (share < LEAST) throw new Error(`${name}: ${share.toFixed(2)} of the bare file's requests a second; it must be ${LEAST}`);
}

async function largestModule() {
  const names = (await readdir(DIST)).filter((name) => name.endsWith(".wasm"));
  const sizes = await Promise.all(names.map(async (file) => ({ file, address: `/${file}`, size: (await stat(join(DIST, file))).size })));
  return sizes.reduce((one, other) => (other.size > one.size ? other : one));
}

/** Ours and the bare one in turns; the bare one is asked for the very file that ours sends. */
async function compared({ name, address, file }, origin, bare) {
  const { headers } = await fetch(origin + address, { headers: { "accept-encoding": ACCEPTED } });
  const encoding = headers.get("content-encoding");
  const sent = `${file}${ENDINGS[encoding] ?? ""}`;
  const rounds = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.ours.push(await load(origin + address));
    rounds.bare.push(await load(new URL(sent, bare).href));
  }
  const median = (of) => ({ requests: spread(of.map(perSecond)).p50, bytes: spread(of.map(({ bytes, seconds }) => bytes / seconds)).p50 });
  // Turn by turn: what else the machine does hits both of a turn.
  const { p50: share } = spread(rounds.ours.map((turn, at) => perSecond(turn) / perSecond(rounds.bare[at])));
  return { name, encoding: encoding ?? "as it is", size: (await stat(join(DIST, sent))).size, ours: median(rounds.ours), bare: median(rounds.bare), share };
}

function perSecond({ requests, seconds }) {
  return requests / seconds;
}

async function load(address) {
  const { stdout } = await promisify(execFile)(process.env.WRK || "wrk", [...WRK, "--header", `accept-encoding: ${ACCEPTED}`, address]);
  const all = JSON.parse(stdout.trim().split("\n").at(-1));
  if (all.failed > 0 || all.requests === 0) throw new Error(`${address}: ${all.failed} of ${all.requests} requests failed`);
  return all;
}

function reportOf(results) {
  const count = (number) => number.toFixed(0);
  const rows = results.map(({ name, encoding, size, ours, bare, share }) => [
    name, encoding, `${(size / 1e3).toFixed(1)} kB`, count(ours.requests), mb(ours.bytes), count(bare.requests), mb(bare.bytes), share.toFixed(2),
  ]);
  return [
    table(["", "sent as", "bytes", "requests/s", "sent a second", "bare: requests/s", "sent a second", "share"], rows),
    `The share must be at least ${LEAST}.`,
    machine(`${version.trim().split(": ").at(-1)} and wrk together`),
  ].join("\n\n");
}
