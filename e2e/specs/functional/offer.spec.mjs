// An offer's page: with everything, with nothing, planned, and only in an older description.
import { expect, open, test } from '../../support/test.mjs';
import { heading, main } from '../../support/forms.mjs';

const section = (page, name) => main(page).locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('an offer with a number says how to begin, what a call is like, and who gets to know', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(heading(page)).toHaveText('Åben anonym rådgivning');
  await expect(section(page, 'Sådan kommer I i gang').getByRole('link', { name: /73 76 71 11/ })).toHaveAttribute('href', 'tel:73767111');
  await expect(section(page, 'Sådan kommer I i gang').getByText('Skriv ikke CPR-nummer')).toBeVisible();
  const call = section(page, 'Hvad sker der, når du ringer?').getByRole('listitem');
  await expect(call).toHaveText([/^Du kommer til dem/, 'Du behøver ikke sige, hvem du er.', /hvad der så sker/]);
  await expect(section(page, 'Skal jeg give mit navn?').getByText('Ring med skjult nummer')).toBeVisible();
  await expect(section(page, 'Bliver der oprettet en sag?')).toContainText('Ifølge en beskrivelse fra 2019-20 oprettes ingen sag. Spørg, om det stadig gælder, og hvad der skrives ned.');
  await expect(section(page, 'Hvem får det at vide?').getByRole('listitem').last()).toContainText('skal de sige det til kommunen');
  await expect(main(page).getByText(/^Opdateret \d+\. november 2026$/)).toBeVisible();
  await expect(main(page).getByText('Ikke bekræftet af kommunen endnu')).toBeVisible();
  await expect(section(page, 'For fagfolk').getByText('Barnets lov § 29 stk. 2')).toBeVisible();
  await expect(section(page, 'For fagfolk').getByRole('link', { name: 'Institutionsaftale 2026 for Tidlig Forebyggelse' }).first()).toHaveAttribute('href', '/kommune/aabenraa');
  await expect(section(page, 'Det ligner i andre kommuner').getByRole('link', { name: 'Åben anonym rådgivning' })).toHaveAttribute('href', '/tilbud/kerteminde/aaben-anonym-raadgivning');
});

test('number and mail are copied at a press, which says so only when it is done', async ({ page }) => {
  await page.addInitScript(() => {
    window.copied = [];
    navigator.clipboard.writeText = async (text) => {
      if (text.includes('@')) throw new Error('refused');
      window.copied.push(text);
    };
  });
  await open(page, '/tilbud/aabenraa/aaben-anonym-raadgivning');
  const start = section(page, 'Sådan kommer I i gang');
  await expect(start.getByText('Kopieret.')).toHaveCount(0);
  await start.getByRole('button', { name: 'Kopiér 73 76 71 11', exact: true }).click();
  await expect(start.getByRole('status').filter({ hasText: 'Kopieret.' })).toBeVisible();
  expect(await page.evaluate(() => window.copied)).toEqual(['73 76 71 11']);
  await start.getByRole('button', { name: /^Kopiér .*@/ }).click();
  await expect(start.getByRole('status').filter({ hasText: 'Det kunne ikke kopieres.' })).toBeVisible();
});

test('the pregnant are an audience of their own, and topics lead on', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/klar-til-barn-foraeldreforberedende-kursus');
  const whom = section(page, 'Hvem er det for?');
  await expect(whom.getByText(/^Gravide/)).toBeVisible();
  await whom.getByRole('link', { name: 'Gravid og det lille barn' }).click();
  await expect(page).toHaveURL('/emne/gravid-og-lille-barn');
  await expect(heading(page)).toHaveText('Gravid og det lille barn');
  await page.goBack();
  await expect(heading(page)).toHaveText(/^Klar til barn/);
});

test('groups that change say so', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/angsthaandtering-be-cool');
  await expect(section(page, 'Sådan kommer I i gang').getByText('Udbuddet skifter. Ring og hør, hvad der er nu.')).toBeVisible();
  await expect(section(page, 'Sådan kommer I i gang').getByText(/Før opstart laver de deres egen vurdering/)).toBeVisible();
});

