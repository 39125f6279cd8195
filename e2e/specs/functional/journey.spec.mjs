// The whole main job, as a person does it: find an offer, answer a check, give feedback, keep it, hand it over, bring it back.
import { readFile } from 'node:fs/promises';
import { expect, open, test } from '../../support/test.mjs';
import { answer, heading, next, saved, skipTo } from '../../support/forms.mjs';

test('finds an offer of a municipality from the staircase', async ({ page }) => {
  await open(page);
  await page.getByLabel('Min kommune').selectOption('Aabenraa');
  await page.getByRole('link', { name: /Trin 1/ }).click();
  await expect(page).toHaveURL('/tilbud?kommune=aabenraa&trin=1');
  await page.getByRole('link', { name: 'Åben anonym rådgivning' }).click();
  await expect(heading(page)).toHaveText('Åben anonym rådgivning');
  await expect(page.getByRole('link', { name: /73 76 71 11/ })).toHaveAttribute('href', 'tel:73767111');
  await expect(page.getByText('Barnets lov § 29 stk. 2')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/tilbud?kommune=aabenraa&trin=1');
});

test('a check leads to a result with its reasons and to offers', async ({ page }) => {
  await open(page, '/skema/trivselstjek-foraelder');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await answer(page, '6-9 år');
  await answer(page, 'Den er hård de fleste dage');
  await skipTo(page, 'Hvordan går det i skolen?');
  await answer(page, 'Det er svært de fleste dage');
  await answer(page, 'Hver uge');
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText('Tal med nogen i denne uge');
  await expect(page.getByRole('listitem').filter({ hasText: 'Hver uge' })).toBeVisible();
  await expect(page.getByText(/\b\d+ point\b/)).toHaveCount(0);
  await page.getByLabel('Min kommune').selectOption('Aabenraa');
  await expect(page.getByRole('link', { name: 'Åben anonym rådgivning' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('a check survives a closed tab', async ({ page, context }) => {
  await open(page, '/skema/trivselstjek-foraelder');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await answer(page, '0-5 år');
  await page.getByRole('radio', { name: 'Den går godt' }).check();
  await saved(page);
  await page.close();

  const again = await context.newPage();
  await open(again, '/skema/trivselstjek-foraelder');
  await again.getByRole('button', { name: 'Fortsæt, hvor du slap' }).click();
  await expect(heading(again)).toHaveText('Sover og spiser barnet, som det plejer?');
  await again.getByRole('button', { name: 'Tilbage' }).click();
  await expect(again.getByRole('radio', { name: 'Den går godt' })).toBeChecked();
});

test('feedback is kept, exported, wiped, brought back and the same', async ({ page }) => {
  await open(page, '/feedback');
  await page.getByRole('link', { name: 'Forælder', exact: true }).click();
  await page.getByRole('button', { name: 'Begynd' }).click();
  await answer(page, '9');
  await answer(page, '7');
  await page.getByRole('textbox').fill('I lyttede; »altid« – også når det var svært 🙂');
  await next(page).click();
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await saved(page);
  await page.getByRole('link', { name: 'Giv svarene videre' }).click();

  const first = await exported(page);
  expect(first.format).toBe('indsatstrappen');
  expect(Object.values(first.counts)).toEqual([1]);

  await page.getByRole('button', { name: 'Slet alle svar på denne enhed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slet' }).click();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();

  await page.getByLabel('Filer fra denne eller andre enheder').setInputFiles({ name: first.name, mimeType: 'application/json', buffer: first.bytes });
  await expect(page.getByText('Læst ind: 1 nye, 0 nyere, 0 var her allerede.')).toBeVisible();
  await page.getByLabel('Filer fra denne eller andre enheder').setInputFiles({ name: first.name, mimeType: 'application/json', buffer: first.bytes });
  await expect(page.getByText('Læst ind: 0 nye, 0 nyere, 1 var her allerede.')).toBeVisible();
  await page.reload();
  await page.getByText('Vis svarene').click();
  await expect(page.getByText('I lyttede; »altid« – også når det var svært 🙂')).toBeVisible();
  const second = await exported(page);
  expect(second.sha256).toBe(first.sha256);
  expect(second.bundle).toEqual(first.bundle);
});

/** Takes the file that can be read in again. */
async function exported(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent filen' }).click();
  const file = await download;
  const bytes = await readFile(await file.path());
  expect(file.suggestedFilename()).toMatch(/^indsatstrappen-\d{4}-\d{2}-\d{2}\.json$/);
  return { name: file.suggestedFilename(), bytes, ...JSON.parse(bytes.toString('utf8')) };
}
