// axe-core on every screen and every state of it: 0 violations.
import { clean, contrasts } from '../../support/axe.mjs';
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, begin, finish, label, skipTo } from '../../support/forms.mjs';
import { bar, share, unlock } from '../../support/shared.mjs';

// A colour on its way to another one is none that anybody reads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const pages = [
  '/', '/hjaelp', '/hjaelp/under-18', '/hjaelp/nu', '/hjaelp/anden-kommune', '/fagfolk', '/fagfolk/mistanke', '/fagfolk/bekymret',
  '/trappen', '/daekning', '/tilbud', '/tilbud?q=findes+slet+ikke', '/tilbud?kommune=skanderborg', '/tilbud?for=fagperson&trin=9',
  '/tilbud/aabenraa/aaben-anonym-raadgivning', '/tilbud/kerteminde/familiestuer', '/tilbud/aabenraa/samtalegrupper', '/tilbud/skanderborg/dialogrum',
  '/emne/angst', '/emne/samarbejde', '/praksis', '/praksis/aabenraa-tidlig-forebyggelse', '/kommune/skanderborg', '/kommune/aabenraa',
  '/skema/overgang', '/skema/begyndende-skolefravaer', '/skema/foer-tvaerfagligt-team', '/skema/foer-dialogbaseret-underretning', '/skema/trivselsvurdering-dagtilbud', '/skema/trivselsvurdering-skole', '/skema/trivselsrunde', '/skema/bekymringsskala-fagperson', '/skema/bekymringsskala-foraelder', '/skema/kan-tidlig-forebyggelse-hjaelpe', '/skema/fit-gab', '/skema/trivselsrunde/samlet', '/skema/bekymringsskala-fagperson/samlet', '/skema/fit-gab/samlet', '/skema/overgang/samlet', '/skema', '/feedback', '/svar', '/om', '/sprog', '/aabne-data', '/privatliv', '/tilgaengelighed', '/findes-ikke', '/skema/findes-ikke', '/skema/afslutning-barn-0-9/papir', '/skema/trivselsrunde/papir', '/skema/afslutning-familie/indtast',
  '/guide', '/guide/fagfolk', '/guide/familie', '/guide/graf', '/haandbog', '/skema/moedeark', '/skema/moedeark/papir', '/skema/moedeark/samlet',
  '/forloeb', '/feedback#forloeb=333334', '/maal', '/maal/2026-K1', '/modtag', '/skema/undervejs-foraelder', '/skema/undervejs-foraelder/samlet',
  '/liste', '/liste?id=faxe/angst-tilbud&id=faxe/findes-ikke&id=x', '/sammenlign', '/sammenlign?id=aabenraa/aaben-anonym-raadgivning&id=kerteminde/familiestuer&id=faxe/angst-tilbud&id=faxe/tvaers&id=faxe/ppr',
];

