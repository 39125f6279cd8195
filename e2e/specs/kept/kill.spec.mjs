// What is said to be kept is on the disk: the browser is killed in the worst moment, and started again.
import { expect, test } from '@playwright/test';
import { open } from '../../support/test.mjs';
import { answer, begin, finish, saved } from '../../support/forms.mjs';
import { records, start, withProfile } from '../../support/device.mjs';
import { id, seed, stored } from '../../support/responses.mjs';
import { bar, lock } from '../../support/shared.mjs';

const TIMES = Number(process.env.KILLS ?? 30);
test.describe.configure({ mode: 'parallel' });

test(`killed right after »Gemt« ${TIMES} times, the answer is there ${TIMES} times`, async ({ baseURL, launchOptions }) => {
  // A busy machine needs ten seconds for each form.
  test.setTimeout(900_000);
  await withProfile(async (profile) => {
    for (let time = 1; time <= TIMES; time += 1) {
      const device = await start(profile, { launchOptions });
      const page = await under(device, baseURL);
      expect(Object.keys(await records(page)), `before time ${time}`).toHaveLength(time - 1);
      await begin(page, 'afslutning-familie');
      await answer(page, String(time % 11));
      await finish(page);
      await saved(page);
      await device.kill();
    }
    const device = await start(profile, { launchOptions });
    const page = await under(device, baseURL);
    const kept = Object.values(await records(page)).map((text) => JSON.parse(text));
    expect(kept.filter((record) => record.status.completed)).toHaveLength(TIMES);
    await open(page, `${baseURL}/svar`);
    await expect(page.getByText(`Færdige: ${TIMES}. Begyndt: 0.`)).toBeVisible();
    await device.kill();
  });
});

test('killed while the database is made, it is wholly there or wholly not', async ({ baseURL, launchOptions }) => {
  test.setTimeout(300_000);
  for (let wait = 0; wait < 10; wait += 1) {
    await withProfile(async (profile) => {
      const first = await start(profile, { launchOptions });
      const opening = first.page.goto(`${baseURL}/svar`, { waitUntil: 'commit' }).catch(() => {});
      await opening;
      // From the first request for the module to the finished page.
      await new Promise((done) => setTimeout(done, wait * 60));
      await first.kill();
      const second = await start(profile, { launchOptions });
      const page = await under(second, baseURL);
      await begin(page, 'afslutning-familie');
      await page.getByRole('radio', { name: '6', exact: true }).check();
      await saved(page);
      expect(Object.keys(await records(page))).toHaveLength(1);
      await second.kill();
    });
  }
});

test('killed during an upgrade, what lay there is there, and the database is wholly old or wholly new', async ({ baseURL, launchOptions }) => {
  test.setTimeout(300_000);
  for (const wait of [0, 40, 80, 120, 200, 400]) {
    await withProfile(async (profile) => {
      const first = await start(profile, { launchOptions });
      // As the first version of the schema left it.
      await first.page.goto(`${baseURL}/data/index.json`);
      await first.page.evaluate(([id, text]) => new Promise((resolve, reject) => {
        const opening = indexedDB.open('indsatstrappen', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('responses').put(text, id);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }), [id(1), JSON.stringify(stored(1, 'Fra før'))]);
      await first.page.goto(`${baseURL}/svar`, { waitUntil: 'commit' });
      await new Promise((done) => setTimeout(done, wait));
      await first.kill();
      const second = await start(profile, { launchOptions });
      const page = await under(second, baseURL);
      await open(page, '/svar');
      await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
      expect(await page.evaluate(() => indexedDB.databases().then(([{ version }]) => version))).toBe(3);
      await second.kill();
    });
  }
});

test('killed while everything is being locked, all of it is locked or none', async ({ baseURL, launchOptions }) => {
  test.setTimeout(300_000);
  const MANY = 300;
  const seen = new Set();
  for (const wait of [20, 150, 300, 450, 600, 800, 1100]) {
    await withProfile(async (profile) => {
      const first = await start(profile, { launchOptions });
      const page = await under(first, baseURL);
      await open(page, '/svar');
      await seed(page, MANY);
      await expect(page.getByText(`Færdige: ${MANY}. Begyndt: 0.`)).toBeVisible();
      await lock(page);
      await new Promise((done) => setTimeout(done, wait));
      await first.kill();
      const second = await start(profile, { launchOptions });
      const again = await under(second, baseURL);
      const kept = Object.values(await records(again)).map((text) => JSON.parse(text));
      const locked = kept.filter(({ sealed }) => sealed).length;
      expect(kept).toHaveLength(MANY);
      expect([0, MANY]).toContain(locked);
      expect(await bar(again).count(), 'the device is shared where they are locked').toBe(locked ? 1 : 0);
      seen.add(locked);
      await second.kill();
    });
  }
  expect([...seen], 'both before and after the moment').toHaveLength(2);
});

/** The app in that browser; addresses are those of the server under test. */
async function under({ page }, baseURL) {
  const own = page.goto.bind(page);
  page.goto = (address, options) => own(new URL(address, baseURL).href, options);
  await open(page, '/');
  return page;
}
