import { readFile } from 'node:fs/promises';
import { expect, open } from './test.mjs';

export const heading = (page) => page.getByRole('heading', { level: 1 });
export const next = (page) => page.getByRole('button', { name: 'Næste', exact: true });
export const main = (page) => page.getByRole('main');

/** Opens a questionnaire, of the site at that address, and passes what stands before its first question. */
export async function begin(page, name, site = '') {
  await open(page, `${site}/skema/${name}`);
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByText(/^Spørgsmål 1/)).toBeVisible();
}

/** Chooses the option with these words, and goes on. */
export async function answer(page, words) {
  await page.getByRole('radio', { name: words, exact: true }).check();
  await next(page).click();
}

/** Opens a professional's form where nothing dangerous is suspected. */
export async function atWork(page, name) {
  await open(page, `/skema/${name}`);
  await answer(page, 'Nej');
}

/** Gives the paper that label, on the page that asks for it. */
export async function label(page, words) {
  await skipTo(page, /^Hvilket mærke vil du give/);
  await page.getByRole('combobox').last().selectOption(words);
  await next(page).click();
}

/** Types into the field of the question, and goes on. */
export async function write(page, words) {
  await page.getByRole('textbox').fill(words);
  await next(page).click();
}

/** Skips questions until one with that heading, or the page to check the answers, stands there. */
export async function skipTo(page, words) {
  const wanted = page.getByRole('heading', { level: 1, name: words });
  for (let pages = 0; pages < 40; pages += 1) {
    if (await wanted.isVisible()) return;
    const before = page.url();
    const begin = page.getByRole('button', { name: 'Begynd', exact: true });
    const skip = page.getByRole('button', { name: 'Spring over' });
    if (await begin.isVisible()) await begin.click();
    else await (await skip.isVisible() ? skip : next(page)).click();
    await expect(page).not.toHaveURL(before);
  }
  await expect(wanted).toBeVisible();
}

/** Skips what is left and finishes. */
export async function finish(page) {
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).not.toHaveText('Tjek dine svar');
}

/** A parent's closing feedback, from its first question to its thanks. */
export async function feedback(page, { respect, say, words }) {
  await answer(page, respect);
  await answer(page, say);
  await write(page, words);
  await finish(page);
  await saved(page);
}

/** Waits until the app says that everything is kept. */
export async function saved(page) {
  await expect(page.getByText(/Gemt på denne enhed kl\./)).toBeVisible();
}

export const LOSSLESS = 'Fil, der kan læses ind igen';

/** Takes the file of that sort, of what is ticked. */
export async function taken(page, kind) {
  await page.getByRole('radio', { name: kind }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent filen' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Takes the file that can be read in again, and reads it. */
export async function exported(page) {
  const { name, bytes } = await taken(page, LOSSLESS);
  return { name, bytes, ...JSON.parse(bytes.toString('utf8')) };
}

/** The field that files are read in by. */
export const readIn = (page) => page.getByLabel('Filer fra denne eller andre enheder');

/** Presses Tab until this has the focus: whoever cannot get there with the keyboard fails here. */
export async function tabTo(page, target) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'reached with Tab').toBeFocused();
}
