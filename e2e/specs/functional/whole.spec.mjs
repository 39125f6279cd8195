// The whole form on one page, for professionals: the same answers, the same numbers, and the danger still first and alone.
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, begin, heading, next, saved, skipTo } from '../../support/forms.mjs';

const ALL = 'Vis hele skemaet på én side';
const all = (page) => page.getByRole('button', { name: ALL });
const question = (page, words) => page.getByRole('group', { name: words });

async function whole(page, form) {
  await atWork(page, form);
  await skipTo(page, /^Hvilket mærke vil du give/);
  await all(page).click();
  await expect(question(page, /Hvilket mærke vil du give/)).toBeVisible();
}

test('all questions stand on one page, and follow the answers', async ({ page }) => {
  await whole(page, 'overgang');
  const practice = question(page, /Hvad øver barnet sig på, før det skal i skole/);
  await expect(practice).toHaveCount(0);
  await page.getByRole('radio', { name: 'Fra børnehave til skole' }).check();
  await expect(practice).toBeVisible();
  await practice.getByRole('textbox').fill('At tage tøj på');
  await page.getByRole('radio', { name: 'Fra hjem til vuggestue eller dagpleje' }).check();
  await expect(practice).toHaveCount(0);
  await page.getByRole('radio', { name: 'Fra børnehave til skole' }).check();
  await expect(practice.getByRole('textbox')).toHaveValue('At tage tøj på');
  await saved(page);
  await page.getByRole('button', { name: 'Vis ét spørgsmål ad gangen' }).click();
  await skipTo(page, 'Hvilken overgang er det?');
  await expect(page.getByRole('radio', { name: 'Fra børnehave til skole' })).toBeChecked();
});

test('what is missing is named on top and leads to its field; what is put right comes back here', async ({ page }) => {
  await whole(page, 'overgang');
  await page.getByRole('combobox').selectOption('blå havn');
  await next(page).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Hvilken overgang er det?: Vælg eller skriv et svar');
  await alert.getByRole('button').click();
  await expect(page.getByRole('radio', { name: 'Fra hjem til vuggestue eller dagpleje' })).toBeFocused();
  await page.keyboard.press('Space');
  await next(page).click();
  await expect(heading(page)).toHaveText('Tjek dine svar');
  await page.getByRole('button', { name: /^Ret.*Hvilken overgang er det/ }).click();
  await expect(page.getByRole('radio', { name: 'Fra hjem til vuggestue eller dagpleje' })).toBeFocused();
  await page.goBack();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(question(page, /Hvilket mærke vil du give/)).toBeVisible();
});

test('the danger stands first and alone, and a danger that comes up later stops everything', async ({ page }) => {
  await open(page, '/skema/overgang#alt');
  await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
  await expect(page.getByRole('radio')).toHaveCount(4);
  await expect(all(page)).toHaveCount(0);
  await whole(page, 'foer-tvaerfagligt-team');
  await expect(page.getByRole('radio', { name: 'Fare nu' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Ved ikke' }).first().click();
  await expect(heading(page)).toHaveText('Ring til kommunen og spørg');
});

test('after »Ret« on the danger, »nej« comes back to the whole form', async ({ page }) => {
  await whole(page, 'overgang');
  await page.getByRole('button', { name: 'Ret', exact: true }).click();
  await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
  await next(page).click();
  await expect(question(page, /Hvilket mærke vil du give/)).toBeVisible();
});

test('a round has its grid in the whole form', async ({ page }) => {
  await whole(page, 'trivselsrunde');
  await page.getByLabel('Hvor mange pladser skal der være?').fill('3');
  await page.getByLabel('Hvor mange pladser skal der være?').press('Enter');
  await expect(page.getByRole('radiogroup')).toHaveCount(3);
  await page.getByRole('radiogroup').nth(2).getByRole('radio').first().check();
  await expect(page.getByRole('listitem').filter({ hasText: 'Antal grønne' })).toHaveText('Antal grønne 1');
});

test('families and children are asked one question at a time', async ({ page }) => {
  for (const form of ['trivselstjek-foraelder', 'afslutning-familie', 'afslutning-barn-10-14']) {
    await begin(page, form);
    await expect(all(page)).toHaveCount(0);
    await page.goto(`/skema/${form}#alt`);
    await expect(heading(page)).toBeVisible();
    expect(await page.getByRole('group').count()).toBeLessThan(2);
  }
});

test('the numbers are the same on both', async ({ page }) => {
  await atWork(page, 'overgang');
  await skipTo(page, 'Hvilken overgang er det?');
  const number = (await page.getByText(/^Spørgsmål \d+ af ca\./).textContent()).match(/\d+/)[0];
  await answer(page, 'Fra børnehave til skole');
  await all(page).click();
  await expect(question(page, new RegExp(`^${number}\\. Hvilken overgang er det`))).toBeVisible();
});
