// »Mine svar«: what lies here, and the ways out of it. Nothing leaves or goes without being chosen.
import { records } from '../../support/device.mjs';
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, exported, feedback, finish, main, next, saved, skipTo, taken } from '../../support/forms.mjs';

const EMPTY = 'Der ligger ingen svar på denne enhed.';
const FEEDBACK = 'Fortæl, hvordan hjælpen var';
const CHECK = 'Spørgsmål';
const rows = (page) => main(page).getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
const box = (page, title) => page.getByRole('checkbox', { name: new RegExp(`^${title}`) });

async function family(page, words = 'Godt') {
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '7', words });
}

async function check(page) {
  await begin(page, 'trivselstjek-foraelder');
  await answer(page, '0-5 år');
  await answer(page, 'Den går godt');
  await finish(page);
  // The result says nothing of where it lies; leaving before it is on the device would ask first.
  const isKept = (text) => text.includes('trivselstjek-foraelder') && text.includes('completed');
  await expect.poll(async () => Object.values(await records(page)).some(isKept)).toBe(true);
}

/** What lies here is on the device by now: nothing is left in the queue. */
async function mine(page, counts) {
  await open(page, '/svar');
  await expect(page.getByText(counts)).toBeVisible();
}

test('where nothing lies, the page says so and leads on', async ({ page }) => {
  await open(page, '/svar');
  await expect(page.getByText(EMPTY)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Giv videre som fil' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Slet/ })).toHaveCount(0);
  await expect(page.getByLabel('Filer fra denne eller andre enheder')).toBeVisible();
  await main(page).getByRole('link', { name: 'Trivselstjek' }).click();
  await expect(page).toHaveURL('/skema');
});

test('only finished feedback is ticked beforehand', async ({ page }) => {
  await family(page);
  await check(page);
  await begin(page, 'afslutning-barn-10-14');
  await page.getByRole('radio', { name: 'Ja, jeg var med' }).check();
  await saved(page);
  await mine(page, 'Færdige: 2. Begyndt: 1.');
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await expect(box(page, FEEDBACK)).toBeChecked();
  await expect(box(page, CHECK)).not.toBeChecked();
  await expect(box(page, 'Fortæl, hvordan det var')).not.toBeChecked();
});

test('a sensitive form has a neutral name, and its answers are behind a tap', async ({ page }) => {
  await check(page);
  await mine(page, 'Færdige: 1. Begyndt: 0.');
  await expect(rows(page).getByRole('heading')).toHaveText(CHECK);
  await expect(page.getByText('Den går godt')).toHaveCount(0);
  await page.getByText('Vis svarene').click();
  await expect(page.getByText('Den går godt')).toBeVisible();
});

test('a draft is named as one', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await saved(page);
  await mine(page, 'Færdige: 0. Begyndt: 1.');
  await expect(rows(page).filter({ hasText: FEEDBACK }).getByText('Kladde', { exact: true })).toBeVisible();
  await expect(page.getByText('Findes kun her: 0.')).toBeVisible();
});

