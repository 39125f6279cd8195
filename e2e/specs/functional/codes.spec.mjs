// Answers from the family's screen to the consultant's camera, without a network.
import { expect, open, test } from '../../support/test.mjs';
import { main } from '../../support/forms.mjs';
import { records } from '../../support/device.mjs';
import { asChild, seed, seedOne, stored } from '../../support/responses.mjs';
import { drawn, film, withCamera } from '../../support/camera.mjs';
import { scanned } from '../../support/qr.mjs';

const CODE = '.it-codes .it-qr__code';
const WORDS = 'Hun lyttede til os begge, og vi fik en plan, som vi kunne bruge. Aftalen om søndagen var det vigtigste; 7 af 10 gange gik det godt!';

/** Shows the codes of so many answers, and reads each in its own way. */
async function shown(page, count, read, change) {
  await open(page, '/svar');
  await seed(page, count, WORDS, change);
  return drawnCodes(page, count, read);
}

/** The same of what lies here already. */
async function drawnCodes(page, count, read) {
  await expect(page.getByText(`Færdige: ${count}. Begyndt: 0.`)).toBeVisible();
  await page.getByRole('button', { name: 'Brug koder på skærmen' }).click();
  for (const question of ['Hvem har ansvaret for svarene?', 'Hvad bruges det til?', 'Hvornår slettes det?']) await expect(page.getByText(question)).toBeVisible();
  await expect(page.locator(CODE)).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis koderne', exact: true }).click();
  const place = page.getByText(/^Kode \d+ af \d+$/);
  const total = Number(/af (\d+)/.exec(await place.textContent())[1]);
  if (total > 1) await page.getByRole('button', { name: 'Pause' }).click();
  const found = new Map();
  while (found.size < total) {
    found.set(await place.textContent(), await read(page));
    if (total > 1) await page.getByRole('button', { name: 'Næste kode' }).click();
  }
  const [, receipt] = /Står der ([0-9A-F]{4}),/.exec(await main(page).textContent());
  return { codes: [...found.values()], receipt };
}

const drawing = (page) => drawn(page, CODE);
const text = (page) => scanned(page, CODE);

/** Opens the camera in a browser with a reader of its own, which gives what it is told. */
async function told(receiver) {
  await receiver.addInitScript(() => {
    window.BarcodeDetector = class {
      static getSupportedFormats = async () => ['qr_code'];
      detect = async () => (window.seen ? [{ rawValue: window.seen }] : []);
    };
  });
  await open(receiver, '/modtag');
  await receiver.getByRole('button', { name: 'Tænd kameraet' }).click();
}

test('a hand-over from one screen to another camera, confirmed on both', async ({ page, launchOptions, baseURL }) => {
  test.setTimeout(180_000);
  const { codes, receipt } = await shown(page, 40, drawing);
  expect(codes.length).toBeGreaterThan(1);
  await open(page, '/forloeb');
  await page.getByRole('button', { name: 'Lav en kode' }).click();
  const foreign = await drawn(page, '.it-qr__code');
  const file = await film([foreign, ...codes]);
  await withCamera({ launchOptions, baseURL }, { file }, async (receiver) => {
    await open(receiver, '/svar');
    await receiver.getByRole('link', { name: 'Læs svar med kameraet' }).click();
    await receiver.getByRole('button', { name: 'Tænd kameraet' }).click();
    await expect(receiver.getByRole('heading', { name: 'Alle koder er læst.' })).toBeFocused({ timeout: 120_000 });
    await expect(receiver.getByText('Svar, der er læst: 40')).toBeVisible();
    expect(Object.keys(await records(receiver))).toHaveLength(0);
    await receiver.getByRole('button', { name: 'Tag imod' }).click();
    await expect(receiver.getByText(`Kvittering: ${receipt}. Svar taget imod: 40.`)).toBeVisible();
    await expect.poll(async () => Object.keys(await records(receiver)).length).toBe(40);
    // The same once more: nothing is doubled, and it is said.
    await receiver.getByRole('button', { name: 'Begynd forfra' }).click();
    await receiver.getByRole('button', { name: 'Tænd kameraet' }).click();
    await receiver.getByRole('button', { name: 'Tag imod' }).click({ timeout: 120_000 });
    await expect(receiver.getByText('Læst ind: 0 nye, 0 nyere, 40 var her allerede.')).toBeVisible();
    expect(Object.keys(await records(receiver))).toHaveLength(40);
  });
});

