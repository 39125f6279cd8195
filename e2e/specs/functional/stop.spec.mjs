// A professional's form begins with the danger, and stops there: no offer, no meeting, no way on.
import { expect, open, test } from '../../support/test.mjs';
import { answer, heading, main, next, saved } from '../../support/forms.mjs';

const VIOLENCE = 'Underret kommunen nu. Retter mistanken sig mod forældrene eller nogen tæt på barnet, så fortæl dem hverken om mistanken eller om underretningen, før kommunen har sagt god for det. Udspørg ikke barnet. Skriv barnets egne ord ned. Lov ikke at holde det hemmeligt.';
const DUTY = /Hverken leder, team eller TVÆRS kan tage pligten fra dig eller vente for dig\./;
const stops = [
  { option: 'Fare nu', title: 'Ring 112 nu', words: /^Ring 112 nu\. Bliv hos barnet/ },
  { option: 'Mistanke om vold, seksuelle overgreb, vanrøgt, æresrelateret konflikt eller negativ social kontrol', title: 'Underret kommunen nu', words: VIOLENCE },
  { option: 'I tvivl', title: 'Ring til kommunen og spørg', words: /^Ring til kommunen og spørg\./ },
];

for (const form of ['afslutning-konsulent', 'afslutning-samarbejdspartner']) {
  for (const { option, title, words } of stops) {
    test(`${form}: »${title}« says what to do and leads nowhere else`, async ({ page }) => {
      await open(page, `/skema/${form}`);
      await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
      await answer(page, option);
      await expect(heading(page)).toHaveText(title);
      await expect(main(page).getByText(words).last()).toBeVisible();
      await expect(main(page).getByText(DUTY).first()).toBeVisible();
      await expect(main(page).locator('a[href*="/tilbud"], .it-offer-card')).toHaveCount(0);
      await expect(main(page)).not.toContainText(/netværksmøde|blanket|tilbud/i);
      await expect(main(page).getByRole('button', { name: /Næste|Spring over|Gå videre|Afslut/ })).toHaveCount(0);
    });
  }
}

test('danger has 112 to tap, before a municipality is asked for', async ({ page }) => {
  await open(page, '/skema/afslutning-konsulent');
  await answer(page, 'Fare nu');
  await expect(main(page).getByRole('link', { name: /^Alarm 112/ })).toHaveAttribute('href', 'tel:112');
});

for (const { option, title } of stops) {
  test(`»${title}« shows the municipality's number and the line outside its hours`, async ({ page }) => {
    await open(page, '/skema/afslutning-konsulent');
    await answer(page, option);
    await page.getByLabel('Min kommune').selectOption('Kerteminde');
    await expect(main(page).getByRole('link', { name: /^Underret Kerteminde Kommune/ })).toHaveAttribute('href', 'tel:65151515');
    await expect(main(page).getByRole('link', { name: /^Den sociale døgnvagt/ })).toHaveAttribute('href', 'tel:114');
  });

  test(`»${title}« gives way to no address`, async ({ page }) => {
    await open(page, '/skema/afslutning-konsulent');
    await answer(page, option);
    for (const fragment of ['#9', '#tjek', '#faerdig']) {
      await page.goto(`/skema/afslutning-konsulent${fragment}`);
      await expect(page.getByRole('button', { name: 'Afslut' }), fragment).toHaveCount(0);
      await expect(heading(page), fragment).toHaveText(title);
    }
  });

  test(`»${title}« stands after a reload`, async ({ page }) => {
    await open(page, '/skema/afslutning-konsulent');
    await page.getByRole('radio', { name: option }).check();
    await saved(page);
    await next(page).click();
    await expect(heading(page)).toHaveText(title);
    await page.reload();
    await page.getByRole('button', { name: 'Fortsæt, hvor du slap' }).click();
    await expect(heading(page)).toHaveText(title);
  });
}

test('the stop\'s own way out deletes what was answered and closes the form', async ({ page }) => {
  await open(page, '/skema/afslutning-konsulent');
  await answer(page, 'I tvivl');
  await page.getByRole('button', { name: 'Slet og luk' }).click();
  await expect(page).not.toHaveURL(/afslutning-konsulent/);
  await open(page, '/svar');
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
});

test('without an answer to the danger there is no way past it', async ({ page }) => {
  await open(page, '/skema/afslutning-konsulent');
  await expect(page.getByRole('button', { name: 'Spring over' })).toHaveCount(0);
  await next(page).click();
  await expect(page.getByRole('alert')).toContainText('Vælg eller skriv et svar');
  await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
});

test('»nej« goes on', async ({ page }) => {
  await open(page, '/skema/afslutning-konsulent');
  await answer(page, 'Nej');
  await expect(heading(page)).toHaveText('Har du mødt barnet eller den unge i forløbet?');
});

test('a suspicion that comes up afterwards stops the form too', async ({ page }) => {
  await open(page, '/skema/afslutning-konsulent');
  await answer(page, 'Nej');
  await answer(page, 'Ja');
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await answer(page, stops[1].option);
  await expect(heading(page)).toHaveText('Underret kommunen nu');
});
