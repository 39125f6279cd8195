// Files that leave the device: what sort, locked or not, and the ways they take. Nothing is called handed over before it was read back.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { begin, exported, feedback, LOSSLESS, readIn, taken } from '../../support/forms.mjs';
import { seed } from '../../support/responses.mjs';
import { expect, open, test } from '../../support/test.mjs';
import { unzipped } from '../../support/zip.mjs';

const hasAge = spawnSync('age', ['--version']).status === 0;
const WORDS = 'Ring til 010190-1234; =1+1';
const status = (page) => page.getByRole('main');

async function answered(page, words = WORDS) {
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '7', words });
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
}

/** A key pair of the ordinary age. */
function keys() {
  const secret = execFileSync('age-keygen', { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  return { secret, recipient: /public key: (age1\w+)/.exec(secret)[1] };
}

/** What the ordinary age makes of a file. */
function opened(bytes, secret) {
  const folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
  try {
    writeFileSync(join(folder, 'key'), secret);
    return execFileSync('age', ['--decrypt', '--identity', join(folder, 'key')], { input: bytes });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a spreadsheet is written by a worker that nobody fetches before', async ({ page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await answered(page);
  expect(fetched.filter((path) => /sheet|sealing/.test(path))).toEqual([]);
  const { name, bytes } = await taken(page, 'Regneark (xlsx)');
  expect(name).toMatch(/^indsatstrappen-\d{4}-\d{2}-\d{2}\.xlsx$/);
  expect(fetched.filter((path) => /sheet/.test(path)).length).toBe(3);
  expect(fetched.filter((path) => /sealing/.test(path))).toEqual([]);
  const files = unzipped(bytes);
  const sheet = files['xl/worksheets/sheet1.xml'];
  expect(sheet.match(/<row /g)).toHaveLength(2);
  expect(sheet).toContain('<v>9</v>');
  expect(sheet).not.toContain('<f>');
  expect(files['xl/sharedStrings.xml']).toContain('Ring til 010190-1234; =1+1');
  await expect(page.getByText(/^1 svar er lagt i filen, og filen er læst og talt efter\./)).toBeVisible();
  await expect(page.getByText('Kun på denne enhed', { exact: true })).toBeVisible();
});

test('FHIR and one resource a line hold the same as the file that can be read in', async ({ page }) => {
  await answered(page);
  const { bundle } = await exported(page);
  const fhir = await taken(page, 'FHIR-bundle (json)');
  expect(fhir.name).toMatch(/-fhir\.json$/);
  expect(JSON.parse(fhir.bytes.toString('utf8'))).toEqual(bundle);
  const lines = await taken(page, /^NDJSON/);
  expect(lines.name).toMatch(/\.ndjson$/);
  expect(lines.bytes.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line))).toEqual(bundle.entry.map((entry) => entry.resource));
});

test('what looks like a personal number is marked before anything leaves', async ({ page }) => {
  await answered(page);
  await expect(page.getByRole('checkbox', { name: /Ligner: CPR-nummer/ })).toBeVisible();
});

test('a file locked to a municipality is opened by the ordinary age, and by nobody else', async ({ page }) => {
  test.skip(!hasAge, 'age is not installed (apt-get install age)');
  const { secret, recipient } = keys();
  await page.route('**/data/municipalities.json', async (route) => {
    const response = await route.fetch();
    const file = await response.json();
    file.municipalities[0].recipients = [{ key: recipient, source: 'https://example.org', verified_on: null }];
    await route.fulfill({ response, json: file });
  });
  await answered(page);
  const plain = await exported(page);
  await page.getByRole('radio', { name: 'Ja, så kun kommunen kan åbne den' }).check();
  await expect(page.getByLabel('Kommune', { exact: true })).toHaveValue('aabenraa');
  const sum = createHash('sha256').update(recipient).digest('hex').slice(0, 20);
  await expect(page.getByText(sum.match(/.{4}/g).join(' '))).toBeVisible();
  const { name, bytes } = await taken(page, LOSSLESS);
  expect(name).toMatch(/\.json\.age$/);
  expect(bytes.includes('afslutning-familie')).toBe(false);
  expect(opened(bytes, secret)).toEqual(plain.bytes);
  await expect(page.getByText('Filen er låst. Den åbnes her eller med programmet age.')).toBeVisible();
  await expect(page.getByText(/^Hentet som fil/)).toBeVisible();

  // The municipality reads it in with its secret key.
  await readIn(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByLabel('Kodeord eller hemmelig nøgle').fill(keys().secret.trim().split('\n').at(-1));
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Det passer ikke til filen. Prøv igen.')).toBeVisible();
  await page.getByLabel('Kodeord eller hemmelig nøgle').fill(secret.trim().split('\n').at(-1));
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Læst ind: 0 nye, 0 nyere, 1 var her allerede.')).toBeVisible();
});

test('a key from the municipality can be typed, and a wrong one is refused', async ({ page }) => {
  test.skip(!hasAge, 'age is not installed (apt-get install age)');
  const { secret, recipient } = keys();
  await answered(page);
  await page.getByRole('radio', { name: 'Ja, så kun kommunen kan åbne den' }).check();
  await page.getByLabel('Kommunens nøgle').fill(`${recipient.slice(0, -1)}`);
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.getByText(/^Det er ikke en nøgle\./)).toBeVisible();
  await page.getByLabel('Kommunens nøgle').fill(` ${recipient} `);
  await expect(page.getByText(/^Nøglens fingeraftryk/)).toBeVisible();
  const { bytes } = await taken(page, 'Tabel til Excel (csv)');
  expect(opened(bytes, secret).toString('utf8')).toContain('Ring til 010190-1234');
});

