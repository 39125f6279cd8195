// A shared device: anybody answers and keeps, only the institution's code opens, and the next one sees nothing of the one before.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, exported, finish, heading, main, next, saved } from '../../support/forms.mjs';
import { fill, put, quota, records } from '../../support/device.mjs';
import { CODE, bar, lock, ready, share, unlock } from '../../support/shared.mjs';

const FORM = 'afslutning-familie';
const WORDS = 'Det var min far';
const LOCKED = 'Låst. Kan åbnes med koden.';
const all = async (page) => Object.values(await records(page)).join();

/** A finished answer, or one that is not. */
async function answered(page, words = WORDS, end = atTheEnd) {
  await begin(page, FORM);
  await answer(page, '9');
  await answer(page, '7');
  await page.getByRole('textbox').fill(words);
  await saved(page);
  await end(page);
}

async function atTheEnd(page) {
  await next(page).click();
  await finish(page);
  await saved(page);
}

test('before it is locked, the page says what it does, what a short code does not stop, and what a forgotten one means', async ({ page }) => {
  await open(page, '/svar');
  await page.getByText('Bruger flere den samme enhed?').click();
  await expect(page.getByText('Skema, dag og om svaret er hentet som fil bliver ikke låst.')).toBeVisible();
  await expect(page.getByText('Glemmer I koden, kan ingen åbne svarene igen, heller ikke os.')).toBeVisible();
  const code = page.getByLabel('Kode', { exact: true });
  const go = page.getByRole('button', { name: 'Lås svarene på enheden' });
  await code.fill('123');
  await go.click();
  await expect(page.getByText('Koden skal have mindst 4 tegn.')).toBeVisible();
  await code.fill('1234');
  await expect(page.getByText('fire tal tager sekunder')).toBeVisible();
  await page.getByLabel('Koden en gang til').fill('1235');
  await go.click();
  await expect(page.getByText('De to koder er ikke ens.')).toBeVisible();
  await page.getByLabel('Koden en gang til').fill('1234');
  await go.click();
  await expect(page.getByText('Sæt kryds ved, at du ved')).toBeVisible();
  await code.fill(CODE);
  await expect(page.getByText('Koden er lang nok')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('what lay there is locked, form and day stay in clear, and nothing can be read, counted together or handed over', async ({ page }) => {
  await answered(page);
  await share(page);
  expect(await all(page)).not.toContain(WORDS);
  expect(await all(page)).not.toContain('linkId');
  const [text] = Object.values(await records(page));
  const kept = JSON.parse(text);
  expect(Object.keys(kept)).toEqual(['sealed', 'head', 'body']);
  expect(kept.head.form.questionnaire).toContain(FORM);
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await expect(main(page).getByText(LOCKED)).toBeVisible();
  for (const name of ['Vis svarene', 'Giv videre som fil', 'Slet alle svar på denne enhed']) await expect(main(page).getByText(name)).toHaveCount(0);
  await expect(main(page).getByRole('button', { name: /^Slet Fortæl/ })).toHaveCount(0);
  await open(page, '/privatliv');
  await expect(page.getByRole('button', { name: 'Slet alt på denne enhed' })).toHaveCount(0);
});

test('anybody answers and keeps without the code; the draft is locked as it is written', async ({ page }) => {
  await share(page, '1234');
  await answered(page, 'Mens jeg skriver', async () => {});
  expect(Object.keys(await records(page))).toHaveLength(1);
  expect(await all(page)).not.toContain('Mens jeg skriver');
  await atTheEnd(page);
  expect(await all(page)).not.toContain('Mens jeg skriver');
  await open(page, `/skema/${FORM}`);
  await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
});

test('a wrong code opens nothing; the right one reads, hands over, and »Klar til den næste« locks again', async ({ page }) => {
  await answered(page);
  await share(page);
  await unlock(page, 'kaffe under regnbuer');
  await expect(page.getByText('Koden passer ikke.')).toBeVisible();
  await expect(main(page).getByText(LOCKED)).toBeVisible();
  await unlock(page);
  await expect(bar(page)).toContainText('Svarene er låst op');
  await page.getByText('Vis svarene').click();
  await expect(main(page).getByText(WORDS)).toBeVisible();
  expect((await exported(page)).bundle.entry).toHaveLength(1);
  expect(await all(page), 'marked as handed over, and still locked').not.toContain(WORDS);
  expect(await all(page)).toContain('"exported":{"exported"');
  await ready(page).click();
  await expect(page).toHaveURL('/');
  await open(page, '/svar');
  await expect(main(page).getByText(LOCKED)).toBeVisible();
  await expect(page.getByText(/Hentet som fil/)).toBeVisible();
});

test('when the device is shared no more, the same bytes lie there as before', async ({ page }) => {
  await answered(page);
  const before = await records(page);
  await share(page);
  await unlock(page);
  await page.getByRole('button', { name: 'Enheden er ikke fælles mere' }).click();
  await expect(bar(page)).toHaveCount(0);
  expect(await records(page)).toEqual(before);
  await page.reload();
  await page.getByText('Vis svarene').click();
  await expect(main(page).getByText(WORDS)).toBeVisible();
});

test('where the code is forgotten, what is locked can only be deleted', async ({ page }) => {
  await answered(page);
  await share(page);
  await open(page, '/svar');
  await page.getByText('Koden er glemt').click();
  await expect(page.getByText('Ingen kan åbne svarene uden koden.')).toBeVisible();
  await page.getByRole('button', { name: 'Slet de låste svar' }).click();
  await expect(page.getByRole('dialog')).toContainText('Vil du slette 1 svar?');
  await page.getByRole('dialog').getByRole('button', { name: 'Slet de låste svar' }).click();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  expect(await records(page)).toEqual({});
  await page.reload();
  await expect(page.getByText('Browseren har slettet svar')).toHaveCount(0);
});

test('»Klar til den næste« leaves nothing on the screen, nor behind the back button', async ({ page }) => {
  await share(page);
  await answered(page, WORDS, async () => {});
  await ready(page).click();
  await expect(page).toHaveURL('/');
  await expect(bar(page)).toBeVisible();
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack();
    await expect(page.locator('body')).not.toContainText(WORDS);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  }
  await unlock(page);
  await page.getByText('Vis svarene').click();
  await expect(main(page).getByText(WORDS)).toBeVisible();
});

test('»Klar til den næste« clears the screen and not the queue', async ({ page, baseURL }) => {
  await quota(page, baseURL, 1_000_000);
  await share(page);
  await answered(page, 'Før', async () => {});
  await fill(page);
  await page.getByRole('textbox').fill(WORDS);
  await expect(page.getByRole('alert').filter({ hasText: 'Enheden er fuld.' })).toBeVisible();
  await ready(page).click();
  await expect(heading(page)).toHaveText('Et svar er ikke gemt endnu');
  await expect(page.locator('body')).not.toContainText('Før');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await quota(page, baseURL);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(page).toHaveURL('/');
  await unlock(page);
  await page.getByText('Vis svarene').click();
  await expect(main(page).getByText(WORDS)).toBeVisible();
});

test('»Slet og luk« takes what this person has answered, and nothing else', async ({ page }) => {
  await answered(page, 'Fra den forrige');
  await share(page);
  await expect(bar(page).getByRole('button', { name: 'Slet og luk' })).toHaveCount(0);
  await answered(page);
  await bar(page).getByRole('button', { name: 'Slet og luk' }).click();
  await expect(page.getByRole('dialog')).toContainText('Vil du slette det, du har svaret (1)?');
  await page.getByRole('dialog').getByRole('button', { name: 'Slet og luk' }).click();
  await expect(page).toHaveURL('/');
  expect(Object.keys(await records(page))).toHaveLength(1);
  await unlock(page);
  await page.getByText('Vis svarene').click();
  await expect(main(page).getByText('Fra den forrige')).toBeVisible();
});

test('a screen that nobody touches hides, and is cleared later; open answers are locked at once', async ({ page }) => {
  await page.clock.install();
  await share(page);
  await answered(page, WORDS, async () => {});
  await page.clock.runFor(125_000);
  await expect(heading(page)).toHaveText('Skærmen er skjult');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Det er mig, fortsæt' }).click();
  await expect(page.getByRole('textbox')).toHaveValue(WORDS);
  await page.clock.runFor(305_000);
  await expect(page).toHaveURL('/');
  await expect(bar(page)).toContainText('Tidligere svar er låst.');
  await unlock(page);
  await expect(bar(page)).toContainText('Svarene er låst op');
  await page.clock.runFor(125_000);
  await expect(page).toHaveURL('/');
  await expect(bar(page)).toContainText('Tidligere svar er låst.');
});

test('another tab that stood open writes locked from then on, and is cleared along', async ({ page, context }) => {
  await answered(page);
  const other = await context.newPage();
  await open(other, '/svar');
  await other.getByText('Vis svarene').click();
  await expect(main(other).getByText(WORDS)).toBeVisible();
  await share(page);
  await expect(other).toHaveURL('/');
  await expect(bar(other)).toContainText('Tidligere svar er låst.');
  await unlock(page);
  await answered(other, 'Fra den anden');
  expect(await all(page)).not.toContain('Fra den anden');
  await ready(other).click();
  await expect(page, 'what was unlocked here is locked, too').toHaveURL('/');
});

test('a record that was exchanged for another is not taken for it', async ({ page }) => {
  await answered(page);
  await share(page);
  const [[id, text]] = Object.entries(await records(page));
  await put(page, id, text.replace('"revision":', '"revision":1'));
  await unlock(page);
  await expect(page.getByText('1 kan ikke læses.')).toBeVisible();
  await expect(page.getByText('Færdige: 0. Begyndt: 0.')).toBeVisible();
});

const withoutCipher = (page) => page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));

test('a browser without a cipher says that it cannot lock', async ({ page }) => {
  await withoutCipher(page);
  await open(page, '/svar');
  await page.getByText('Bruger flere den samme enhed?').click();
  await expect(page.getByText('Browseren her kan ikke låse.')).toBeVisible();
  await expect(page.getByLabel('Kode', { exact: true })).toHaveCount(0);
});

test('on a shared device a browser without a cipher writes nothing in clear, and says so', async ({ page }) => {
  await share(page);
  await withoutCipher(page);
  await begin(page, FORM);
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await expect(page.getByRole('alert').filter({ hasText: 'browseren kan ikke låse svaret' })).toBeVisible();
  expect(await records(page)).toEqual({});
});

test('where sealing fails in the middle, nothing has changed', async ({ page }) => {
  await answered(page);
  const before = await records(page);
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (key === 'lock') throw new DOMException('broken', 'DataError');
      return put.call(this, value, key);
    };
  });
  await lock(page);
  await expect(page.getByText('Det gik ikke. Intet er ændret.')).toBeVisible();
  expect(await records(page)).toEqual(before);
  await expect(bar(page)).toHaveCount(0);
});
