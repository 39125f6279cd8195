// The languages: chosen once, in the address and on the device; the whole page in it, and Danish only where nothing else is.
import { clean } from '../../support/axe.mjs';
import { heading } from '../../support/forms.mjs';
import { expect, open, test } from '../../support/test.mjs';

const html = (page) => page.locator('html');
const kept = (page) => page.evaluate(() => localStorage.getItem('indsatstrappen.sprog'));
const messages = (page, lang) => page.evaluate(async (path) => (await (await fetch(path)).json()).messages, `/data/i18n/${lang}.json`);

/** Goes by Tab until that link has the focus, as somebody without a mouse does. */
async function tabTo(page, link) {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
}

/** Chooses a language on the page of languages. */
async function choose(page, name) {
  await page.getByRole('banner').locator('a[href$="/sprog"]').click();
  await page.getByRole('main').getByRole('link', { name }).click();
  await expect(page.locator('#app:not(.it-static) .it-header')).toBeVisible();
}

test('English is chosen by the keyboard, stays, and leads back to the page one came from', async ({ page }) => {
  await open(page, '/tilbud?kommune=aabenraa#a');
  expect(await kept(page)).toBeNull();
  await tabTo(page, page.getByRole('link', { name: 'Sprog' }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Sprog');
  await tabTo(page, page.getByRole('link', { name: 'English' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/tilbud\?kommune=aabenraa#a$/);
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await expect(html(page)).toHaveAttribute('dir', 'ltr');
  await expect(heading(page)).toHaveText('Find services');
  await expect(page).toHaveTitle(/^Find services/);
  await page.reload();
  await expect(heading(page)).toHaveText('Find services');
  await page.getByRole('navigation').getByRole('link', { name: 'Services' }).click();
  await expect(page).toHaveURL(/\/en\/tilbud$/);
  expect(await kept(page)).toBe('en');
});

test('an address without a language leads to the kept one, one with a language is meant so', async ({ page }) => {
  await open(page, '/sprog');
  await page.getByRole('main').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/sprog$/);
  await open(page, '/feedback?a=b#forloeb=333334');
  await expect(page).toHaveURL(/\/en\/feedback\?a=b#forloeb=333334$/);
  await open(page, '/de/tilbud');
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await open(page, '/');
  await expect(page).toHaveURL(/\/en$/);
  await expect(heading(page)).toHaveText('Find the help that fits');
  await choose(page, /^dansk$/i);
  await expect(page).toHaveURL(/\/$/);
  await expect(html(page)).toHaveAttribute('lang', 'da');
  expect(await kept(page)).toBeNull();
  await open(page, '/tilbud');
  await expect(heading(page)).toHaveText('Find tilbud');
});

test('Danish that is easy to read has easier words, and the rest as Danish has it', async ({ page }) => {
  await open(page, '/');
  const danish = await heading(page).textContent();
  await choose(page, 'let dansk');
  await expect(html(page)).toHaveAttribute('lang', 'da-simple');
  await expect(heading(page)).toHaveText(danish);
  const words = await messages(page, 'da-simple');
  await expect(page.locator('.it-lead')).toHaveText(words['start.lead']);
  await expect(page.getByRole('contentinfo')).toContainText(words['languages.unreviewed']);
  await clean(page);
  await open(page, '/hjaelp');
  await expect(page).toHaveURL(/\/da-simple\/hjaelp$/);
  await open(page, '/da-simple/tilbud?q=mit%20barn%20vil%20ikke%20i%20skole');
  await expect(page.locator('.it-offer-card').first()).toBeVisible();
  await open(page, '/da-simple/skema/trivselstjek-foraelder');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await clean(page);
});

test('what names no language here is a page that does not exist', async ({ page }) => {
  for (const address of ['/fr/tilbud', '/da/tilbud', '/english']) {
    await open(page, address);
    await expect(html(page)).toHaveAttribute('lang', 'da');
    await expect(heading(page)).toHaveText(/findes ikke/);
  }
});

test('each language is named in itself; those that nobody has read through say so', async ({ page }) => {
  await open(page, '/sprog');
  const named = await page.getByRole('main').getByRole('listitem').getByRole('link').evaluateAll((links) => links.map((link) => [link.lang, link.textContent.toLowerCase()]));
  expect(named).toEqual([['ar', 'العربية'], ['da', 'dansk'], ['da-simple', 'let dansk'], ['de', 'deutsch'], ['en', 'english'], ['pl', 'polski'], ['tr', 'türkçe'], ['uk', 'українська']]);
  await expect(page.getByRole('contentinfo')).not.toContainText('Oversat');
  await open(page, '/en/sprog');
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('main')).toContainText('Translated from Danish.');
  await expect(page.getByRole('contentinfo')).toContainText('Translated from Danish.');
});

for (const width of [320, 390]) {
  test(`Arabic runs from right to left, and nothing sticks out at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const address of ['', '/tilbud', '/tilbud/aabenraa/aaben-anonym-raadgivning', '/trappen', '/hjaelp/nu', '/sprog', '/skema', '/daekning', '/svar', '/privatliv']) {
      await open(page, `/ar${address}`);
      await expect(html(page)).toHaveAttribute('dir', 'rtl');
      await expect(heading(page)).toBeVisible();
      const { clientWidth, scrollWidth } = await page.evaluate(() => ({ clientWidth: document.documentElement.clientWidth, scrollWidth: document.documentElement.scrollWidth }));
      expect(scrollWidth, address).toBeLessThanOrEqual(clientWidth);
    }
    const number = page.locator('.it-call__number').first();
    await open(page, '/ar/hjaelp/nu');
    await expect(number).toHaveCSS('direction', 'ltr');
  });
}

test('a form half answered survives the change of language', async ({ page }) => {
  await open(page, '/skema/afslutning-familie');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await page.getByRole('radio', { name: '9', exact: true }).check();
  await page.getByRole('button', { name: 'Næste' }).click();
  await expect(page.getByText(/^Gemt på denne enhed/)).toBeVisible();
  await choose(page, 'English');
  const words = await messages(page, 'en');
  await expect(heading(page)).toHaveText(words['entry.title']);
  await page.getByRole('button', { name: words['entry.go-on'] }).first().click();
  await page.getByRole('button', { name: words['form.back'] }).click();
  await expect(page.getByRole('radio', { name: '9', exact: true })).toBeChecked();
});

test('what has no translation stands in Danish and says so', async ({ page }) => {
  await open(page, '/ar/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(heading(page)).toHaveText('Åben anonym rådgivning');
  await expect(heading(page)).toHaveAttribute('lang', 'da');
  await expect(heading(page)).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.it-lead [lang]').first()).toHaveAttribute('lang', 'da');
  // A form that has no Polish is in Danish, and what the page itself says around it is Polish.
  await open(page, '/pl/skema/afslutning-konsulent');
  await expect(heading(page)).toHaveAttribute('lang', 'da');
  await expect(page.getByRole('button', { name: 'Dalej' })).toBeVisible();
});

/** What stands on the page in Danish letters without saying so, and what says so and does not run from the left. */
const danish = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const [unsaid, turned] = [[], []];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement.closest('[lang]');
    const words = node.textContent.match(/[A-Za-zÆØÅæøå]{2,}(?:[ -][A-Za-zÆØÅæøå]{2,}){3,}/);
    if (within.lang === 'da' && getComputedStyle(node.parentElement).direction !== 'ltr') turned.push(node.textContent);
    if (within.lang === 'ar' && words && !node.parentElement.closest('svg')) unsaid.push(node.textContent);
  }
  return { unsaid, turned };
});

test('on each kind of page in Arabic, Danish words say so and run from the left', async ({ page }) => {
  for (const address of ['/tilbud', '/tilbud/aabenraa/aaben-anonym-raadgivning', '/tilbud/faxe/opholdssteder', '/kommune/kerteminde', '/trappen', '/praksis', '/praksis/aabenraa-tidlig-forebyggelse', '/skema', '/skema/fit-gab/papir', '/guide/graf', '/haandbog', '/om']) {
    await open(page, `/ar${address}`);
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('main [lang="da"]').first()).toBeAttached();
    expect(await danish(page), address).toEqual({ unsaid: [], turned: [] });
  }
  await open(page, '/ar/tilbud/faxe/opholdssteder');
  const reason = page.locator('main [lang="da"]', { hasText: 'Regnskabet har »Opholdssteder«' });
  await expect(reason).toHaveCSS('direction', 'ltr');
});

test('a number to copy keeps its order in Arabic', async ({ page }) => {
  await open(page, '/ar/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(page.getByRole('button', { name: '\u206873 76 71 11\u2069' })).toBeVisible();
});

test('Danish words find in every language', async ({ page }) => {
  await open(page, '/pl/tilbud?q=skolev%C3%A6gring');
  await expect(page.locator('.it-offer-card').first()).toBeVisible();
});

test('lists and quotation marks are those of the language', async ({ page }) => {
  for (const [lang, places, marks] of [['', 'Kerteminde, Faxe og Skanderborg', /»Nej«/], ['/en', 'Kerteminde, Faxe and Skanderborg', /“[^”]+”/], ['/de', 'Kerteminde, Faxe und Skanderborg', /„[^“]+“/], ['/ar', 'Kerteminde وFaxe وSkanderborg', /«[^»]+»/]]) {
    await open(page, `${lang}/om`);
    await expect(page.locator('.it-lead')).toContainText(places);
    await open(page, `${lang}/guide/graf`);
    await expect(page.locator('.it-nodes__item li').filter({ hasText: marks }).first()).toBeVisible();
  }
});

test('counts have the forms of Polish', async ({ page }) => {
  await page.route('**/data/steps.json', async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    json.steps = [{ municipality: 'aabenraa', counts: [1, 2, 5, 12, 22, 0] }];
    await route.fulfill({ response, json });
  });
  await open(page, '/pl');
  await page.locator('.it-fold > summary').click();
  for (const words of ['1 oferta', '2 oferty', '5 ofert', '12 ofert', '22 oferty']) {
    await expect(page.locator('.it-stairs').getByText(words, { exact: true })).toBeVisible();
  }
});

test('a language that cannot be fetched is told, and the page is in Danish', async ({ page, faults }) => {
  await page.route('**/by-language/uk/messages.json', (route) => route.abort());
  await open(page, '/uk/tilbud');
  await expect(html(page)).toHaveAttribute('lang', 'da');
  await expect(page.getByText('українська kunne ikke hentes lige nu.', { exact: false })).toBeVisible();
  await expect(heading(page)).toHaveText('Find tilbud');
  await page.unroute('**/by-language/uk/messages.json');
  await page.reload();
  await expect(html(page)).toHaveAttribute('lang', 'uk');
  faults.splice(0);
});

test('one language costs only itself', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, '/pl');
  await expect(heading(page)).toBeVisible();
  expect(asked.filter((path) => path.endsWith('/messages.json'))).toEqual(['/data/by-language/pl/messages.json']);
  expect(asked.filter((path) => path.includes('cyrillic'))).toEqual([]);
});

test('the device keeps the language under the name that the page lists', async ({ page }) => {
  await open(page, '/sprog');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(html(page)).toHaveAttribute('lang', 'de');
  expect(await kept(page)).toBe('de');
  await page.goto('/de/privatliv');
  await expect(page.getByRole('rowheader', { name: /indsatstrappen\.sprog/ })).toBeVisible();
});

for (const lang of ['en', 'ar']) {
  test(`no violation in ${lang}: start, find, form, languages`, async ({ page }) => {
    for (const address of ['', '/tilbud', '/tilbud/aabenraa/aaben-anonym-raadgivning', '/skema/trivselstjek-foraelder', '/sprog']) {
      await open(page, `/${lang}${address}`);
      await expect(heading(page)).toBeVisible();
      await clean(page);
    }
  });
}
