// The app can be put on the home screen: the browser itself finds nothing to say against its manifest and icons.
import { expect, open, test } from '../../support/test.mjs';

for (const lang of ['', '/en', '/ar']) {
  test(`the manifest of ${lang || 'the Danish pages'} is one that a browser takes`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium says what it makes of a manifest');
    await open(page, `${lang}/hjaelp`);
    const browser = await page.context().newCDPSession(page);
    const { url, errors, data } = await browser.send('Page.getAppManifest');
    expect(new URL(url).pathname).toBe(`${lang}/app.webmanifest`);
    expect(errors).toEqual([]);
    const { icons, shortcuts, start_url: start } = JSON.parse(data);
    for (const { src, sizes } of icons) {
      const size = await page.evaluate(async (address) => {
        const picture = await createImageBitmap(await (await fetch(address)).blob());
        return `${picture.width}x${picture.height}`;
      }, src);
      expect(size, src).toBe(sizes);
    }
    for (const address of [start, ...shortcuts.map((door) => door.url)]) {
      await open(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
}
