// Do no harm: help at once, no verdict, a way out that leaves nothing on the screen, and no answer in any address.
import { readFile } from 'node:fs/promises';
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, finish, heading, main, next, skipTo } from '../../support/forms.mjs';

const CALL = 'a[href^="tel:"]:visible';
const addresses = [
  '/', '/hjaelp', '/hjaelp/under-18', '/hjaelp/nu', '/hjaelp/anden-kommune', '/fagfolk', '/fagfolk/mistanke', '/fagfolk/bekymret', '/trappen', '/daekning',
  '/tilbud', '/tilbud?for=fagperson', '/tilbud/aabenraa/aaben-anonym-raadgivning', '/tilbud/kerteminde/familiestuer', '/kommune/aabenraa',
  '/kommune/kerteminde', '/kommune/faxe', '/kommune/skanderborg', '/skema', '/skema/trivselstjek-foraelder', '/skema/trivselstjek-ung',
  '/skema/overgang', '/skema/begyndende-skolefravaer', '/skema/foer-tvaerfagligt-team', '/skema/foer-dialogbaseret-underretning', '/skema/trivselsvurdering-dagtilbud', '/skema/trivselsvurdering-skole', '/skema/trivselsrunde', '/skema/bekymringsskala-fagperson', '/skema/bekymringsskala-foraelder', '/skema/kan-tidlig-forebyggelse-hjaelpe', '/skema/fit-gab',
  '/skema/trivselsrunde/samlet', '/skema/bekymringsskala-fagperson/samlet', '/skema/fit-gab/samlet',
  '/skema/afslutning-konsulent', '/skema/afslutning-samarbejdspartner', '/feedback', '/svar', '/om', '/aabne-data', '/privatliv', '/tilgaengelighed',
];
const dangers = [
  ['trivselstjek-foraelder', 'Hvordan er det, når I bliver vrede derhjemme?', 'Nogen bliver bange'],
  ['trivselstjek-foraelder', /^Er der nogen hjemme, der er bange for/, 'Det er sket før'],
  ['trivselstjek-foraelder', /^Har barnet sagt eller vist, at det ikke vil leve/, 'Jeg er bange for det'],
  ['trivselstjek-ung', 'Hvordan er der hjemme hos dig?', 'Jeg er bange derhjemme'],
  ['trivselstjek-ung', /^Er der nogen, der slår, truer eller presser dig/, 'Måske'],
  ['trivselstjek-ung', /^Har du tænkt, at du ikke vil leve/, 'Ja, for noget tid siden'],
];

for (const [form, question, words] of dangers) {
  test(`${form}: »${words}« opens help at once, and on its own page`, async ({ page }) => {
    await begin(page, form);
    await skipTo(page, question);
    const child = main(page).getByRole('link', { name: /^BørneTelefonen/ });
    await expect(child).toHaveCount(0);
    await page.getByRole('radio', { name: words, exact: true }).check();
    await expect(page.getByText(/^Tak, fordi du siger det\./)).toBeVisible();
    await expect(child).toHaveAttribute('href', 'tel:116111');
    await expect(main(page).getByRole('link', { name: /^Alarm 112/ })).toBeVisible();
    await next(page).click();
    await expect(heading(page)).toHaveText('Der er hjælp');
    await expect(page.getByText(/^Tak, fordi du siger det\./)).toBeVisible();
    await expect(child).toBeVisible();
    await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
    await expect(heading(page)).not.toHaveText('Der er hjælp');
  });
}

test('help under a question goes when its answer does', async ({ page }) => {
  await begin(page, 'trivselstjek-ung');
  await skipTo(page, 'Hvordan er der hjemme hos dig?');
  await page.getByRole('radio', { name: 'Jeg er bange derhjemme' }).check();
  await expect(page.getByText(/^Tak, fordi du siger det\./)).toBeVisible();
  await page.getByRole('radio', { name: 'Mest rart' }).check();
  await expect(page.getByText(/^Tak, fordi du siger det\./)).toHaveCount(0);
});

const results = [
  ['Brug det, I har omkring jer', 'trivselstjek-foraelder', [['Hvordan går hverdagen hos jer for tiden?', 'Den går godt']]],
  ['Tal med nogen i denne uge', 'trivselstjek-foraelder', [['Hvordan går hverdagen hos jer for tiden?', 'Vi kan ikke få den til at hænge sammen'], ['Hvordan er barnets humør for tiden?', 'Ked af det eller bekymret næsten hele tiden']]],
  ['Få hjælp i dag', 'trivselstjek-ung', [[/^Er der nogen, der slår, truer eller presser dig/, 'Ja']]],
];
for (const [title, form, answers] of results) {
  test(`the result »${title}« is no verdict, and has somebody to call`, async ({ page }) => {
    await begin(page, form);
    for (const [question, words] of answers) {
      await skipTo(page, question);
      await answer(page, words);
    }
    if (form === 'trivselstjek-ung') await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
    await finish(page);
    await expect(heading(page)).toHaveText(title);
    await expect(main(page).getByRole('heading', { name: 'Det kan du gøre' })).toBeVisible();
    for (const municipality of ['Aabenraa', 'Kerteminde', 'Faxe', 'Skanderborg']) {
      await page.getByLabel('Min kommune').last().selectOption(municipality);
      await expect(main(page).getByRole('link', { name: new RegExp(`^Ring til ${municipality}`) }).first()).toBeVisible();
      await expect(main(page)).not.toContainText(/\bpoint\b|\bscore|trin [3-6]|grøn|gul\b|rød\b|\d+ (ud )?af \d+/i);
    }
  });
}

