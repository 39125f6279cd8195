// The files of fifty devices, read in at once on a device with nothing on it.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { BROWSER, noteMemory } from "../site.mjs";
import { browserOf, rendererOf, watch } from "./memory.mjs";

const TIMEOUT = 600_000;
/** What a first visit fetches later is over then. */
const QUIET_MS = 9_000;

/** How long until the app says what it has read, until all of it is in the store, and what memory that took. */
export async function merged(address, folder) {
  const profile = await mkdtemp(join(tmpdir(), "bench-merge-"));
  const context = await chromium.launchPersistentContext(profile, { ...BROWSER, args: [...BROWSER.args, "--enable-precise-memory-info"], locale: "da-DK" });
  try {
    const root = browserOf(process.pid, profile);
    const [page] = context.pages();
    page.setDefaultTimeout(TIMEOUT);
    await page.addInitScript(noteMemory);
    await page.goto(`${address}/svar`);
    const field = page.locator("#app:not(.it-static) #import");
    await field.waitFor();
    await page.waitForTimeout(QUIET_MS);
    const names = await readdir(folder);
    await page.evaluate(note);
    const ended = watch(root, rendererOf(root));
    await field.setInputFiles(names.map((name) => join(folder, name)));
    const read = await page.waitForFunction(() => bench.read, null, { polling: 100 });
    const said = await page.getByText(/svar i filerne/).first().innerText();
    const count = Number(/\d+/.exec(said)[0]);
    const written = await page.evaluate(stored, count);
    const memory = ended();
    return { files: names.length, count, said, read: await read.jsonValue(), written, memory, ...(await page.evaluate(() => ({ heap: bench.heap, wasm: bench.wasm }))) };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/* In the page: from the files chosen to the frame that says what was in them; and how much the page holds meanwhile. */
function note() {
  const bench = { heap: 0, wasm: 0, start: 0, read: 0 };
  globalThis.bench = bench;
  setInterval(() => {
    bench.heap = Math.max(bench.heap, performance.memory.usedJSHeapSize);
    bench.wasm = Math.max(bench.wasm, appMemory.buffer.byteLength);
  }, 50);
  document.querySelector("#import").addEventListener("change", () => (bench.start = performance.now()), true);
  const says = () => !bench.read && document.querySelector('[role="status"] .it-notice--success');
  const look = () => says() && requestAnimationFrame(() => setTimeout(() => (bench.read ||= performance.now() - bench.start)));
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/* In the page: until so many lie in the store. */
async function stored(count) {
  const settled = (asked) => new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const database = await settled(indexedDB.open("indsatstrappen"));
  while ((await settled(database.transaction("responses").objectStore("responses").count())) < count) await new Promise((resolve) => setTimeout(resolve, 50));
  database.close();
  return performance.now() - bench.start;
}
