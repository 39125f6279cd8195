// A small phone, and large text: nothing sticks out sideways, nothing is too small to hit, and paper gets what was said.
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, begin, feedback, finish, heading, label, main, next, saved, skipTo } from '../../support/forms.mjs';
import { share } from '../../support/shared.mjs';

const MIN = 44;
const screens = {
  '320 px': { width: 320, text: '62.5%' },
  '390 px with double text': { width: 390, text: '125%' },
};
const pages = [
  '/', '/hjaelp', '/hjaelp/nu', '/fagfolk', '/fagfolk/mistanke', '/trappen', '/daekning', '/tilbud', '/tilbud?kommune=faxe&trin=1&alder=7&q=b%C3%B8rn', '/tilbud?q=findes+slet+ikke',
  '/tilbud/aabenraa/aaben-anonym-raadgivning', '/tilbud/skanderborg/dialogrum', '/emne/angst', '/praksis', '/praksis/aabenraa-tidlig-forebyggelse', '/kommune/skanderborg',
  '/skema', '/skema/trivselsrunde/samlet', '/skema/bekymringsskala-fagperson/samlet', '/skema/fit-gab/samlet', '/feedback', '/svar', '/sprog', '/aabne-data', '/privatliv', '/skema/afslutning-barn-0-9/papir', '/skema/foer-tvaerfagligt-team/papir', '/skema/trivselsrunde/papir', '/skema/afslutning-familie/indtast',
  '/guide', '/guide/fagfolk', '/guide/familie', '/guide/graf', '/haandbog', '/skema/moedeark/papir',
  '/forloeb', '/maal', '/maal/2026-K1', '/modtag', '/skema/undervejs-ung/samlet',
  '/liste', '/liste?id=faxe/angst-tilbud&id=faxe/findes-ikke&id=aabenraa/boern-unge-der-vokser-op-i-en-familie-med-psykisk-saarbarhed',
  '/sammenlign', '/sammenlign?id=aabenraa/aaben-anonym-raadgivning&id=kerteminde/familiestuer&id=faxe/angst-tilbud&id=aabenraa/boern-unge-der-vokser-op-i-en-familie-med-psykisk-saarbarhed',
];

