// What grows out of the guide: the sheet for a meeting, TVÆRS' counts, the handbook and the graph.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, finish, heading, main, next, skipTo } from '../../support/forms.mjs';

const SHEET = 'Arbejdspapir: ark til et møde med familien';
const chapter = (page, title) => main(page).locator('details').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });

/** A result of the guide where family and school can begin themselves. */
async function early(page) {
  await open(page, '/guide/fagfolk');
  for (const words of ['Nej', 'Vi har talt sammen, og de vil gerne', 'Ikke noget endnu', 'I skole eller fritidstilbud', '6-9 år', 'Gul: jeg er bekymret', 'Små eller tidlige tegn']) await answer(page, words);
  await main(page).getByRole('combobox').selectOption('Angst og bekymringer');
  await next(page).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText(/^Trin 1/);
}

test('a sheet takes over the situation, asks for danger anew, and has no colour', async ({ page }) => {
  await early(page);
  await page.getByRole('link', { name: SHEET }).click();
  await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer(page, 'Nej');
  await skipTo(page, 'Hvor er barnet til daglig?');
  await expect(page.getByRole('radio', { name: 'I skole eller fritidstilbud' })).toBeChecked();
  for (let pages = 0; pages < 6; pages += 1) {
    if ((await heading(page).textContent()) === 'Hvilket trin tænker I på?') break;
    const before = page.url();
    await next(page).click();
    await expect(page).not.toHaveURL(before);
  }
  await expect(page.getByRole('radio', { name: 'Trin 1: tæt på hverdagen' })).toBeChecked();
  await next(page).click();
  await expect(heading(page)).toHaveText('Hvem vil familien selv have med?');
  await page.getByRole('checkbox', { name: 'En bisidder eller en, de stoler på' }).check();
  await next(page).click();
  await finish(page);
  await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
  const text = await main(page).textContent();
  expect(text).not.toMatch(/gul|bekymret\b/i);
  expect(text.indexOf('Hvad kan barnet og familien')).toBeLessThan(text.indexOf('Hvor stor er udfordringen?'));
  await expect(main(page)).toContainText('Trin 1: tæt på hverdagen');
});

test('a sheet on paper has the situation above, and the next one begins empty', async ({ page }) => {
  await early(page);
  await page.getByRole('link', { name: SHEET }).click();
  await expect(page.getByRole('radio')).toHaveCount(4);
  await page.getByRole('navigation', { name: 'På papir' }).getByRole('link').first().click();
  await expect(page).toHaveURL('/skema/moedeark/papir');
  await expect(page.getByRole('heading', { name: 'Sådan svarede I i guiden' })).toBeVisible();
  await expect(main(page).locator('.it-summary')).toContainText('Trin 1: tæt på hverdagen');
  await expect(main(page)).not.toContainText(/underskrift|gul:/i);
  await open(page, '/skema/moedeark/papir');
  await expect(page.getByRole('heading', { name: 'Sådan svarede I i guiden' })).toHaveCount(0);
});

test('goals, what is agreed and the look back stand on the sheet; TVÆRS is counted by quarter, few are hidden', async ({ page }) => {
  await atWork(page, 'moedeark');
  await skipTo(page, 'Hvad skal blive anderledes?');
  await page.getByRole('textbox').fill('Barnet kommer i skole hver dag');
  await next(page).click();
  await page.getByRole('textbox').fill('Det står i protokollen i to uger');
  await next(page).click();
  await skipTo(page, 'Hvem gør det?');
  await answer(page, 'PPR');
  await skipTo(page, /^Da I så tilbage/);
  for (const way of [/^Fortsæt/, /^Justér/, /^Op/, /^Ned/, /^Slip/]) await expect(page.getByRole('radio', { name: way })).toBeVisible();
  await page.getByRole('radio', { name: /^Ned/ }).check();
  await next(page).click();
  for (const tick of [/^Et møde er holdt/, /^En sag er drøftet/]) await page.getByRole('checkbox', { name: tick }).check();
  await next(page).click();
  await finish(page);
  await expect(main(page)).toContainText('Barnet kommer i skole hver dag');
  await open(page, '/skema/moedeark/samlet');
  await expect(page.getByRole('row', { name: /^Møder 1$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Sager skjult$/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^[1-4]\. kvartal \d{4}$/ })).toBeVisible();
});

