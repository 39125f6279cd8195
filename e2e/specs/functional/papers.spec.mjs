// Working papers: what they are stands on every page and every sheet; they end in something to take along.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, finish, heading, label, main, next, saved, skipTo } from '../../support/forms.mjs';

const NOTICE = 'Arbejdspapir. Dette er ikke en underretning. Kommunen har ikke fået noget.';
const papers = ['overgang', 'begyndende-skolefravaer', 'foer-tvaerfagligt-team', 'foer-dialogbaseret-underretning', 'moedeark', 'trivselsvurdering-dagtilbud', 'trivselsvurdering-skole', 'trivselsrunde', 'bekymringsskala-fagperson'];
const notice = (page) => page.getByText(NOTICE, { exact: true });

for (const paper of papers) {
  test(`${paper} says on its first page and on its stop that it is no notification`, async ({ page }) => {
    await open(page, `/skema/${paper}`);
    await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
    await expect(notice(page)).toHaveCount(1);
    await expect(page.getByRole('radio')).toHaveCount(4);
    await answer(page, 'I tvivl');
    await expect(heading(page)).toHaveText('Ring til kommunen og spørg');
    await expect(notice(page)).toHaveCount(1);
  });
}

test('a paper says so on every page, on its answers, at its end, in »Mine svar« and where a draft is chosen', async ({ page }) => {
  await atWork(page, 'overgang');
  await expect(notice(page)).toHaveCount(1);
  await label(page, 'blå havn');
  await answer(page, 'Fra børnehave til skole');
  for (let pages = 0; pages < 20 && (await heading(page).textContent()) !== 'Tjek dine svar'; pages += 1) {
    await expect(notice(page)).toHaveCount(1);
    const before = page.url();
    const skip = page.getByRole('button', { name: 'Spring over' });
    await (await skip.isVisible() ? skip : next(page)).click();
    await expect(page).not.toHaveURL(before);
  }
  await expect(notice(page)).toHaveCount(1);
  await page.reload();
  await expect(heading(page)).toHaveText('Du er allerede begyndt');
  await expect(notice(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Fortsæt/ }).click();
  await finish(page);
  await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
  await expect(notice(page)).toHaveCount(1);
  await expect(main(page).getByText(/^blå havn · /)).toBeVisible();
  await expect(main(page).getByText(/^Det her papir er ikke sendt til nogen\./)).toBeVisible();
  await expect(main(page)).not.toContainText(/116 111|andre børn og familier|underskrift/i);
  await saved(page);
  await open(page, '/svar');
  await page.getByText('Vis svarene').click();
  await expect(notice(page)).toHaveCount(1);
});

test('on paper it stands on every sheet, and the answers are there', async ({ page }, info) => {
  await atWork(page, 'begyndende-skolefravaer');
  await skipTo(page, 'Hvad siger eller viser barnet selv?');
  await page.getByRole('textbox').fill('Et ord. '.repeat(900));
  await next(page).click();
  await finish(page);
  await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
  const file = info.outputPath('paper.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4' }));
  const sheets = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim());
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet.replace(/\s+/g, ' ')).toContain(NOTICE);
  expect(sheets.join(' ')).toContain('Hvad siger eller viser barnet selv?');
  expect(sheets.join(' ')).not.toContain('Giv svarene videre');
});

test('what to do next comes from what was answered', async ({ page }) => {
  await atWork(page, 'trivselsvurdering-skole');
  await skipTo(page, 'Hvad er dit eget samlede syn på barnets trivsel nu?');
  await page.getByRole('radio', { name: /^Rød/ }).check();
  await next(page).click();
  await finish(page);
  await expect(main(page).getByText(/^Tal med din leder i dag\. Kilderne nævner ingen handling ved rød\./)).toBeVisible();
  await expect(main(page).getByText(/familien får den ikke/)).toBeVisible();
  await expect(main(page).locator('.it-offer-card')).toHaveCount(0);
});

test('a finished answer is put right and finished again', async ({ page }) => {
  await atWork(page, 'overgang');
  await label(page, 'hvid fjer');
  await answer(page, 'Fra børnehave til skole');
  await finish(page);
  await page.getByRole('button', { name: /^Ret.*Hvilket mærke/ }).click();
  await page.getByRole('combobox').last().selectOption('blå havn');
  await next(page).click();
  await expect(heading(page)).toHaveText('Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(main(page).getByText(/^blå havn · /)).toBeVisible();
});

test('an error is named on top, leads to the field, and takes nothing away', async ({ page }) => {
  await atWork(page, 'overgang');
  await label(page, 'blå havn');
  await expect(heading(page)).toHaveText('Hvilken overgang er det?');
  await next(page).click();
  await expect(page.getByRole('alert')).toContainText('Vælg eller skriv et svar');
  await expect(page).toHaveTitle(/^Fejl:/);
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('the number of questions follows what is answered', async ({ page }) => {
  await atWork(page, 'overgang');
  await skipTo(page, 'Hvilken overgang er det?');
  const total = async () => Number((await page.getByText(/^Spørgsmål \d+ af ca\./).textContent()).match(/ca\. (\d+)/)[1]);
  await page.getByRole('radio').nth(0).check();
  const home = await total();
  await page.getByRole('radio').nth(2).check();
  expect(await total()).toBe(home + 1);
});

test('Aabenraa\'s form ends in whom to call, dated, and never in a no', async ({ page }) => {
  await open(page, '/skema/kan-tidlig-forebyggelse-hjaelpe');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await skipTo(page, 'Er der et barn under 18 år, eller venter I et barn?');
  await page.getByRole('radio').nth(2).check();
  await next(page).click();
  await finish(page);
  await expect(heading(page)).toHaveText('Ring, og spørg');
  await expect(main(page).getByRole('link', { name: /73 76 71 11/ }).first()).toHaveAttribute('href', 'tel:73767111');
  await expect(main(page).getByText(/Ifølge en beskrivelse fra 2019-20/).first()).toBeVisible();
  await expect(main(page)).not.toContainText(/trin \d|point|I kan ikke få/i);
});

test('whoever lives elsewhere is led to their own municipality', async ({ page }) => {
  await open(page, '/skema/kan-tidlig-forebyggelse-hjaelpe');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await skipTo(page, 'Bor I i Aabenraa Kommune?');
  await answer(page, 'Nej');
  await finish(page);
  await expect(main(page).getByText(/^Ring til din egen kommune\. Alle kommuner skal tilbyde/)).toBeVisible();
  await expect(main(page).getByRole('link', { name: /73 76 71 11/ })).toHaveCount(0);
  await page.getByLabel('Min kommune').selectOption('Faxe');
  await expect(main(page).getByRole('link', { name: /Faxe Kommune/ })).toBeVisible();
});
