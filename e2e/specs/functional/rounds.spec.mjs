// A round over a whole group: one grid, and only counts at its end and in its file.
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, exported, heading, label, main, next, saved, skipTo } from '../../support/forms.mjs';

const place = (page, number) => page.getByRole('radiogroup', { name: `Plads ${number}`, exact: true });
const choose = (page, number, colour) => place(page, number).getByRole('radio', { name: new RegExp(`^${colour}`) }).check();
const count = (page, words) => page.getByRole('status').getByRole('listitem').filter({ hasText: words });

async function toGrid(page, { places, group = 'blå havn' }) {
  await atWork(page, 'trivselsrunde');
  await label(page, group);
  await skipTo(page, 'Hvad er dit samlede syn på barnets trivsel?');
  await page.getByLabel('Hvor mange pladser skal der være?').fill(String(places));
  await page.getByRole('button', { name: 'Vis pladser' }).click();
  await expect(page.getByRole('radiogroup')).toHaveCount(places);
}

async function round(page, colours) {
  for (const [index, colour] of colours.entries()) await choose(page, index + 1, colour);
}

async function finishRound(page) {
  await next(page).click();
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
  await saved(page);
}

test('a group is answered in one grid with counts, and a place can be opened and left again', async ({ page }) => {
  await toGrid(page, { places: 4 });
  await expect(count(page, 'Mangler')).toHaveText('Mangler 4');
  await round(page, ['Grøn', 'Gul', 'Grøn']);
  await expect(count(page, 'Antal grønne')).toHaveText('Antal grønne 2');
  await expect(count(page, 'Antal gule')).toHaveText('Antal gule 1');
  await expect(count(page, 'Mangler')).toHaveText('Mangler 1');
  await page.getByRole('button', { name: 'Åbn Plads 4' }).click();
  await expect(page.getByText('Plads 4', { exact: true })).toBeVisible();
  await expect(heading(page)).toHaveText('Hvad er dit samlede syn på barnets trivsel?');
  await answer(page, 'Rød: jeg er stærkt bekymret');
  await expect(count(page, 'Antal røde')).toHaveText('Antal røde 1');
  await expect(place(page, 4).getByRole('radio', { name: /^Rød/ })).toBeChecked();
  await page.getByRole('button', { name: 'Åbn Plads 2' }).click();
  await page.goBack();
  await expect(place(page, 2).getByRole('radio', { name: /^Gul/ })).toBeChecked();
});

test('a number never takes an answered place away, and a place without an answer is named before the end', async ({ page }) => {
  await toGrid(page, { places: 3 });
  await choose(page, 2, 'Gul');
  await page.getByLabel('Hvor mange pladser skal der være?').fill('1');
  await page.getByRole('button', { name: 'Vis pladser' }).click();
  await expect(page.getByRole('radiogroup')).toHaveCount(2);
  await next(page).click();
  await skipTo(page, 'Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(page.getByRole('alert')).toContainText('Plads 1: Vælg eller skriv et svar');
  await page.getByRole('alert').getByRole('button', { name: /Plads 1/ }).click();
  await expect(page.getByRole('radiogroup')).toHaveCount(2);
  await expect(place(page, 2).getByRole('radio', { name: /^Gul/ })).toBeChecked();
});

test('the places outlast a reload, and nothing but counts is left at the end', async ({ page }) => {
  await toGrid(page, { places: 7 });
  await round(page, ['Grøn', 'Grøn', 'Grøn', 'Grøn', 'Grøn', 'Gul', 'Rød']);
  await saved(page);
  await page.reload();
  await expect(main(page).getByText(/blå havn, begyndt/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Fortsæt, hvor du slap/ }).click();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(place(page, 6).getByRole('radio', { name: /^Gul/ })).toBeChecked();
  await finishRound(page);
  const table = page.getByRole('table');
  await expect(table.getByRole('row', { name: /Antal grønne/ })).toContainText('5');
  await expect(table.getByRole('row', { name: /Antal gule/ })).toContainText('skjult');
  await expect(table.getByRole('row', { name: /Antal røde/ })).toContainText('skjult');
  await expect(main(page)).not.toContainText(/Plads \d/);
  await page.goBack();
  await expect(main(page)).not.toContainText(/Plads \d/);
  await open(page, '/svar');
  await page.getByRole('checkbox', { name: /Trivselsrunde/ }).check();
  const file = await exported(page);
  const text = JSON.stringify(file.bundle);
  expect(text).toContain('antal-groen');
  expect(text).not.toContain('plads');
});

test('an unfinished round does not leave the device', async ({ page }) => {
  await toGrid(page, { places: 3 });
  await choose(page, 1, 'Rød');
  await saved(page);
  await open(page, '/svar');
  await expect(page.getByRole('heading', { name: /Trivselsrunde.* · blå havn/ })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Trivselsrunde/ })).toHaveCount(0);
});

test('two rounds over one group stand side by side', async ({ page }) => {
  for (const colours of [Array(5).fill('Grøn'), [...Array(6).fill('Grøn'), ...Array(5).fill('Gul')]]) {
    await toGrid(page, { places: colours.length });
    await round(page, colours);
    await finishRound(page);
  }
  const green = page.getByRole('table').getByRole('row', { name: /Antal grønne/ }).getByRole('cell');
  await expect(green).toHaveCount(2);
  // Rounds of one day stand in any order.
  expect((await green.allTextContents()).sort()).toEqual(['5', '6']);
  await open(page, '/skema');
  await page.getByRole('link', { name: /^Færdige svar samlet: Trivselsrunde/ }).click();
  await expect(heading(page)).toHaveText('Svarene samlet');
  const yellow = page.getByRole('table').getByRole('row', { name: /Antal gule/ }).getByRole('cell');
  await expect(yellow).toHaveCount(2);
  expect((await yellow.allTextContents()).sort()).toEqual(['0', '5']);
  await expect(page.getByText('Arbejdspapir. Dette er ikke en underretning. Kommunen har ikke fået noget.')).toBeVisible();
});

test('the grid is worked through with the keyboard alone', async ({ page }) => {
  await toGrid(page, { places: 2 });
  await place(page, 1).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(place(page, 1).getByRole('radio', { name: /^Gul/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Åbn Plads 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Plads 2', { exact: true })).toBeVisible();
});
