// »Væk fra denne side«: everything goes at once, and nothing brings it back on its own.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, heading, next, saved, skipTo } from '../../support/forms.mjs';

const FORM = 'trivselstjek-foraelder';
const away = (page) => page.getByRole('button', { name: 'Væk fra denne side' });
const shift = async (page, times = 3) => {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
};
const ways = { 'the button': (page) => away(page).click(), 'Shift three times': (page) => shift(page) };

/** In the middle of the form, with an answer that others should not see. */
async function halfWay(page) {
  await begin(page, FORM);
  await answer(page, '6-9 år');
  await skipTo(page, 'Hvordan er det, når I bliver vrede derhjemme?');
  await page.getByRole('radio', { name: 'Nogen bliver bange' }).check();
}

test('the page is empty in the same moment', async ({ page }) => {
  await halfWay(page);
  const [seen, title] = await away(page).evaluate((button) => {
    button.click();
    return [document.body.innerText.trim() === '' || document.body.getClientRects().length === 0, document.title];
  });
  expect(seen, 'nothing to be seen').toBe(true);
  expect(title).toBe('');
  await expect(page).toHaveURL('about:blank');
});

for (const [how, leave] of Object.entries(ways)) {
  test(`${how}: leads to an empty page and the draft is not offered again`, async ({ page }) => {
    await halfWay(page);
    await saved(page);
    await leave(page);
    await expect(page).toHaveURL('about:blank');
    await expect(page).toHaveTitle('');
    await open(page);
    await expect(page.getByRole('main')).not.toContainText(/Fortsæt|begyndt|kladde/i);
    await open(page, `/skema/${FORM}`);
    await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
    await expect(page.getByText(/Fortsæt, hvor du slap|Du er allerede begyndt/)).toHaveCount(0);
  });

  test(`${how}: in the middle of an answer the draft is not offered again either`, async ({ page }) => {
    await halfWay(page);
    await leave(page);
    await expect(page).toHaveURL('about:blank');
    await open(page, `/skema/${FORM}`);
    await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
  });
}

test('the browser\'s back button shows no answer', async ({ page }) => {
  await halfWay(page);
  await saved(page);
  await away(page).click();
  await expect(page).toHaveURL('about:blank');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
  await expect(page.getByText(/Fortsæt, hvor du slap/)).toHaveCount(0);
  for (let pages = 0; pages < 3; pages += 1) {
    await page.goForward();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  }
});

// Chromium keeps no page that holds a lock, or that goes to an empty page of its own; other browsers do. So what they tell is told here.
test('a page kept whole by the browser shows nothing when one comes back to it, and is loaded anew', async ({ page }) => {
  await halfWay(page);
  await saved(page);
  await page.evaluate(() => {
    globalThis.before = true;
    document.documentElement.classList.add('it-leaving');
  });
  await expect(page.locator('body')).toBeHidden();
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))]);
  expect(await page.evaluate(() => globalThis.before)).toBeUndefined();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('leaving where a draft is offered hides that draft', async ({ page }) => {
  await halfWay(page);
  await saved(page);
  await open(page, `/skema/${FORM}`);
  await expect(heading(page)).toHaveText('Du er allerede begyndt');
  await away(page).click();
  await expect(page).toHaveURL('about:blank');
  await open(page, `/skema/${FORM}`);
  await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
});

test('Shift held down, or pressed to write, does not leave', async ({ page }) => {
  await halfWay(page);
  for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await expect(away(page)).toBeVisible();
  for (const key of ['Shift+KeyA', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) await page.keyboard.press(key);
  await expect(away(page)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/skema/${FORM}`);
});

test('the button is in sight on every page of a sensitive form, and says what it does not do', async ({ page }) => {
  await open(page, `/skema/${FORM}`);
  await expect(away(page)).toBeInViewport({ ratio: 1 });
  await begin(page, FORM);
  await expect(away(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(/Browserens historik bliver ikke slettet\./)).toBeVisible();
  await skipTo(page, 'Hvordan er det, når I bliver vrede derhjemme?');
  await page.getByRole('radio', { name: 'Nogen bliver bange' }).check();
  await next(page).scrollIntoViewIfNeeded();
  await expect(away(page)).toBeInViewport({ ratio: 1 });
  await next(page).click();
  await expect(heading(page)).toHaveText('Der er hjælp');
  await expect(away(page)).toBeInViewport({ ratio: 1 });
});

test('an ordinary form has no such button, and Shift does nothing there', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await expect(away(page)).toHaveCount(0);
  await shift(page, 4);
  await expect(page.getByText(/^Spørgsmål 1/)).toBeVisible();
});
