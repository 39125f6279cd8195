// A topic with its words and offers.
import { expect, open, test } from '../../support/test.mjs';
import { heading, main } from '../../support/forms.mjs';

test('a topic lists the words people use and what each municipality has, one\'s own first', async ({ page }) => {
  await open(page, '/hjaelp');
  await page.getByLabel('Min kommune').selectOption('Kerteminde');
  await page.getByRole('link', { name: 'Angst og bekymringer' }).click();
  await expect(page).toHaveURL('/emne/angst');
  await expect(heading(page)).toHaveText('Angst og bekymringer');
  await expect(main(page).getByText('panikanfald', { exact: true })).toBeVisible();
  await expect(main(page).locator('section h2').first()).toHaveText('Kerteminde');
  await page.getByLabel('Min kommune').selectOption('Aabenraa');
  await expect(main(page).locator('section h2').first()).toHaveText('Aabenraa');
  await expect(main(page).locator('section').filter({ has: page.getByRole('heading', { name: 'Skanderborg' }) })).toContainText('Ikke nævnt i kommunens materiale.');
  await page.getByRole('link', { name: 'Angsthåndtering', exact: false }).first().click();
  await expect(page).toHaveURL(/\/tilbud\/aabenraa\//);
  await page.goBack();
  await expect(heading(page)).toHaveText('Angst og bekymringer');
  await page.getByRole('link', { name: 'Søg videre i emnet' }).click();
  await expect(page).toHaveURL('/tilbud?emne=angst');
});

test('a topic leads to another, and the page follows', async ({ page }) => {
  await open(page, '/emne/angst');
  await main(page).getByRole('link', { name: 'Vrede og konflikter' }).click();
  await expect(heading(page)).toHaveText('Vrede og konflikter');
  await expect(page).toHaveTitle(/^Vrede og konflikter/);
});

test('an unknown topic leads on', async ({ page }) => {
  await open(page, '/emne/findes-ikke');
  await expect(heading(page)).toHaveText('Siden findes ikke');
});
