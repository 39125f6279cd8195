// What no receiver would take in is left out of a file that can be read in, named, and not marked; other files take it as it is.
import { records } from '../../support/device.mjs';
import { exported, taken } from '../../support/forms.mjs';
import { asChild, id, seed, seedOne, stored } from '../../support/responses.mjs';
import { expect, open, test } from '../../support/test.mjs';

const LEFT_OUT = 'Ikke med, for modtageren tager det ikke imod';

// So few that all are read at once, and so many that they are not.
for (const count of [2, 2100]) {
  test(`of ${count} and one that no receiver takes, the one stays behind unmarked`, async ({ page }) => {
    await open(page, '/svar');
    await seed(page, count);
    await seedOne(page, count + 1, asChild(stored(count + 1, 'Det var godt.')));
    await expect(page.getByText(`Færdige: ${count + 1}. Begyndt: 0.`)).toBeVisible();
    const lines = await taken(page, /^NDJSON/);
    expect(lines.bytes.toString('utf8').trimEnd().split('\n')).toHaveLength(count + 1);
    const { bundle } = await exported(page);
    const inside = bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'QuestionnaireResponse');
    expect(inside).toHaveLength(count);
    expect(JSON.stringify(inside)).not.toContain(id(count + 1));
    const left = page.getByRole('status').filter({ hasText: LEFT_OUT });
    await expect(left).toContainText('Fortæl, hvordan hjælpen var, Barn, 20. november 2026: ikke taget med');
    await expect(page.getByText(`${count} svar er lagt i en fil`)).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByText('Findes kun her: 1.')).toBeVisible();
    const unmarked = async () => Object.values(await records(page)).map((one) => JSON.parse(one)).filter((one) => !one.exported.exported);
    expect((await unmarked()).map((one) => one.id)).toEqual([id(count + 1)]);
    await left.getByRole('button', { name: /^Slet/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
}

test('nothing but what no receiver takes gives no file', async ({ page }) => {
  await open(page, '/svar');
  await seed(page, 2, undefined, asChild);
  await expect(page.getByText('Færdige: 2. Begyndt: 0.')).toBeVisible();
  let files = 0;
  page.on('download', () => (files += 1));
  await page.getByRole('checkbox', { name: /^Fortæl, hvordan hjælpen var/ }).first().waitFor();
  await page.getByRole('button', { name: 'Hent filen' }).click();
  await expect(page.locator('.it-hand-over .it-notice--error')).toContainText(LEFT_OUT);
  await expect(page.getByText('Findes kun her: 2.')).toBeVisible();
  expect(files).toBe(0);
});