test('a file locked with a password comes back with it on another device', async ({ page, browser, baseURL }) => {
  await answered(page);
  const plain = await exported(page);
  const declared = ['Hvem har ansvaret for svarene?', 'Hvad bruges det til?', 'Hvornår slettes det?'];
  for (const question of declared) await expect(page.getByText(question)).toHaveCount(0);
  await page.getByRole('radio', { name: 'Ja, med et kodeord' }).check();
  for (const question of declared) await expect(page.getByText(question)).toBeVisible();
  await page.getByLabel('Kodeord', { exact: true }).fill('for kort');
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.getByText('Kodeordet skal have mindst 12 tegn.')).toBeVisible();
  await page.getByLabel('Kodeord', { exact: true }).fill('blå havn ved søen');
  const { name, bytes } = await taken(page, LOSSLESS);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await open(other, '/svar');
  await readIn(other).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await other.getByLabel('Kodeord eller hemmelig nøgle').fill('noget helt andet');
  await other.getByRole('button', { name: 'Lås op' }).click();
  await expect(other.getByText('Det passer ikke til filen. Prøv igen.')).toBeVisible();
  await other.getByLabel('Kodeord eller hemmelig nøgle').fill('blå havn ved søen');
  await other.getByRole('button', { name: 'Lås op' }).click();
  await expect(other.getByText('Læst ind: 1 nye, 0 nyere, 0 var her allerede.')).toBeVisible();
  expect((await exported(other)).bundle).toEqual(plain.bundle);
  await other.context().close();
});

test('only a locked file goes to the share menu', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async ({ files }) => {
      globalThis.shared = [files[0].name, files[0].type, await files[0].text()];
    };
  });
  await answered(page);
  await taken(page, LOSSLESS);
  await expect(page.getByRole('button', { name: 'Kopiér teksten' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Del den låste fil' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Ja, med et kodeord' }).check();
  await page.getByLabel('Kodeord', { exact: true }).fill('blå havn ved søen');
  await taken(page, LOSSLESS);
  await expect(page.getByRole('button', { name: 'Kopiér teksten' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Del den låste fil' }).click();
  await expect(page.getByText(/^Filen er givet videre/)).toBeVisible();
  const [name, type, text] = await page.evaluate(() => globalThis.shared);
  expect(name).toMatch(/\.json\.age\.txt$/);
  expect(type).toBe('text/plain');
  expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  // The text is the file: it is read in as it is.
  await readIn(page).setInputFiles({ name, mimeType: type, buffer: Buffer.from(text) });
  await page.getByLabel('Kodeord eller hemmelig nøgle').fill('blå havn ved søen');
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText('Læst ind: 0 nye, 0 nyere, 1 var her allerede.')).toBeVisible();
});

test('the text goes to the clipboard', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      globalThis.copied = text;
    };
  });
  await answered(page);
  const { bytes } = await exported(page);
  await page.getByRole('button', { name: 'Kopiér teksten' }).click();
  await expect(page.getByText(/^Teksten ligger i udklipsholderen/)).toBeVisible();
  expect(await page.evaluate(() => globalThis.copied)).toBe(bytes.toString('utf8'));
});

