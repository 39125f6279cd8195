// The finder: the list follows each letter, the address follows in a pause, and no text breaks it.
import { expect, open, test } from '../../support/test.mjs';
import { main } from '../../support/forms.mjs';

const field = (page) => page.getByRole('searchbox');
const found = (page) => main(page).getByRole('status').first();
const cards = (page) => main(page).getByRole('article');
/** Longer than the pause after which the address follows. */
const PAUSE_MS = 600;

/** Every address that the page gives itself from now on. */
async function addresses(page) {
  await page.evaluate(() => {
    globalThis.addresses = [];
    for (const name of ['pushState', 'replaceState']) {
      const original = history[name].bind(history);
      history[name] = (state, title, address) => {
        if (address && String(address) !== location.pathname + location.search) globalThis.addresses.push(`${name} ${address}`);
        return original(state, title, address);
      };
    }
  });
  return () => page.evaluate(() => globalThis.addresses.filter((one, place, all) => one !== all[place - 1]));
}

test('the list follows each letter, the address once nobody types', async ({ page }) => {
  await open(page, '/tilbud');
  await expect(cards(page).first()).toBeVisible();
  const given = await addresses(page);
  await field(page).pressSequentially('familierådgivn', { delay: 20 });
  await expect(cards(page).first()).toContainText('Familierådgivningen');
  await expect(page).toHaveURL('/tilbud?q=familier%C3%A5dgivn');
  await page.waitForTimeout(PAUSE_MS);
  expect(await given()).toEqual([expect.stringMatching(/^replaceState .*q=familier(%C3%A5|å)dgivn$/)]);
  await expect(field(page)).toHaveValue('familierådgivn');
  await expect(field(page)).toBeFocused();
});

test('the back button leads to where one was before typing, and forward to what was typed', async ({ page }) => {
  await open(page, '/daekning');
  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Tilbud' }).click();
  await expect(page).toHaveURL('/tilbud');
  await field(page).pressSequentially('angst', { delay: 20 });
  await expect(page).toHaveURL('/tilbud?q=angst');
  await page.goBack();
  await expect(page).toHaveURL('/daekning');
  await page.goForward();
  await expect(page).toHaveURL('/tilbud?q=angst');
  await expect(field(page)).toHaveValue('angst');
  await expect(cards(page).first()).toContainText(/angst/i);
});

test('a choice made at once keeps what was typed', async ({ page }) => {
  await open(page, '/tilbud');
  await page.getByText('Filtre', { exact: false }).first().click();
  await field(page).fill('søskende');
  await page.getByRole('checkbox', { name: /^Faxe/ }).check();
  await expect(page).toHaveURL(/kommune=faxe/);
  await page.waitForTimeout(PAUSE_MS);
  await expect(page).toHaveURL(/q=s%C3%B8skende&kommune=faxe/);
  await page.goBack();
  await expect(page).not.toHaveURL(/kommune/);
});

test("leaving at once rewrites no other page's address", async ({ page }) => {
  await open(page, '/tilbud?q=mobning');
  await expect(cards(page).first()).toBeVisible();
  const link = page.getByRole('link', { name: 'Trappen', exact: true });
  await field(page).fill('skolefravær');
  await link.click();
  await expect(page).toHaveURL('/trappen');
  await page.waitForTimeout(PAUSE_MS);
  await expect(page).toHaveURL('/trappen');
});

for (const [name, text] of [
  ['very long', 'børnehavebarn '.repeat(400)],
  ['emoji', '😀👩‍👧'],
  ['right to left', 'مساعدة לילד'],
  ['markup', '<img src=x onerror=alert(1)><b>angst</b>'],
  ['marks without letters', '%%% &?=#"\''],
]) {
  test(`as a text to search for: ${name}`, async ({ page }) => {
    await open(page, `/tilbud?q=${encodeURIComponent(text)}`);
    await expect(found(page)).not.toBeEmpty();
    await expect(page.locator('main img, main b')).toHaveCount(0);
    await field(page).fill('');
    await expect(page).toHaveURL('/tilbud');
    await field(page).fill(text);
    await page.waitForTimeout(PAUSE_MS);
    await expect(found(page)).not.toBeEmpty();
    await field(page).fill('angst');
    await expect(page).toHaveURL('/tilbud?q=angst');
    await expect(cards(page).first()).toBeVisible();
  });
}

test('parts of the address that mean nothing are named and ignored', async ({ page }) => {
  await open(page, '/tilbud?trin=9&alder=200&for=ingen&sorter=x&farve=roed&trin=2&kommune=xyz');
  await expect(main(page).getByText('farve=roed')).toBeVisible();
  await expect(main(page).getByText('trin=9')).toBeVisible();
  await expect(main(page).getByText('kommune=xyz')).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Trin 2/ })).toBeVisible();
});

test('counts in the filters follow what is typed', async ({ page }) => {
  await open(page, '/tilbud');
  await page.getByText('Filtre', { exact: false }).first().click();
  const faxe = page.locator('label', { hasText: /^\s*Faxe/ });
  await expect(faxe).toContainText(/\(\d+\)/);
  await field(page).fill('tandpleje');
  await expect(page).toHaveURL('/tilbud?q=tandpleje');
  const count = Number((await faxe.textContent()).match(/\((\d+)\)/)[1]);
  await faxe.click();
  await expect(found(page)).toHaveText(`${count} tilbud`);
});
