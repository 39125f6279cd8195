// Closing feedback, form by form: each finishes by the person's own tap, and nobody is told that somebody has read it.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, exported, feedback, finish, heading, main, next, saved, skipTo, write } from '../../support/forms.mjs';

const FACES = ['Ja', 'Lidt', 'Nej', 'Ved ikke', 'Vil ikke sige det'];
const VERDICT = /point|score|%|\d+\s*(\/|ud af)\s*\d+|trin \d|resultat|grøn|gul\b|rød/i;

test('a small child answers with faces that have words', async ({ page }) => {
  await begin(page, 'afslutning-barn-0-9');
  await answer(page, 'Nej');
  await expect(heading(page)).toHaveText('Var det rart at være hos os?');
  await expect(page.getByRole('radio')).toHaveCount(FACES.length);
  for (const words of FACES) {
    const face = page.getByRole('radio', { name: words, exact: true }).locator('..');
    await expect(face).toHaveText(words);
    await expect(face.locator('img')).toBeVisible();
    expect(await face.locator('img').evaluate((image) => image.naturalWidth), `picture of »${words}«`).toBeGreaterThan(0);
  }
});

test('no face of a small child is the right one', async ({ page }) => {
  await begin(page, 'afslutning-barn-0-9');
  await answer(page, 'Ja');
  await expect(heading(page)).toHaveText('Var det rart at være hos os?');
  const colours = [];
  for (const words of FACES) {
    const radio = page.getByRole('radio', { name: words, exact: true });
    await radio.check();
    await expect(radio).toBeChecked();
    // The pointer off the row, so that every row is seen as chosen and not as pointed at.
    await page.mouse.move(0, 0);
    const drawn = await radio.locator('..').evaluate(async (row) => {
      const { backgroundColor, borderColor, color } = getComputedStyle(row);
      const svg = await (await fetch(row.querySelector('img').src)).text();
      const painted = [...new Set(svg.match(/#[0-9a-f]{3,8}\b/gi))].sort();
      return JSON.stringify([backgroundColor, borderColor, color, painted]);
    });
    colours.push(drawn);
  }
  expect(new Set(colours).size, colours.join('\n')).toBe(1);
});

test('a small child may skip, not know, and is never judged', async ({ page }) => {
  await begin(page, 'afslutning-barn-0-9');
  await expect(main(page)).not.toContainText(VERDICT);
  await answer(page, 'Ved ikke');
  await page.getByRole('button', { name: 'Spring over' }).click();
  await answer(page, 'Vil ikke sige det');
  await answer(page, 'Nej');
  await answer(page, 'Nej');
  await expect(heading(page)).toHaveText('Er du færdig?');
  await expect(main(page)).not.toContainText(VERDICT);
  await page.getByRole('button', { name: 'Jeg er færdig' }).click();
  await expect(heading(page)).toHaveText('Tak, fordi du fortalte det');
  await expect(main(page)).not.toContainText(VERDICT);
});

test('a child is told that nobody has read it, and whom to call', async ({ page }) => {
  await begin(page, 'afslutning-barn-0-9');
  await answer(page, 'Ja');
  await skipTo(page, 'Er du færdig?');
  await page.getByRole('button', { name: 'Jeg er færdig' }).click();
  await saved(page);
  await expect(page.getByText('Dine svar ligger på denne telefon. Ingen har læst dem endnu. Har du brug for hjælp nu, så ring 116 111.')).toBeVisible();
  await expect(main(page)).not.toContainText(/sendt|anonym/i);
});

for (const [form, words] of [['afslutning-barn-0-9', 'Nej'], ['afslutning-barn-10-14', 'Nej, jeg var ikke med']]) {
  test(`${form}: a finished answer is closed on the family's phone`, async ({ page }) => {
    await begin(page, form);
    await answer(page, words);
    await skipTo(page, 'Er du færdig?');
    await page.getByRole('button', { name: 'Jeg er færdig' }).click();
    await saved(page);
    await page.goBack();
    await expect(heading(page)).toHaveText('Tak, fordi du fortalte det');
    await expect(page.getByText(words, { exact: true })).toHaveCount(0);

    await open(page, '/svar');
    const row = page.getByRole('listitem').filter({ hasText: 'Fortæl, hvordan det var' });
    await expect(row.getByText('Et barns svar kan ikke åbnes igen.')).toBeVisible();
    await expect(row.getByRole('button')).toHaveText(['Slet']);
    await expect(row.getByRole('link')).toHaveCount(0);
    await expect(page.getByText('Vis svarene')).toHaveCount(0);
    expect((await exported(page)).bundle.entry).toHaveLength(1);
    await open(page, `/skema/${form}`);
    await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
  });
}

test('a child of 10 to 14 answers in words and may write', async ({ page }) => {
  await begin(page, 'afslutning-barn-10-14');
  await answer(page, 'Ja, jeg var med');
  await answer(page, 'For det meste');
  await answer(page, 'Kun lidt af det');
  await answer(page, 'Ved ikke');
  await answer(page, 'Vil ikke svare');
  await write(page, 'Spørg mig først');
  await expect(heading(page)).toHaveText('Er du færdig?');
  for (const words of ['Ja, jeg var med', 'Vil ikke svare', 'Spørg mig først']) await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(main(page)).not.toContainText(VERDICT);
  await page.getByRole('button', { name: 'Jeg er færdig' }).click();
  await expect(page.getByText(/Ingen har læst dem endnu/)).toBeVisible();
});

test('a young person may say »ved ikke« or »vil ikke svare« to every question, and is warned once what not to write', async ({ page }) => {
  await open(page, '/skema/afslutning-barn-15-17');
  await expect(page.locator('#read-aloud p')).toHaveCount(3);
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (let question = 1; question <= 6; question += 1) {
    await expect(page.getByText(`Spørgsmål ${question} af`)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Vil ikke svare', exact: true })).toBeVisible();
    await answer(page, 'Ved ikke');
  }
  await expect(page.getByRole('textbox')).toBeVisible();
  await expect(page.getByText(/^Skriv ikke/)).toHaveCount(1);
});

test('a parent has two questions from 0 to 10, with nothing chosen beforehand', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  for (const [question, number] of [[/^Hvor meget blev du mødt med respekt/, '0'], [/^Hvor meget var du med til at bestemme/, '10']]) {
    await expect(heading(page)).toHaveText(question);
    await expect(page.getByRole('radio')).toHaveCount(11);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await answer(page, number);
  }
  await expect(page.getByRole('textbox', { name: 'Hvad gjorde vi, som betød noget for jer?' })).toBeVisible();
  await finish(page);
  await saved(page);
  const [{ resource }] = (await open(page, '/svar'), await exported(page)).bundle.entry;
  expect(answersOf(resource)).toEqual({ 'familie-respekt': 0, 'familie-inddraget': 10 });
});

const personal = {
  'a CPR number': ['Ring om 010190-1234', 'Det ligner et CPR-nummer: 010190-1234'],
  'a CPR number without a hyphen': ['Det er 0701851234', 'Det ligner et CPR-nummer: 0701851234'],
  'a telephone number': ['Ring 22 33 44 55', 'Det ligner et telefonnummer: 22 33 44 55'],
  'a mail address': ['Skriv til mor@eksempel.dk', 'Det ligner en mailadresse: mor@eksempel.dk'],
  'an address': ['Kom til Skovvejen 12', 'Det ligner en adresse: Skovvejen 12'],
};
for (const [what, [words, warned]] of Object.entries(personal)) {
  test(`${what} in a free text is warned of as it is typed, and once more before the end`, async ({ page }) => {
    const warning = page.getByText('Kan andre se, hvem det er?');
    await begin(page, 'afslutning-familie');
    await answer(page, '9');
    await answer(page, '9');
    await page.getByRole('textbox').fill('I 2025 kom I 3 gange, kl. 10-12. Sag 2512991234, § 54 a, 25.000.000 kr.');
    await saved(page);
    await expect(warning).toHaveCount(0);
    await page.getByRole('textbox').fill(words);
    await expect(page.getByRole('status').filter({ has: warning })).toContainText(warned);
    await expect(page.getByRole('textbox')).toHaveValue(words);
    await next(page).click();
    await skipTo(page, 'Tjek dine svar');
    await expect(page.getByText('I et af dine svar står noget, der kan vise, hvem det er.')).toBeVisible();
  });
}

test('the next family begins with an empty form, and both answers are kept', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '7', words: 'Første familie' });
  await page.getByRole('button', { name: 'Klar til den næste' }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (const number of ['2', '3']) {
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await answer(page, number);
  }
  await expect(page.getByRole('textbox')).toHaveValue('');
  await write(page, 'Anden familie');
  await finish(page);
  await expect(page.getByText('Første familie')).toHaveCount(0);
  await page.getByRole('link', { name: 'Giv svarene videre' }).click();
  await expect(page.getByText('Færdige: 2. Begyndt: 0.')).toBeVisible();
  const answers = (await exported(page)).bundle.entry.map(({ resource }) => answersOf(resource));
  expect(answers.sort((one, other) => other['familie-respekt'] - one['familie-respekt'])).toEqual([
    { 'familie-respekt': 9, 'familie-inddraget': 7, 'gjorde-forskel': 'Første familie' },
    { 'familie-respekt': 2, 'familie-inddraget': 3, 'gjorde-forskel': 'Anden familie' },
  ]);
});

test('a partner says how the work together went', async ({ page }) => {
  await open(page, '/skema/afslutning-samarbejdspartner');
  await answer(page, 'Nej');
  await answer(page, '6');
  await write(page, 'Korte møder');
  await write(page, 'Et opkald før');
  await expect(heading(page)).toHaveText('Tjek dine svar');
  await finish(page);
  await expect(heading(page)).toHaveText('Tak for dine svar');
  await expect(next(page)).toHaveCount(0);
});

/** The answers of a response by their `linkId`. */
function answersOf({ item = [] }) {
  return Object.fromEntries(item.flatMap(({ linkId, answer = [] }) => answer.map((one) => [linkId, Object.entries(one).find(([key]) => key.startsWith('value'))[1]])));
}
