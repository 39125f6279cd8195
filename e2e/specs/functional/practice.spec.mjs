// The practice examples: inspiration for professionals, never an offer.
import { expect, open, test } from '../../support/test.mjs';
import { heading, main } from '../../support/forms.mjs';

test('eight examples stand by area, with key figures', async ({ page }) => {
  await open(page, '/fagfolk');
  await page.getByRole('link', { name: /^Praksis fra otte kommuner/ }).click();
  await expect(page).toHaveURL('/praksis');
  await expect(main(page).getByRole('article')).toHaveCount(8);
  await expect(main(page).locator('section h2')).toHaveText([/^Myndighedsområdet/, /^Udførerområdet/, /^Almenområdet/, /^Samarbejde/]);
  await expect(main(page).getByText('Det er ikke tilbud, man kan søge.')).toBeVisible();
  await expect(main(page).getByRole('listitem').filter({ hasText: /kompetenceudvikling: 837$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Hyppig opfølgning og tæt kontakt' }).click();
  await expect(heading(page)).toHaveText('Hyppig opfølgning og tæt kontakt');
  await expect(page).toHaveURL('/praksis/herning-hyppig-opfoelgning');
  await page.goBack();
  await expect(main(page).getByRole('article')).toHaveCount(8);
});

test('an example shows figures with their section, the old law as old, and its own rules as its own', async ({ page }) => {
  await open(page, '/praksis/assens-dialogbaseret-underretning');
  await expect(main(page).getByText('ikke evalueret').first()).toBeVisible();
  await expect(main(page).getByRole('heading', { name: 'Assens Kommunes egne regler' })).toBeVisible();
  await expect(main(page).getByText('Formen bruges kun, når bekymringen ikke er mistanke om vold eller overgreb.')).toBeVisible();
  const row = main(page).getByRole('row').filter({ hasText: 'Mødets længde' });
  await expect(row).toContainText('1-1,5 time');
  await expect(row).toContainText('Forberedelsen af den dialogbaserede underretning');
  await expect(main(page).getByText('Serviceloven § 11')).toContainText('den gamle lov');
  await main(page).getByRole('link', { name: /^Mistanke om vold/ }).click();
  await expect(page).toHaveURL('/fagfolk/mistanke');
});

test('an example names the records that resemble it', async ({ page }) => {
  await open(page, '/praksis/assens-tvaerfaglige-teams');
  await main(page).getByRole('link', { name: 'TVÆRS', exact: false }).first().click();
  await expect(page).toHaveURL('/tilbud/faxe/tvaers');
});

test('the examples come when somebody asks for them, and a file that does not come is named', async ({ page, faults }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '/fagfolk');
  expect(asked.filter((url) => url.includes('/practice/'))).toEqual([]);
  await page.route('**/practice/*.json', (route) => route.abort());
  await page.getByRole('link', { name: /^Praksis fra otte kommuner/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'practice/vive.json' })).toBeVisible();
  faults.length = 0;
});

test('an unknown example leads on', async ({ page }) => {
  await open(page, '/praksis/findes-ikke');
  await expect(heading(page)).toHaveText('Siden findes ikke');
});
