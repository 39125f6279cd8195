// axe-core on every screen and every state of it: 0 violations.
import AxeBuilder from '@axe-core/playwright';
import { expect, open, test } from '../../support/test.mjs';
import { answer, skipTo } from '../../support/forms.mjs';

const pages = [
  '/', '/hjaelp', '/hjaelp/under-18', '/hjaelp/nu', '/hjaelp/anden-kommune', '/fagfolk', '/fagfolk/mistanke', '/fagfolk/bekymret',
  '/trappen', '/daekning', '/tilbud', '/tilbud?q=findes+slet+ikke', '/tilbud?kommune=skanderborg', '/tilbud?for=fagperson&trin=9',
  '/tilbud/aabenraa/aaben-anonym-raadgivning', '/tilbud/kerteminde/familiestuer', '/tilbud/aabenraa/samtalegrupper', '/tilbud/skanderborg/dialogrum',
  '/emne/angst', '/emne/samarbejde', '/praksis', '/praksis/aabenraa-tidlig-forebyggelse', '/kommune/skanderborg', '/kommune/aabenraa',
  '/skema', '/feedback', '/svar', '/om', '/aabne-data', '/privatliv', '/tilgaengelighed', '/findes-ikke', '/skema/findes-ikke',
  '/liste', '/liste?id=faxe/angst-tilbud&id=faxe/findes-ikke&id=x', '/sammenlign', '/sammenlign?id=aabenraa/aaben-anonym-raadgivning&id=kerteminde/familiestuer&id=faxe/angst-tilbud&id=faxe/tvaers&id=faxe/ppr',
];

for (const scheme of ['light', 'dark']) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const address of pages) {
      test(`${address} has no violation`, async ({ page }) => {
        await open(page, address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await clean(page);
      });
    }
  });
}

test('a check has no violation in any of its states', async ({ page }) => {
  await open(page, '/skema/trivselstjek-foraelder');
  await clean(page);
  await page.getByRole('button', { name: 'Begynd' }).click();
  await clean(page);
  await skipTo(page, 'Hvordan er det, når I bliver vrede derhjemme?');
  await page.getByRole('radio', { name: 'Nogen bliver bange' }).check();
  await clean(page);
  await page.getByRole('button', { name: 'Næste' }).click();
  await clean(page);
  await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
  await skipTo(page, 'Tjek dine svar');
  await clean(page);
  await page.getByRole('button', { name: 'Afslut' }).click();
  await clean(page);
  await open(page, '/svar');
  await page.getByText('Vis svarene').click();
  await clean(page);
  await page.getByRole('button', { name: /^Slet Spørgsmål/ }).click();
  await clean(page);
});

test('feedback has no violation in any of its states', async ({ page }) => {
  await open(page, '/skema/afslutning-barn-0-9');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await clean(page);
  await open(page, '/skema/afslutning-konsulent');
  await page.getByRole('button', { name: 'Næste' }).click();
  await clean(page);
  await answer(page, 'Nej');
  await clean(page);
  await skipTo(page, 'Hvor mange kontakter var der i alt?');
  await page.getByRole('textbox').fill('mange');
  await page.getByRole('button', { name: 'Næste' }).click();
  await clean(page);
  await open(page, '/skema/afslutning-konsulent');
  await clean(page);
});

test('the list and a comparison have no violation in any of their states', async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem('indsatstrappen.liste', 'aabenraa/aaben-anonym-raadgivning kerteminde/familiestuer faxe/angst-tilbud faxe/findes-ikke'));
  await open(page, '/liste');
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await clean(page);
  await page.getByRole('button', { name: 'Fjern Angst tilbud' }).click();
  await expect(page.getByRole('button', { name: 'Fortryd' })).toBeVisible();
  await clean(page);
  await page.getByRole('button', { name: 'Slet hele listen' }).click();
  await clean(page);
  await page.getByRole('button', { name: 'Nej, behold' }).click();
  await page.getByRole('link', { name: 'Sammenlign de valgte (2)' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await clean(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await clean(page);
});

async function clean(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}
