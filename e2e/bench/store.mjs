// »Mine svar« with 100,000 responses on the device: its list, its files, and giving one up; beside Dexie with the same as objects.
// And the files of fifty devices, read in on an empty one.
//   node store.mjs --site DIST --devices FOLDER [--responses N] [--write FILE.md]; below 10,000 a file may be finished before it can be given up.
// Ends with 1 where the app is further behind Dexie than store/report.mjs says. The goals are held against in words: milliseconds are the machine's.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { write } from "./marks.mjs";
import { BROWSER, serve } from "./site.mjs";
import { cold, givenUp, taken, warm } from "./store/app.mjs";
import { dexie } from "./store/dexie.mjs";
import { fill } from "./store/fill.mjs";
import { browserOf } from "./store/memory.mjs";
import { merged } from "./store/merge.mjs";
import { behind, reportOf } from "./store/report.mjs";

const MARK = "store";

const { values } = parseArgs({
  options: { site: { type: "string" }, devices: { type: "string" }, write: { type: "string" }, responses: { type: "string", default: "100000" } },
});
const count = Number(values.responses);
const profile = await mkdtemp(join(tmpdir(), "bench-store-"));
const site = await serve(values.site);
let context;
try {
  const merge = await merged(site.address, values.devices);
  context = await chromium.launchPersistentContext(profile, {
    ...BROWSER,
    args: [...BROWSER.args, "--enable-precise-memory-info"],
    locale: "da-DK",
    // For the other library alone; the site's policy would not let it in.
    bypassCSP: true,
  });
  const root = browserOf(process.pid, profile);
  const { address } = site;
  const [page] = context.pages();
  const bytes = await fill(page, address, count);
  // The first page stays: with none left the browser would close.
  await page.goto("about:blank");
  const list = { warm: await warm(context, address), cold: await cold(context, address) };
  const stopped = { ndjson: await givenUp(context, address, "ndjson"), bundle: await givenUp(context, address, "bundle") };
  const ndjson = await taken(context, root, address, "ndjson");
  const peer = await dexie(context, root, address);
  // Last: it marks what it has taken.
  const bundle = await taken(context, root, address, "bundle");
  const measured = { count, bytes, list, stopped, ndjson, bundle, peer, merge, version: context.browser().version() };
  const report = reportOf(measured);
  console.log(report);
  if (values.write) write(values.write, MARK, report);
  const faults = behind(measured);
  faults.forEach((fault) => console.error(fault));
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await context?.close();
  site.process.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
