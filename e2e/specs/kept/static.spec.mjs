// The pages as the build has drawn them: without JavaScript, without WebAssembly, and until the app takes over.
import { clean } from '../../support/axe.mjs';
import { heading, main } from '../../support/forms.mjs';
import { expect, open, stands, test } from '../../support/test.mjs';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody finds an offer, a number to call and the law', async ({ page }) => {
    await page.goto('/');
    await expect(heading(page)).toHaveText('Find den hjælp, der passer');
    await page.getByRole('link', { name: /^Jeg søger hjælp/ }).click();
    await page.getByRole('link', { name: /^Find tilbud/ }).click();
    await expect(heading(page)).toHaveText('Find tilbud');
    await page.getByRole('link', { name: 'Åben anonym rådgivning' }).first().click();
    await expect(page).toHaveTitle(/^Åben anonym rådgivning/);
    await expect(main(page).getByRole('link', { name: /73 76 71 11/ }).first()).toHaveAttribute('href', 'tel:73767111');
    await expect(main(page)).toContainText('§ 29 stk. 2');
    await expect(page.locator('noscript')).toBeVisible();
  });

  test('a form can be printed, and nothing is offered that needs the app', async ({ page }) => {
    for (const address of ['/', '/tilbud', '/trappen', '/daekning', '/skema/trivselstjek-ung', '/tilbud/aabenraa/aaben-anonym-raadgivning']) {
      await page.goto(address);
      await expect(heading(page)).toBeVisible();
      await expect(page.locator('button:visible, input:visible, select:visible'), address).toHaveCount(0);
    }
    await page.goto('/skema');
    await page.getByRole('link', { name: /^Hvordan har du det/ }).click();
    await page.getByRole('link', { name: 'Print skemaet på papir' }).click();
    await expect(main(page).locator('.it-sheet')).toContainText('Hvordan har du det for tiden?');
  });

  test('each language stands under its own address, right to left where it runs so', async ({ page }) => {
    await page.goto('/sprog');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page).toHaveURL(/\/ar\/sprog$/);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goto('/pl/tilbud');
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await expect(heading(page)).toBeVisible();
  });

  test('what does not exist says so, and how to go on', async ({ page, faults }) => {
    const answer = await page.goto('/findes-ikke.html');
    expect(answer.status()).toBe(404);
    await expect(heading(page)).toHaveText('Siden findes ikke');
    await main(page).getByRole('link', { name: 'Forsiden' }).click();
    await expect(heading(page)).toHaveText('Find den hjælp, der passer');
    faults.splice(0);
  });
});

test('a browser without WebAssembly keeps the page, and says what does not work', async ({ page, faults }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto('/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(page.getByRole('alert')).toContainText('Siden kunne ikke starte');
  await expect(main(page).getByRole('link', { name: /73 76 71 11/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gem på min liste' })).toHaveCount(0);
  await clean(page);
  faults.splice(0);
});

for (const address of ['/', '/hjaelp/nu', '/trappen', '/om', '/tilbud', '/tilbud/aabenraa/aaben-anonym-raadgivning', '/emne/angst', '/kommune/faxe', '/praksis', '/skema/trivselstjek-ung', '/guide/fagfolk', '/ar', '/uk/hjaelp']) {
  test(`the app takes over ${address} and nothing moves`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.moved = [];
      const seen = (list) => globalThis.moved.push(...list.getEntries().filter((entry) => !entry.hadRecentInput));
      new PerformanceObserver(seen).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await expect(page.locator('#app:not(.it-static)')).toHaveCount(1);
    await stands(page);
    await page.evaluate(() => document.fonts.ready);
    // What moves is reported with the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const moved = await page.evaluate(() => globalThis.moved.reduce((sum, { value }) => sum + value, 0));
    // A tenth of what counts as good; a word that grows within its line is allowed.
    expect(moved).toBeLessThan(0.01);
  });
}

for (const address of ['/', '/hjaelp', '/hjaelp/nu', '/skema', '/skema/trivselstjek-ung', '/guide/fagfolk', '/feedback', '/ar']) {
  test(`${address} has its look before the style sheet is there`, async ({ page }) => {
    hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
    const sheet = hold(page, /\/(app|first)-[0-9a-f]+\.css$/);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(heading(page).first()).toBeVisible();
    await page.waitForFunction(() => document.documentElement.classList.contains('it-heard'));
    const before = await page.evaluate(lookOfAll);
    expect(before.length).toBeGreaterThan(30);
    sheet.let();
    await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.includes('/app-')));
    const changed = (await page.evaluate(lookOfAll)).filter((look, index) => look !== before[index]);
    expect(changed).toEqual([]);
  });
}

for (const address of ['/', '/skema/trivselstjek-ung', '/guide/fagfolk', '/tilbud', '/ar/skema/trivselstjek-ung']) {
  test(`what the app of ${address} asks for first is named in the page, and fetched once`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address);
    const named = await page.evaluate(() => [...document.querySelectorAll('link[rel=preload]')].map(({ href }) => new URL(href).pathname));
    await stands(page);
    const first = asked.filter((path) => /^\/(data|ui|chunk|split)/.test(path));
    expect(first).toEqual([...new Set(first)]);
    expect(named.filter((path) => !asked.includes(path))).toEqual([]);
    const registers = first.filter((path) => /topics|ladders|helplines|messages|trivselstjek|chunk_/.test(path));
    expect(registers.length).toBeGreaterThan(3);
    expect(registers.filter((path) => !named.includes(path))).toEqual([]);
  });
}

