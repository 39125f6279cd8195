// Two tabs on one device: one writes a draft, the other follows it, and nothing is doubled or lost.
import { expect, open, test } from '../../support/test.mjs';
import { answer, begin, heading, main, saved } from '../../support/forms.mjs';
import { records } from '../../support/device.mjs';

const FORM = 'afslutning-familie';
const ELSEWHERE = 'Du er i gang i en anden fane';

/** A draft in the first tab, at its third question, and the second tab where it is offered. */
async function twoTabs(page, context) {
  await begin(page, FORM);
  await answer(page, '9');
  await answer(page, '7');
  await page.getByRole('textbox').fill('Fra den første');
  await saved(page);
  const other = await context.newPage();
  await open(other, `/skema/${FORM}`);
  await other.getByRole('button', { name: 'Fortsæt, hvor du slap' }).click();
  return other;
}

test('a draft has one writer; the other tab follows it live', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await expect(heading(other)).toHaveText(ELSEWHERE);
  await expect(main(other).getByRole('textbox')).toHaveCount(0);
  await expect(main(other).getByRole('definition').filter({ hasText: 'Fra den første' })).toBeVisible();
  await page.getByRole('textbox').fill('Fra den første, og mere');
  await expect(main(other).getByRole('definition').filter({ hasText: 'Fra den første, og mere' })).toBeVisible();
});

test('»Fortsæt her« takes it over with the last word, and the first tab follows from then on', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await page.getByRole('textbox').fill('Det sidste ord');
  await other.getByRole('button', { name: 'Fortsæt her' }).click();
  await expect(heading(page)).toHaveText(ELSEWHERE);
  await other.getByRole('button', { name: 'Tilbage' }).click();
  await expect(other.getByRole('textbox')).toHaveValue('Det sidste ord');
  await other.getByRole('textbox').fill('Fra den anden');
  await expect(main(page).getByRole('definition').filter({ hasText: 'Fra den anden' })).toBeVisible();
  const kept = Object.values(await records(page));
  expect(kept, 'one draft, once').toHaveLength(1);
  expect(kept[0]).toContain('Fra den anden');
});

test('a tab that is closed gives the draft free', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await expect(heading(other)).toHaveText(ELSEWHERE);
  await page.close();
  await open(other, `/skema/${FORM}`);
  await other.getByRole('button', { name: 'Fortsæt, hvor du slap' }).click();
  await expect(other.getByRole('button', { name: 'Tilbage' })).toBeVisible();
  await expect(heading(other)).not.toHaveText(ELSEWHERE);
});

test('a tab that hangs loses the draft to »Fortsæt her«', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await expect(heading(other)).toHaveText(ELSEWHERE);
  // Longer than it may take to let go.
  const hanging = page.evaluate(() => {
    const end = Date.now() + 6_000;
    while (Date.now() < end);
  });
  await other.getByRole('button', { name: 'Fortsæt her' }).click();
  await expect(other.getByRole('button', { name: 'Tilbage' })).toBeVisible();
  await hanging;
  await expect(heading(page)).toHaveText(ELSEWHERE);
});

test('Mine svar shows at once what another tab writes, finishes and deletes', async ({ page, context }) => {
  const list = await context.newPage();
  await open(list, '/svar');
  await expect(list.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
  await begin(page, FORM);
  await page.getByRole('radio', { name: '6', exact: true }).check();
  await expect(list.getByText('Færdige: 0. Begyndt: 1.')).toBeVisible();
  await list.getByRole('button', { name: 'Slet alle svar på denne enhed' }).click();
  await list.getByRole('dialog').getByRole('button', { name: 'Slet', exact: true }).click();
  await expect(heading(page)).toHaveText('Svaret er slettet');
  expect(await records(page)).toEqual({});
});

test('both tabs at once: each draft is its own, and every answer is there', async ({ page, context }) => {
  const other = await context.newPage();
  await begin(page, FORM);
  await begin(other, FORM);
  for (const [tab, number] of [[page, '3'], [other, '8'], [page, '4'], [other, '9']]) {
    await tab.getByRole('radio', { name: number, exact: true }).check();
  }
  await saved(page);
  await saved(other);
  const kept = Object.values(await records(page)).map((text) => /"valueInteger":(\d+)/.exec(text)?.[1]);
  expect(kept.sort()).toEqual(['4', '9']);
});
