// Measures the app itself in a browser, served with the made-up data.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { noteMemory } from "../site.mjs";
import { spread } from "./numbers.mjs";
import { PRESSES } from "./typed.mjs";

const VIEWPORT = { width: 390, height: 844 };
/** Longer than any pause between two key presses of one answer. */
const QUIET_MS = 40;
/** At the end of a text: until all that follows a pause stands there. */
const PAUSE_MS = 600;

/** Opens the list with an address; says what came, how long it took, and what memory it holds. */
export async function visit(browser, { address, data }, path, throttling = 1) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "da-DK" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (throttling > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
  await page.addInitScript(noteMemory);
  await page.addInitScript(watch);
  const asked = new Set();
  page.on("request", (request) => asked.add(request.url().split("/data/")[1]));
  const start = performance.now();
  await page.goto(address + path, { timeout: 120_000 });
  await page.locator("#app:not(.it-static) .it-offer-card").first().waitFor({ timeout: 120_000 });
  const answerable = performance.now() - start;
  const loading = await longest(page);
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"));
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const wasm = await page.evaluate(() => globalThis.appMemory?.buffer.byteLength ?? 0);
  return { page, context, answerable, loading, heap, wasm, files: filesOf(data, [...asked].filter(Boolean)) };
}

/** The data files that were asked for, raw and in brotli. */
function filesOf(data, names) {
  return names.map((name) => {
    const body = readFileSync(new URL(name, data));
    return { name, raw: body.length, brotli: brotli(body) };
  });
}

function brotli(body) {
  // Level 11 takes a minute for the overview and gives a little less.
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;
}

/** Types everything and times each key press: from its event to the last change on the page that it brings. */
export async function typeAll(page) {
  await page.locator("#q").focus();
  await longest(page);
  const times = await page.evaluate(type, { presses: PRESSES, quiet: QUIET_MS, pause: PAUSE_MS });
  return { ...spread(times), presses: times.length, longest: await longest(page) };
}

/** The longest task and the longest frame since the last call; 0 where none took 50 ms. */
function longest(page) {
  return page.evaluate(() => {
    const { tasks, frames } = globalThis.bench;
    const longest = { task: Math.max(0, ...tasks), frame: Math.max(0, ...frames) };
    tasks.length = frames.length = 0;
    return longest;
  });
}

/* In the page: before anything else runs. */
function watch() {
  const bench = { tasks: [], frames: [] };
  globalThis.bench = bench;
  const note = (list) => (entries) => entries.getEntries().forEach(({ duration }) => list.push(duration));
  new PerformanceObserver(note(bench.tasks)).observe({ type: "longtask", buffered: true });
  new PerformanceObserver(note(bench.frames)).observe({ type: "long-animation-frame", buffered: true });
}

/* In the page: puts each text into the field and waits until nothing changes any more. */
async function type({ presses, quiet, pause }) {
  const field = document.getElementById("q");
  let last = 0;
  new MutationObserver(() => (last = performance.now())).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const times = [];
  for (const [number, text] of presses.entries()) {
    field.value = text;
    const start = performance.now();
    last = start;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    do await wait(quiet);
    while (performance.now() - last < quiet);
    times.push(last - start);
    if (!presses[number + 1]?.startsWith(text)) await wait(pause);
  }
  return times;
}
