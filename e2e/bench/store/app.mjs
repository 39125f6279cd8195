// The app with very many responses on the device: its list, its files, and giving one up.
import { open, stat, unlink } from "node:fs/promises";
import { noteMemory } from "../site.mjs";
import { rendererOf, watch } from "./memory.mjs";

const TIMEOUT = 1_200_000;
const VISITS = 3;
const LINK = 'a[href$="/svar"]';
const ROW = ".it-answers__item";
/** Nothing has kept the page busy for so long. */
const QUIET_MS = 2_000;
/** Into the work, where it is given up. */
const GIVEN_UP_MS = 1_000;
const KINDS = { ndjson: "NDJSON, ét svar på hver linje", bundle: "Fil, der kan læses ind igen" };

/** From the tap on the way to the list, on the start page, to the frame with its rows. */
export async function warm(context, address) {
  // Once there and back: what lies here is read then, and not while it is measured.
  const page = await begun(context, `${address}/`);
  await page.evaluate(tapped, { link: LINK, row: ROW });
  await back(page);
  const times = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    await quiet(page);
    times.push(await page.evaluate(tapped, { link: LINK, row: ROW }));
    await back(page);
  }
  await page.close();
  return times;
}

async function back(page) {
  await page.goBack();
  await page.locator(ROW).first().waitFor({ state: "detached" });
}

/** From the address to the frame with the rows: a new page each time. */
export async function cold(context, address) {
  const times = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await begun(context, `${address}/svar`);
    times.push(await page.evaluate(() => bench.drawn));
    await page.close();
  }
  return times;
}

/** Takes everything as a file of that kind: how long until the file is there, until the app says that it is done, and what that held. */
export async function taken(context, root, address, kind) {
  const page = await onTheList(context, address, kind);
  const ended = watch(root, rendererOf(root));
  const download = page.waitForEvent("download", { timeout: TIMEOUT });
  const start = performance.now();
  const said = page.evaluate(asked, {});
  const file = await download;
  const given = performance.now() - start;
  const path = await file.path();
  const { time, heap, wasm } = await said;
  const memory = ended();
  const [{ size }, lines] = [await stat(path), kind === "ndjson" ? await linesOf(path) : null];
  await unlink(path);
  await page.close();
  return { time, given, heap, wasm, memory, size, lines };
}

/** Begins and gives up: how long until the app says so. */
export async function givenUp(context, address, kind) {
  const page = await onTheList(context, address, kind);
  const { time } = await page.evaluate(asked, { giveUpAfter: GIVEN_UP_MS });
  await page.close();
  return { time };
}

async function onTheList(context, address, kind) {
  const page = await begun(context, `${address}/svar`);
  await page.locator(ROW).first().waitFor({ timeout: TIMEOUT });
  await page.getByRole("radio", { name: KINDS[kind] }).check();
  await quiet(page);
  return page;
}

/** Nothing is going on any more. */
export function quiet(page) {
  return page.waitForFunction((quiet) => performance.now() - bench.busy > quiet, QUIET_MS, { timeout: TIMEOUT });
}

/** A new page that notes when it was last busy, when it drew the list, and what memory the app has. */
export async function begun(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  await page.addInitScript(noteMemory);
  await page.addInitScript(note, ROW);
  await page.goto(address);
  await page.locator("#app:not(.it-static) .it-header").waitFor();
  return page;
}

async function linesOf(path) {
  const file = await open(path);
  let lines = 0;
  for await (const _ of file.readLines()) lines += 1;
  return lines;
}

/* In the page: before anything else runs. */
function note(row) {
  const bench = { busy: 0 };
  globalThis.bench = bench;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.busy = startTime + duration;
  }).observe({ type: "longtask", buffered: true });
  /** The time of the next frame in which such a thing stands. */
  bench.stands = (selector) => new Promise((resolve) => {
    const look = () => document.querySelector(selector) && (observer.disconnect(), requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
  bench.drawn = bench.stands(row);
  /** How much the page holds at most, until it is asked. */
  bench.holding = () => {
    const [heap, wasm] = [[], []];
    const look = () => (heap.push(performance.memory.usedJSHeapSize), wasm.push(appMemory.buffer.byteLength));
    const timer = setInterval(look, 50);
    return () => {
      clearInterval(timer);
      look();
      return { heap: Math.max(...heap), wasm: Math.max(...wasm) };
    };
  };
}

/* In the page: some of the ways there stand in a closed menu. */
async function tapped({ link, row }) {
  const start = performance.now();
  document.querySelector(link).click();
  return (await bench.stands(row)) - start;
}

/* In the page: takes the file, or gives it up after a while; and looks how much the page holds meanwhile. */
async function asked({ giveUpAfter }) {
  const held = bench.holding();
  let start = performance.now();
  document.querySelector(".it-hand-over .button-primary").click();
  if (giveUpAfter) {
    await new Promise((resolve) => setTimeout(resolve, giveUpAfter));
    start = performance.now();
    document.querySelector(".it-making button").click();
  }
  const end = await bench.stands('.it-hand-over [role="status"] .it-notice');
  return { time: end - start, ...held() };
}
