// Short cuts for those who look things up all day: off until chosen, and never heard where a family or a child reads or answers.
import { clean } from '../../support/axe.mjs';
import { begin, heading } from '../../support/forms.mjs';
import { expect, open, test } from '../../support/test.mjs';

const box = (page) => page.getByRole('checkbox', { name: 'Brug genvejstaster på denne enhed' }).first();
const dialog = (page) => page.getByRole('dialog', { name: 'Genvejstaster' });
const kept = (page) => page.evaluate(() => localStorage.getItem('indsatstrappen.genveje'));

/** Opens a page with the keys on, once what hears them is here. */
async function withKeys(page, address) {
  await page.addInitScript(() => localStorage.setItem('indsatstrappen.genveje', '1'));
  await open(page, address);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('dialog[aria-labelledby="keys-title"]')).toBeAttached();
}

test('they are off until somebody turns them on, and the device then remembers it', async ({ page }) => {
  await open(page, '/fagfolk');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(page).toHaveURL('/fagfolk');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Genvejstaster' }).click();
  await expect(box(page)).not.toBeChecked();
  await box(page).check();
  expect(await kept(page)).toBe('1');
  await expect(page.locator('dialog[aria-labelledby="keys-title"]')).toBeAttached();
  await heading(page).focus();
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
  await clean(page);
  await dialog(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  expect(await kept(page)).toBeNull();
  await heading(page).focus();
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeHidden();
});

test('each key leads where the list says', async ({ page }) => {
  await withKeys(page, '/fagfolk');
  for (const [key, address] of [['d', '/daekning'], ['h', '/haandbog'], ['s', '/skema#fagfolk'], ['l', '/liste'], ['/', '/tilbud']]) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(address);
  }
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('what is typed into a field is only typed', async ({ page }) => {
  await withKeys(page, '/tilbud');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('dhsl/?');
  await expect(page.getByRole('searchbox')).toHaveValue('dhsl/?');
  await expect(page).toHaveURL(/\/tilbud/);
  await expect(dialog(page)).toBeHidden();
});

test('keys with Ctrl, Alt or Meta are the browser\'s', async ({ page }) => {
  await withKeys(page, '/fagfolk');
  for (const modifier of ['Control', 'Alt', 'Meta']) {
    await page.evaluate((name) => dispatchEvent(new KeyboardEvent('keydown', { key: 'l', [`${name}Key`]: true, bubbles: true })), { Control: 'ctrl', Alt: 'alt', Meta: 'meta' }[modifier]);
  }
  await expect(page).toHaveURL('/fagfolk');
});

test('they are not heard where families and children read, answer, or are told to stop', async ({ page }) => {
  await withKeys(page, '/fagfolk');
  for (const address of ['/', '/hjaelp', '/hjaelp/under-18', '/hjaelp/nu', '/fagfolk/mistanke', '/feedback', '/skema/afslutning-barn-0-9', '/guide/familie', '/svar']) {
    await open(page, address);
    await expect(heading(page)).toBeVisible();
    await page.keyboard.press('d');
    await page.keyboard.press('?');
    await expect(page).not.toHaveURL(/daekning/);
    await expect(dialog(page)).toHaveCount(0);
  }
  await begin(page, 'afslutning-familie');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/skema\/afslutning-familie/);
});
