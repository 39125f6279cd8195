// »Min liste«: kept on this device, the same in every tab, and given to others by its address alone.
import { expect, open, test } from '../../support/test.mjs';
import { heading, main } from '../../support/forms.mjs';
import { scanned } from '../../support/qr.mjs';

const aabenraa = { id: 'aabenraa/aaben-anonym-raadgivning', name: 'Åben anonym rådgivning' };
const faxe = { id: 'faxe/angst-tilbud', name: 'Angst tilbud' };
const kerteminde = { id: 'kerteminde/familiestuer', name: 'Familiestuer' };
const nav = (page, name) => page.getByRole('banner').getByRole('link', { name, exact: true });
const save = (page) => page.getByRole('button', { name: /^Gem på min liste/ });
const card = (page, { name }) => main(page).getByRole('link', { name, exact: true });
const remove = (page, { name }) => page.getByRole('button', { name: `Fjern ${name}` });

/** Puts these on the list as an earlier visit would have left them. */
async function kept(page, ...offers) {
  await open(page);
  await page.evaluate((text) => localStorage.setItem('indsatstrappen.liste', text), offers.map(({ id }) => id).join(' '));
}

test('an offer is saved from its page and from a list, and is there after a reload', async ({ page }) => {
  await open(page, `/tilbud/${faxe.id}`);
  await save(page).first().click();
  await expect(save(page).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(nav(page, 'Min liste (1)')).toBeVisible();
  await open(page, '/tilbud?kommune=aabenraa');
  const button = page.getByRole('button', { name: `Gem på min liste: ${aabenraa.name}` });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await nav(page, 'Min liste (2)').click();
  await expect(heading(page)).toHaveText('Min liste');
  await expect(card(page, faxe)).toBeVisible();
  await expect(card(page, aabenraa)).toBeVisible();
  await open(page, '/tilbud?kommune=aabenraa');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(nav(page, 'Min liste (1)')).toBeVisible();
});

test('what was removed comes back to its place', async ({ page }) => {
  await kept(page, aabenraa, faxe, kerteminde);
  await open(page, '/liste');
  await remove(page, faxe).click();
  await expect(card(page, faxe)).toHaveCount(0);
  await expect(page.getByText(`Fjernet: ${faxe.name}.`)).toBeVisible();
  const undo = page.getByRole('button', { name: 'Fortryd' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(main(page).locator('article h3')).toHaveText([aabenraa.name, faxe.name, kerteminde.name]);
  await expect(undo).toHaveCount(0);
  await page.reload();
  await expect(main(page).locator('article h3')).toHaveText([aabenraa.name, faxe.name, kerteminde.name]);
});

test('two tabs have the same list, and neither undoes the other', async ({ page, context }) => {
  await kept(page, aabenraa);
  await open(page, '/liste');
  const other = await context.newPage();
  await open(other, `/tilbud/${kerteminde.id}`);
  await save(other).first().click();
  await expect(card(page, kerteminde)).toBeVisible();
  await expect(nav(page, 'Min liste (2)')).toBeVisible();
  await remove(page, aabenraa).click();
  await expect(nav(other, 'Min liste (1)')).toBeVisible();
  expect(await other.evaluate(() => localStorage.getItem('indsatstrappen.liste'))).toBe(kerteminde.id);
});

test('the whole list is deleted only after a question, and leaves nothing behind', async ({ page }) => {
  for (const address of ['/liste', '/privatliv']) {
    await kept(page, aabenraa, faxe);
    await open(page, address);
    await page.getByRole('button', { name: 'Slet hele listen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nej, behold' }).click();
    await expect(nav(page, 'Min liste (2)')).toBeVisible();
    await page.getByRole('button', { name: 'Slet hele listen' }).click();
    await expect(page.getByRole('dialog', { name: 'Vil du slette listen med 2 tilbud?' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Slet', exact: true }).click();
    await expect(nav(page, 'Min liste')).toBeVisible();
    await expect(page.getByText('2 slettet.')).toBeVisible();
    await expect(heading(page)).toBeFocused();
    expect(await page.evaluate(() => localStorage.getItem('indsatstrappen.liste'))).toBeNull();
  }
});

test('a shared address opens the same list for somebody else, and changes theirs only when asked', async ({ page, browser, baseURL }) => {
  await kept(page, kerteminde, aabenraa);
  await open(page, '/liste');
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Adressen er kopieret' })).toBeVisible();
  // The site may write to the clipboard and not read it: it is pasted, as a person would.
  await open(page, '/tilbud');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+V');
  const address = await page.getByRole('searchbox').inputValue();
  expect(address).toBe(`${new URL(baseURL).origin}/liste?id=${kerteminde.id}&id=${aabenraa.id}`);

  const theirs = await (await browser.newContext()).newPage();
  await kept(theirs, faxe);
  await open(theirs, address);
  await expect(heading(theirs)).toHaveText('En delt liste');
  await expect(main(theirs).locator('article h3')).toHaveText([kerteminde.name, aabenraa.name]);
  await expect(nav(theirs, 'Min liste (1)')).toBeVisible();
  await theirs.getByRole('button', { name: 'Gem på min liste', exact: true }).click();
  await expect(theirs.getByText('Gemt på din liste.')).toBeVisible();
  await theirs.getByRole('link', { name: 'Gå til min liste' }).click();
  await expect(main(theirs).locator('article h3')).toHaveText([faxe.name, kerteminde.name, aabenraa.name]);
  await theirs.context().close();
});

test('the device\'s own menu gets the address where there is one', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: (data) => { globalThis.given = data; return Promise.resolve(); } }));
  await kept(page, faxe);
  await open(page, '/liste');
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  await expect.poll(() => page.evaluate(() => globalThis.given?.url)).toMatch(/\/liste\?id=faxe\/angst-tilbud$/);
});

test('where neither menu nor clipboard is given, the address stands there to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await kept(page, faxe);
  await open(page, '/liste');
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  await expect(page.getByText(/Her er den: http.*\/liste\?id=faxe\/angst-tilbud$/)).toBeVisible();
});

test('broken content is passed over, and what is no longer there is named', async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem('indsatstrappen.liste', '[{"id": 1}] <b>x</b> faxe/findes-ikke ukendt/x kerteminde/familiestuer \u0000'));
  await open(page, '/liste');
  await expect(main(page).locator('article h3')).toHaveText([kerteminde.name]);
  await expect(page.getByText('Findes ikke, eller ikke længere: faxe/findes-ikke')).toBeVisible();
  await expect(page.getByText('Findes ikke, eller ikke længere: ukendt/x')).toBeVisible();
  await page.getByRole('button', { name: 'Fjern faxe/findes-ikke' }).click();
  await expect(page.getByText('Fjernet: faxe/findes-ikke.')).toBeVisible();
  await page.evaluate(() => localStorage.setItem('indsatstrappen.liste', '{'));
  await page.reload();
  await expect(page.getByText('Din liste er tom')).toBeVisible();
});