test('what was typed and chosen before the app was there is searched for', async ({ page }) => {
  const module = hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.goto('/tilbud', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('angst');
  await module.let();
  await expect(page).toHaveURL(/q=angst/);
  await expect(page.getByRole('searchbox')).toHaveValue('angst');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a list that an address narrows is not shown whole before', async ({ page }) => {
  const module = hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.goto('/tilbud?kommune=faxe&trin=2', { waitUntil: 'commit' });
  await expect(main(page)).toBeHidden();
  await module.let();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ tilbud/ })).toBeVisible();
  await expect(main(page).getByRole('link', { name: 'Åben anonym rådgivning' })).toHaveCount(0);
});

test('»Væk fra denne side« leaves before the app is there', async ({ page }) => {
  hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.goto('/skema/trivselstjek-ung', { waitUntil: 'commit' });
  // Before the styles are there, the words for those without the app stand there as well.
  await expect(heading(page).first()).toHaveText('Hvordan har du det?');
  await page.getByRole('button', { name: 'Væk fra denne side' }).click();
  await expect(page).toHaveURL('about:blank');
});

test('a form is begun before the app is there, and goes on where it was', async ({ page }) => {
  const module = hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.goto('/skema/trivselstjek-ung', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Begynd' }).click();
  await expect(heading(page)).toHaveText('Hvordan har du det for tiden?');
  await expect(heading(page)).toBeFocused();
  await main(page).getByRole('link', { name: 'Tilbage' }).click();
  await expect(heading(page)).toHaveText('Hvordan har du det?');
  await page.getByRole('button', { name: 'Begynd' }).click();
  await clean(page);
  const okay = page.getByRole('radio', { name: 'Okay' });
  await page.getByText('Okay', { exact: true }).click();
  await module.let();
  await stands(page);
  await expect(heading(page)).toHaveText('Hvordan har du det for tiden?');
  await expect(okay).toBeChecked();
  await expect(main(page)).toContainText('Gemt');
  await page.reload();
  await page.getByRole('button', { name: /^Fortsæt, hvor du slap/ }).click();
  await expect(heading(page)).toHaveText('Sover og spiser du, som du plejer?');
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(okay).toBeChecked();
});

test('what is pressed and answered before the app is there waits for it', async ({ page }) => {
  const module = hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.goto('/skema/trivselstjek-ung', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Begynd' }).click();
  await page.getByText('Godt', { exact: true }).click();
  await page.getByRole('button', { name: 'Næste' }).click();
  await expect(page.getByRole('button', { name: 'Næste' })).toHaveAttribute('aria-busy', 'true');
  await module.let();
  await expect(heading(page)).toHaveText('Sover og spiser du, som du plejer?');

  const again = hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.goto('/guide/fagfolk', { waitUntil: 'commit' });
  await expect(page).toHaveTitle('Hvilket trin passer? – Indsatstrappen');
  const no = page.getByRole('radio', { name: 'Nej' });
  await page.getByText('Nej', { exact: true }).click();
  await page.getByRole('button', { name: 'Næste' }).click();
  await again.let();
  await expect(page).toHaveURL(/#/);
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await expect(no).toBeChecked();
});

test('what is said to one question before the app is there is not said to another', async ({ page }) => {
  await open(page, '/guide/fagfolk');
  await page.getByText('Nej', { exact: true }).click();
  await page.getByRole('button', { name: 'Næste' }).click();
  await expect(page).toHaveURL(/#/);
  const question = await heading(page).textContent();
  const module = hold(page, /ui_bg-[0-9a-f]+\.wasm$/);
  await page.reload({ waitUntil: 'commit' });
  await page.getByText('Nej', { exact: true }).click();
  await page.getByRole('button', { name: 'Næste' }).click();
  await module.let();
  await stands(page);
  await expect(heading(page)).toHaveText('Du er allerede begyndt');
  await page.getByRole('button', { name: /^Fortsæt, hvor du slap/ }).click();
  await expect(heading(page)).toHaveText(question);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a page that is opened where another one stands is the one that was asked for', async ({ page }) => {
  await open(page, '/tilbud/faxe/angst-tilbud');
  await expect(heading(page)).toHaveText('Angst tilbud');
  await expect(page.locator('#json-ld')).toHaveCount(1);
  await page.getByRole('link', { name: 'Trappen', exact: true }).click();
  await expect(page.locator('#json-ld')).toHaveCount(0);
});

/* In the page: what the styles say of every element of it, by its name and class. */
function lookOfAll() {
  return [...document.querySelectorAll('#app, #app *')].flatMap((element) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${element.localName}.${element.className} ${name}: ${style.getPropertyValue(name)}`);
  });
}

/** Holds back what the page asks for, until it is let go. */
function hold(page, address) {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  page.route(address, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  return { let: () => go() };
}