for (const [name, { width, text }] of Object.entries(screens)) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 740 } });

    for (const address of pages) {
      test(`${address} does not scroll sideways`, async ({ page }) => {
        await open(page, address);
        await expect(heading(page)).toBeVisible();
        await fits(page, text);
      });
    }

    test('the filters do not scroll sideways', async ({ page }) => {
      await open(page, '/tilbud');
      await page.locator('summary').filter({ hasText: 'Filtre' }).click();
      await expect(page.getByRole('checkbox', { name: 'Aabenraa' })).toBeVisible();
      await fits(page, text);
    });

    test('my list with something removed, and the question before deleting', async ({ page }) => {
      await open(page);
      await page.evaluate(() => localStorage.setItem('indsatstrappen.liste', 'aabenraa/aaben-anonym-raadgivning faxe/angst-tilbud faxe/findes-ikke'));
      await open(page, '/liste');
      await large(page, 'button');
      await large(page, 'checkbox');
      await page.getByRole('button', { name: 'Fjern Angst tilbud' }).click();
      await expect(page.getByRole('button', { name: 'Fortryd' })).toBeVisible();
      await fits(page, text);
      await page.getByRole('button', { name: 'Slet hele listen' }).click();
      await expect(page.getByRole('dialog')).toBeInViewport();
      await fits(page, text);
    });

    test('a shared device: what is said before, the line on every page, and the way back in', async ({ page }) => {
      await open(page, '/svar');
      await page.getByText('Bruger flere den samme enhed?').click();
      await page.getByLabel('Kode', { exact: true }).fill('1234');
      await fits(page, text);
      await share(page);
      await fits(page, text);
      await begin(page, 'afslutning-familie');
      await answer(page, '9');
      await fits(page, text);
      await open(page, '/svar');
      await expect(page.getByRole('button', { name: 'Lås op' })).toBeVisible();
      await fits(page, text);
      await large(page, 'button');
    });

    test('a question with options, its help and the page after it', async ({ page }) => {
      await begin(page, 'trivselstjek-foraelder');
      await skipTo(page, 'Hvordan er det, når I bliver vrede derhjemme?');
      await fits(page, text);
      await large(page, 'radio');
      await page.getByRole('radio', { name: 'Nogen bliver bange' }).check();
      await expect(page.getByText(/^Tak, fordi du siger det/)).toBeVisible();
      await fits(page, text);
      await next(page).click();
      await expect(heading(page)).toHaveText('Der er hjælp');
      await fits(page, text);
    });

    test('a scale, a text and the answers to check', async ({ page }) => {
      await begin(page, 'afslutning-familie');
      await fits(page, text);
      await large(page, 'radio');
      await large(page, 'button');
      await answer(page, '9');
      await answer(page, '10');
      await page.getByRole('textbox').fill('Ring 22 33 44 55. Speciallægepraksissammenslutningsbestyrelsesformandsvalget');
      await expect(page.getByText(/Det ligner et telefonnummer/)).toBeVisible();
      await fits(page, text);
      await next(page).click();
      await skipTo(page, 'Tjek dine svar');
      await fits(page, text);
    });

    test('a round over a group, a place of it, and its end', async ({ page }) => {
      await atWork(page, 'trivselsrunde');
      await label(page, 'turkis bølge');
      await skipTo(page, 'Hvad er dit samlede syn på barnets trivsel?');
      await page.getByLabel('Hvor mange pladser skal der være?').fill('12');
      await page.getByRole('button', { name: 'Vis pladser' }).click();
      await page.getByRole('radiogroup').nth(11).getByRole('radio').nth(2).check();
      await fits(page, text);
      await large(page, 'radio');
      await large(page, 'button');
      await page.getByRole('button', { name: 'Åbn Plads 1', exact: true }).click();
      await fits(page, text);
      for (let place = 1; place < 13; place += 1) await answer(page, 'Gul: jeg er bekymret');
      await next(page).click();
      await skipTo(page, 'Tjek dine svar');
      await fits(page, text);
      await page.getByRole('button', { name: 'Afslut' }).click();
      await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
      await fits(page, text);
    });

    test('concern side by side, and an organisation by area', async ({ page }) => {
      await atWork(page, 'bekymringsskala-fagperson');
      await label(page, 'turkis bølge');
      await answer(page, '10');
      await skipTo(page, 'Hvad skal der til, før tallet bliver én lavere?');
      await page.getByRole('textbox').fill('Speciallægepraksissammenslutningsbestyrelsesformandsvalget');
      await next(page).click();
      await finish(page);
      await expect(page.getByRole('heading', { name: 'Side om side: turkis bølge' })).toBeVisible();
      await fits(page, text);
      await atWork(page, 'fit-gab');
      await skipTo(page, 'Hvor langt er I med at bruge FIT i alle tilbud?');
      await answer(page, 'Det er fuldt indført');
      await finish(page);
      await fits(page, text);
    });

    test('a paper with offers', async ({ page }) => {
      await atWork(page, 'begyndende-skolefravaer');
      await finish(page);
      await page.getByRole('main').getByLabel('Min kommune').selectOption('Kerteminde');
      await expect(page.locator('.it-offer-card').first()).toBeVisible();
      await fits(page, text);
    });

    test('drafts to choose among', async ({ page }) => {
      await atWork(page, 'overgang');
      await label(page, 'turkis bølge');
      await saved(page);
      await page.reload();
      await expect(heading(page)).toHaveText('Du er allerede begyndt');
      await fits(page, text);
      await large(page, 'button');
      await open(page, '/skema');
      await expect(page.getByRole('link', { name: /^Fortsæt:/ })).toBeVisible();
      await fits(page, text);
    });

    test('the faces of a small child', async ({ page }) => {
      await begin(page, 'afslutning-barn-0-9');
      await fits(page, text);
      await large(page, 'radio');
      await large(page, 'button');
    });

    test('a mistake and its message', async ({ page }) => {
      await open(page, '/skema/afslutning-konsulent');
      await next(page).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await fits(page, text);
    });

    test('a result', async ({ page }) => {
      await begin(page, 'trivselstjek-foraelder');
      await answer(page, '6-9 år');
      await answer(page, 'Vi kan ikke få den til at hænge sammen');
      await finish(page);
      await page.getByLabel('Min kommune').selectOption('Aabenraa');
      await expect(main(page).getByRole('link', { name: 'Åben anonym rådgivning' })).toBeVisible();
      await fits(page, text);
    });

    test('the answers on this device, open, and the question before deleting', async ({ page }) => {
      await begin(page, 'afslutning-familie');
      await feedback(page, { respect: '9', say: '7', words: 'Speciallægepraksissammenslutningsbestyrelsesformandsvalget' });
      await open(page, '/svar');
      await page.getByText('Vis svarene').click();
      await expect(page.getByText('Speciallægepraksis')).toBeVisible();
      await fits(page, text);
      await page.getByRole('button', { name: /^Slet Fortæl/ }).click();
      await expect(page.getByRole('dialog')).toBeInViewport();
      await fits(page, text);
    });
  });
}

