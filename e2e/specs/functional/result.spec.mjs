// What a finished form ends in: offers that fit the answers, or where a notification goes; and whether the answers are kept.
import { expect, open, test } from '../../support/test.mjs';
import { answer, atWork, begin, finish, heading, main, next, skipTo } from '../../support/forms.mjs';
import { questionnaire, serve } from '../../support/made-up.mjs';

const KEPT = /^Gemt på denne enhed kl\. \d\d\.\d\d$/;
const cards = (page) => main(page).locator('.it-offer-card');
const municipality = (page, name) => main(page).getByLabel('Min kommune').selectOption(name);

/** An assessment in day care where the cooperation with the home is what worries, with that view of the whole. */
async function assessed(page, view) {
  await atWork(page, 'trivselsvurdering-dagtilbud');
  await skipTo(page, 'Hvor gammelt er barnet?');
  await page.getByRole('radio', { name: /^3/ }).check();
  await next(page).click();
  await skipTo(page, 'Hvordan går samarbejdet med hjemmet?');
  await page.getByRole('radio', { name: /bekymr/i }).check();
  await next(page).click();
  await skipTo(page, 'Hvad er dit eget samlede syn på barnets trivsel nu?');
  await page.getByRole('radio', { name: view }).check();
  await next(page).click();
  await finish(page);
  await expect(heading(page)).toHaveText('Arbejdspapiret er klar');
}

test('a yellow assessment ends in what to do, what it does not mean, and the offers that fit here', async ({ page }) => {
  await assessed(page, /^Gul/);
  await expect(main(page).getByText(/^Gul: i Egedals guide/)).toBeVisible();
  await expect(main(page).getByText('Det er ikke en underretning, ikke en diagnose og ikke en afgørelse. Ingen har fået noget.')).toBeVisible();
  await expect(main(page).getByText('Valgt efter: Barnets alder · At være forælder')).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await municipality(page, 'Aabenraa');
  await expect(main(page).getByRole('heading', { level: 3, name: 'Trin 2', exact: true })).toBeVisible();
  await expect(cards(page).filter({ visible: true }).first()).toBeVisible();
  await expect(main(page)).not.toContainText(/trin [3-6]/i);
  for (const link of await main(page).getByRole('link', { name: 'Se alle tilbud i kommunen' }).all()) {
    await expect(link).toHaveAttribute('href', '/tilbud?kommune=aabenraa&for=fagperson');
  }
  await expect(main(page).getByRole('link', { name: /^Ring til Aabenraa Kommune/ })).toBeVisible();
  await municipality(page, 'Skanderborg');
  await expect(main(page).getByText('Det siger kommunens dokumenter ikke noget om. Ring, og spørg.').first()).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
});

test('a red assessment shows no offer, and where a notification goes', async ({ page }) => {
  await assessed(page, /^Rød/);
  await municipality(page, 'Faxe');
  await expect(main(page).getByRole('link', { name: /^Underret Faxe Kommune/ })).toHaveAttribute('href', 'tel:56203000');
  await expect(cards(page)).toHaveCount(0);
  await expect(main(page).locator('a[href*="/tilbud"]')).toHaveCount(0);
});

test('what prepares a notification ends in where it goes', async ({ page }) => {
  await atWork(page, 'foer-dialogbaseret-underretning');
  await finish(page);
  await municipality(page, 'Kerteminde');
  await expect(main(page).getByRole('link', { name: /^Underret Kerteminde Kommune/ })).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
});

test('a check shows what is for that age and topic first', async ({ page }) => {
  await begin(page, 'trivselstjek-foraelder');
  await skipTo(page, 'Hvor gammelt er barnet?');
  await answer(page, '15-18 år');
  await skipTo(page, 'Hvordan er barnets humør for tiden?');
  await page.getByRole('radio', { name: /næsten hele tiden$/ }).check();
  await next(page).click();
  await finish(page);
  await municipality(page, 'Aabenraa');
  await expect(cards(page).first()).toContainText('Åben anonym rådgivning');
  await expect(cards(page).nth(1)).toContainText(/angst|samtale/i);
  await expect(main(page)).not.toContainText(/trin \d/i);
});

for (const form of ['trivselstjek-foraelder', 'bekymringsskala-foraelder', 'kan-tidlig-forebyggelse-hjaelpe']) {
  test(`${form} says at its end that the answers are kept, and so it says after »Behold«`, async ({ page }) => {
    await open(page, `/skema/${form}`);
    await page.getByRole('button', { name: 'Begynd', exact: true }).click();
    await finish(page);
    await expect(main(page).getByText(KEPT)).toBeVisible();
    await page.getByRole('button', { name: 'Behold' }).click();
    await expect(main(page).getByText('Svarene ligger under Mine svar.')).toBeVisible();
  });
}

test('what could not be kept is never called kept', async ({ page }) => {
  await begin(page, 'trivselstjek-ung');
  await skipTo(page, 'Tjek dine svar');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(main(page).getByText('Ikke gemt endnu. Svaret ligger i denne side.')).toBeVisible();
  await page.getByRole('button', { name: 'Behold' }).click();
  await expect(main(page).getByText('Svarene ligger under Mine svar.')).toHaveCount(0);
  await expect(main(page).getByText(KEPT)).toHaveCount(0);
});

test('both lists lead to each form on paper', async ({ page }) => {
  await open(page, '/feedback');
  await page.getByRole('link', { name: /^Print skemaet på papir.*Forælder$/ }).click();
  await expect(page).toHaveURL('/skema/afslutning-familie/papir');
  await open(page, '/skema');
  await page.getByRole('link', { name: /^Print skemaet på papir.*barn i skole$/ }).click();
  await expect(page).toHaveURL('/skema/trivselsvurdering-skole/papir');
});

test('a required question of an optional group that nobody touched may be skipped', async ({ page }) => {
  const items = [{ linkId: 'g', type: 'group', item: [{ linkId: 'b', type: 'string', text: 'Valgfrit' }, { linkId: 'a', type: 'string', text: 'Skal med', required: true }] }];
  await serve(page, 'gruppe', questionnaire(items));
  await open(page, '/skema/gruppe');
  await next(page).click();
  await expect(heading(page)).toHaveText('Skal med');
  await expect(page.getByRole('button', { name: 'Spring over' })).toBeVisible();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await page.getByRole('textbox').fill('ord');
  await next(page).click();
  await expect(page.getByRole('button', { name: 'Spring over' })).toHaveCount(0);
  await next(page).click();
  await expect(page.getByRole('alert')).toBeVisible();
});
