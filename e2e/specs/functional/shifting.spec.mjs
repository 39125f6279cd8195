// Questions that come and go under somebody's hands, very long answers, and drafts of another version: nothing is lost.
import { expect, open, test } from '../../support/test.mjs';
import { exported, heading, next, saved } from '../../support/forms.mjs';
import { questionnaire, serve, values, when } from '../../support/made-up.mjs';

const exists = (question, answerBoolean) => ({ enableWhen: [{ question, operator: 'exists', answerBoolean }] });

test('a page stays where an answer takes a page before it away', async ({ page }) => {
  await serve(page, 'skift', questionnaire([
    { linkId: 'foerst', type: 'string', text: 'Kun uden den sidste', ...exists('sidst', false) },
    { linkId: 'midt', type: 'string', text: 'I midten' },
    { linkId: 'sidst', type: 'string', text: 'Den sidste' },
    { linkId: 'efter', type: 'string', text: 'Efter den sidste' },
  ]));
  await open(page, '/skema/skift');
  await page.getByRole('textbox').fill('husk mig');
  for (const title of ['I midten', 'Den sidste']) {
    await next(page).click();
    await expect(heading(page)).toHaveText(title);
  }
  const field = page.getByRole('textbox');
  await field.click();
  await page.keyboard.type('skrevet uden afbrydelse');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('skrevet uden afbrydelse');
  await expect(heading(page)).toHaveText('Den sidste');
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(heading(page)).toHaveText('I midten');
  await next(page).click();
  await expect(heading(page)).toHaveText('Den sidste');
  await next(page).click();
  await expect(heading(page)).toHaveText('Efter den sidste');
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await page.getByRole('textbox').fill('');
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(heading(page)).toHaveText('Kun uden den sidste');
  await expect(page.getByRole('textbox')).toHaveValue('husk mig');
});

test('on a page with all questions, one that goes gives the focus to the one beside it', async ({ page }) => {
  await serve(page, 'skift', questionnaire([
    { linkId: 'ja', type: 'boolean', text: 'Må vi spørge mere?', initial: [{ valueBoolean: true }] },
    { linkId: 'mere', type: 'string', text: 'Hvad mere?', ...when('ja', { answerBoolean: true }) },
    { linkId: 'slut', type: 'string', text: 'Andet?' },
  ]));
  await open(page, '/skema/skift/indtast');
  const more = page.getByRole('textbox', { name: /Hvad mere/ });
  await more.fill('en hel del');
  await more.focus();
  // As a hand on the mouse does it while the caret stands in the field: the click itself moves no focus.
  await page.getByRole('radio', { name: 'Nej' }).evaluate((radio) => radio.click());
  await expect(more).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /Andet/ })).toBeFocused();
  await page.getByRole('radio', { name: 'Ja' }).check();
  await expect(more).toHaveValue('en hel del');
});

test('100,000 characters are taken, counted and kept', async ({ page }) => {
  test.slow();
  await serve(page, 'lang', questionnaire([{ linkId: 't', type: 'text', text: 'Fortæl', maxLength: 100_000, extension: [{ url: 'https://indsatstrappen.dk/fhir/StructureDefinition/free-text-privacy', valueCode: 'check' }] }]));
  await open(page, '/skema/lang');
  const long = 'æbler og pærer '.repeat(7000).slice(0, 99_990);
  const field = page.getByRole('textbox');
  await field.evaluate((element, text) => {
    element.focus();
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, long);
  await expect(page.getByText('10 tegn tilbage').first()).toBeVisible();
  await field.press('End');
  const begun = Date.now();
  await page.keyboard.type('0123456789x');
  await expect(page.getByText('1 tegn for meget').first()).toBeVisible();
  expect(Date.now() - begun, 'milliseconds for eleven keys').toBeLessThan(11_000);
  await next(page).click();
  await expect(page.getByRole('alert')).toContainText('Skriv højst 100000 tegn');
  await field.press('Backspace');
  await next(page).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await saved(page);
  await open(page, '/svar');
  await page.getByRole('checkbox', { name: /Prøveskema/ }).check();
  const [{ resource }] = (await exported(page)).bundle.entry;
  expect(values(resource).t).toHaveLength(100_000);
});

test('a draft of an earlier version is kept, can be handed over, and the new version begins anew', async ({ page }) => {
  const items = [{ linkId: 'a', type: 'string', text: 'Gammelt spørgsmål' }, { linkId: 'b', type: 'string', text: 'Fælles spørgsmål' }];
  await serve(page, 'skift', questionnaire(items));
  await open(page, '/skema/skift');
  await page.getByRole('textbox').fill('skrevet i version 1');
  await saved(page);
  await page.unrouteAll();
  await serve(page, 'skift', questionnaire([{ linkId: 'ny', type: 'string', text: 'Nyt spørgsmål' }, items[1]], { version: '2' }));
  await open(page, '/skema/skift');
  await expect(heading(page)).toHaveText('Nyt spørgsmål');
  await open(page, '/svar');
  const row = page.getByRole('listitem').filter({ hasText: 'Prøveskema' }).filter({ has: page.getByText('Vis svarene') });
  await row.getByText('Vis svarene').click();
  await expect(row).toContainText('skrevet i version 1');
  await row.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(row.getByRole('status')).toContainText('Skemaet er ændret, siden du begyndte');
  await page.getByRole('checkbox', { name: /Prøveskema/ }).check();
  const [{ resource }] = (await exported(page)).bundle.entry;
  expect([resource.questionnaire, values(resource).a]).toEqual(['https://example.org/Questionnaire/made-up|1', 'skrevet i version 1']);
});