test('the sender marks what the receiver has confirmed, and may delete it', async ({ page }) => {
  await shown(page, 2, text);
  await expect(page.getByText('»Svar taget imod: 2«')).toBeVisible();
  await page.getByRole('button', { name: 'Konsulenten har fået svarene' }).click();
  await expect(page.getByText('Markeret som givet videre: 2.')).toBeVisible();
  await expect.poll(async () => Object.values(await records(page)).filter((one) => JSON.parse(one).exported.exported).length).toBe(2);
  await page.getByRole('button', { name: /^Slet/ }).last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('codes turn by themselves, and stand still when asked to', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 40, WORDS);
  await page.getByRole('button', { name: 'Brug koder på skærmen' }).click();
  await page.getByRole('button', { name: 'Vis koderne', exact: true }).click();
  const place = page.getByText(/^Kode \d+ af \d+$/);
  await expect(place).toHaveText(/^Kode 2 af/);
  await page.getByRole('button', { name: 'Pause' }).click();
  const stands = await place.textContent();
  await page.waitForTimeout(1_600);
  await expect(place).toHaveText(stands);
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(place).not.toHaveText(stands);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator(CODE)).toHaveCount(0);
});

test('nothing chosen is said, and nothing is shown', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 1, WORDS);
  await page.getByRole('group', { name: 'Det skal med' }).getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Brug koder på skærmen' }).click();
  await expect(page.locator('.it-codes').getByRole('alert')).toBeVisible();
  await expect(page.locator(CODE)).toHaveCount(0);
});

test('what is damaged, foreign, newer, doubled or of another hand-over is named', async ({ page, launchOptions, baseURL }) => {
  test.setTimeout(150_000);
  const { codes } = await shown(page, 12, text);
  const damaged = codes[0].slice(0, 40) + (codes[0][40] === 'A' ? 'B' : 'A') + codes[0].slice(41);
  await withCamera({ launchOptions, baseURL }, {}, async (receiver) => {
    await told(receiver);
    const said = receiver.getByRole('status').filter({ hasText: /\./ }).first();
    const see = async (code, words) => {
      await receiver.evaluate((code) => { window.seen = code; }, code);
      await expect(said).toContainText(words);
    };
    await expect(said).toContainText('Søger efter en kode.');
    await see('https://indsatstrappen.dk/', 'Det er en kode til noget andet.');
    await see(damaged, 'Den kode blev læst forkert.');
    await see(codes[0].replace('INDSATS:1', 'INDSATS:2'), 'nyere udgave');
    await see(codes[0], `Læst 1 af ${codes.length} koder Mangler: 2`);
    await see('tilfældigt', 'noget andet');
    await see(codes[0], 'Den kode er læst.');
    await tellAll(receiver, codes.slice(1));
  });
});

/** Shows the reader every code, again and again until all is there: a slow device misses some. */
async function tellAll(receiver, codes) {
  const done = receiver.getByRole('heading', { name: 'Alle koder er læst.' });
  for (let shown = 0; !(await done.isVisible()); shown += 1) {
    await receiver.evaluate((code) => { window.seen = code; }, codes[shown % codes.length]);
    await receiver.waitForTimeout(250);
  }
}

const withChildsQuestion = (one) => ({ ...one, response: { ...one.response, item: [...one.response.item, { linkId: 'barn-inddraget', answer: [{ valueCoding: { code: 'ja' } }] }] } });
for (const [what, change, words] of [
  ['a parent\'s form that a child answered', asChild, /^Fortæl, hvordan hjælpen var, Barn, .*: ikke taget med\. Den, der har svaret, er ikke den, skemaet er til/],
  ['a parent\'s form with answers to a child\'s questions', withChildsQuestion, /^Fortæl, hvordan hjælpen var, Forælder, .*: ikke taget med\. Der er svaret på spørgsmål fra et andet skema/],
]) {
  test(`${what} is named to the receiver, and never taken in`, async ({ page, faults, launchOptions, baseURL }) => {
    // A device that cannot read the form cannot know: the receiver's word counts.
    await page.route(/afslutning-familie[^/]*\.json/, (route) => route.abort());
    const { codes } = await shown(page, 1, text, change);
    expect(faults.splice(0).every((fault) => fault.includes('Failed to load resource'))).toBe(true);
    await withCamera({ launchOptions, baseURL }, {}, async (receiver) => {
      await told(receiver);
      await tellAll(receiver, codes);
      await expect(receiver.getByRole('alert').getByText(words)).toBeVisible();
      await expect(receiver.getByRole('button', { name: 'Tag imod' })).toHaveCount(0);
      expect(Object.keys(await records(receiver))).toHaveLength(0);
    });
  });
}

