// A form on paper, and papers typed in.
import { readFile } from 'node:fs/promises';
import { expect, open, test } from '../../support/test.mjs';
import { exported, heading, main, saved, tabTo } from '../../support/forms.mjs';
import { everyType, options, questionnaire, serve, values, when } from '../../support/made-up.mjs';

const shipped = async (name) => JSON.parse(await readFile(new URL(`../../../public/data/questionnaires/${name}.json`, import.meta.url), 'utf8'));

test('a form leads to its paper and to typing in', async ({ page }) => {
  await open(page, '/skema/afslutning-familie');
  await page.getByRole('link', { name: 'Print skemaet på papir' }).click();
  await expect(page).toHaveURL('/skema/afslutning-familie/papir');
  await expect(heading(page)).toHaveText('Fortæl, hvordan hjælpen var');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.getByRole('link', { name: 'Skriv svar ind fra papir' }).click();
  await expect(page).toHaveURL('/skema/afslutning-familie/indtast');
});

test('paper has the numbers of the screen, room to answer, and conditions in words', async ({ page }) => {
  await serve(page, 'proeve', questionnaire([
    { linkId: 'a', type: 'boolean', text: 'Går I til noget?' },
    { linkId: 'b', type: 'coding', text: 'Hvor?', answerOption: options('Klub', 'Hjemme'), ...when('a', { answerBoolean: true }) },
    { linkId: 'c', type: 'text', text: 'Hvad mere?', enableBehavior: 'any', enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: false }, { question: 'b', operator: '!=', answerCoding: options('Klub')[0].valueCoding }] },
    { linkId: 'd', type: 'integer', text: 'Hvor gerne?', extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 }, { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 }] },
  ], { copyright: 'CC BY 4.0' }));
  await open(page, '/skema/proeve/papir');
  const asks = page.locator('.it-sheet__question').getByRole('heading', { level: 2 });
  await expect(asks).toHaveText(['1. Går I til noget?', '2. Hvor?', '3. Hvad mere?', '4. Hvor gerne?']);
  await expect(main(page)).toContainText('Gå kun hertil, hvis du svarede »Ja« i spørgsmål 1.');
  await expect(main(page)).toContainText('Gå kun hertil, hvis du ikke har svaret på spørgsmål 1 eller du ikke svarede »Klub« i spørgsmål 2.');
  await expect(page.getByText('Klub', { exact: true })).toBeVisible();
  await expect(page.locator('.it-sheet__box')).toHaveCount(2 + 2 + 11);
  await expect(main(page)).toContainText('version 1');
  await expect(main(page)).toContainText('CC BY 4.0');

  // The third on paper is the second one asked here: its own number stands beside.
  await open(page, '/skema/proeve');
  await page.getByRole('button', { name: 'Spring over' }).click();
  await expect(heading(page)).toHaveText('Hvad mere?');
  await expect(page.getByText('Spørgsmål 2 af ca. 3 · nr. 3 på papir')).toBeVisible();
});

for (const name of ['afslutning-barn-0-9', 'trivselstjek-ung', 'trivselsrunde', 'foer-tvaerfagligt-team']) {
  test(`${name} is printed with all that it asks`, async ({ page }) => {
    const form = await shipped(name);
    await open(page, `/skema/${name}/papir`);
    await page.emulateMedia({ media: 'print' });
    await expect(heading(page)).toBeVisible();
    const texts = [];
    const collect = (items) => items.forEach((item) => {
      if (!['group', 'display'].includes(item.type) && !item.readOnly) texts.push(item.text);
      collect(item.item ?? []);
    });
    collect(form.item);
    for (const text of texts) await expect(main(page)).toContainText(text);
    for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(main(page)).toContainText(`${form.url}|${form.version}`);
  });
}

test('a working paper says so on every sheet', async ({ page }) => {
  await open(page, '/skema/foer-tvaerfagligt-team/papir');
  await expect(heading(page)).toBeVisible();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: false });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  expect(sheets).toBeGreaterThan(1);
  await expect(page.locator('.it-sheet__head')).toContainText('Dette er ikke en underretning');
  expect(await page.locator('.it-sheet__head').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
});