test('deleting one keeps the other', async ({ page }) => {
  await family(page);
  await check(page);
  await mine(page, 'Færdige: 2. Begyndt: 0.');
  await rows(page).filter({ hasText: CHECK }).getByRole('button', { name: /^Slet Spørgsmål/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vil du slette 1 svar?' });
  await dialog.getByRole('button', { name: 'Nej, behold' }).click();
  await expect(rows(page)).toHaveCount(2);
  await rows(page).filter({ hasText: CHECK }).getByRole('button', { name: /^Slet Spørgsmål/ }).click();
  await dialog.getByRole('button', { name: 'Slet', exact: true }).click();
  await expect(page.getByText('1 slettet.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await mine(page, 'Færdige: 1. Begyndt: 0.');
  await expect(rows(page).getByRole('heading')).toHaveText(FEEDBACK);
});

test('the table opens in a Danish spreadsheet, and runs nothing', async ({ page }) => {
  const words = '=1+1';
  const harder = 'I sagde "ja"; så\n\u00a0@gik det – 🙂';
  await begin(page, 'afslutning-familie');
  await answer(page, '10');
  await answer(page, '0');
  await page.getByRole('textbox').fill(words);
  await next(page).click();
  await page.getByRole('textbox', { name: /^Hvad skulle vi have gjort/ }).fill(harder);
  await next(page).click();
  await finish(page);
  await saved(page);
  await mine(page, 'Færdige: 1. Begyndt: 0.');
  const { name, bytes } = await taken(page, 'Tabel til Excel (csv)');
  expect(name).toMatch(/^indsatstrappen-\d{4}-\d{2}-\d{2}\.csv$/);
  expect([...bytes.subarray(0, 3)], 'BOM').toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8').slice(1);
  const [headings, record] = text.split('\r\n');
  expect(headings).toMatch(/^"id";"skema";"titel";"dag";"status";"sprog";"familie-respekt";"familie-inddraget";"gjorde-forskel";"skulle-have-gjort"$/);
  expect(record).toMatch(/^"[0-9a-f-]{36}";"[^"]*afslutning-familie[^"]*";"Fortæl, hvordan hjælpen var";"\d{4}-\d{2}-\d{2}";"færdig";"da";"10";"0";"'=1\+1";"I sagde ""ja""; så\n\u00a0@gik det – 🙂"$/u);
  expect(text.endsWith('\r\n')).toBe(true);
  await expect(page.getByText(/^1 svar er lagt i filen, og filen er læst og talt efter/)).toBeVisible();
  await expect(page.getByText('Kun på denne enhed', { exact: true })).toBeVisible();
});

test('every kind of formula gets an apostrophe', async ({ page }) => {
  for (const words of ['+4512345678', '-3', '@SUM(A1)', ' =1', '＝1']) {
    await begin(page, 'afslutning-familie');
    await skipTo(page, 'Hvad gjorde vi, som betød noget for jer?');
    await page.getByRole('textbox').fill(words);
    await next(page).click();
    await finish(page);
    await saved(page);
  }
  await mine(page, 'Færdige: 5. Begyndt: 0.');
  const text = (await taken(page, 'Tabel til Excel (csv)')).bytes.toString('utf8');
  for (const words of ['+4512345678', '-3', '@SUM(A1)', ' =1', '＝1']) expect(text).toContain(`;"'${words}"`);
});

test('a file holds what was chosen and nothing else', async ({ page }) => {
  await family(page);
  await check(page);
  await mine(page, 'Færdige: 2. Begyndt: 0.');
  await box(page, FEEDBACK).uncheck();
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.getByText('Vælg mindst ét svar.')).toBeVisible();
  await box(page, CHECK).check();
  const { counts, bytes } = await exported(page);
  expect(Object.keys(counts)).toEqual([expect.stringContaining('trivselstjek-foraelder')]);
  expect(bytes.toString('utf8')).not.toContain('afslutning-familie');
  await expect(rows(page).filter({ hasText: CHECK }).getByText(/^Hentet som fil/)).toBeVisible();
  await expect(rows(page).filter({ hasText: FEEDBACK }).getByText('Kun på denne enhed')).toBeVisible();
  await expect(page.getByText('Findes kun her: 1.')).toBeVisible();
});

test('reading the same file in twice changes nothing', async ({ page }) => {
  await family(page, 'Ord, der skal blive');
  await mine(page, 'Færdige: 1. Begyndt: 0.');
  const { name, bytes, bundle } = await exported(page);
  const field = page.getByLabel('Filer fra denne eller andre enheder');
  for (const time of ['once', 'twice']) {
    await test.step(time, async () => {
      await field.setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
      await expect(page.getByText('Læst ind: 0 nye, 0 nyere, 1 var her allerede.')).toBeVisible();
      await mine(page, 'Færdige: 1. Begyndt: 0.');
    });
  }
  expect((await exported(page)).bundle).toEqual(bundle);
});

test('feedback that was read in on another device is ticked there too', async ({ page, browser, baseURL }) => {
  await family(page);
  await mine(page, 'Færdige: 1. Begyndt: 0.');
  const { name, bytes } = await exported(page);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await open(other, '/svar');
  await other.getByLabel('Filer fra denne eller andre enheder').setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect(other.getByText('Læst ind: 1 nye, 0 nyere, 0 var her allerede.')).toBeVisible();
  await expect(box(other, FEEDBACK)).toBeChecked();
  await other.context().close();
});