test('what no receiver takes is named before it is given on, and stays unmarked', async ({ page, launchOptions, baseURL }) => {
  await open(page, '/svar');
  await seed(page, 2, WORDS);
  await seedOne(page, 3, asChild(stored(3, WORDS)));
  const { codes } = await drawnCodes(page, 3, text);
  const left = page.getByRole('status').filter({ hasText: 'Ikke med, for modtageren tager det ikke imod' });
  await expect(left).toContainText(/Fortæl, hvordan hjælpen var, Barn, 20\. november 2026: ikke taget med/);
  await expect(page.getByText('»Svar taget imod: 2«')).toBeVisible();
  await withCamera({ launchOptions, baseURL }, {}, async (receiver) => {
    await told(receiver);
    await tellAll(receiver, codes);
    await receiver.getByRole('button', { name: 'Tag imod' }).click();
    await expect(receiver.getByText('Svar taget imod: 2.')).toBeVisible();
  });
  await page.getByRole('button', { name: 'Konsulenten har fået svarene' }).click();
  await expect(page.getByText('Markeret som givet videre: 2.')).toBeVisible();
  const marked = async () => Object.values(await records(page)).map((one) => JSON.parse(one)).filter((one) => one.exported.exported).map((one) => one.form.respondent);
  await expect.poll(marked).toEqual(['parent', 'parent']);
  await left.getByRole('button', { name: /^Slet/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('nothing but what no receiver takes gives no codes', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 1, WORDS, asChild);
  await page.getByRole('button', { name: 'Brug koder på skærmen' }).click();
  await page.getByRole('button', { name: 'Vis koderne', exact: true }).click();
  await expect(page.locator('.it-codes').getByRole('alert')).toContainText('Ikke med, for modtageren tager det ikke imod');
  await expect(page.locator(CODE)).toHaveCount(0);
});

test('an answer without a title is named by its form\'s address', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 1, WORDS, (one) => asChild({ ...one, form: { ...one.form, title: '' } }));
  await page.getByRole('button', { name: 'Brug koder på skærmen' }).click();
  await page.getByRole('button', { name: 'Vis koderne', exact: true }).click();
  await expect(page.getByText(/^afslutning-familie, Barn, .*: ikke taget med/)).toBeVisible();
});

test('without a camera, or without permission, a file is the way', async ({ page, launchOptions, baseURL }) => {
  await withCamera({ launchOptions, baseURL }, { allowed: false }, async (receiver) => {
    await open(receiver, '/modtag');
    await receiver.getByRole('button', { name: 'Tænd kameraet' }).click();
    await expect(receiver.getByRole('alert')).toContainText('Siden har ikke lov til at bruge kameraet.');
    await expect(receiver.getByLabel('Filer fra denne eller andre enheder')).toBeVisible();
  });
  await open(page, '/modtag');
  await page.getByRole('button', { name: 'Tænd kameraet' }).click();
  await expect(page.getByRole('alert')).toContainText(/kamera/);
  await expect(page.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
});

test('the camera is allowed on the page that reads codes, and nowhere else', async ({ page }) => {
  const may = () => page.evaluate(() => document.featurePolicy.allowsFeature('camera'));
  for (const address of ['/', '/svar', '/feedback', '/maal', '/forloeb']) {
    await open(page, address);
    expect(await may(), address).toBe(false);
  }
  await open(page, '/svar');
  await page.getByRole('link', { name: 'Læs svar med kameraet' }).click();
  await expect(page).toHaveURL(/\/modtag$/);
  await expect(page.getByRole('button', { name: 'Tænd kameraet' })).toBeVisible();
  expect(await may()).toBe(true);
  const others = await page.evaluate(() => ['microphone', 'geolocation', 'display-capture'].filter((name) => document.featurePolicy.allowsFeature(name)));
  expect(others).toEqual([]);
});
