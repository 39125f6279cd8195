// What a visit asks of the server, read from nginx's own log: every request, also those of the service worker, with its headers.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { documentedNginx, withNginx } from "../../support/servers.mjs";
import { BROWSER } from "../site.mjs";

const FORMAT = "log_format visits '$request_uri $bytes_sent';";
const WORKER = "/service-worker.js";
/** Longer than the app waits before it looks for a newer version (`KEEP_AFTER_MS` in boot.js). */
const LOOKED_MS = 6000;

/** First visits at these addresses, and one more of the same browser at the first of them. */
export async function visits(addresses) {
  const folder = await mkdtemp(join(tmpdir(), "visits-"));
  const log = join(folder, "log");
  const browser = await chromium.launch(BROWSER);
  const visited = [];
  try {
    await withNginx((await documentedNginx()).replace("access_log off", `access_log ${log} visits`), async (origin) => {
      for (const [at, address] of addresses.entries()) {
        const context = await browser.newContext({ locale: "da-DK" });
        const visit = async () => {
          const before = (await requests(log)).length;
          const page = await context.newPage();
          await page.goto(origin + address);
          await page.waitForSelector("#app:not(.it-static) h1");
          await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
          await page.waitForTimeout(LOOKED_MS);
          await page.close();
          return (await requests(log)).slice(before);
        };
        const all = await visit();
        const worker = all.findIndex(({ uri }) => uri === WORKER);
        visited.push({ address, page: sum(all.slice(0, worker)), kept: sum(all.slice(worker)), all: sum(all) });
        if (at === 0) visited.push({ address, again: true, all: sum(await visit()) });
        await context.close();
      }
    }, FORMAT);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  return visited;
}

async function requests(log) {
  const lines = (await readFile(log, "utf8")).trim().split("\n");
  return lines.map((line) => line.split(" ")).map(([uri, bytes]) => ({ uri, bytes: Number(bytes) }));
}

function sum(requests) {
  return { requests: requests.length, bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) };
}
