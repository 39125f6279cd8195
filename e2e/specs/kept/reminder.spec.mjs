// In peace one is reminded of what nobody has read; in a hurry never.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, exported, feedback, finish, main } from '../../support/forms.mjs';
import { ready, share } from '../../support/shared.mjs';

const REMINDER = /^Færdige svar, der kun ligger på denne enhed: 1\./;

async function told(page) {
  await begin(page, 'afslutning-familie');
  await feedback(page, { respect: '9', say: '7', words: 'Godt' });
}

test('what nobody has read is named on the way out, and not within a form; a file ends it', async ({ page }) => {
  await told(page);
  await expect(page.getByText(REMINDER)).toHaveCount(0);
  await page.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(page.getByText(REMINDER)).toBeVisible();
  await page.getByRole('link', { name: 'Giv dem videre' }).click();
  await expect(page).toHaveURL('/svar');
  await expect(page.getByText(REMINDER)).toHaveCount(0);
  await exported(page);
  await expect(page.getByText(/Hentet som fil/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(main(page)).toBeVisible();
  await expect(page.getByText(REMINDER)).toHaveCount(0);
});

test('closing asks once after feedback that nobody has, and not when it lay there before', async ({ page, context }) => {
  await told(page);
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closing;
  const later = await context.newPage();
  let dialogs = 0;
  later.on('dialog', (one) => {
    dialogs += 1;
    return one.accept();
  });
  await open(later, '/');
  await later.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await Promise.all([later.waitForEvent('close'), later.close({ runBeforeUnload: true })]);
  expect(dialogs).toBe(0);
});

test('of a sensitive form nobody is reminded', async ({ page }) => {
  await begin(page, 'trivselstjek-foraelder');
  await answer(page, '0-5 år');
  await answer(page, 'Den går godt');
  await finish(page);
  await page.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(main(page)).toBeVisible();
  await expect(page.getByText(/^Færdige svar, der kun ligger/)).toHaveCount(0);
});

test('on a shared device nobody is reminded: handing over is for whoever has the code', async ({ page }) => {
  await share(page);
  await told(page);
  await page.getByRole('link', { name: 'Tilbud', exact: true }).click();
  await expect(main(page)).toBeVisible();
  await expect(page.getByText(/^Færdige svar, der kun ligger/)).toHaveCount(0);
  let dialogs = 0;
  page.on('dialog', (one) => {
    dialogs += 1;
    return one.accept();
  });
  await ready(page).click();
  await expect(page).toHaveURL('/');
  expect(dialogs).toBe(0);
});
