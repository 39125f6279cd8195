// What goes wrong is named, and nothing is lost by it.
import { expect, open, test } from '../../support/test.mjs';
import { answer, next, saved, skipTo } from '../../support/forms.mjs';

test('a data file that is missing or broken is named, and the rest works', async ({ page, faults }) => {
  await page.route('**/data/overview.json', (route) => route.fulfill({ body: '{"overview": 1}' }));
  await page.route('**/data/offers/faxe.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.route('**/data/offers/kerteminde.json', (route) => route.fulfill({ body: '{"offers": [' }));
  await open(page, '/tilbud');
  await expect(page.getByRole('alert')).toContainText('overview.json');
  await expect(page.getByRole('alert')).toContainText('offers/faxe.json');
  await expect(page.getByRole('alert')).toContainText('offers/kerteminde.json');
  await expect(page.getByRole('link', { name: 'Åben anonym rådgivning' })).toBeVisible();
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('a questionnaire that is broken says so where it is opened, and without the list of forms it is named', async ({ page, faults }) => {
  await page.route('**/questionnaires/trivselstjek-ung.json', (route) => route.fulfill({ body: '{"resourceType": "Questionnaire"' }));
  await open(page, '/skema/trivselstjek-ung');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skemaet kan ikke vises');
  await page.route('**/questionnaires.json', (route) => route.fulfill({ body: '{}' }));
  await open(page, '/skema');
  await expect(page.getByText('trivselstjek-ung')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Hvordan går det derhjemme/ })).toBeVisible();
});

test('without the list of data the page says what to do', async ({ page, faults }) => {
  await page.route('**/data/index.json', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Siden kunne ikke starte');
  await expect(page.getByRole('link', { name: 'Ring 112' })).toBeVisible();
  expect(faults.splice(0).filter((fault) => !fault.includes('500'))).toEqual([]);
});

test('an unknown address helps on', async ({ page }) => {
  await open(page, '/vej/der/ikke/findes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden findes ikke');
  await page.getByRole('main').getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(page).toHaveURL('/tilbud');
});

test('an unknown part of a search is ignored and named', async ({ page }) => {
  await open(page, '/tilbud?trin=9&farve=blaa&kommune=faxe');
  await expect(page.getByText(/trin=9 og farve=blaa/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Faxe/ })).toBeVisible();
});

test('an answer out of range has a message at the question and is not lost', async ({ page }) => {
  await open(page, '/skema/afslutning-konsulent');
  await answer(page, 'Nej');
  await skipTo(page, 'Hvor mange kontakter var der i alt?');
  for (const [typed, message] of [['mange', 'Skriv et helt tal, for eksempel 3'], ['-1', 'Skriv et tal, der er mindst 0'], ['9999', 'Skriv et tal, der er højst 200']]) {
    await page.getByRole('textbox').fill(typed);
    await next(page).click();
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('textbox')).toHaveValue(typed);
    await expect(page.getByRole('textbox')).toHaveAccessibleDescription(new RegExp(`${message}$`));
  }
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Fortsæt, hvor du slap' }).click();
  await skipTo(page, 'Tjek dine svar');
  await expect(page.getByText('9999')).toBeVisible();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByRole('alert')).toContainText('Skriv et tal, der er højst 200');
});

const files = {
  'is not JSON': ['Hej', /ikke en fil herfra/],
  'is not ours': ['{"format": "andet"}', /ikke en fil herfra/],
  'is cut off': [(text) => text.slice(0, -40), /skåret over/],
  'was changed': [(text) => text.replace('familie-respekt', 'familie-respekx'), /ændret, efter/],
  'comes from a newer version': [(text) => text.replace('"version":1', '"version":2'), /version 2/],
};

test('an import that proves nothing changes nothing', async ({ page }) => {
  await open(page, '/skema/afslutning-familie');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await answer(page, '8');
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await saved(page);
  await open(page, '/svar');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent filen' }).click();
  const stream = await (await download).createReadStream();
  const whole = Buffer.concat(await stream.toArray()).toString('utf8');
  for (const [how, [change, message]] of Object.entries(files)) {
    await test.step(`a file that ${how}`, async () => {
      const text = typeof change === 'function' ? change(whole) : change;
      await page.getByLabel('Filer fra denne eller andre enheder').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
    });
  }
});

test('where nothing can be stored the app says so and works', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined }));
  await open(page, '/skema/afslutning-familie');
  await expect(page.getByRole('alert')).toContainText('Dine svar kan ikke gemmes');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await answer(page, '8');
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByText('Gemt i denne side. Det forsvinder, når du lukker den.')).toBeVisible();
  await page.getByRole('link', { name: 'Giv svarene videre' }).click();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
});