for (const address of pages) {
  test(`${address} has no violation, in light and dark`, async ({ page }) => {
    await open(page, address);
    await clean(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await contrasts(page);
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

test('a round has no violation in any of its states', async ({ page }) => {
  await atWork(page, 'trivselsrunde');
  await label(page, 'blå havn');
  await skipTo(page, 'Hvad er dit samlede syn på barnets trivsel?');
  await page.getByLabel('Hvor mange pladser skal der være?').fill('6');
  await page.getByRole('button', { name: 'Vis pladser' }).click();
  await clean(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await clean(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.getByRole('button', { name: 'Åbn Plads 1' }).click();
  await clean(page);
  for (let place = 0; place < 6; place += 1) await answer(page, 'Grøn: barnet trives');
  await page.getByRole('button', { name: 'Næste' }).click();
  await skipTo(page, 'Tjek dine svar');
  await clean(page);
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await clean(page);
  await open(page, '/skema/trivselsrunde/samlet');
  await expect(page.getByRole('table')).toBeVisible();
  await clean(page);
});

test('papers, concern and areas have no violation at their ends, nor a draft to choose', async ({ page }) => {
  await atWork(page, 'bekymringsskala-fagperson');
  await label(page, 'blå havn');
  await answer(page, '4');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Fortsæt/ })).toBeVisible();
  await clean(page);
  await page.getByRole('button', { name: /^Slet/ }).click();
  await clean(page);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('button', { name: /^Fortsæt/ }).click();
  await finish(page);
  await clean(page);
  await open(page, '/skema/bekymringsskala-fagperson/samlet');
  await expect(page.getByRole('table')).toBeVisible();
  await clean(page);
  await atWork(page, 'fit-gab');
  await skipTo(page, 'Hvor langt er I med at bruge FIT i alle tilbud?');
  await answer(page, 'Det er fuldt indført');
  await finish(page);
  await clean(page);
  await open(page, '/skema/kan-tidlig-forebyggelse-hjaelpe');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await finish(page);
  await expect(page.getByRole('link', { name: /73 76 71 11/ }).first()).toBeVisible();
  await clean(page);
});

test('a paper that ends in offers, and one that ends in where a notification goes, have no violation', async ({ page }) => {
  for (const view of [/^Gul/, /^Rød/]) {
    await atWork(page, 'trivselsvurdering-skole');
    await skipTo(page, 'Hvad er dit eget samlede syn på barnets trivsel nu?');
    await page.getByRole('radio', { name: view }).check();
    await page.getByRole('button', { name: 'Næste' }).click();
    await finish(page);
    await page.getByRole('main').getByLabel('Min kommune').selectOption('Aabenraa');
    await expect(page.getByRole('link', { name: /Aabenraa Kommune/ }).first()).toBeVisible();
    await clean(page);
  }
});

test('a shared device has no violation in any of its states', async ({ page }) => {
  await page.clock.install();
  await open(page, '/svar');
  await page.getByText('Bruger flere den samme enhed?').click();
  await page.getByLabel('Kode', { exact: true }).fill('1234');
  await page.getByRole('button', { name: 'Lås svarene på enheden' }).click();
  await clean(page);
  await share(page);
  await clean(page);
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await bar(page).getByRole('button', { name: 'Slet og luk' }).click();
  await clean(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Nej, behold' }).click();
  await page.clock.runFor(125_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skærmen er skjult');
  await clean(page);
  await unlock(page, 'forkert');
  await expect(page.getByText('Koden passer ikke.')).toBeVisible();
  await page.getByText('Koden er glemt').click();
  await clean(page);
  await unlock(page);
  await expect(bar(page)).toContainText('Svarene er låst op');
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

test('the guide has no violation in its results, its handbook and its graph', async ({ page }) => {
  await open(page, '/guide/fagfolk');
  for (const words of ['Nej', 'Vi har talt sammen, og de vil gerne', 'Ved ikke', 'Ved ikke', '6-9 år', 'Gul: jeg er bekymret', 'Ved ikke']) await answer(page, words);
  await page.getByRole('main').getByRole('combobox').selectOption('Ved ikke');
  await page.getByRole('button', { name: 'Næste' }).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To muligheder står side om side');
  await page.getByLabel('Min kommune').first().selectOption('Faxe');
  await expect(page.locator('.it-offer-card').first()).toBeVisible();
  await page.getByRole('button', { name: 'Vis, hvor hver sætning kommer fra' }).click();
  await clean(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await clean(page);
  await page.emulateMedia({ forcedColors: 'none' });
  await open(page, '/haandbog');
  for (const chapter of await page.locator('.it-chapter > summary').all()) await chapter.click();
  await clean(page);
  await open(page, '/guide/familie');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await answer(page, 'Jeg er i tvivl');
  await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByRole('button', { name: 'Slet nu' })).toBeVisible();
  await clean(page);
  await page.getByRole('button', { name: 'Begynd forfra' }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (const words of ['Nej', 'Jeg er mor, far eller bor med barnet', 'Ikke noget endnu', 'I skole eller fritidstilbud', '6-9 år', 'Det er én bestemt ting, og den er blevet svær']) await answer(page, words);
  await page.getByRole('main').getByRole('combobox').selectOption('Ved ikke');
  await page.getByRole('button', { name: 'Næste' }).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tal med nogen i denne uge.');
  await clean(page);
  for (const fold of await page.locator('.it-chapter > summary').all()) await fold.click();
  await clean(page);
});