test('a result says no step of the staircase, not even in its offers', async ({ page }) => {
  await begin(page, 'trivselstjek-foraelder');
  await finish(page);
  await page.getByLabel('Min kommune').selectOption('Aabenraa');
  await expect(main(page).getByRole('link', { name: 'Åben anonym rådgivning' })).toBeVisible();
  await expect(main(page)).not.toContainText(/trin \d/i);
});

test('a result that asks for the municipality twice names both fields', async ({ page }) => {
  await begin(page, 'trivselstjek-ung');
  await skipTo(page, 'Hvordan er der hjemme hos dig?');
  await answer(page, 'Jeg er bange derhjemme');
  await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
  await finish(page);
  for (const field of await main(page).getByRole('combobox').all()) await expect(field).toHaveAccessibleName('Min kommune');
});

test('a professional who suspects violence gets a number and no offer', async ({ page }) => {
  await open(page, '/fagfolk/mistanke');
  await expect(main(page).locator(CALL).first()).toHaveAttribute('href', 'tel:112');
  await expect(main(page).getByText(/^Underret kommunen nu\. .*fortæl dem hverken om mistanken eller om underretningen/)).toBeVisible();
  await expect(main(page).locator('a[href*="/tilbud"]')).toHaveCount(0);
  await expect(main(page)).not.toContainText(/netværksmøde|tilbud/i);
  await page.getByLabel('Min kommune').selectOption('Faxe');
  await expect(main(page).getByRole('link', { name: /^Underret Faxe Kommune/ })).toHaveAttribute('href', 'tel:56203000');
});

test('every page has a number to call, and none says »screening«', async ({ page }) => {
  test.setTimeout(180_000);
  for (const address of addresses) {
    await open(page, address);
    await expect(heading(page), address).toBeVisible();
    await expect(page.locator(CALL).first(), address).toBeVisible();
    await expect(page.locator('body'), address).not.toContainText(/screening|trivselsmåling/i);
  }
});

test('no answer is in an address, in a title or in the browser\'s small store', async ({ page }) => {
  const form = 'trivselstjek-foraelder';
  const { item } = JSON.parse(await readFile(new URL(`../../../public/data/questionnaires/${form}.json`, import.meta.url), 'utf8'));
  const codes = item.flatMap(({ linkId, answerOption = [] }) => [linkId, ...answerOption.flatMap(({ valueCoding: { code, display } }) => [code, display])]);
  const [addressesSeen, titles] = [new Set(), new Set()];
  page.on('request', (request) => addressesSeen.add(request.url()));
  page.on('framenavigated', (frame) => addressesSeen.add(frame.url()));
  await open(page);
  await page.getByLabel('Min kommune').selectOption('Faxe');
  await page.getByRole('link', { name: 'Trivselstjek', exact: true }).click();
  await page.getByRole('link', { name: /^Hvordan går det derhjemme/ }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await answer(page, '6-9 år');
  await skipTo(page, 'Hvordan er det, når I bliver vrede derhjemme?');
  titles.add(await page.title());
  await answer(page, 'Nogen bliver bange');
  await expect(heading(page)).toHaveText('Der er hjælp');
  titles.add(await page.title());
  await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
  await finish(page);
  titles.add(await page.title());
  await page.getByRole('link', { name: 'Mine svar', exact: true }).click();
  await expect(heading(page)).toHaveText('Mine svar');
  await expect(main(page)).not.toContainText(/derhjemme|bange/);

  expect([...titles]).toEqual(['Spørgsmål – Indsatstrappen']);
  const inForm = [...addressesSeen].map((address) => new URL(address)).filter(({ pathname }) => pathname === `/skema/${form}`);
  expect(inForm.length).toBeGreaterThan(5);
  for (const { search, hash } of inForm) expect(search + hash).toMatch(/^(#(\d{1,2}|tjek|faerdig))?$/);
  const parts = [...addressesSeen].flatMap((address) => decodeURIComponent(address).split(/[/?#&=.:]/));
  expect(codes.filter((code) => parts.includes(code))).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'indsatstrappen.kommune': 'faxe', 'indsatstrappen.antal': '1' });
  expect(await page.evaluate(() => [sessionStorage.length, document.cookie])).toEqual([0, '']);
});
