// »Læs højt«: the device's own voice, and never one that sends the words away.
import { expect, open, test } from '../../support/test.mjs';
import { begin, heading, next } from '../../support/forms.mjs';

/** A browser with these voices, which writes down what it was asked to say. */
async function withVoices(page, voices, { late = false } = {}) {
  await page.addInitScript(({ voices, late }) => {
    const spoken = (globalThis.spoken = []);
    globalThis.stops = 0;
    let known = late ? [] : voices;
    if (late) setTimeout(() => { known = voices; }, 400);
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) { this.text = text; }
    };
    const synthesis = {
      getVoices: () => known,
      speak: (utterance) => spoken.push(utterance),
      cancel: () => { globalThis.stops += 1; },
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { get: () => synthesis });
  }, { voices, late });
}
const spoken = (page) => page.evaluate(() => globalThis.spoken.map(({ text, voice, lang }) => [text, voice.name, lang]));
const danish = { name: 'Sara', lang: 'da-DK', localService: true };
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('a question is read with its options, and stops when one goes on', async ({ page }) => {
  await withVoices(page, [{ name: 'Anna', lang: 'de-DE', localService: true }, { name: 'Fjern', lang: 'da-DK', localService: false }, danish]);
  await begin(page, 'trivselstjek-foraelder');
  const title = await heading(page).textContent();
  await button(page, 'Læs højt').press('Enter');
  await expect(button(page, 'Stop')).toBeFocused();
  const all = await spoken(page);
  expect(all.map(([text]) => text)).toContain(title);
  expect(all.map(([text]) => text)).toEqual(expect.arrayContaining(['6-9 år']));
  expect(new Set(all.map(([, voice, lang]) => `${voice} ${lang}`))).toEqual(new Set(['Sara da-DK']));
  await page.evaluate(() => globalThis.spoken.at(-1).onend());
  await expect(button(page, 'Læs højt')).toBeVisible();
  await button(page, 'Læs højt').click();
  const before = await page.evaluate(() => globalThis.stops);
  await page.getByRole('radio').first().check();
  await next(page).click();
  await expect(heading(page)).not.toHaveText(title ?? '');
  expect(await page.evaluate(() => globalThis.stops)).toBeGreaterThan(before);
  await expect(button(page, 'Læs højt')).toBeVisible();
});

test('»Stop« falls silent at once', async ({ page }) => {
  await withVoices(page, [danish], { late: true });
  await begin(page, 'afslutning-familie');
  await button(page, 'Læs højt').click();
  await expect(button(page, 'Stop')).toBeVisible();
  const before = await page.evaluate(() => globalThis.stops);
  await button(page, 'Stop').click();
  await expect(button(page, 'Læs højt')).toBeFocused();
  expect(await page.evaluate(() => globalThis.stops)).toBe(before + 1);
});

for (const [what, voices, words] of [
  ['only a voice that sends the words away', [{ name: 'Fjern', lang: 'da-DK', localService: false }], /sender ordene ud på nettet/],
  ['no Danish voice', [{ name: 'Anna', lang: 'de-DE', localService: true }], /ingen stemme, der kan læse sproget her/],
  ['no voice at all', [], /ingen stemme, der kan læse sproget her/],
]) {
  test(`with ${what} nothing is said, and the page says why`, async ({ page }) => {
    await withVoices(page, voices);
    await begin(page, 'afslutning-familie');
    await button(page, 'Læs højt').click();
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    expect(await spoken(page)).toEqual([]);
  });
}

test('the page before the first question and the help page are read, too', async ({ page }) => {
  await withVoices(page, [danish]);
  await open(page, '/skema/trivselstjek-foraelder');
  await button(page, 'Læs højt').click();
  expect((await spoken(page)).length).toBeGreaterThan(1);
});

test('a small child who has asked to hear the question hears the answer that it taps', async ({ page }) => {
  await withVoices(page, [danish]);
  await begin(page, 'afslutning-barn-0-9');
  await page.getByRole('radio', { name: 'Nej' }).check();
  expect(await spoken(page)).toEqual([]);
  await button(page, 'Læs højt').click();
  await page.getByRole('radio', { name: 'Ja' }).check();
  expect((await spoken(page)).at(-1)[0]).toBe('Ja');
  await next(page).click();
  await page.getByRole('radio', { name: 'Nej' }).check();
  expect((await spoken(page)).at(-1)[0]).toBe('Nej');
  await button(page, 'Læs højt').click();
  await button(page, 'Stop').click();
  const before = (await spoken(page)).length;
  await page.getByRole('radio', { name: 'Lidt' }).check();
  expect((await spoken(page)).length).toBe(before);
});

/** A tenth of a second of silence. */
function silence() {
  const samples = 800;
  const wave = Buffer.alloc(44 + samples, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + samples, 4);
  wave.write('WAVEfmt ', 8);
  [[16, 4], [1, 2], [1, 2], [8000, 4], [8000, 4], [1, 2], [8, 2]].reduce((at, [value, bytes]) => wave.writeUIntLE(value, at, bytes), 16);
  wave.write('data', 36);
  wave.writeUInt32LE(samples, 40);
  return wave;
}
/** The form for the youngest, as if its first question had been recorded. */
async function recorded(page) {
  await page.route('**/questionnaires/afslutning-barn-0-9*.json', async (route) => {
    const response = await route.fetch();
    const form = await response.json();
    const url = 'https://indsatstrappen.dk/fhir/StructureDefinition/child-display';
    const sound = { url: 'sound', valueAttachment: { language: 'da', contentType: 'audio/wav', url: 'audio/barn-inddraget.da.wav' } };
    form.item.find(({ linkId }) => linkId === 'barn-inddraget').extension = [{ url, extension: [sound] }];
    await route.fulfill({ response, json: form });
  });
}

test('a recording is played where there is one', async ({ page }) => {
  const asked = [];
  await withVoices(page, [danish]);
  await recorded(page);
  await page.route('**/data/audio/*', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'audio/wav', body: silence() });
  });
  await begin(page, 'afslutning-barn-0-9');
  await button(page, 'Læs højt').click();
  await expect(button(page, 'Læs højt')).toBeVisible();
  expect(asked).toContain('/data/audio/barn-inddraget.da.wav');
  expect(await spoken(page)).toEqual([]);
});

test('a recording that does not come is read by the device', async ({ page, faults }) => {
  await withVoices(page, [danish]);
  await recorded(page);
  await page.route('**/data/audio/*', (route) => route.fulfill({ status: 404, body: '' }));
  await begin(page, 'afslutning-barn-0-9');
  await button(page, 'Læs højt').click();
  await expect(button(page, 'Stop')).toBeVisible();
  await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(0);
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});
