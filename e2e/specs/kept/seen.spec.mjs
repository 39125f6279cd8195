// »Sidst set«: off until chosen, on this device alone, never anything sensitive, and gone when it should be.
import { clean } from '../../support/axe.mjs';
import { begin, heading } from '../../support/forms.mjs';
import { share } from '../../support/shared.mjs';
import { expect, open, test } from '../../support/test.mjs';

const KEY = 'indsatstrappen.set';
const OFFERS = ['tvaers', 'raadgivning-til-foraeldre', 'angst-tilbud', 'ad-hos-gruppe-tilbud', 'sundhedsplejen', 'almene-hjemmebesoeg', 'familiehuset', 'tandplejen', 'aflastning'].map((name) => `faxe/${name}`);
const box = (page) => page.getByRole('checkbox', { name: 'Husk, hvad jeg har set sidst' });
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const section = (page) => page.locator('section', { has: page.getByRole('heading', { name: 'Sidst set' }) });

async function look(page, id) {
  await open(page, `/tilbud/${id}`);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hvem er det for?' })).toBeVisible();
}

async function choose(page) {
  await open(page, '/liste');
  await box(page).check();
  expect(await kept(page)).toBe('');
}

test('nothing is remembered until somebody chooses it', async ({ page }) => {
  await look(page, OFFERS[0]);
  expect(await kept(page)).toBeNull();
  await open(page, '/liste');
  await expect(box(page)).not.toBeChecked();
  await expect(section(page).getByRole('link')).toHaveCount(0);
  await choose(page);
  await clean(page);
});

test('the last eight stand on the list, the last one first, until they are forgotten or it is turned off', async ({ page }) => {
  await choose(page);
  for (const id of OFFERS) await look(page, id);
  const last = [...OFFERS].reverse().slice(0, 8);
  expect(await kept(page)).toBe(last.join(' '));
  await open(page, '/liste');
  await expect(section(page).getByRole('link')).toHaveCount(8);
  await expect(section(page).getByRole('link').first()).toHaveAttribute('href', `/tilbud/${last[0]}`);
  await section(page).getByRole('button', { name: 'Glem dem' }).click();
  await expect(section(page).getByRole('link')).toHaveCount(0);
  expect(await kept(page)).toBe('');
  await box(page).uncheck();
  expect(await kept(page)).toBeNull();
});

test('an offer on a sensitive subject is never remembered', async ({ page }) => {
  await choose(page);
  await look(page, OFFERS[0]);
  await look(page, 'faxe/tidlig-indsats');
  expect(await kept(page)).toBe(OFFERS[0]);
});

test('»Væk fra denne side« forgets it, and turns it off', async ({ page }) => {
  await choose(page);
  await look(page, OFFERS[0]);
  await begin(page, 'trivselstjek-foraelder');
  await page.getByRole('button', { name: 'Væk fra denne side' }).click();
  await expect(page).toHaveURL('about:blank');
  await open(page, '/liste');
  await expect(box(page)).not.toBeChecked();
  expect(await kept(page)).toBeNull();
});

test('a shared device forgets it, and does not offer it', async ({ page }) => {
  await choose(page);
  await look(page, OFFERS[0]);
  await share(page);
  expect(await kept(page)).toBeNull();
  await look(page, OFFERS[1]);
  expect(await kept(page)).toBeNull();
  await open(page, '/liste');
  await expect(heading(page)).toHaveText('Min liste');
  await expect(box(page)).toHaveCount(0);
});