test('without a number one calls the municipality and knows what to ask for', async ({ page }) => {
  await open(page, '/tilbud/kerteminde/angstgrupper');
  const start = section(page, 'Sådan kommer I i gang');
  await expect(start.getByText('Dokumentet nævner intet telefonnummer.')).toBeVisible();
  await expect(start.getByRole('link', { name: /Ring til Kerteminde Kommune/ })).toHaveAttribute('href', /^tel:\d{8}$/);
  await expect(section(page, 'Hvad sker der, når du ringer?').getByText(/omstilling/)).toBeVisible();
  await expect(main(page).getByText(/^Kilden siger ikke noget om: .*telefonnummer/)).toBeVisible();
});

test('a method for professionals, of which nothing else is stated, is no offer one asks for', async ({ page }) => {
  await open(page, '/tilbud/skanderborg/dialogrum');
  await expect(section(page, 'Vil du vide mere?').getByText('En familie skal ikke selv bede om det.')).toBeVisible();
  await expect(section(page, 'Vil du vide mere?').getByRole('link', { name: /Ring til Skanderborg Kommune/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Skal jeg give mit navn?' })).toHaveCount(0);
  await expect(section(page, 'For fagfolk').getByText('Ikke oplyst')).toHaveCount(2);
  await expect(section(page, 'For fagfolk').getByText('Intet nationalt trin passer.')).toBeVisible();
});

test('a plan whose date has passed is not confirmed, and is not described as a call to make', async ({ page }) => {
  await open(page, '/tilbud/kerteminde/familiestuer');
  await expect(main(page).getByText('Planlagt til 2025: dato passeret, ikke bekræftet. Spørg kommunen, om det er kommet i gang.')).toBeVisible();
  await expect(section(page, 'Sådan kommer I i gang')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hvad sker der, når du ringer?' })).toHaveCount(0);
});

test('what stands only in an older description says so', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/samtalegrupper');
  await expect(main(page).getByText('Det står kun i en ældre beskrivelse fra 2019-20. Spørg kommunen, hvad der er nu.')).toBeVisible();
  await expect(section(page, 'For fagfolk').getByText('Tidligere forebyggende indsats – kommunernes erfaringer').first()).toBeVisible();
});

test('an old paragraph is marked as old', async ({ page }) => {
  await open(page, '/tilbud/faxe/indsatser-via-sel-52');
  await expect(section(page, 'For fagfolk').getByText('Serviceloven § 52')).toContainText('den gamle lov');
});

test('one step below and above stand in the same municipality', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/familiesamraad');
  const below = section(page, 'Et trin ned, tættere på hverdagen');
  await expect(below.getByRole('article').first()).toBeVisible();
  for (const link of await below.getByRole('link').all()) await expect(link).toHaveAttribute('href', /^\/tilbud\/aabenraa\//);
});

test('after a year without a look, a record wears a badge', async ({ page }) => {
  await page.clock.install({ time: new Date('2028-01-10T10:00:00') });
  await open(page, '/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(main(page).getByText('Ikke set efter i over et år').first()).toBeVisible();
});

test('what comes later does not begin the page anew', async ({ page }) => {
  await open(page, '/tilbud/aabenraa/aaben-anonym-raadgivning');
  await expect(section(page, 'Det ligner i andre kommuner').getByRole('article')).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
});

test('the page carries its data for machines, and takes it along when it is left', async ({ page }) => {
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective)));
  await open(page, '/tilbud/aabenraa/aaben-anonym-raadgivning');
  const block = page.locator('head script[type="application/ld+json"]');
  await expect(block).toHaveCount(1);
  // A script shows no text: its content is asked for.
  await expect.poll(() => block.textContent()).toContain('isRelatedTo');
  const data = JSON.parse(await block.textContent());
  const address = new URL('/tilbud/aabenraa/aaben-anonym-raadgivning', page.url()).href;
  expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'GovernmentService', '@id': address, name: 'Åben anonym rådgivning' });
  expect(data.provider).toMatchObject({ name: 'Tidlig Forebyggelse', parentOrganization: { name: 'Aabenraa Kommune' } });
  expect(data.isRelatedTo[0].identifier).toBe('kerteminde/aaben-anonym-raadgivning');
  await section(page, 'Det ligner i andre kommuner').getByRole('link').click();
  await expect(page).toHaveURL('/tilbud/kerteminde/aaben-anonym-raadgivning');
  await expect.poll(() => block.textContent()).toContain(`"@id":"${page.url()}"`);
  await expect(block).toHaveCount(1);
  await page.getByRole('link', { name: 'Alle tilbud i Kerteminde' }).click();
  await expect(heading(page)).toHaveText('Find tilbud');
  await expect(block).toHaveCount(0);
});
