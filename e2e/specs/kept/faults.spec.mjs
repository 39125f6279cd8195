// A full disk, a database taken away or broken, a browser that gives no room, a panic: told as they are, and nothing lost that was not lost already.
import { readFile } from 'node:fs/promises';
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, exported, finish, heading, main, saved } from '../../support/forms.mjs';
import { fill, hold, put, quota, records } from '../../support/device.mjs';

const FORM = 'afslutning-familie';
const FULL = 'Enheden er fuld.';
const words = (page) => page.getByRole('textbox');

/** The room of a full device, in bytes: so little that it is soon filled. */
const ROOM = 1_000_000;

/** At the question for words, with two answers kept. */
async function atWords(page, baseURL) {
  await quota(page, baseURL, ROOM);
  await begin(page, FORM);
  await answer(page, '9');
  await answer(page, '7');
  await saved(page);
}

test('a disk that fills in the middle of a commit: told, kept in memory, exported, and written when there is room', async ({ page, baseURL }) => {
  await atWords(page, baseURL);
  await fill(page);
  await words(page).fill('Det her må ikke gå tabt');
  await expect(page.getByRole('alert').filter({ hasText: FULL })).toBeVisible();
  await expect(page.getByText('Ikke gemt endnu.')).toBeVisible();
  expect(JSON.stringify(await records(page))).not.toContain('gå tabt');
  await page.getByRole('alert').getByRole('link', { name: 'Gå til Mine svar' }).click();
  await expect(page.getByText('Kan snart være væk')).toBeVisible();
  await page.getByText('Vis svarene').click();
  await expect(main(page).getByText('Det her må ikke gå tabt')).toBeVisible();
  await quota(page, baseURL);
  await page.getByRole('alert').getByRole('button', { name: 'Prøv igen' }).click();
  await expect(page.getByRole('alert').filter({ hasText: FULL })).toHaveCount(0);
  expect(JSON.stringify(await records(page))).toContain('gå tabt');
});

test('a full disk is tried again without anybody asking', async ({ page, baseURL }) => {
  await atWords(page, baseURL);
  await fill(page);
  await words(page).fill('Af sig selv');
  await expect(page.getByRole('alert').filter({ hasText: FULL })).toBeVisible();
  await quota(page, baseURL);
  await saved(page);
  expect(JSON.stringify(await records(page))).toContain('Af sig selv');
});

test('closing the page asks first while something is not kept, and never when one leaves in a hurry', async ({ page, context, baseURL }) => {
  await quota(page, baseURL, ROOM);
  await begin(page, 'trivselstjek-foraelder');
  await answer(page, '6-9 år');
  await saved(page);
  await fill(page);
  await page.getByRole('radio').first().check();
  await expect(page.getByRole('alert').filter({ hasText: FULL })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  let askedAgain = false;
  page.on('dialog', (dialog) => {
    askedAgain = true;
    return dialog.accept();
  });
  await page.getByRole('button', { name: 'Væk fra denne side' }).click();
  await expect(page).toHaveURL('about:blank');
  expect(askedAgain).toBe(false);
  expect(context.pages()).toHaveLength(1);
});

test('a database deleted under the app: told, still in the page, and kept again by a tap', async ({ page }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await finish(page);
  await saved(page);
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => {
    indexedDB.deleteDatabase('indsatstrappen').onsuccess = resolve;
  }));
  await expect(page.getByText('Der lå 1 svar på denne enhed. Browseren har slettet dem.')).toBeVisible();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await page.getByRole('button', { name: 'Gem dem igen' }).click();
  await expect(page.getByText('Browseren har slettet svar')).toHaveCount(0);
  await expect.poll(async () => Object.keys(await records(page)).length).toBe(1);
});

