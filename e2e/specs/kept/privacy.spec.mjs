// What lies on the device is what the page says, and »Slet alt« leaves nothing. Nothing goes anywhere else.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, feedback, finish, saved, write } from '../../support/forms.mjs';
import { hold, records } from '../../support/device.mjs';

/** Everything that a page can leave in a browser, by name. */
const left = (page) => page.evaluate(async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage),
  caches: await caches.keys(),
  cookies: document.cookie,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}));

/** Uses whatever the app keeps anything for. */
async function useEverything(page) {
  await open(page, '/tilbud?kommune=aabenraa');
  await page.getByRole('button', { name: /^Gem på min liste/ }).first().click();
  await open(page, '/liste');
  await page.getByRole('checkbox', { name: 'Husk, hvad jeg har set sidst' }).check();
  await open(page, '/tilgaengelighed');
  await page.getByRole('checkbox', { name: 'Brug genvejstaster på denne enhed' }).check();
  await open(page, '/forloeb');
  await page.getByRole('button', { name: 'Lav en kode' }).click();
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await answer(page, '8');
  await write(page, 'Det gik godt');
  await finish(page);
  await saved(page);
}

test('what lies on the device is exactly what the page lists', async ({ page }) => {
  await useEverything(page);
  await open(page, '/privatliv');
  const found = await left(page);
  const named = (await page.getByRole('rowheader').allTextContents()).map((name) => /»(.+)«/.exec(name)[1]);
  // The language is kept once somebody has chosen one; Danish is kept as nothing.
  for (const name of [...found.databases, ...found.local, 'indsatstrappen.sprog']) expect(named, `${name} is listed`).toContain(name);
  expect(found.databases).toEqual(['indsatstrappen']);
  expect(found.local).toContain('indsatstrappen.antal');
  expect({ session: found.session, caches: found.caches, cookies: found.cookies, workers: found.workers }).toEqual({ session: [], caches: [], cookies: '', workers: 0 });
});

test('a record holds days and a random id, and neither a time nor anything of the device', async ({ page }) => {
  await useEverything(page);
  const [[id, text]] = Object.entries(await records(page));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(text).not.toMatch(/T\d\d:\d\d|\d\d:\d\d:\d\d|\d{13}/);
  expect(text).not.toMatch(/Mozilla|Chrome|Linux|Windows|da-DK/);
});

test('»Slet alt« deletes everything, looks afterwards, and tells the other tabs', async ({ page, context }) => {
  await useEverything(page);
  const other = await context.newPage();
  await open(other, '/svar');
  await expect(other.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await open(page, '/privatliv');
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 svar forsvinder');
  await page.getByRole('dialog').getByRole('button', { name: 'Slet alt', exact: true }).click();
  await expect(page.getByText('Alt er slettet. Vi har set efter: Der ligger 0 svar og 0 andre ting fra siden her.')).toBeVisible();
  await expect(other).toHaveURL(/\/$/);
  expect((await left(page)).local).toEqual([]);
  expect(await records(page)).toEqual({});
  await open(page, '/svar');
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await expect(page.getByText('Browseren har slettet svar')).toHaveCount(0);
});

test('a deletion that the browser does not carry out is not called done', async ({ page, context }) => {
  await useEverything(page);
  const other = await hold(context);
  await open(page, '/privatliv');
  await page.getByRole('button', { name: 'Slet alt på denne enhed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slet alt', exact: true }).click();
  await expect(page.getByText('Browseren ville ikke slette. Luk andre faner')).toBeVisible();
});

test('a whole visit: every request is listed, and all go to the own origin', async ({ page, context, baseURL }) => {
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.webSocketCreated', ({ url }) => requests.push(url));
  devtools.on('Network.webTransportCreated', ({ url }) => requests.push(url));
  await useEverything(page);
  for (const address of ['/', '/hjaelp', '/trappen', '/daekning', '/tilbud', '/praksis', '/skema', '/feedback', '/svar', '/liste', '/om', '/privatliv', '/aabne-data']) {
    await open(page, address);
    await page.waitForLoadState('networkidle');
  }
  const origins = new Set(requests.map((url) => new URL(url)).filter(({ protocol }) => protocol !== 'blob:').map(({ origin }) => origin));
  expect(requests.length).toBeGreaterThan(50);
  expect([...origins]).toEqual([new URL(baseURL).origin]);
  const withAnswers = requests.filter((url) => /gik|godt|svar=|9/.test(new URL(url).search));
  expect(withAnswers, 'no answer in an address').toEqual([]);
});

test('offline from the moment that a form stands: it is answered to its end and kept', async ({ page, context, faults }) => {
  await begin(page, 'afslutning-familie');
  await context.setOffline(true);
  await feedback(page, { respect: '9', say: '8', words: 'Uden net' });
  expect(Object.values(await records(page)).join()).toContain('Uden net');
  faults.splice(0);
});

test('offline once the whole app is here, seconds after the page: a form is answered, kept and listed', async ({ page, context, faults }) => {
  await open(page, '/skema');
  // The part that is fetched last.
  const whole = page.waitForResponse(/\/split_texts-/, { timeout: 30_000 });
  await begin(page, 'afslutning-familie');
  await whole;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await feedback(page, { respect: '9', say: '8', words: 'Uden net' });
  await page.getByRole('link', { name: 'Mine svar', exact: true }).click();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  expect(Object.values(await records(page)).join()).toContain('Uden net');
  faults.splice(0);
});
