// A short check at each meeting: one's own curve, and what to talk about when a number falls.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, finish, heading, saved, skipTo } from '../../support/forms.mjs';

/** Answers the check once, with that label. */
async function check(page, label, numbers) {
  await begin(page, 'undervejs-foraelder');
  await page.getByRole('combobox').selectOption(label);
  await page.getByRole('button', { name: 'Næste' }).click();
  for (const number of numbers) await answer(page, String(number));
  await finish(page);
  await saved(page);
}

test('each parent has a curve of their own, and a fall is something to talk about', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-02T12:00'));
  await check(page, 'blå havn', [8, 7, 9, 9]);
  await expect(page.getByRole('heading', { name: 'Din kurve: blå havn' })).toBeVisible();
  await expect(page.getByText(/Tallet er faldet/)).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2026-11-16T12:00'));
  await check(page, 'hvid fjer', [2, 2, 2, 2]);
  await check(page, 'blå havn', [5, 7, 9, 8]);
  await expect(page.getByText('Tallet er faldet fra 8 til 5.')).toBeVisible();
  await expect(page.getByText(/Tallet er faldet/)).toHaveCount(1);
  await expect(page.getByRole('img')).toHaveCount(4);
  await expect(page.getByRole('img').first()).toHaveAccessibleName(/: 8\. .*: 5/);
  await expect(page.getByText('hvid fjer')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/gennemsnit|point|score/i);

  await open(page, '/skema/undervejs-foraelder/samlet');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Din kurve: blå havn', 'Din kurve: hvid fjer']);
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(3);
});

test('the check carries the course, and is found where one tells how the help was', async ({ page }) => {
  await open(page, '/feedback');
  await page.getByRole('link', { name: 'Undervejs: Hvordan går det med dig?', exact: true }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await skipTo(page, 'Tjek dine svar');
  await open(page, '/feedback');
  await page.getByRole('link', { name: /^Se din kurve: Undervejs: Hvordan går det med dig/ }).click();
  await expect(heading(page)).toBeVisible();
});

test('a young person\'s curve is seen only once it is chosen', async ({ page }) => {
  await begin(page, 'undervejs-ung');
  await page.getByRole('combobox').selectOption('rosa sky');
  await page.getByRole('button', { name: 'Næste' }).click();
  await answer(page, '6');
  await finish(page);
  await saved(page);
  const see = page.getByRole('group').filter({ hasText: 'Se din kurve' }).locator('summary');
  for (const address of [null, '/skema/undervejs-ung/samlet']) {
    if (address) await open(page, address);
    await expect(page.getByRole('heading', { name: 'Din kurve: rosa sky' })).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(0);
    await see.click();
    await expect(page.getByRole('img').first()).toHaveAccessibleName(/: 6/);
  }
});
