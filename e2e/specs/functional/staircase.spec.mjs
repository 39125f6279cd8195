// The staircase as a picture: with a finger, with the keyboard alone, and as words for a screen reader.
import { expect, open, test } from '../../support/test.mjs';
import { heading, main, tabTo } from '../../support/forms.mjs';

const picture = (page) => page.getByRole('group', { name: 'Indsatstrappen, seks trin' });
const title = (step) => step.locator('title').textContent();
const found = (page) => main(page).getByRole('status').first();

test('opens a list with the keyboard alone, without loading the page anew', async ({ page }) => {
  await open(page, '/trappen');
  const step = picture(page).getByRole('link', { name: /^Trin 2: Forebyggende indsatser, \d+ tilbud$/ });
  await tabTo(page, step);
  await page.evaluate(() => { window.stayed = true; });
  const count = (await title(step)).match(/\d+ tilbud/)[0];
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tilbud?trin=2');
  await expect(heading(page)).toBeFocused();
  await expect(found(page)).toHaveText(count);
  expect(await page.evaluate(() => window.stayed)).toBe(true);
  await page.goBack();
  await expect(picture(page)).toBeVisible();
});

test('shows which step has the focus', async ({ page }) => {
  await open(page, '/trappen');
  const step = picture(page).getByRole('link').nth(2);
  const edge = () => step.locator('.it-climb__block').evaluate((block) => { const { stroke, strokeWidth } = getComputedStyle(block); return { stroke, width: parseFloat(strokeWidth) }; });
  const before = await edge();
  await tabTo(page, step);
  const after = await edge();
  expect(after.stroke).not.toBe(before.stroke);
  expect(after.width * (390 / 720)).toBeGreaterThanOrEqual(4);
});

test('is read from the lowest step to the highest, each with its name and what is on it', async ({ page }) => {
  await open(page, '/trappen');
  await page.getByLabel('Min kommune').selectOption('Kerteminde');
  const steps = picture(page).getByRole('link');
  await expect(steps).toHaveCount(6);
  await expect(steps.first()).toHaveAccessibleName('Trin 1: Tidlige indsatser i almenområdet, 12 tilbud');
  await expect(picture(page)).toHaveAccessibleDescription(/Trin 3 til 6 beslutter kommunen/);
  const rows = page.locator('.it-stairs').getByRole('link');
  for (let place = 0; place < 6; place += 1) {
    const label = await title(steps.nth(place));
    const [name, offers] = label.replace(/^Trin \d: /, '').split(/, (?=\d|Ingen)/);
    await expect(rows.nth(place)).toContainText(name);
    await expect(rows.nth(place)).toContainText(offers);
    expect(await rows.nth(place).getAttribute('href')).toBe(await steps.nth(place).getAttribute('href'));
    expect((await rows.nth(place).textContent()).includes('Kommunen beslutter')).toBe(place >= 2);
  }
});

test('is large enough for a finger, and its words for an eye, on the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/trappen');
  for (const step of await picture(page).getByRole('link').all()) {
    const { width, height } = await step.boundingBox();
    expect(Math.min(width, height + 4)).toBeGreaterThanOrEqual(38);
  }
  for (const words of await picture(page).locator('text').all()) {
    const drawn = await words.evaluate((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a);
    expect(drawn, await words.textContent()).toBeGreaterThanOrEqual(12);
  }
});

test('moves nothing when the counts come', async ({ page }) => {
  const parts = [];
  await page.route('**/data/overview.json', async (route) => { parts.push(route); });
  await open(page, '/trappen');
  const place = async () => [await picture(page).boundingBox(), await page.locator('.it-stairs').boundingBox()];
  const before = await place();
  await expect.poll(() => parts.length).toBe(1);
  await parts[0].continue();
  await expect(picture(page).getByRole('link', { name: /tilbud$/ }).first()).toBeVisible();
  expect(await place()).toEqual(before);
});
