// What was measured, in Markdown, and where the app is too far behind.
import { readFileSync } from "node:fs";
import { machine, mb, met, ms, spread, table } from "../scale/numbers.mjs";

const { devDependencies: PINNED } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const GOAL = { list: 200, memory: 150e6, merge: { time: 5_000, memory: 200e6 } };
/** How many times as long as Dexie the app may need. Its file is read back, counted and summed; Dexie's is written only. */
const BOUNDS = { warm: 1, cold: 3, ndjson: 8 };
const NAMES = { warm: "the list from another page", cold: "the list, opened anew", ndjson: "the NDJSON file" };

const median = (times) => spread(times).p50;
const most = (times) => Math.max(...times);
const times = (all) => `${ms(median(all))} ms (most ${ms(most(all))})`;
const seconds = (time) => `${(time / 1000).toFixed(1)} s`;

/** The app's times and those of Dexie for the same. */
function pairs({ list, ndjson, peer }) {
  const counted = (visits) => visits.map((visit) => visit.counted);
  return {
    warm: [median(list.warm), median(counted(peer.list))],
    cold: [median(list.cold), median(counted(peer.opened))],
    ndjson: [ndjson.time, peer.file.time],
  };
}

/** Where a bound does not hold, or a file is not whole. */
export function behind(measured) {
  const { count, ndjson, peer, merge } = measured;
  const slow = Object.entries(pairs(measured)).filter(([name, [ours, theirs]]) => ours > BOUNDS[name] * theirs);
  return [
    ...slow.map(([name, [ours, theirs]]) => `${NAMES[name]}: ${ms(ours)} ms, more than ${BOUNDS[name]} times Dexie's ${ms(theirs)} ms`),
    ...(merge.said.includes(`${merge.count} nye`) ? [] : [`the files of ${merge.files} devices: ${merge.said}`]),
    ...[["the app", ndjson.lines], ["Dexie", peer.file.lines]].filter(([, lines]) => lines !== count).map(([name, lines]) => `${name}: ${lines} lines in the file, ${count} responses`),
  ];
}

export function reportOf(measured) {
  const { count, bytes, list, stopped, ndjson, bundle, peer, merge, version } = measured;
  const of = (visits, what) => times(visits.map((visit) => visit[what]));
  const held = ({ heap, wasm, memory }) => [mb(heap), wasm ? mb(wasm) : "–", mb(memory.more), mb(memory.page), mb(memory.others)];
  const file = (name, taken, given, stop) => [name, mb(taken.size), given === null ? "–" : seconds(given), seconds(taken.time), ...held(taken), stop ? `${ms(stop.time)} ms` : "–"];
  const slowest = most([...list.warm, ...list.cold]);
  const mostHeld = most([ndjson, bundle].map(({ heap, wasm }) => heap + wasm));
  const ratios = Object.entries(pairs(measured)).map(([name, [ours, theirs]]) => `${NAMES[name]} ${(ours / theirs).toFixed(2)} (bound ${BOUNDS[name]})`);
  return [
    `${count} responses, ${mb(bytes)} of text. The list:`,
    table(["", "from another page", "opened anew"], [
      ["**Indsatstrappen**, rows and counts", times(list.warm), times(list.cold)],
      ["Dexie, rows and counts", of(peer.list, "counted"), of(peer.opened, "counted")],
      ["Dexie, rows alone", of(peer.list, "rows"), of(peer.opened, "rows")],
    ]),
    "All of them in a file:",
    table(["", "file", "until it is handed over", "until the app says so", "JS heap at most", "wasm memory at most", "its process, more than before", "its process", "the browser's others, more", "given up after"], [
      file("**Indsatstrappen**, NDJSON", ndjson, ndjson.given, stopped.ndjson),
      file("**Indsatstrappen**, the bundle that can be read in", bundle, bundle.given, stopped.bundle),
      file("Dexie, NDJSON", peer.file, null, null),
    ]),
    `Goals: the list within ${GOAL.list} ms, ${met(slowest <= GOAL.list)} (from another page median ${ms(median(list.warm))} ms, opened anew ${ms(median(list.cold))} ms, most ${ms(slowest)} ms); ` +
      `a file with less than ${mb(GOAL.memory)} of JS heap and wasm memory together, ${met(mostHeld < GOAL.memory)} (most ${mb(mostHeld)}).`,
    `Times Dexie's: ${ratios.join("; ")}.`,
    `The files of ${merge.files} devices, ${merge.count} responses, read in at once on an empty device: merged after ${seconds(merge.read)}, all of it written after ${seconds(merge.written)}; ` +
      `JS heap ${mb(merge.heap)}, wasm memory ${mb(merge.wasm)}, its process ${mb(merge.memory.page)}. Goals: merged within ${seconds(GOAL.merge.time)}, ${met(merge.read <= GOAL.merge.time)}; ` +
      `less than ${mb(GOAL.merge.memory)} of JS heap and wasm memory together, ${met(merge.heap + merge.wasm < GOAL.merge.memory)}.`,
    machine(`Chromium ${version}, Dexie ${PINNED.dexie}`),
  ].join("\n\n");
}