test('a printed offer has no menu, nothing to press, and the number', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(heading(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const gone of [page.getByRole('navigation'), page.getByRole('contentinfo'), page.getByRole('link', { name: 'Gå til indhold' }), page.getByRole('link', { name: /^Alle tilbud i/ })]) await expect(gone).toBeHidden();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('link', { name: /73 76 71 11/ })).toBeVisible();
});

test('a printed result has the answers, and nothing to press', async ({ page }) => {
  await begin(page, 'trivselstjek-foraelder');
  await answer(page, '6-9 år');
  await answer(page, 'Vi kan ikke få den til at hænge sammen');
  await finish(page);
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByLabel('Min kommune')).toBeHidden();
  await expect(main(page).getByText('Vi kan ikke få den til at hænge sammen').last()).toBeVisible();
});

/** Nothing is wider than the screen, and no words are cut off, at this size of text. */
async function fits(page, text) {
  const wide = await page.evaluate((size) => {
    document.documentElement.style.setProperty('font-size', size);
    const { clientWidth, scrollWidth } = document.documentElement;
    const named = (element) => `${element.tagName.toLowerCase()}.${element.className} »${element.textContent.trim().slice(0, 40)}«`;
    const own = (element) => !element.closest('.it-sr-only, .it-table-scroll, .it-skip');
    const all = [...document.querySelectorAll('body *')].filter((element) => own(element) && element.getClientRects().length > 0);
    const out = scrollWidth > clientWidth ? all.filter((element) => element.getBoundingClientRect().right > clientWidth + 1) : [];
    const cut = all.filter((element) => element.scrollWidth > element.clientWidth + 1 && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX));
    return [...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : []), ...out.slice(-4).map(named), ...cut.map((element) => `cut off: ${named(element)}`)];
  }, text);
  expect(wide).toEqual([]);
}

/** What one answers with is large enough for a finger; a field counts with its row. */
async function large(page, role) {
  const fields = main(page).getByRole(role);
  await expect(fields.first()).toBeVisible();
  for (const field of await fields.all()) {
    const { width, height } = await field.evaluate((element) => (element.closest('label') ?? element).getBoundingClientRect().toJSON());
    expect(Math.min(width, height), await field.evaluate((element) => element.closest('label, button').textContent)).toBeGreaterThanOrEqual(MIN);
  }
}
