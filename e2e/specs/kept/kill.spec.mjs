// What is said to be kept is on the disk: the browser is killed in the worst moment, and started again.
import { expect, test } from '@playwright/test';
import { open } from '../../support/test.mjs';
import { answer, begin, finish, saved } from '../../support/forms.mjs';
import { records, start, withProfile } from '../../support/device.mjs';

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

/** The app in that browser; addresses are those of the server under test. */
async function under({ page }, baseURL) {
  const own = page.goto.bind(page);
  page.goto = (address, options) => own(new URL(address, baseURL).href, options);
  await open(page, '/');
  return page;
}
