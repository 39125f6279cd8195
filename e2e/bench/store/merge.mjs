// The files of fifty devices, read in at once on a device with nothing on it.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { BROWSER } from "../site.mjs";
import { begun, quiet } from "./app.mjs";
import { browserOf, rendererOf, watch } from "./memory.mjs";

/** How long until the app says what it has read, until all of it is in the store, and what memory that took. */
export async function merged(address, folder) {
  const profile = await mkdtemp(join(tmpdir(), "bench-merge-"));
  const context = await chromium.launchPersistentContext(profile, { ...BROWSER, args: [...BROWSER.args, "--enable-precise-memory-info"], locale: "da-DK" });
  try {
    const root = browserOf(process.pid, profile);
    const page = await begun(context, `${address}/svar`);
    const names = await readdir(folder);
    await quiet(page);
    await page.evaluate(note);
    const ended = watch(root, rendererOf(root));
    await page.locator("#import").setInputFiles(names.map((name) => join(folder, name)));
    const read = await page.evaluate(() => bench.read);
    const said = await page.getByText(/svar i filerne/).first().innerText();
    const count = Number(/\d+/.exec(said)[0]);
    const stored = await page.evaluate(written, count);
    return { files: names.length, count, said, read, ...stored, memory: ended() };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/* In the page: from the files chosen to the frame that says what was in them. */
function note() {
  bench.held = bench.holding();
  bench.read = new Promise((resolve) => {
    document.querySelector("#import").addEventListener("change", async () => {
      bench.chosen = performance.now();
      resolve((await bench.stands('[role="status"] .it-notice--success')) - bench.chosen);
    }, true);
  });
}

/* In the page: until so many lie in the store. */
async function written(count) {
  const settled = (asked) => new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const database = await settled(indexedDB.open("indsatstrappen"));
  while ((await settled(database.transaction("responses").objectStore("responses").count())) < count) await new Promise((resolve) => setTimeout(resolve, 50));
  database.close();
  return { written: performance.now() - bench.chosen, ...bench.held() };
}
