// A browser with a profile on the disk, that can be killed as a battery kills it, and what lies on that disk.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';

/** Starts Chromium on a profile, without anything between it and SIGKILL. */
export async function start(profile, { launchOptions }) {
  const args = [...launchOptions.args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browserProcess = spawn(launchOptions.executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const address = await new Promise((resolve, reject) => {
    browserProcess.on('exit', (code) => reject(new Error(`the browser ended with ${code}`)));
    createInterface({ input: browserProcess.stderr }).on('line', (line) => {
      const [, found] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  return { browser, context, page, kill: () => kill(browserProcess) };
}

/** The whole group of processes at once, as when the power goes. */
function kill(browserProcess) {
  return new Promise((resolve) => {
    browserProcess.removeAllListeners('exit');
    browserProcess.on('exit', resolve);
    process.kill(-browserProcess.pid, 'SIGKILL');
  });
}

/** A profile that is gone after the test. */
export async function withProfile(work) {
  const profile = await mkdtemp(join(tmpdir(), 'kept-'));
  try {
    return await work(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Leaves the site so much room, in bytes, from its first write on; none gives it all. */
export async function quota(page, origin, bytes) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', bytes === undefined ? { origin } : { origin, quotaSize: bytes });
}

/** Fills the room that is left, to the last bytes, with something of another database. */
export function fill(page) {
  return page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('filler', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
    });
    const write = (size) => new Promise((resolve) => {
      const transaction = database.transaction('filler', 'readwrite');
      transaction.objectStore('filler').add(crypto.getRandomValues(new Uint8Array(size)));
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
    for (let size = 60_000; size > 100; size = Math.floor(size / 2)) while (await write(size));
    database.close();
  });
}

/** All records of the database, as text by id. */
export function records(page) {
  return page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('indsatstrappen');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('responses')) return resolve({});
      const store = database.transaction('responses').objectStore('responses');
      const all = {};
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (cursor) {
          all[cursor.key] = cursor.value;
          cursor.continue();
        } else {
          database.close();
          resolve(all);
        }
      };
    };
  }));
}

/** Puts a text under a key, as a fault of the disk would. */
export function put(page, key, value) {
  return page.evaluate(([key, value]) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('indsatstrappen');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('responses', 'readwrite');
      transaction.objectStore('responses').put(value, key);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  }), [key, value]);
}

/** Somebody in another tab who does not let go of the database; `doomed` asks for its deletion too, which then waits. */
export async function hold(context, { doomed = false } = {}) {
  const other = await context.newPage();
  await other.goto('/data/index.json');
  await other.evaluate((waits) => new Promise((resolve) => {
    const opening = indexedDB.open('indsatstrappen');
    opening.onsuccess = () => {
      globalThis.held = opening.result;
      if (waits) indexedDB.deleteDatabase('indsatstrappen').onblocked = resolve;
      else resolve();
    };
  }), doomed);
  return other;
}
