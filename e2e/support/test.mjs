// Every spec runs under the strict policy, and fails where the page does what it must never do.
import { test as base, expect } from '@playwright/test';

export { expect };

/** Notes what the page does wrong: an error, or a request to an address that is not its own. */
export function watch(page, faults, isOwn) {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:', 'about:'].includes(url.protocol) && !isOwn(url)) faults.push(`request to ${url.origin}${url.pathname}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
}

export const test = base.extend({
  /** What the page did wrong while the spec ran; a spec that provokes a fault takes it out. */
  faults: async ({}, use) => use([]),

  page: async ({ page, baseURL, faults }, use) => {
    const { origin } = new URL(baseURL);
    watch(page, faults, (url) => url.origin === origin);
    await use(page);
    expect(faults, 'faults of the page').toEqual([]);
  },
});

/** Opens an address and waits until the app has taken over and its page stands with what it has to fetch. */
export async function open(page, address = '/') {
  await page.goto(address);
  await expect(page.locator('#app:not(.it-static) .it-header')).toBeVisible();
  await stands(page);
}

/** Waits until the page in view has its heading, and nothing of it is on its way. */
export async function stands(page) {
  await expect(page.locator('h1').filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.it-loading')).toHaveCount(0);
}
