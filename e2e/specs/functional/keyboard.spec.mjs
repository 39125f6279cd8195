// Everything with the keyboard alone, on a phone's width.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, feedback, heading, next, tabTo } from '../../support/forms.mjs';
import { bar, ready } from '../../support/shared.mjs';

const skip = (page) => page.getByRole('link', { name: 'Gå til indhold' });
const enter = async (page, target) => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};

test('the skip link comes first, is seen, and leads past the menu', async ({ page }) => {
  await open(page, '/hjaelp');
  await page.keyboard.press('Tab');
  await expect(skip(page)).toBeFocused();
  await expect(skip(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await expect(heading(page)).toHaveText('Jeg søger hjælp');
});

test('the skip link keeps the place in a form and its answer', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await answer(page, '9');
  await expect(page.getByText(/^Spørgsmål 2 af/)).toBeVisible();
  const question = await heading(page).textContent();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await skip(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await expect(heading(page)).toHaveText(question);
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
});

test('the skip link keeps what a search has found', async ({ page }) => {
  await open(page, '/tilbud?kommune=faxe&trin=1');
  await skip(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  expect(new URL(page.url()).search).toBe('?kommune=faxe&trin=1');
});

test('from the start to an offer and back', async ({ page }) => {
  await open(page);
  const municipality = page.getByLabel('Min kommune');
  await tabTo(page, municipality);
  await page.keyboard.type('Aab');
  await expect(municipality).toHaveValue('aabenraa');
  await enter(page, page.getByRole('link', { name: /^Jeg søger hjælp/ }));
  await expect(heading(page)).toHaveText('Jeg søger hjælp');
  await enter(page, page.getByRole('link', { name: /^Find tilbud/ }));
  await expect(page).toHaveURL('/tilbud?kommune=aabenraa');
  await enter(page, page.getByRole('link', { name: 'Åben anonym rådgivning' }));
  await expect(heading(page)).toHaveText('Åben anonym rådgivning');
  await enter(page, page.getByRole('link', { name: 'Alle tilbud i Aabenraa' }));
  await expect(heading(page)).toHaveText('Find tilbud');
  await expect(page).toHaveURL('/tilbud?kommune=aabenraa');
});

test('a filter is set and lifted with Space, and keeps the focus', async ({ page }) => {
  await open(page, '/tilbud');
  const count = page.getByRole('status').filter({ hasText: /tilbud$/ });
  const all = await count.textContent();
  await enter(page, page.locator('summary').filter({ hasText: 'Filtre' }));
  const box = page.getByRole('checkbox', { name: 'Aabenraa' });
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/tilbud?kommune=aabenraa');
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
  await expect(count).not.toHaveText(all);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/tilbud');
  await expect(box).not.toBeChecked();
  await expect(count).toHaveText(all);
});

test('a whole check is answered to its result', async ({ page }) => {
  await open(page, '/skema/trivselstjek-ung');
  await enter(page, page.getByRole('button', { name: 'Begynd', exact: true }));
  const done = page.getByRole('heading', { level: 1, name: 'Tjek dine svar' });
  const chosen = [];
  for (let question = 0; !(await done.isVisible()); question += 1) {
    expect(question, 'questions').toBeLessThan(12);
    const title = await heading(page).textContent();
    const radios = page.getByRole('radio');
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    await expect(radios.first()).toBeChecked();
    if (question === 0) {
      await page.keyboard.press('ArrowDown');
      await expect(radios.nth(1)).toBeChecked();
      await expect(radios.nth(1)).toBeFocused();
    }
    chosen.push(title);
    // Enter in the field goes on as the button does.
    if (question % 2 === 0) await enter(page, next(page));
    else await page.keyboard.press('Enter');
    await expect(heading(page)).not.toHaveText(title);
    await expect(heading(page)).toBeFocused();
  }
  expect(chosen.length).toBeGreaterThan(7);
  await expect(page.getByText('Sprunget over')).toHaveCount(0);
  await enter(page, page.getByRole('button', { name: 'Afslut' }));
  await expect(heading(page)).toHaveText('Brug det, I har omkring jer');
  await expect(heading(page)).toBeFocused();
});

test('what has the focus is seen to have it', async ({ page }) => {
  await open(page, '/hjaelp');
  await tabTo(page, page.getByRole('link', { name: 'Trappen', exact: true }));
  await ringed(page);
  await tabTo(page, page.getByRole('link', { name: /^Find tilbud/ }));
  await ringed(page);
  await open(page, '/tilbud?kommune=aabenraa');
  await tabTo(page, page.getByRole('button', { name: 'Søg' }));
  await ringed(page);
  await tabTo(page, page.getByRole('link', { name: 'Åben anonym rådgivning' }));
  await ringed(page);
  for (const form of ['afslutning-barn-0-9', 'afslutning-barn-10-14', 'afslutning-familie']) {
    await begin(page, form);
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio').nth(1)).toBeFocused();
    await ringed(page);
    await tabTo(page, next(page));
    await ringed(page);
  }
});

test('Escape keeps the answer, and the focus comes back', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '8', words: 'Godt' });
  await open(page, '/svar');
  const remove = page.getByRole('button', { name: /^Slet Fortæl/ });
  await enter(page, remove);
  const dialog = page.getByRole('dialog', { name: /Vil du slette 1 svar/ });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(remove).toBeFocused();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
});