test('a database emptied while nobody looked never looks like a fresh start', async ({ page, context }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await saved(page);
  await page.goto('about:blank');
  const other = await context.newPage();
  await other.goto('/data/index.json');
  await other.evaluate(() => new Promise((resolve) => {
    indexedDB.deleteDatabase('indsatstrappen').onsuccess = resolve;
  }));
  await open(page, '/svar');
  await expect(page.getByText('Der lå 1 svar på denne enhed. Browseren har slettet dem.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Der lå 1 svar på denne enhed.')).toBeVisible();
  await page.getByRole('button', { name: 'Det er i orden' }).click();
  await expect(page.getByText('Browseren har slettet svar')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await expect(page.getByText('Browseren har slettet svar')).toHaveCount(0);
});

test('what cannot be read is set aside, counted, and taken out as it is', async ({ page }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await saved(page);
  await put(page, 'broken', '{"schema":1,"id":');
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 0. Begyndt: 1.')).toBeVisible();
  await expect(page.getByText('1 kan ikke læses.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent det, der ikke kan læses' }).click();
  const raw = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(raw).toEqual([{ key: 'broken', text: '{"schema":1,"id":' }]);
  expect(await records(page)).toHaveProperty('broken');
});

test('a database that no longer gives everything at once still gives what can be read', async ({ page }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await finish(page);
  await saved(page);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('broken', 'DataError');
    };
  });
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  expect((await exported(page)).bundle.entry).toHaveLength(1);
});

test('a database that is broken is saved from, and made anew', async ({ page }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await finish(page);
  await saved(page);
  await put(page, 'broken', '{"schema":1,"id":');
  await page.addInitScript(() => {
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function () {
      if (!localStorage.getItem('mended')) throw new DOMException('broken', 'DataError');
      return getAll.call(this);
    };
  });
  await open(page, '/svar');
  const notice = page.getByRole('alert').filter({ hasText: 'Browserens lager er gået i stykker' });
  await expect(notice).toContainText('1 svar kan stadig læses.');
  const download = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Gem alt, der kan læses' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(file.bundle.entry).toHaveLength(1);
  await page.evaluate(() => localStorage.setItem('mended', 'yes'));
  await notice.getByRole('button', { name: 'Lav lageret på ny' }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(async () => Object.keys(await records(page)).length).toBe(1);
  await page.reload();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await expect(page.getByText('kan ikke læses')).toHaveCount(0);
  await expect(page.getByText('Browseren har slettet svar')).toHaveCount(0);
});

test('a database that cannot be read at all is never called empty', async ({ page }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await finish(page);
  await saved(page);
  await page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...all) {
      if (!globalThis.mended) throw new DOMException('Internal error', 'DataError');
      return transaction.apply(this, all);
    };
  });
  await open(page, '/svar');
  await expect(page.getByText('Browserens lager kan ikke læses lige nu')).toBeVisible();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toHaveCount(0);
  await page.evaluate(() => { globalThis.mended = true; });
  await main(page).getByRole('button', { name: 'Prøv igen' }).last().click();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await expect(page.getByText('Browserens lager kan ikke læses lige nu')).toHaveCount(0);
});

test('a browser that gives no room: everything works, and the page says that nothing stays', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await begin(page, FORM);
  await answer(page, '9');
  await expect(page.getByText('Gemt i denne side. Det forsvinder, når du lukker den.')).toBeVisible();
  await page.getByRole('link', { name: 'Mine svar', exact: true }).click();
  await expect(page.getByText('Svarene ligger kun i denne side. Lukker du den, er de væk.')).toBeVisible();
});

test('a tab that holds the answers back is named, and no answer is lost to it', async ({ page, context }) => {
  await open(page);
  // What opens after a deletion that waits has to wait, too.
  const other = await hold(context, { doomed: true });
  await begin(page, FORM);
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await expect(page.getByText('En anden fane holder på dine svar. Luk den anden fane')).toBeVisible();
  await other.close();
  await saved(page);
  expect(Object.keys(await records(page))).toHaveLength(1);
});

test('a panic: the page says that the answers are kept, and leads to them', async ({ page, faults }) => {
  await begin(page, FORM);
  await answer(page, '9');
  await saved(page);
  // What the app never expects of a browser.
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('refused');
    };
    Document.prototype.createElement = refuse;
    Document.prototype.createElementNS = refuse;
    Document.prototype.createTextNode = refuse;
    Node.prototype.cloneNode = refuse;
  });
  await page.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Siden gik i stå' })).toBeVisible();
  await expect(page.getByText('Svar, du har givet før, ligger stadig på enheden.')).toBeVisible();
  await page.getByRole('link', { name: 'Genindlæs, og gå til dine svar' }).click();
  await expect(heading(page)).toHaveText('Mine svar');
  await expect(page.getByText('Færdige: 0. Begyndt: 1.')).toBeVisible();
  faults.length = 0;
});
