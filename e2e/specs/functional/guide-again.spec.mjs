// A result that was left can be seen again: by the back button, and from »Mine svar«.
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, finish, heading, main, next, saved, skipTo } from '../../support/forms.mjs';

const STAFF = ['Nej', 'Vi har talt sammen, og de vil gerne', 'Ikke noget endnu', 'I skole eller fritidstilbud', '6-9 år', 'Gul: jeg er bekymret', 'Små eller tidlige tegn'];
const again = (page) => main(page).getByRole('button', { name: /^Se resultatet igen/ });

async function staff(page) {
  await open(page, '/guide/fagfolk');
  for (const words of STAFF) await answer(page, words);
  await main(page).getByRole('combobox').selectOption('Angst og bekymringer');
  await next(page).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText(/^Trin 1/);
}

async function family(page) {
  await open(page, '/guide/familie');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (const words of ['Nej', 'Jeg er mor, far eller bor med barnet', 'Ikke noget endnu', 'I skole eller fritidstilbud', '6-9 år', 'Det er noget nyt eller småt']) await answer(page, words);
  await main(page).getByRole('combobox').selectOption('Angst og bekymringer');
  await next(page).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText('Brug det, I har omkring jer.');
}

test('from a result to an offer and back, the result is still there', async ({ page }) => {
  await staff(page);
  await page.getByLabel('Min kommune').first().selectOption('Faxe');
  await main(page).getByRole('link', { name: /^Læs om TVÆRS/ }).first().click();
  await expect(page).toHaveURL('/tilbud/faxe/tvaers');
  await page.goBack();
  await expect(heading(page)).toHaveText(/^Trin 1/);
  await main(page).getByRole('link', { name: 'Arbejdspapir: ark til et møde med familien' }).click();
  await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
  await page.goBack();
  await expect(heading(page)).toHaveText(/^Trin 1/);
});

test('a professional\'s result is opened again from »Mine svar«, put right, and answered anew', async ({ page }) => {
  await staff(page);
  await saved(page);
  await open(page, '/svar');
  await again(page).click();
  await expect(page).toHaveURL(/\/guide\/fagfolk#faerdig$/);
  await expect(heading(page)).toHaveText(/^Trin 1/);
  await expect(heading(page)).toBeFocused();
  await page.getByRole('button', { name: /^Ret.*Hvor stor er udfordringen/ }).click();
  await answer(page, 'Én afgrænset udfordring, der er blevet svær');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText('Trin 2: en forebyggende indsats.');
  await saved(page);
  await open(page, '/svar');
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
});

test('a family\'s result is opened again without its name in the list, and can be deleted there', async ({ page }) => {
  await family(page);
  await page.getByRole('button', { name: 'Behold' }).click();
  await expect(page.getByText('Svarene ligger under Mine svar.')).toBeVisible();
  await open(page, '/svar');
  await expect(main(page)).not.toContainText('Brug det, I har omkring jer');
  await again(page).click();
  await expect(heading(page)).toHaveText('Brug det, I har omkring jer.');
  await page.getByRole('button', { name: 'Slet nu' }).click();
  await expect(page).toHaveURL('/');
  await open(page, '/svar');
  await expect(again(page)).toHaveCount(0);
});

test('a result from another day says so', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-20T22:30:00'));
  await family(page);
  await page.getByRole('button', { name: 'Behold' }).click();
  await page.clock.setFixedTime(new Date('2026-11-25T08:00:00'));
  await page.getByRole('link', { name: 'Mine svar' }).first().click();
  await again(page).click();
  await expect(main(page)).toContainText('Svarene er fra 20. november 2026. Er noget anderledes nu, så ret dem.');
});

test('a meeting sheet is opened again as it was finished', async ({ page }) => {
  await atWork(page, 'moedeark');
  await skipTo(page, 'Hvad skal blive anderledes?');
  await page.getByRole('textbox').fill('Barnet kommer i skole hver dag');
  await next(page).click();
  await finish(page);
  await saved(page);
  await open(page, '/svar');
  await again(page).click();
  await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
  await expect(main(page)).toContainText('Barnet kommer i skole hver dag');
  await expect(main(page)).toContainText('Dette er ikke en underretning');
});

test('a page that is loaded anew has forgotten it, and no address leads there', async ({ page }) => {
  await staff(page);
  await saved(page);
  await open(page, '/guide/fagfolk#faerdig');
  await page.reload();
  await expect(main(page).locator('.it-result')).toHaveCount(0);
});
