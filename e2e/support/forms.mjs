import { expect } from '@playwright/test';

export const heading = (page) => page.getByRole('heading', { level: 1 });
export const next = (page) => page.getByRole('button', { name: 'Næste' });

/** Chooses the option with these words, and goes on. */
export async function answer(page, words) {
  await page.getByRole('radio', { name: words, exact: true }).check();
  await next(page).click();
}

/** Skips questions until one with that heading, or the page to check the answers, stands there. */
export async function skipTo(page, words) {
  const wanted = page.getByRole('heading', { level: 1, name: words });
  for (let pages = 0; pages < 40; pages += 1) {
    if (await wanted.isVisible()) return;
    const before = await heading(page).textContent();
    const begin = page.getByRole('button', { name: 'Begynd', exact: true });
    const skip = page.getByRole('button', { name: 'Spring over' });
    if (await begin.isVisible()) await begin.click();
    else await skip.click();
    await expect(heading(page)).not.toHaveText(before ?? '');
  }
  await expect(wanted).toBeVisible();
}

/** Waits until the app says that everything is kept. */
export async function saved(page) {
  await expect(page.getByText(/Gemt på denne enhed kl\./)).toBeVisible();
}
