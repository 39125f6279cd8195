// What others take over can be fetched from its page, and the app itself needs none of it.
import { expect, open, test } from '../../support/test.mjs';

const exports = ['offers.json', 'hsds/services.json', 'hsds/organizations.json', 'offers.jsonld'];

test('every file on the page is there, with the type that it has', async ({ page, request }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'Åbne data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Åbne data' })).toBeVisible();
  const links = page.getByRole('region', { name: 'Filerne' }).getByRole('link');
  expect(await links.allTextContents()).toEqual(expect.arrayContaining(exports));
  for (const link of await links.all()) {
    // Else the router would take the file for a page of the app.
    await expect(link).toHaveAttribute('rel', 'external');
    const address = await link.getAttribute('href');
    const response = await request.get(address);
    expect(response.ok(), address).toBe(true);
    expect(response.headers()['content-type'], address).toMatch(address.endsWith('.jsonld') ? /^application\/ld\+json/ : /^application\/json/);
    expect(await response.json(), address).toBeTruthy();
  }
});

test('the app fetches none of what is written for others', async ({ page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, '/tilbud');
  expect(fetched).toContain('/data/index.json');
  for (const path of exports) expect(fetched).not.toContain(`/data/${path}`);
});