test('an address with nonsense is named, and never run', async ({ page }) => {
  await open(page, '/liste?id=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&id=faxe/angst-tilbud&id=&id=../../svar');
  await expect(page.getByText('tæller ikke med: <img src=x onerror=alert(1)> og ../../svar')).toBeVisible();
  await expect(main(page).locator('article h3')).toHaveText([faxe.name]);
  await expect(main(page).locator('img')).toHaveCount(0);
});

test('a browser that stores nothing keeps the list for the page, and says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
  await open(page, `/tilbud/${faxe.id}`);
  await save(page).first().click();
  await nav(page, 'Min liste (1)').click();
  await expect(card(page, faxe)).toBeVisible();
  await expect(page.getByText(/Browseren giver ikke siden plads at gemme på/)).toBeVisible();
});

test('a device that is full says so', async ({ page }) => {
  await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await open(page, `/tilbud/${faxe.id}`);
  await save(page).first().click();
  await nav(page, 'Min liste (1)').click();
  await expect(card(page, faxe)).toBeVisible();
  await expect(page.getByText(/Browseren giver ikke siden plads at gemme på/)).toBeVisible();
});

test('on paper the list and the offer have their address and its code', async ({ page, baseURL }) => {
  await kept(page, aabenraa, faxe);
  const origin = new URL(baseURL).origin;
  for (const [here, there] of [
    ['/liste', `/liste?id=${aabenraa.id}&id=${faxe.id}`],
    [`/tilbud/${aabenraa.id}#x`, `/tilbud/${aabenraa.id}`],
    [`/sammenlign?id=${aabenraa.id}&id=${faxe.id}&y=1`, `/sammenlign?id=${aabenraa.id}&id=${faxe.id}`],
  ]) {
    await open(page, here);
    await expect(page.locator('.it-paper__address')).toHaveText(origin + there);
    await expect(page.locator('.it-paper')).toBeHidden();
    expect(await scanned(page)).toBe(origin + there);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.it-paper__code')).toBeVisible();
    const { width } = await page.locator('.it-paper__code').boundingBox();
    expect(width, 'a code of at least 25 mm').toBeGreaterThan(94.5);
    for (const button of await main(page).getByRole('button').all()) await expect(button).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  }
});

test('an address too long for a code is printed as letters alone', async ({ page }) => {
  const ids = Array.from({ length: 45 }, (_, n) => `id=faxe/et-meget-langt-navn-paa-et-tilbud-${n}`);
  await open(page, `/liste?${ids.join('&')}`);
  await expect(page.locator('.it-paper__address')).toContainText('tilbud-44');
  await expect(page.locator('.it-paper__code')).toHaveCount(0);
  await expect(page.locator('.it-paper')).toContainText('for lang til en QR-kode');
});

test('the print button prints', async ({ page }) => {
  await page.addInitScript(() => { globalThis.print = () => { globalThis.printed = true; }; });
  await open(page, `/tilbud/${faxe.id}`);
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.evaluate(() => globalThis.printed)).toBe(true);
});
