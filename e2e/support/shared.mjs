// A device that several people use.
import { expect, open } from './test.mjs';
import { main } from './forms.mjs';

export const CODE = 'kaffe under regnbuen';
export const bar = (page) => page.getByRole('region', { name: 'Fælles enhed' });
export const ready = (page) => bar(page).getByRole('button', { name: 'Klar til den næste' });

/** Fills in what an institution fills in, and locks. */
export async function lock(page, code = CODE) {
  await open(page, '/svar');
  await page.getByText('Bruger flere den samme enhed?').click();
  await page.getByLabel('Kode', { exact: true }).fill(code);
  await page.getByLabel('Koden en gang til').fill(code);
  await page.getByRole('checkbox', { name: 'Jeg ved, at svarene er tabt' }).check();
  await page.getByRole('button', { name: 'Lås svarene på enheden' }).click();
}

/** Shares the device, and waits until the page has been cleared. */
export async function share(page, code = CODE) {
  await lock(page, code);
  await expect(bar(page)).toContainText('Tidligere svar er låst.');
  await expect(page).toHaveURL('/');
}

/** Gives the code under »Mine svar«. */
export async function unlock(page, code = CODE) {
  await open(page, '/svar');
  await main(page).getByLabel('Kode', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Lås op' }).click();
}