test('what was handed over is deleted only after a question, and can be taken back until the page is left', async ({ page }) => {
  await answered(page);
  const before = await exported(page);
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  const remove = async () => {
    await page.getByRole('button', { name: 'Slet 1 svar her på enheden' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vil du slette 1 svar?' });
    await expect(dialog.getByText('Du kan fortryde, til du forlader siden.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Slet', exact: true }).click();
    await expect(page.getByText('1 slettet.')).toBeVisible();
  };
  await remove();
  await page.getByRole('button', { name: 'Fortryd, og læg dem tilbage' }).click();
  await expect(page.getByText('1 er lagt tilbage.')).toBeVisible();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  expect((await exported(page)).bundle).toEqual(before.bundle);

  await remove();
  await open(page, '/svar');
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fortryd, og læg dem tilbage' })).toHaveCount(0);
  await readIn(page).setInputFiles({ name: before.name, mimeType: 'application/json', buffer: before.bytes });
  await expect(page.getByText('Læst ind: 1 nye, 0 nyere, 0 var her allerede.')).toBeVisible();
  const after = await exported(page);
  expect(after.sha256).toBe(before.sha256);
  expect(after.bytes.equals(before.bytes), 'byte for byte').toBe(true);
});

test('where the browser gives back other bytes nothing is called handed over', async ({ page }) => {
  await page.addInitScript(() => {
    const slice = Blob.prototype.slice;
    Blob.prototype.slice = function broken(from, to) {
      return from === 0 && to > 64 ? new Blob([new Uint8Array(Math.min(to, this.size))]) : slice.call(this, from, to);
    };
  });
  await answered(page);
  await page.getByRole('radio', { name: LOSSLESS }).check();
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.getByText('Filen kunne ikke laves. Svarene ligger her stadig.')).toBeVisible();
  await expect(page.getByText('Kun på denne enhed', { exact: true })).toBeVisible();
});

test('of more than are in memory each can be read, deleted and got back, also after a reload', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 2100, 'Der blev lyttet.');
  const counts = (count) => page.getByText(`Færdige: ${count}. Begyndt: 0.`);
  await expect(counts(2100)).toBeVisible();
  await page.getByText('Vis svarene').first().click();
  await expect(page.getByText('Der blev lyttet.')).toBeVisible();
  await page.getByRole('button', { name: /^Slet Fortæl, hvordan hjælpen var/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slet' }).click();
  await expect(counts(2099)).toBeVisible();
  await page.reload();
  await expect(counts(2099)).toBeVisible();
  await page.getByRole('button', { name: /^Slet Fortæl, hvordan hjælpen var/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Slet' }).click();
  await expect(counts(2098)).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd, og læg dem tilbage' }).click();
  await expect(counts(2099)).toBeVisible();
  await page.reload();
  await expect(counts(2099)).toBeVisible();
});

test('a long export shows how far it is, and can be given up', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 5000);
  await expect(page.getByText('Færdige: 5000. Begyndt: 0.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Fortæl, hvordan hjælpen var: 5000 svar' })).toBeChecked();
  await expect(status(page).getByRole('heading', { level: 3, name: 'Fortæl, hvordan hjælpen var' })).toHaveCount(50);
  await page.getByRole('button', { name: 'Vis 50 flere' }).click();
  await expect(status(page).getByRole('heading', { level: 3, name: 'Fortæl, hvordan hjælpen var' })).toHaveCount(100);
  // A quick machine is done before a click from outside lands: whoever gives up here is as quick.
  const hasBar = page.evaluate(() => new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Afbryd');
      if (!stop) return;
      observer.disconnect();
      resolve(document.querySelector('progress, [role=progressbar]') !== null);
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  }));
  await page.getByRole('button', { name: 'Hent filen' }).click();
  expect(await hasBar).toBe(true);
  await expect(page.getByText('Afbrudt. Der er ikke lavet nogen fil, og svarene ligger her stadig.')).toBeVisible();
  await expect(page.getByText('Findes kun her: 5000.')).toBeVisible();
  const { counts } = await exported(page);
  expect(Object.values(counts)).toEqual([5000]);
  await expect(page.getByText('Findes kun her: 0.')).toBeVisible();
});

test('no script but the listed ones can become a worker', async ({ page }) => {
  await open(page, '/svar');
  const started = await page.evaluate(() => {
    try {
      return Boolean(new Worker('/headers.json'));
    } catch (error) {
      return error.message;
    }
  });
  expect(started).toContain('script refused');
});
