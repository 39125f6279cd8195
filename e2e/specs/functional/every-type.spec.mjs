// Every type of question, with the keyboard alone on a phone's width, and what comes out of it.
import { expect, open, test } from '../../support/test.mjs';
import { exported, heading, main, next, saved, tabTo } from '../../support/forms.mjs';
import { coding, everyType, extension, options, questionnaire, serve, values, when } from '../../support/made-up.mjs';

const field = (page) => main(page).getByRole('textbox');
/** Goes on with Enter in the field or on the button, and waits for the next question. */
const on = async (page, title) => {
  await tabTo(page, next(page));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();
};
const type = async (page, target, text) => {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
};
/** Types what is wrong, is told what to do, and finds the field again from the message. */
const refused = async (page, target, text, message, first = target) => {
  await type(page, target, text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText(message);
  await expect(target).toHaveAttribute('aria-invalid', 'true');
  await expect(target).toHaveAccessibleDescription(new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await expect(target).toHaveValue(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
};

test('every type of question is answered with the keyboard, and what was answered comes out', async ({ page }) => {
  test.slow();
  await serve(page, 'proeve', everyType);
  await open(page, '/skema/proeve');
  await expect(main(page)).toContainText('Et skema med alle slags spørgsmål.');
  await on(page, 'Er det tirsdag?');

  await tabTo(page, next(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('group')).toHaveAccessibleDescription('Vælg eller skriv et svar');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Ja' })).toBeFocused();
  await page.keyboard.press('Space');
  await on(page, 'Hvilken farve?');

  await tabTo(page, page.getByRole('combobox'));
  await page.keyboard.type('Gr');
  await on(page, 'Hvilket dyr?');

  await tabTo(page, page.getByRole('radio', { name: 'Kat' }));
  await page.keyboard.press('Space');
  await type(page, field(page), 'Hamster');
  await expect(page.getByRole('radio', { name: 'Kat' })).not.toBeChecked();
  await page.getByRole('radio', { name: 'Hund' }).focus();
  await page.keyboard.press('Space');
  await expect(field(page)).toHaveValue('');
  await type(page, field(page), 'Marsvin');
  await on(page, 'Hvad gælder?');

  await expect(page.getByRole('group')).toHaveAccessibleDescription('Vælg alle, der passer.');
  for (const name of ['Larm', 'Ingen', 'Larm', 'Kulde']) {
    await page.getByRole('checkbox', { name: 'Larm' }).focus();
    await tabTo(page, page.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('checkbox', { name: 'Ingen' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await on(page, 'Hvornår begyndte det?');

  await expect(field(page)).toHaveAttribute('inputmode', 'numeric');
  await expect(field(page)).toHaveAccessibleDescription('Skriv dag, måned og år, for eksempel 22-11-2026. Tidligst 1. januar 2020. Senest 31. december 2030.');
  await refused(page, field(page), '31-02-2026', 'Skriv en dato, der findes, for eksempel 22-11-2026');
  await refused(page, field(page), '01-01-2019', 'Det må tidligst være 1. januar 2020');
  await type(page, field(page), '28-2-2026');
  await on(page, 'Hvornår mødes I?');

  const [day, time] = [page.getByRole('textbox', { name: 'Hvornår mødes I? Dag' }), page.getByRole('textbox', { name: 'Hvornår mødes I? Klokkeslæt' })];
  await type(page, day, '31-04-2026');
  await refused(page, time, '14.30', 'Skriv en dato, der findes, for eksempel 22-11-2026, og et klokkeslæt, for eksempel 14.30', day);
  await expect(day).toHaveValue('31-04-2026');
  await type(page, day, '30-04-2026');
  await on(page, 'Hvornår står du op?');

  await refused(page, field(page), '25.00', 'Skriv et klokkeslæt, for eksempel 14.30');
  await type(page, field(page), '06.45');
  await on(page, 'Hvor tungt?');

  await refused(page, field(page), 'tung', 'Skriv et tal, for eksempel 3,5');
  await type(page, field(page), '3,5');
  await tabTo(page, page.getByRole('combobox', { name: 'Enhed' }));
  await page.keyboard.type('gram');
  await on(page, 'Hvor meget?');

  await expect(field(page)).toHaveAttribute('inputmode', 'decimal');
  await expect(field(page)).toHaveAccessibleDescription('Skriv et tal fra 0,5 til 5.');
  await refused(page, field(page), '0,25', 'Skriv et tal, der er mindst 0,5');
  await refused(page, field(page), '1,25', 'Skriv højst 1 cifre efter kommaet');
  await type(page, field(page), '2,5');
  await on(page, 'Hvor mange?');

  await expect(field(page)).toHaveAttribute('inputmode', 'numeric');
  await refused(page, field(page), '41', 'Skriv et tal, der er højst 40');
  await refused(page, field(page), '2,5', 'Skriv et helt tal, for eksempel 3');
  await type(page, field(page), '40');
  await on(page, 'Hvilken hjemmeside?');

  await expect(field(page)).toHaveAttribute('inputmode', 'url');
  await refused(page, field(page), 'https://kommune.dk/a b', 'Skriv en webadresse, for eksempel https://kommune.dk');
  await type(page, field(page), 'https://kommune.dk');
  await on(page, 'Hvad er nummeret?');

  await refused(page, field(page), 'ab1234', 'Skriv svaret sådan: AB-1234');
  await refused(page, field(page), 'AB-1234567', 'Skriv højst 9 tegn');
  await expect(main(page)).toContainText('1 tegn for meget');
  await type(page, field(page), 'AB-1234');
  await on(page, 'Hvilke steder?');

  await refused(page, field(page), 'x', 'Skriv mindst 2 tegn');
  await type(page, field(page), 'Skolen');
  await tabTo(page, page.getByRole('button', { name: 'Tilføj et svar' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Hvilke steder? Svar 2' })).toBeFocused();
  await page.keyboard.type('Hjemme');
  await on(page, 'Skemaets mærke');

  await expect(main(page)).toContainText('blå havn');
  await expect(field(page)).toHaveCount(0);
  await on(page, 'Hvor mange dage?');
  await expect(field(page)).toHaveValue('5');
  await on(page, 'Hvor gammelt er barnet?');

  await type(page, field(page), '9');
  await on(page, 'Går barnet i skole?');
  await tabTo(page, page.getByRole('radio', { name: 'Ja' }));
  await page.keyboard.press('Space');
  await on(page, 'Hvordan går det i klassen?');
  await type(page, field(page), 'Godt.\nMest.');
  await on(page, 'Er der flere?');
  await tabTo(page, page.getByRole('button', { name: 'Tilføj en til' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Barn 2', { exact: true })).toBeVisible();
  await expect(heading(page)).toHaveText('Hvor gammelt er barnet?');
  await type(page, field(page), '11');
  await on(page, 'Går barnet i skole?');
  await on(page, 'Er der flere?');
  await on(page, 'Tjek dine svar');

  for (const words of ['28. februar 2026', '30. april 2026 kl. 14.30', '06.45', '3,5 gram', 'Skolen og Hjemme']) await expect(page.getByText(words, { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Afslut' }));
  await page.keyboard.press('Enter');
  await saved(page);
  await open(page, '/svar');
  await page.getByRole('checkbox', { name: /Prøveskema/ }).check();
  const [{ resource }] = (await exported(page)).bundle.entry;
  const { tidspunkt, ...found } = values(resource);
  expect(Date.parse(tidspunkt)).toBe(new Date('2026-04-30T14:30').getTime());
  expect(found).toEqual({
    ja: true, liste: coding('grøn', 'Grøn'), andet: 'Marsvin', flere: [coding('larm', 'Larm'), coding('kulde', 'Kulde')], dato: '2026-02-28', klokken: '06:45:00',
    vaegt: { value: 3.5, unit: 'gram', system: 'http://unitsofmeasure.org', code: 'g' }, decimal: 2.5, tal: 40, adresse: 'https://kommune.dk', kode: 'AB-1234', linjer: ['Skolen', 'Hjemme'],
    fast: 'blå havn', foer: 5, skjult: 'x', alder: [9, 11], skole: true, klasse: 'Godt.\nMest.',
  });
});

test('a file of R4 is answered like any other', async ({ page }) => {
  await serve(page, 'r4', questionnaire([
    { linkId: 'valg', type: 'choice', text: 'Hvad vil du?', answerOption: options('Blive', 'Gå') },
    { linkId: 'andet', type: 'open-choice', text: 'Med hvem?', answerOption: options('Alene'), enableWhen: [{ question: 'valg', operator: '=', answerCoding: coding('gå', 'Gå') }] },
  ]));
  await open(page, '/skema/r4');
  await page.getByRole('radio', { name: 'Gå' }).check();
  await next(page).click();
  await expect(heading(page)).toHaveText('Med hvem?');
  await page.getByRole('textbox', { name: 'Andet – skriv selv' }).fill('Min mor');
  await next(page).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await saved(page);
  await open(page, '/svar');
  await page.getByRole('checkbox', { name: /Prøveskema/ }).check();
  const [{ resource }] = (await exported(page)).bundle.entry;
  expect(values(resource)).toEqual({ valg: coding('gå', 'Gå'), andet: 'Min mor' });
});

test('a form with an error in it is not used, and says where', async ({ page }) => {
  await serve(page, 'fejl', questionnaire([{ linkId: 'a', type: 'boolean', text: 'A', extension: [extension('questionnaire-hidden', { valueBoolean: false })], ...when('findes-ikke', { answerBoolean: true }) }]));
  await open(page, '/skema/fejl');
  await expect(heading(page)).toHaveText('Skemaet kan ikke vises');
  await expect(main(page)).toContainText("Questionnaire.item[0].enableWhen[0]: 'findes-ikke'");
});
