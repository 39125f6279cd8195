// After one visit: everything without a network, a newer version that waits, and a way back from a broken one.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answer, begin, feedback, saved } from '../../support/forms.mjs';
import { records } from '../../support/device.mjs';
import { freePort } from '../../support/port.mjs';
import { expect, open, test } from '../../support/test.mjs';

test.use({ serviceWorkers: 'allow' });

const controlled = (page) => expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 }).toBe('activated');

/** Opens a page and waits until the app is kept whole. */
async function visit(page, address = '/') {
  await open(page, address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await controlled(page);
}

test('after one visit to the start page everything opens without a network, also from the address bar', async ({ page, context, faults }) => {
  await visit(page);
  await context.setOffline(true);
  for (const [address, heading] of [['/', 'Find den hjælp, der passer'], ['/trappen', 'Trappen'], ['/guide', ''], ['/skema', ''], ['/hjaelp/nu', ''], ['/svar', 'Mine svar'], ['/privatliv', 'Det gemmer vi på din enhed']]) {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1, name: heading }).first()).toBeVisible();
    await expect(page.locator('#start-failed')).toBeHidden();
  }
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '8', words: 'Uden net' });
  expect(Object.values(await records(page)).join()).toContain('Uden net');
  faults.splice(0);
});

test('the chosen municipality is there without a network, others once they were opened or all were fetched', async ({ page, context, faults }) => {
  await visit(page);
  await page.goto('/kommune/faxe');
  await page.evaluate(() => localStorage.setItem('indsatstrappen.kommune', 'faxe'));
  const fetched = page.waitForResponse(/offers\/faxe\.json/);
  await visit(page);
  await fetched;
  await context.setOffline(true);
  await open(page, '/tilbud/faxe/tvaers');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('TVÆRS');
  await open(page, '/tilbud/aabenraa/familiesamraad');
  await expect(page.getByRole('alert').filter({ hasText: 'offers/aabenraa.json' })).toBeVisible();
  await context.setOffline(false);
  await open(page, '/privatliv');
  await page.getByRole('button', { name: 'Hent alt', exact: true }).click();
  await expect(page.getByText('Alt er hentet.')).toBeVisible();
  await context.setOffline(true);
  await open(page, '/tilbud/aabenraa/familiesamraad');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Familiesamråd');
  faults.splice(0);
});

test('deleting everything lets go of the kept app too', async ({ page }) => {
  await visit(page, '/privatliv');
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Slet alt/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /slettet/ })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test.describe('another version', () => {
  let folder;
  let server;
  let origin;

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'version-'));
    // The pages that the build has drawn are of no version.
    const isKept = (path) => !/\.html(\.\w+)?$/.test(path) || /\/(index|app)\.html/.test(path);
    await cp(resolve('../dist'), folder, { recursive: true, filter: isKept });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(process.execPath, ['server.mjs', '--port', `${port}`, '--dir', folder], { stdio: 'ignore' });
    await expect.poll(() => fetch(origin).then(() => true, () => false)).toBe(true);
  });
  test.afterEach(async () => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  /** Changes files of the served version, and drops what was compressed of them. */
  async function change(changes) {
    for (const [name, edit] of Object.entries(changes)) {
      const path = join(folder, name);
      await writeFile(path, edit(await readFile(path, 'utf8')));
      for (const ending of ['.br', '.gz']) await rm(path + ending, { force: true });
    }
  }
  const newer = { 'service-worker.js': (text) => text.replace(/const VERSION = '\w+'/, "const VERSION = 'newer'") };
  const cachesOf = (page) => page.evaluate(() => caches.keys());

  test('waits until it is taken into use, never shows itself within a form, and the draft is there afterwards', async ({ page, faults }) => {
    await page.goto(`${origin}/skema/afslutning-familie`);
    await controlled(page);
    await page.getByRole('button', { name: 'Begynd', exact: true }).click();
    await answer(page, '9');
    await change(newer);
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    await expect(page.locator('html.it-new-version')).toBeAttached();
    await expect(page.getByText('Der er en ny udgave af siden.')).toBeHidden();
    expect(await cachesOf(page)).toHaveLength(2);
    await page.goto(`${origin}/`);
    await expect(page.getByText('Der er en ny udgave af siden.')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Skift til den nye' }).click();
    await expect.poll(() => cachesOf(page).catch(() => [])).toEqual(['indsatstrappen newer']);
    await expect(page.getByText('Der er en ny udgave af siden.')).toBeHidden();
    await page.goto(`${origin}/svar`);
    await expect(page.getByText('Færdige: 0. Begyndt: 1.')).toBeVisible();
    faults.splice(0);
  });

  test('of which a file does not come, or is not what it should be, never comes into use', async ({ page, faults }) => {
    await page.goto(origin);
    await controlled(page);
    const [old] = await cachesOf(page);
    await change({ ...newer, 'data/by-language/da/topics.json': (text) => text.replace('Angst', 'Vrøvl') });
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const worker = registration.installing;
      if (worker) await new Promise((done) => worker.addEventListener('statechange', () => worker.state !== 'installing' && done()));
      return [worker?.state, registration.waiting];
    });
    expect(state).toEqual(['redundant', null]);
    // The version before is whole and in use.
    server.kill();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Find den hjælp, der passer' })).toBeVisible();
    expect(await cachesOf(page)).toContain(old);
    faults.splice(0);
  });

  test('that is kept and broken can be fetched anew, and the answers stay', async ({ page, faults }) => {
    await page.goto(`${origin}/skema/afslutning-familie`);
    await controlled(page);
    await page.getByRole('button', { name: 'Begynd', exact: true }).click();
    await answer(page, '9');
    await saved(page).catch(() => undefined);
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0]);
      const module = (await cache.keys()).find(({ url }) => /ui_bg-\w+\.wasm$/.test(url));
      await cache.put(module, new Response('broken', { headers: { 'content-type': 'application/wasm' } }));
    });
    await page.goto(`${origin}/svar`);
    await page.getByRole('button', { name: /Hent siden forfra/ }).click();
    await expect(page.getByText('Færdige: 0. Begyndt: 1.')).toBeVisible({ timeout: 30_000 });
    faults.splice(0);
  });
});
