// What was answered stays: through a reload, the browser's own buttons and another tab.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, finish, heading, main, next, saved, skipTo } from '../../support/forms.mjs';

const RESUME = 'Fortsæt, hvor du slap';

test('a reload in the middle of a question comes back to it with what was answered', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await answer(page, '7');
  await page.getByRole('textbox').fill('Halvt skrev');
  await saved(page);
  await page.reload();
  await expect(heading(page)).toHaveText('Du er allerede begyndt');
  await page.getByRole('button', { name: RESUME }).click();
  const back = page.getByRole('button', { name: 'Tilbage' });
  await expect(heading(page)).toHaveText('Hvad skulle vi have gjort, som vi ikke gjorde?');
  await back.click();
  await expect(page.getByRole('textbox')).toHaveValue('Halvt skrev');
  for (const number of ['7', '9']) {
    await back.click();
    await expect(page.getByRole('radio', { name: number, exact: true })).toBeChecked();
  }
});

test('a reload of a finished form begins a new one, and keeps the finished', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await finish(page);
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
});

test('the browser\'s back and forward keep every answer', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await answer(page, '7');
  await page.getByRole('textbox').fill('Ord');
  for (const [question, number] of [[/bestemme/, '7'], [/respekt/, '9']]) {
    await page.goBack();
    await expect(heading(page)).toHaveText(question);
    await expect(page.getByRole('radio', { name: number, exact: true })).toBeChecked();
  }
  await page.getByRole('radio', { name: '3', exact: true }).check();
  await page.goForward();
  await expect(page.getByRole('radio', { name: '7', exact: true })).toBeChecked();
  await page.goForward();
  await expect(page.getByRole('textbox')).toHaveValue('Ord');
  await next(page).click();
  await skipTo(page, 'Tjek dine svar');
  await expect(main(page).getByRole('definition').filter({ hasText: /^(3|7|Ord)$/ })).toHaveText(['3', '7', 'Ord']);
});

test('leaving a form by the menu and coming back by the browser offers the draft', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await saved(page);
  await page.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(heading(page)).toHaveText('Find tilbud');
  await page.goBack();
  await page.getByRole('button', { name: RESUME }).click();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(page.getByRole('radio', { name: '6', exact: true })).toBeChecked();
});

test('an answer put right goes back to the answers, and only the last one counts', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: /^Ret.*blev du mødt med respekt/ }).click();
  await expect(page.getByRole('radio', { name: '9', exact: true })).toBeChecked();
  await answer(page, '2');
  await expect(heading(page)).toHaveText('Tjek dine svar');
  await expect(main(page).getByRole('definition').filter({ hasText: /^2$/ })).toBeVisible();
  await expect(main(page).getByRole('definition').filter({ hasText: /^9$/ })).toHaveCount(0);
});

test('beginning anew keeps the old draft', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await saved(page);
  await open(page, '/skema/afslutning-familie');
  await page.getByRole('button', { name: 'Begynd forfra' }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio', { name: '1', exact: true }).check();
  await saved(page);
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 0. Begyndt: 2.')).toBeVisible();
});

test('another tab sees what this one has kept', async ({ page, context }) => {
  const other = await context.newPage();
  await open(other, '/svar');
  await expect(other.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await begin(page, 'afslutning-familie');
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await saved(page);
  await other.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await other.getByRole('link', { name: 'Mine svar', exact: true }).click();
  await expect(other.getByText('Færdige: 0. Begyndt: 1.')).toBeVisible();
});

test('a form that was opened and not answered leaves nothing behind', async ({ page }) => {
  await begin(page, 'trivselstjek-foraelder');
  await page.getByRole('button', { name: 'Spring over' }).click();
  await expect(page.getByText(/^Spørgsmål 2 af/)).toBeVisible();
  await open(page, '/svar');
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
});

test('the device\'s database is the one that is described', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await saved(page);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'indsatstrappen', version: 3 }]);
  const [stores, count] = await page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('indsatstrappen');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('responses').objectStore('responses').count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => resolve([[...opening.result.objectStoreNames], counting.result]);
    };
  }));
  expect(stores).toEqual(['briefs', 'device', 'responses']);
  expect(count).toBe(1);
});