test('papers are typed in one after the other with the keyboard, marked, counted and exported', async ({ page }) => {
  await open(page, '/skema/afslutning-familie/indtast');
  await expect(page.getByText('Papirer skrevet ind: 0')).toBeVisible();
  for (const [n, [respect, say, words]] of [['9', '7', 'Første papir'], ['3', '4', 'Andet papir']].entries()) {
    const first = page.getByRole('group', { name: /respekt/ }).getByRole('radio', { name: respect, exact: true });
    if (n === 0) await tabTo(page, page.getByRole('group', { name: /respekt/ }).getByRole('radio').first());
    else await expect(page.getByRole('group', { name: /respekt/ }).getByRole('radio').first()).toBeFocused();
    await first.focus();
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
    await page.keyboard.press('Enter');
    const second = page.getByRole('group', { name: /bestemme/ }).getByRole('radio');
    await expect(second.first()).toBeFocused();
    await second.nth(Number(say)).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
    await tabTo(page, page.getByRole('button', { name: 'Gem, og tag det næste papir' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Papirer skrevet ind: ${n + 1}`)).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.getByRole('textbox').first()).toHaveValue('');
  }
  await saved(page);
  await open(page, '/svar');
  await expect(page.getByText('Skrevet ind fra papir')).toHaveCount(2);
  const found = (await exported(page)).bundle.entry.map(({ resource }) => resource);
  expect(found.map((one) => values(one)['familie-respekt']).sort()).toEqual([3, 9]);
  for (const one of found) {
    expect(one.status).toBe('completed');
    expect(one.extension).toContainEqual({ url: 'http://hl7.org/fhir/StructureDefinition/questionnaireresponse-completionMode', valueCodeableConcept: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode', code: 'WRITTEN' }] } });
  }
});

test("a child's paper is marked as typed in by an adult, and stays closed", async ({ page }) => {
  await open(page, '/skema/afslutning-barn-10-14/indtast');
  await expect(main(page)).toContainText('Det bliver noteret, at en voksen har skrevet dem ind');
  await page.getByRole('group').first().getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Gem, og tag det næste papir' }).click();
  await expect(page.getByText('Papirer skrevet ind: 1')).toBeVisible();
  await saved(page);
  await open(page, '/svar');
  await expect(page.getByText('Et barns svar kan ikke åbnes igen')).toBeVisible();
  const [{ resource }] = (await exported(page)).bundle.entry;
  expect(resource.meta.tag).toContainEqual({ system: 'https://indsatstrappen.dk/fhir/CodeSystem/typed-by', code: 'adult' });
  expect(resource.meta.tag).toContainEqual({ system: 'https://indsatstrappen.dk/fhir/CodeSystem/respondent', code: 'child' });
});

test('a paper with a mistake is not kept before it is put right', async ({ page }) => {
  await serve(page, 'proeve', everyType);
  await open(page, '/skema/proeve/indtast');
  await page.getByRole('group', { name: /Hvornår begyndte det/ }).getByRole('textbox').fill('31-02-2026');
  await page.getByRole('button', { name: 'Gem, og tag det næste papir' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert').getByRole('button')).toHaveText([/Er det tirsdag\?: Vælg eller skriv et svar/, /Hvornår begyndte det\?: Skriv en dato, der findes/]);
  await page.getByRole('alert').getByRole('button', { name: /Hvornår/ }).press('Enter');
  await expect(page.getByRole('group', { name: /Hvornår begyndte det/ }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('28-02-2026');
  await page.getByRole('group', { name: /tirsdag/ }).getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('button', { name: 'Barn: tilføj en til' }).click();
  await expect(page.getByRole('group', { name: /Hvor gammelt/ })).toHaveCount(2);
  await page.getByRole('group', { name: /Hvor gammelt/ }).nth(1).getByRole('textbox').fill('7');
  await page.getByRole('button', { name: 'Gem, og tag det næste papir' }).click();
  await expect(page.getByText('Papirer skrevet ind: 1')).toBeVisible();
});

test('a paper that says danger is not kept: what to do stands there', async ({ page }) => {
  await open(page, '/skema/foer-tvaerfagligt-team/indtast');
  const fare = page.getByRole('group').first().getByRole('radio');
  await fare.first().check();
  await expect(page.getByText('Skemaet stopper her og kan ikke gemmes')).toBeVisible();
  await page.getByRole('button', { name: 'Gem, og tag det næste papir' }).click();
  await expect(page.getByText('Papirer skrevet ind: 0')).toBeVisible();
  await page.getByRole('button', { name: 'Spring dette papir over' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});
