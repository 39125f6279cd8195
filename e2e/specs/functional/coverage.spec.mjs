// Coverage: step by municipality. Every number is the number of its list.
import { readFile } from 'node:fs/promises';
import { expect, open, test } from '../../support/test.mjs';
import { main, tabTo } from '../../support/forms.mjs';

const table = (page) => page.getByRole('table');
const cell = (page, row, column) => table(page).locator('tbody tr').nth(row).locator('td').nth(column);
const found = (page) => main(page).getByRole('status').first();
const NO_STEP = 6;
const TOTAL = 7;

for (const address of ['/daekning', '/daekning?for=fagperson', '/daekning?alder=7&emne=angst', '/daekning?kommune=faxe&kommune=aabenraa&for=fagperson&alder=15']) {
  test(`each cell of ${address} opens the list it counts`, async ({ page }) => {
    await open(page, address);
    await expect(table(page)).toBeVisible();
    const cells = await table(page).locator('tbody td').evaluateAll((all) => all.map((one) => {
      const link = one.querySelector('.it-coverage__count');
      const planned = one.querySelector('.it-coverage__planned');
      return { href: (link ?? one.querySelector('a')).getAttribute('href'), count: link ? parseInt(link.textContent, 10) : 0, planned: planned ? parseInt(planned.textContent.replace('+', ''), 10) : 0, plannedHref: planned?.getAttribute('href') };
    }));
    const some = cells.filter((one, place) => one.count > 0 && place % 3 === 0).slice(0, 5);
    expect(some.length).toBeGreaterThan(0);
    for (const { href, count } of some) {
      await open(page, href);
      await expect(found(page)).toHaveText(`${count} tilbud`);
    }
    const planned = cells.find((one) => one.planned > 0);
    if (planned) {
      await open(page, planned.plannedHref);
      await expect(page.getByRole('heading', { name: `Planlagt` }).or(page.locator('summary', { hasText: `(${planned.planned})` })).first()).toContainText(`(${planned.planned})`);
    }
  });
}

test('what stands on no step has a list of its own', async ({ page }) => {
  await open(page, '/daekning?for=fagperson&kommune=kerteminde');
  const link = cell(page, NO_STEP, 0).getByRole('link').first();
  const count = parseInt(await link.textContent(), 10);
  await link.click();
  await expect(page).toHaveURL(/trin=uden/);
  await expect(found(page)).toHaveText(`${count} tilbud`);
  await expect(page.getByRole('button', { name: /^Uden trin/ })).toBeVisible();
});

test('an empty cell says that the source names nothing, and a silent document is named', async ({ page }) => {
  await open(page, '/daekning?kommune=skanderborg');
  for (let row = 0; row <= TOTAL; row += 1) await expect(cell(page, row, 0)).toContainText('Ingen i kilden');
  await expect(page.getByText('Det betyder ikke, at det ikke findes.')).toBeVisible();
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Strategien nævner ingen tilbud' })).toBeVisible();
});

test('filters stand in the address, and in the name of the table', async ({ page }) => {
  await open(page, '/daekning');
  const total = cell(page, TOTAL, 0);
  const all = await total.textContent();
  await page.getByLabel('Barnets alder').selectOption({ label: '7 år' });
  await expect(page).toHaveURL('/daekning?alder=7');
  await page.getByLabel('Emne').selectOption({ label: 'Angst og bekymringer' });
  await expect(page).toHaveURL('/daekning?alder=7&emne=angst');
  await page.getByRole('checkbox', { name: /fagfolk/ }).check();
  await expect(page).toHaveURL('/daekning?alder=7&emne=angst&for=fagperson');
  await expect(table(page)).toHaveAccessibleName(/også det for fagfolk\. Kun: Angst og bekymringer og 7 år/);
  expect(await total.textContent()).not.toBe(all);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/daekning');
  await expect(total).toHaveText(all);
});

test('municipalities are chosen by keyboard', async ({ page }) => {
  await open(page, '/daekning');
  await expect(table(page).getByRole('columnheader')).toHaveCount(6);
  const fold = page.locator('summary').filter({ hasText: 'Kommuner (4 af 4)' });
  await tabTo(page, fold);
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', { name: 'Faxe' });
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/daekning?kommune=aabenraa&kommune=kerteminde&kommune=skanderborg');
  await expect(box).not.toBeChecked();
  await expect(box).toBeFocused();
  await expect(table(page).getByRole('columnheader')).toHaveCount(5);
});

test('the last municipality stays', async ({ page }) => {
  await open(page, '/daekning?kommune=faxe');
  await page.locator('summary').filter({ hasText: 'Kommuner (1 af 4)' }).click();
  const box = page.getByRole('checkbox', { name: 'Faxe' });
  await box.click();
  await expect(box).toBeChecked();
  await expect(page).toHaveURL('/daekning?kommune=faxe');
});

test('what means nothing in the address is named', async ({ page }) => {
  await open(page, '/daekning?alder=99&emne=ukendt&kommune=atlantis&kommune=faxe');
  await expect(found(page)).toContainText('alder=99, emne=ukendt og kommune=atlantis');
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
});

test('is taken along as a table that Excel opens', async ({ page }) => {
  await open(page, '/daekning?kommune=faxe&kommune=skanderborg');
  const count = parseInt(await cell(page, 0, 0).textContent(), 10);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^indsatstrappen-daekning-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('\uFEFF"Trin";"Faxe";"Faxe: Planlagt";"Skanderborg";"Skanderborg: Planlagt"');
  expect(lines[1]).toMatch(new RegExp(`^"Trin 1 Tidlige indsatser i almenområdet";"${count}";"\\d+";"Ingen i kilden";""$`));
});

test('on paper there is the table, and nothing to press', async ({ page }) => {
  await open(page, '/daekning');
  await expect(table(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
  await expect(table(page)).toBeVisible();
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = pages.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
  expect(Number(width)).toBeGreaterThan(Number(height));
});
