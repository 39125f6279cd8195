// What a family is told by the guide: what to do now, first and short; the rest behind headings that open.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, open, test } from '../../support/test.mjs';
import { answer, heading, main, next, tabTo } from '../../support/forms.mjs';

const MUCH = 'Det er meget på én gang, og vi kan ikke klare det alene';
const night = ['Nej', 'Jeg er mor, far eller bor med barnet', 'Vi har prøvet selv, og det var ikke nok', 'I skole eller fritidstilbud', '10-14 år'];
const FOLDS = ['Her kan I få hjælp i jeres kommune', 'Hvorfor det her', 'Hvis det bliver sværere eller lettere', 'Hvem bestemmer, og hvem er med', 'Dine svar'];
const fold = (page, name) => main(page).locator('details').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** Answers question by question, the topic last, and finishes. */
async function ask(page, answers, topic = 'Angst og bekymringer') {
  await open(page, '/guide/familie');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (const words of answers) await answer(page, words);
  await main(page).getByRole('combobox').selectOption(topic);
  await next(page).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).not.toHaveText('Tjek dine svar');
}

test('what to do comes first, then whom to call; the rest opens', async ({ page }) => {
  await ask(page, [...night, 'Det er én bestemt ting, og den er blevet svær']);
  await expect(heading(page)).toHaveText('Tal med nogen i denne uge.');
  const titles = main(page).getByRole('heading', { level: 2 });
  expect((await titles.allTextContents()).slice(0, 3)).toEqual(['Det kan du gøre i dag', 'Her kan du ringe', 'Det skal du vide om svaret']);
  await expect(main(page).getByRole('link', { name: /114/ })).toBeVisible();
  for (const name of FOLDS) {
    await expect(fold(page, name)).toHaveCount(1);
    await expect(fold(page, name).locator('.it-chapter__body')).toBeHidden();
  }
  await page.getByLabel('Min kommune').first().selectOption('Kerteminde');
  await expect(main(page).getByRole('listitem').first()).toContainText('Kerteminde har gratis, anonym rådgivning');
  await titles.filter({ hasText: FOLDS[0] }).click();
  await expect(fold(page, FOLDS[0])).toContainText('Modtagelsen er indgangen');
  await expect(fold(page, FOLDS[0]).locator('.it-offer-card').first()).toBeVisible();
  await titles.filter({ hasText: FOLDS[3] }).click();
  for (const words of ['Hvem bestemmer', 'Hvem skal med', 'Før noget bliver delt']) await expect(fold(page, FOLDS[3]).getByRole('heading', { level: 3, name: words })).toBeVisible();
  await expect(main(page)).not.toContainText(/trin \d|gul|grøn|rød|point/i);
});

test('everything »ved ikke« is an answer, also without a municipality', async ({ page }) => {
  await ask(page, ['Nej', 'Jeg er mor, far eller bor med barnet', 'Ved ikke', 'Ved ikke', 'Ved ikke', 'Ved ikke'], 'Ved ikke');
  await expect(heading(page)).toHaveText('Tal med nogen i denne uge.');
  await expect(main(page)).toContainText('Du har svaret »ved ikke« til meget. Det er helt i orden.');
  await fold(page, 'Hvorfor det her').locator('summary').click();
  await expect(fold(page, 'Hvorfor det her')).toContainText('Hjælp i hverdagen er måske nok. Vi foreslår at tale med nogen, så ingen venter for længe.');
  await fold(page, FOLDS[0]).locator('summary').click();
  await expect(fold(page, FOLDS[0])).toContainText('Vælg din kommune');
});

test('»få hjælp i dag« has the numbers in reach, and says what a notification does not need', async ({ page }) => {
  await ask(page, [...night, MUCH]);
  await expect(heading(page)).toHaveText('Få hjælp i dag.');
  for (const number of [/112/, /114/, /116 111/]) await expect(main(page).getByRole('link', { name: number }).first()).toBeVisible();
  await fold(page, FOLDS[3]).locator('summary').click();
  await expect(fold(page, FOLDS[3])).toContainText('En underretning kan sendes uden jeres ja.');
});

test('every sentence says where it comes from, once one asks', async ({ page }) => {
  await ask(page, [...night, MUCH]);
  for (const name of FOLDS.slice(0, 4)) await fold(page, name).locator('summary').click();
  await page.getByRole('button', { name: 'Vis, hvor hver sætning kommer fra' }).click();
  const sentences = main(page).locator('.it-said__item');
  expect(await sentences.count()).toBeGreaterThan(12);
  for (const sentence of await sentences.all()) {
    await expect(sentence.locator('.it-said__origin').first()).toHaveText(/^(Kilde: .+, .+|Vores egne ord|Uden for dokumenterne: .+|Følger af guidens regler)$/);
    if (await sentence.isVisible()) await expect(sentence.locator('.it-said__origin').first()).toBeVisible();
  }
  await expect(main(page)).toContainText('Det, der ikke har en kilde under sig, er vores egne ord eller dine svar.');
});

test('on paper all of it is open', async ({ page }, info) => {
  await ask(page, [...night, MUCH]);
  await page.getByLabel('Min kommune').first().selectOption('Faxe');
  await expect(fold(page, FOLDS[0]).locator('.it-offer-card').first()).toBeAttached();
  const file = info.outputPath('family.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4' }));
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of ['Få hjælp i dag.', 'Hvorfor det her', 'Det er meget på én gang, og I skal ikke klare det alene.', 'Når det går bedre, kan hjælpen blive mindre.', 'Spørg barnet, hvad det selv ønsker.', 'Hvor gammelt er barnet?', 'TVÆRS er et møde', 'Sundhedsplejen']) expect(text).toContain(words);
});

test('with the keyboard alone, from the first question to a heading that opens and a number to call', async ({ page }) => {
  await open(page, '/guide/familie');
  await tabTo(page, page.getByRole('button', { name: 'Begynd', exact: true }));
  await page.keyboard.press('Enter');
  for (const words of [...night, MUCH]) {
    const option = page.getByRole('radio', { name: words, exact: true });
    await expect(option).toBeVisible();
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    const place = await option.evaluate((radio) => [...document.querySelectorAll('input[type=radio]')].indexOf(radio));
    for (let step = 1; step <= place; step += 1) await page.keyboard.press('ArrowDown');
    await expect(option).toBeChecked();
    await tabTo(page, next(page));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, main(page).getByRole('combobox'));
  await page.keyboard.type('Ang');
  await tabTo(page, next(page));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Afslut' }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText('Få hjælp i dag.');
  await tabTo(page, main(page).getByRole('link', { name: /112/ }).first());
  await tabTo(page, fold(page, 'Hvorfor det her').locator('summary'));
  await page.keyboard.press('Enter');
  await expect(fold(page, 'Hvorfor det her')).toContainText('I skal ikke klare det alene.');
  await expect(fold(page, 'Hvorfor det her').locator('.it-chapter__body')).toBeVisible();
});