test('the handbook says what the guide says: by worry, by step and by who you are, for the chosen municipality', async ({ page }) => {
  await open(page, '/fagfolk');
  await page.getByRole('link', { name: /^Håndbogen/ }).click();
  await expect(heading(page)).toHaveText('Håndbogen');
  await expect(main(page)).toContainText('Den er ikke en grænse for at gøre mere.');
  for (const title of ['Efter, hvad du er bekymret for', 'Efter trin', 'Efter, hvem du er']) await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await chapter(page, 'Jeg har mistanke om vold, overgreb eller vanrøgt').locator('summary').click();
  await expect(chapter(page, 'Jeg har mistanke om vold, overgreb eller vanrøgt')).toContainText('fortæl dem hverken om mistanken');
  await page.getByLabel('Min kommune').selectOption('Faxe');
  const childminder = chapter(page, 'Dagplejer');
  await childminder.locator('summary').click();
  await expect(childminder).toContainText('Et TVÆRS for dagplejen er kun planlagt');
  await expect(main(page)).not.toContainText(/trin [3-6]/i);
  await page.getByRole('button', { name: 'Vis, hvor hver sætning kommer fra' }).click();
  await expect(childminder).toContainText('Kilde: Strategi for Fælles om Forebyggelse');
});

test('on paper every chapter of the handbook is open', async ({ page }, info) => {
  await open(page, '/haandbog');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const file = info.outputPath('handbook.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4' }));
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of ['Ring 112 nu.', 'Tal med din leder i dag.', 'Aftal med barnet og forældrene, hvad I prøver i hverdagen']) expect(text).toContain(words);
});

test('the graph is fetched on demand, drawn, and told in a list with every rule and its source', async ({ page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, '/');
  await expect(heading(page)).toBeVisible();
  expect(fetched.filter((path) => path.includes('/data/guide/'))).toEqual([]);
  await open(page, '/guide');
  await page.getByRole('link', { name: 'Sådan kommer guiden frem til et svar' }).click();
  await expect(page.getByRole('img', { name: /^Spørgsmålene står fra venstre/ })).toHaveCount(2);
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name: /^1\. Er der fare/ }) });
  await expect(first).toContainText('»Fare nu«: Stop: Ring 112 nu');
  await first.getByRole('link', { name: /Hvor står barnet og familien/ }).click();
  await expect(page).toHaveURL(/#knude-\d+$/);
  const rule = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name: 'Taler for trin 1', exact: true }) }).first();
  await expect(rule).toContainText('Når:');
  await expect(rule.locator('.it-said__origin').first()).toBeVisible();
  await expect(main(page)).not.toContainText(/trin [3-6]/i);
});

test('the graph shows families\' questions and ends in their own words, by the same rules and without a step', async ({ page }) => {
  await open(page, '/guide/graf');
  const family = main(page).locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'For familier' }) });
  const first = family.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name: /^1\. Er nogen i fare/ }) });
  await expect(first).toContainText('»Nej«: gå til 2: Hvem er du?');
  await first.getByRole('link', { name: /Hvem er du/ }).click();
  await expect(page).toHaveURL(/#familie-2$/);
  await expect(family).toContainText('»Det er noget nyt eller småt«: brug det, I har omkring jer');
  await expect(family.getByRole('heading', { level: 4, name: 'Taler for få hjælp i dag' }).first()).toBeVisible();
  await expect(family).not.toContainText(/trin \d|»(grøn|gul|rød)/i);
  await main(page).getByRole('link', { name: 'For fagfolk' }).click();
  await expect(page).toHaveURL(/#fagfolk$/);
});

test('the way of a notification by dialogue stands step by step, as Assens goes it', async ({ page }) => {
  await open(page, '/haandbog');
  await chapter(page, 'Mere, end I selv kan sætte i gang').locator('summary').click();
  const text = await chapter(page, 'Mere, end I selv kan sætte i gang').textContent();
  const places = ['1. Skolen eller dagtilbuddet', '2. Lederen indkalder', '3. Mødet holdes', '4. Lederen leder', '5. Mødet slutter med en plan'].map((words) => text.indexOf(words));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  await expect(chapter(page, 'Mere, end I selv kan sætte i gang')).toContainText('Det gælder ikke ved mistanke om vold eller overgreb.');
});

test('no rhythm is proposed: those of the sources are said to be for others', async ({ page }) => {
  await early(page);
  const down = main(page).locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Det kan føre ned igen' }) });
  for (const words of ['Vælg selv dagen.', 'Kerteminde følger op efter 2 uger og siden hver 6. uge. Det gælder anbringelser.', 'Det gælder myndighedens sager og indsatser.', 'mindst hver tredje måned']) await expect(down).toContainText(words);
  await atWork(page, 'moedeark');
  await skipTo(page, 'Hvilken dag ser I tilbage?');
  await expect(main(page)).toContainText('Kildernes faste rytmer gælder ikke her');
  await expect(page.getByRole('textbox')).toHaveValue('');
});