test('after deleting, the focus is on something one can go on from', async ({ page }) => {
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '8', words: 'Godt' });
  await open(page, '/svar');
  await enter(page, page.getByRole('button', { name: /^Slet Fortæl/ }));
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Slet', exact: true }));
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('a shared device is set up, left and opened with the keyboard alone', async ({ page }) => {
  await open(page, '/svar');
  await enter(page, page.getByText('Bruger flere den samme enhed?'));
  for (const name of ['Kode', 'Koden en gang til']) {
    await tabTo(page, page.getByLabel(name, { exact: true }));
    await page.keyboard.type('kaffe under regnbuen');
  }
  await tabTo(page, page.getByRole('checkbox', { name: 'Jeg ved, at svarene er tabt' }));
  await page.keyboard.press('Space');
  await enter(page, page.getByRole('button', { name: 'Lås svarene på enheden' }));
  await expect(bar(page)).toContainText('Tidligere svar er låst.');
  await open(page, '/svar');
  await tabTo(page, page.getByLabel('Kode', { exact: true }));
  await page.keyboard.type('forkert');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Koden passer ikke.')).toBeVisible();
  await expect(page.getByLabel('Kode', { exact: true })).toBeFocused();
  await page.keyboard.type('kaffe under regnbuen');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('Svarene er låst op');
  await expect(heading(page)).toBeFocused();
  await enter(page, ready(page));
  await expect(page).toHaveURL('/');
});

test('each page inside the app begins at its heading', async ({ page }) => {
  await open(page);
  for (const [link, title] of [['Trappen', 'Indsatstrappen'], ['Trivselstjek', 'Trivselstjek'], ['Mine svar', 'Mine svar'], ['Tilbud', 'Find tilbud']]) {
    await enter(page, page.getByRole('navigation').getByRole('link', { name: link, exact: true }));
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
  }
  await page.goBack();
  await expect(heading(page)).toHaveText('Mine svar');
  await expect(heading(page)).toBeFocused();
});

/** A ring of at least 2 px, round the element or round the row or card that stands for it. */
async function ringed(page) {
  const width = await page.locator(':focus').evaluate((element) => {
    const ring = (one) => (one && getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).opacity !== '0' ? parseFloat(getComputedStyle(one).outlineWidth) : 0);
    return Math.max(ring(element), ring(element.closest('label')), ring(element.closest('article')));
  });
  expect(width, 'width of the ring').toBeGreaterThanOrEqual(2);
}
