// The app below a path of a server that has other things too, as `INDSATSTRAPPEN_BASE` builds it: it stays within that path, also without a network.
import { answer, begin, saved } from '../../support/forms.mjs';
import { BELOW, withOurs } from '../../support/servers.mjs';
import { expect, open, stands, test, watch } from '../../support/test.mjs';

test('everything that a person does stays below the path', async ({ browser }) => {
  await withOurs(async (origin) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'da-DK', serviceWorkers: 'allow' });
    const page = await context.newPage();
    const site = `${origin}${BELOW.path}`;
    const faults = [];
    watch(page, faults, (url) => url.href.startsWith(`${site}/`));

    await open(page, `${site}/`);
    const strays = () => page.locator('a[href^="/"]').evaluateAll((links, path) => links.map((link) => link.getAttribute('href')).filter((at) => at !== path && !at.startsWith(`${path}/`)), BELOW.path);
    expect(await strays()).toEqual([]);
    await page.getByRole('link', { name: 'Trappen', exact: true }).first().click();
    await expect(page).toHaveURL(`${site}/trappen`);
    await stands(page);
    expect(await strays()).toEqual([]);

    await open(page, `${site}/en/tilbud/faxe/tvaers`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('TVÆRS');
    await open(page, `${site}/find/no/such/page`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden findes ikke');

    await begin(page, 'afslutning-familie', site);
    await answer(page, '8');
    await saved(page);

    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then(({ scope }) => scope))).toBe(`${site}/`);
    expect(faults).toEqual([]);
    await context.setOffline(true);
    await open(page, `${site}/svar`);
    await expect(page.getByRole('button', { name: 'Fortsæt' })).toBeVisible();
    await context.close();
  }, BELOW);
});
