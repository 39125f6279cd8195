// The app and its search on 98 municipalities with 300 made-up records each, in Chromium.
//   node scale.mjs --site DIST --data DIR --wasm DIR [--write FILE.md]
// Ends with 1 where our engine is not ahead of each other in p95 and in recall. Milliseconds alone fail nothing: they are the machine's.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { write } from "./marks.mjs";
import { typeAll, visit } from "./scale/app.mjs";
import { askEngines } from "./scale/engines.mjs";
import { mb, met, ms, spread, table } from "./scale/numbers.mjs";
import { BROWSER, serve } from "./site.mjs";

const NAMES = { ours: "**Indsatstrappen**", minisearch: "MiniSearch", flexsearch: "FlexSearch", ufuzzy: "uFuzzy" };
const GOAL_MS = 8;
const GOAL_FRAME_MS = 50;
const SLOW = 4;
const MARK = "scale";

const { values } = parseArgs({ options: { site: { type: "string" }, data: { type: "string" }, wasm: { type: "string" }, write: { type: "string" } } });
const folder = (path) => pathToFileURL(`${resolve(path)}/`);
const [data, wasm] = [folder(values.data), folder(values.wasm)];

const browser = await chromium.launch({ ...BROWSER, args: [...BROWSER.args, "--enable-precise-memory-info", "--js-flags=--expose-gc"] });
const site = await serve(values.site, "--data", values.data);
try {
  const app = await askApp({ address: site.address, data });
  const engines = await askEngines(browser, { data, wasm });
  const report = [appReport(app), enginesReport(engines)].join("\n\n");
  console.log(report);
  if (values.write) write(values.write, MARK, report);
  const faults = behind(engines.rows);
  faults.forEach((fault) => console.error(fault));
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  site.process.kill();
  await browser.close();
}

async function askApp(site) {
  const one = await visit(browser, site, "/tilbud?kommune=odense");
  await one.context.close();
  const all = await visit(browser, site, "/tilbud");
  const typed = await typeAll(all.page);
  await all.context.close();
  const slow = await visit(browser, site, "/tilbud", SLOW);
  const slowTyped = await typeAll(slow.page);
  await slow.context.close();
  return { one, all, typed, slow, slowTyped };
}

function appReport({ one, all, typed, slow, slowTyped }) {
  const sum = (files, size) => files.reduce((total, file) => total + file[size], 0);
  const row = (name, { files, answerable, loading, heap, wasm }) => [
    name, mb(sum(files, "raw")), mb(sum(files, "brotli")), `${ms(answerable)} ms`, `${ms(loading.task)} ms`, mb(heap), mb(wasm),
  ];
  const frame = Math.max(slowTyped.longest.frame, slowTyped.longest.task);
  return [
    "The app on the made-up records; what a visitor downloads of data, and what the page then holds:",
    table(["visitor", "data", "brotli", "until the first card", "longest task (0: under 50 ms)", "JS heap", "wasm memory"], [
      row("one municipality", one), row("all", all), row(`all, CPU ${SLOW} times slower`, slow),
    ]),
    `${typed.presses} key presses, each from its event to the last change on the page: p50 ${ms(typed.p50)} ms, p95 ${ms(typed.p95)} ms, most ${ms(typed.most)} ms. ` +
      `Goal: p95 under ${GOAL_MS} ms, ${met(typed.p95 < GOAL_MS)}. With the CPU ${SLOW} times slower: p50 ${ms(slowTyped.p50)} ms, p95 ${ms(slowTyped.p95)} ms, longest frame ` +
      `${frame === 0 ? "under 50" : ms(frame)} ms. Goal: no frame over ${GOAL_FRAME_MS} ms, ${met(frame <= GOAL_FRAME_MS)}.`,
  ].join("\n\n");
}

function enginesReport({ rows, count }) {
  const percent = (share) => (share * 100).toFixed(1);
  const kinds = Object.keys(rows[0].recall);
  return [
    `The engines alone, on ${count} records and the same key presses in the same browser; recall is of known items among the first ten, in percent:`,
    table(["engine", "index built in", "index in memory", "p50", "p95", "most", ...kinds], rows.map(({ name, index, bytes, times, recall }) => {
      const { p50, p95, most } = spread(times);
      return [NAMES[name], `${ms(index)} ms`, mb(bytes), ...[p50, p95, most].map((time) => `${ms(time)} ms`), ...kinds.map((kind) => percent(recall[kind]))];
    })),
  ].join("\n\n");
}

function behind([ours, ...peers]) {
  const p95 = ({ times }) => spread(times).p95;
  return peers.flatMap((peer) => [
    ...(p95(ours) < p95(peer) ? [] : [`Not ahead of ${peer.name} in p95: ${ms(p95(ours))} ms, ${ms(p95(peer))} ms`]),
    ...(ours.recall.all > peer.recall.all ? [] : [`Not ahead of ${peer.name} in recall: ${ours.recall.all.toFixed(4)}, ${peer.recall.all.toFixed(4)}`]),
  ]);
}
