// The app comes in parts: a page's part is fetched with it, all of them soon after where nothing keeps the app, and one that does not come is told.
import { expect, open, test } from '../../support/test.mjs';
import { heading } from '../../support/forms.mjs';

const PART = /\/(split|chunk)_[^/]+\.wasm$/;

test('the start page waits for no part, and where nothing keeps the app every part comes once it stands', async ({ page, context, faults }) => {
  const parts = [];
  page.on('request', (request) => { if (PART.test(request.url())) parts.push(request.url()); });
  await open(page);
  await expect(heading(page)).toHaveText('Find den hjælp, der passer');
  expect(parts).toEqual([]);
  const loader = await page.locator('link[href*="parts-"]').getAttribute('href');
  const named = (await (await page.request.get(loader)).text()).match(/(split|chunk)_[^"]+\.wasm/g);
  const wanted = new Set(named);
  expect(wanted.size).toBeGreaterThan(5);
  await expect.poll(() => new Set(parts).size, { timeout: 30_000 }).toBe(wanted.size);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Om siden' }).click();
  await expect(heading(page)).toHaveText('Om Indsatstrappen');
  // The browser asks for the icon anew, of itself.
  expect(faults.splice(0).filter((fault) => !fault.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('a part that does not come is told, and opens when it can be fetched', async ({ page, faults }) => {
  await page.route(/\/split_texts-/, (route) => route.abort());
  await open(page, '/om');
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('Siden kunne ikke hentes');
  await page.unroute(/\/split_texts-/);
  await page.reload();
  await expect(heading(page)).toHaveText('Om Indsatstrappen');
  // The browser itself names what could not be fetched.
  expect(faults.splice(0).filter((fault) => !/net::ERR_FAILED|Failed to fetch/.test(fault))).toEqual([]);
});
