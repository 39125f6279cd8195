// Several answers side by side: parents and professionals on concern, an organisation by area; drafts by their labels.
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, finish, heading, label, main, next, saved, skipTo } from '../../support/forms.mjs';

async function concern(page, { parent, number, lower }) {
  if (parent) {
    await open(page, '/skema/bekymringsskala-foraelder');
    await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  } else {
    await atWork(page, 'bekymringsskala-fagperson');
  }
  await label(page, 'blå havn');
  await answer(page, String(number));
  await skipTo(page, 'Hvad skal der til, før tallet bliver én lavere?');
  await page.getByRole('textbox').fill(lower);
  await next(page).click();
  await finish(page);
  if (!parent) await saved(page);
}

test('concern stands side by side by label, with what to talk about, and no mean', async ({ page }) => {
  await concern(page, { parent: true, number: 3, lower: 'Mere søvn' });
  await expect(heading(page)).toHaveText('Tag dit tal med, når I taler sammen');
  await page.getByRole('link', { name: 'Mine svar' }).first().click();
  await expect(page.getByText(/Færdige: 1\. Begyndt: 0\./)).toBeVisible();
  await concern(page, { parent: false, number: 8, lower: 'Ro om morgenen' });
  await expect(page.getByRole('heading', { name: 'Side om side: blå havn' })).toBeVisible();
  const cells = page.getByRole('table').getByRole('cell');
  await expect(cells).toHaveText([/^3 Én lavere: Mere søvn$/, /^8 Én lavere: Ro om morgenen$/]);
  await expect(page.getByText('Hvad ser vi ens, og hvad ser vi forskelligt?')).toBeVisible();
  await expect(main(page)).not.toContainText(/gennemsnit.{0,3}\d|5,5/);
  await open(page, '/skema/bekymringsskala-fagperson/samlet');
  await expect(page.getByRole('table').getByRole('cell')).toHaveCount(2);
});

test('a family\'s form has no page with all answers', async ({ page }) => {
  await open(page, '/skema/bekymringsskala-foraelder/samlet');
  await expect(heading(page)).toHaveText(/findes ikke/i);
});

test('an organisation sees its areas, and a role of few is not shown', async ({ page }) => {
  for (const state of ['Vi er begyndt', 'Det er fuldt indført']) {
    await atWork(page, 'fit-gab');
    await skipTo(page, 'Hvem er du her?');
    await page.getByRole('radio').nth(1).check();
    await next(page).click();
    await skipTo(page, 'Hvor langt er I med at bruge FIT i alle tilbud?');
    await page.getByRole('radio', { name: state }).check();
    await next(page).click();
    await finish(page);
    await saved(page);
  }
  await expect(main(page).getByRole('heading', { level: 3 })).toHaveCount(7);
  await expect(page.getByText('Færdige svar på denne enhed: 2.')).toBeVisible();
  const area = page.getByRole('heading', { level: 3, name: 'I alle tilbud' }).locator('..');
  await expect(area.getByRole('listitem').filter({ hasText: 'Vi er begyndt' })).toHaveText('Vi er begyndt 1');
  await expect(area.getByRole('listitem').filter({ hasText: 'Det er fuldt indført' })).toHaveText('Det er fuldt indført 1');
  await expect(page.getByRole('listitem').filter({ hasText: 'Andre roller' })).toHaveText('Andre roller: 2');
  await expect(main(page)).not.toContainText('Leder:');
});

test('drafts have labels, stand side by side, and one is discarded and brought back', async ({ page }) => {
  for (const name of ['blå havn', 'hvid fjer']) {
    await open(page, '/skema/overgang');
    const begin = page.getByRole('button', { name: 'Begynd forfra' });
    await expect(begin.or(page.getByRole('radio').first())).toBeVisible();
    if (await begin.isVisible()) await begin.click();
    await answer(page, 'Nej');
    await label(page, name);
    await saved(page);
  }
  await open(page, '/skema');
  await expect(page.getByRole('link', { name: /^Fortsæt: Arbejdspapir: en overgang · hvid fjer, begyndt/ })).toBeVisible();
  await page.getByRole('link', { name: /^Fortsæt: Arbejdspapir: en overgang · blå havn, begyndt/ }).click();
  await expect(heading(page)).toHaveText('Du er allerede begyndt');
  await page.getByRole('button', { name: /^Slet.*blå havn/ }).click();
  await expect(page.getByRole('button', { name: /^Fortsæt.*blå havn/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('button', { name: /^Fortsæt.*blå havn/ }).click();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(page.getByRole('combobox').last()).toHaveValue('0');
  await open(page, '/svar');
  await expect(page.getByRole('heading', { name: 'Arbejdspapir: en overgang · blå havn' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Arbejdspapir: en overgang · hvid fjer' })).toBeVisible();
});

test('the last draft that is discarded can be brought back too', async ({ page }) => {
  await atWork(page, 'overgang');
  await label(page, 'blå havn');
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: /^Slet.*blå havn/ }).click();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByRole('button', { name: /^Fortsæt.*blå havn/ })).toBeVisible();
});
