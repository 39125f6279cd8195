// Up to four offers side by side, across municipalities; the whole comparison stands in the address.
import { expect, open, test } from '../../support/test.mjs';
import { heading, main, tabTo } from '../../support/forms.mjs';

const first = 'aabenraa/aaben-anonym-raadgivning';
const second = 'kerteminde/familiestuer';
const third = 'faxe/angst-tilbud';
const row = (page, name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const pressEnter = async (page, target) => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};

test('facts of two municipalities stand side by side, and say where they differ', async ({ page }) => {
  await open(page, `/sammenlign?id=${first}&id=${second}`);
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await expect(page.getByRole('columnheader').first()).toContainText('Åben anonym rådgivning');
  await expect(row(page, /^Kan man være anonym/).getByRole('cell')).toHaveText([/^Ja$/, 'Ikke oplyst']);
  await expect(row(page, /^Kan man være anonym/).getByRole('rowheader')).toContainText('Ikke oplyst for alle');
  await expect(row(page, /^Bliver der oprettet en sag/).getByRole('cell').first()).toContainText('Ifølge en beskrivelse fra 2019-20');
  await expect(row(page, /^Kan det bruges i dag/).getByRole('rowheader')).toContainText('Forskel');
  await expect(row(page, /^Kontakt/).getByRole('link', { name: '73 76 71 11' })).toHaveAttribute('href', 'tel:73767111');
  await expect(row(page, /^Kontakt/).getByRole('cell').nth(1).getByRole('link')).toHaveAttribute('href', /^tel:/);
});

test('from the search to a comparison across municipalities with the keyboard alone', async ({ page }) => {
  await open(page, `/tilbud/${first}`);
  await pressEnter(page, page.getByRole('button', { name: /^Gem på min liste/ }).first());
  await open(page, `/tilbud/${second}`);
  await tabTo(page, page.getByRole('button', { name: /^Gem på min liste/ }).first());
  await page.keyboard.press('Space');
  await pressEnter(page, page.getByRole('link', { name: 'Min liste (2)' }));
  await expect(heading(page)).toBeFocused();
  // The two come from two files; a list that is asked too early is shorter.
  const boxes = page.getByRole('list').getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await pressEnter(page, page.getByRole('link', { name: 'Sammenlign de valgte (2)' }));
  await expect(page).toHaveURL(`/sammenlign?id=${first}&id=${second}`);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await pressEnter(page, page.getByRole('link', { name: 'Fjern Åben anonym rådgivning' }));
  await expect(page).toHaveURL(`/sammenlign?id=${second}`);
  await expect(page.getByRole('columnheader')).toHaveCount(1);
  await expect(heading(page)).toBeFocused();
  await pressEnter(page, page.getByRole('link', { name: 'Åben anonym rådgivning, Aabenraa' }));
  await expect(page).toHaveURL(`/sammenlign?id=${second}&id=${first}`);
  await expect(page.getByRole('columnheader')).toHaveCount(2);
});

test('no more than four can be chosen from the list', async ({ page }) => {
  await open(page);
  const ids = [first, second, third, 'faxe/ungeraadgivning', 'faxe/tidlig-indsats'];
  await page.evaluate((text) => localStorage.setItem('indsatstrappen.liste', text), ids.join(' '));
  await open(page, '/liste');
  const boxes = page.getByRole('list').getByRole('checkbox');
  await expect(boxes).toHaveCount(5);
  await expect(page.getByRole('link', { name: /^Sammenlign de valgte/ })).toHaveCount(0);
  for (let n = 0; n < 4; n += 1) await boxes.nth(n).check();
  await expect(boxes.nth(4)).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Sammenlign de valgte (4)' })).toBeVisible();
  await page.getByRole('button', { name: 'Fjern Familiestuer' }).click();
  await expect(page.getByRole('link', { name: 'Sammenlign de valgte (3)' })).toBeVisible();
  await expect(boxes.nth(3)).toBeEnabled();
});

test('a fifth, an unknown one and nonsense are named', async ({ page }) => {
  await open(page, `/sammenlign?id=${first}&id=faxe/findes-ikke&id=%3Cscript%3Ealert(1)%3C/script%3E&id=${second}&id=${third}&id=faxe/ungeraadgivning&id=${first}`);
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await expect(page.getByText('<script>alert(1)</script>')).toBeVisible();
  await expect(page.getByText('Der er plads til 4. Det her er ikke med: faxe/ungeraadgivning')).toBeVisible();
  await expect(page.getByText('Findes ikke, eller ikke længere: faxe/findes-ikke')).toBeVisible();
});

test('without offers the page says how to come by them', async ({ page }) => {
  for (const address of ['/sammenlign', '/sammenlign?id=', '/sammenlign?id=intet']) {
    await open(page, address);
    await expect(page.getByText('Der er ingen tilbud at sammenligne endnu')).toBeVisible();
    await expect(main(page).getByRole('link', { name: 'Find tilbud' })).toBeVisible();
  }
});

test('a comparison fits an A4 page in width', async ({ page }) => {
  await page.setViewportSize({ width: 673, height: 1000 });
  await open(page, `/sammenlign?id=${first}&id=${second}&id=${third}&id=faxe/ungeraadgivning`);
  await expect(page.getByRole('columnheader')).toHaveCount(4);
  await page.emulateMedia({ media: 'print' });
  const [table, room] = await page.getByRole('table').evaluate((element) => [element.getBoundingClientRect().right, document.documentElement.clientWidth]);
  expect(table).toBeLessThanOrEqual(room + 1);
});
