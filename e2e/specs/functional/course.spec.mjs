// A course's code: made on the consultant's device, taken to the family's phone, and carried by every answer.
import { expect, open, test } from '../../support/test.mjs';
import { answer, exported, finish, heading, main, saved, skipTo, write } from '../../support/forms.mjs';
import { scanned } from '../../support/qr.mjs';

const CODE = /[34679ACDEFGHJKMNPQRTWXY]{3} [34679ACDEFGHJKMNPQRTWXY]{3}/;
const course = (tags) => Object.fromEntries(tags.map(({ system, code }) => [system.split('/').pop(), code]));

/** Makes a code, and gives it as the page shows it. */
async function made(page, { offer, label } = {}) {
  await open(page, '/forloeb');
  if (offer) {
    await page.getByLabel('Min kommune').selectOption('Aabenraa');
    await page.getByLabel('Tilbud', { exact: true }).selectOption({ label: offer });
  }
  if (label) await page.getByLabel('Dit mærke').fill(label);
  await page.getByRole('button', { name: 'Lav en kode' }).click();
  const title = page.getByRole('heading', { level: 2, name: /^Til familien/ });
  await expect(title).toBeFocused();
  return CODE.exec(await title.textContent())[0];
}

test('the family scans the code, and its answers carry it', async ({ page, context }) => {
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  const code = await made(page);
  const address = await scanned(page, '.it-qr__code');
  expect(new URL(address).pathname).toBe('/feedback');
  expect(new URL(address).hash).toBe(`#forloeb=${code.replace(' ', '')}`);

  const phone = await context.newPage();
  await open(phone, address);
  await expect(phone.getByText(`Svarene hører til forløbet ${code}`)).toBeVisible();
  await expect(main(phone)).not.toContainText(/anonym/i);
  await phone.getByRole('link', { name: 'Forælder', exact: true }).click();
  await expect(phone.getByText(`Forløb ${code.replace(' ', '')}`)).toBeVisible();
  await phone.getByRole('button', { name: 'Begynd', exact: true }).click();
  await answer(phone, '9');
  await answer(phone, '8');
  await finish(phone);
  await saved(phone);
  await phone.getByRole('link', { name: 'Giv svarene videre' }).click();
  const [{ resource }] = (await exported(phone)).bundle.entry;
  expect(course(resource.meta.tag).course).toBe(code.replace(' ', ''));
  expect(requests.filter((url) => url.includes(code.replace(' ', '')))).toEqual([]);
});

test('the consultant\'s own card carries code, offer and label', async ({ page }) => {
  const code = await made(page, { offer: 'Familiesamråd', label: 'K4' });
  await page.getByRole('link', { name: 'Dit kort ved afslutningen' }).click();
  await page.getByRole('link', { name: 'Konsulent', exact: true }).click();
  await answer(page, 'Nej');
  await answer(page, 'Ja');
  await answer(page, 'Nej');
  await finish(page);
  await saved(page);
  await open(page, '/svar');
  const [{ resource }] = (await exported(page)).bundle.entry;
  const said = course(resource.meta.tag);
  expect({ code: said.course, consultant: said.consultant }).toEqual({ code: code.replace(' ', ''), consultant: 'k4' });
  expect(said.offer).toMatch(/^aabenraa\//);
});

test('a code is typed in any way that it was read aloud', async ({ page, context }) => {
  const code = await made(page);
  const phone = await context.newPage();
  await open(phone, '/feedback');
  await phone.getByLabel('Kode', { exact: true }).fill(code.toLowerCase().replace(' ', '-'));
  await phone.keyboard.press('Enter');
  await expect(phone.getByText(`Svarene hører til forløbet ${code}`)).toBeVisible();
  await phone.getByRole('button', { name: 'Svar uden kode' }).click();
  await expect(phone.getByLabel('Kode', { exact: true })).toBeFocused();
});

for (const [what, typed, said] of [
  ['too short', 'K7F', /En kode har seks tegn/],
  ['with a character that no code has', 'K7F0QM', /Tegn nummer 4 er ikke med i nogen kode/],
  ['mistyped', '333334', /Den kode findes ikke/],
]) {
  test(`a code that is ${what} is said kindly, and one can go on without`, async ({ page }) => {
    await open(page, '/feedback');
    await page.getByLabel('Kode', { exact: true }).fill(typed);
    await page.getByRole('button', { name: 'Brug koden' }).click();
    await expect(page.getByRole('alert').filter({ hasText: said })).toContainText('I kan også svare uden kode.');
    await expect(page.getByLabel('Kode', { exact: true })).toBeFocused();
    await page.getByRole('link', { name: 'Barn, op til 9 år', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Begynd', exact: true })).toBeVisible();
    await expect(page.getByText(/^Forløb /)).toHaveCount(0);
  });
}

test('a spoilt code in the address is said as well', async ({ page }) => {
  await open(page, '/feedback#forloeb=K7FQ3X');
  await expect(page.getByRole('alert').filter({ hasText: /Den kode findes ikke/ })).toBeVisible();
});

test('a draft keeps its course, and the next family has none of it', async ({ page, context }) => {
  const code = (await made(page)).replace(' ', '');
  const phone = await context.newPage();
  await open(phone, `/feedback#forloeb=${code}`);
  await phone.getByRole('link', { name: 'Forælder', exact: true }).click();
  await phone.getByRole('button', { name: 'Begynd', exact: true }).click();
  await answer(phone, '9');
  await saved(phone);
  await open(phone, '/skema/afslutning-familie');
  await phone.getByRole('button', { name: /^Fortsæt/ }).click();
  await expect(phone.getByText(`Forløb ${code}`)).toBeVisible();
  await answer(phone, '4');
  await finish(phone);
  await phone.getByRole('button', { name: 'Klar til den næste' }).click();
  await expect(phone.getByText(/^Forløb /)).toHaveCount(0);
});

test('codes stay on the list until they are taken off', async ({ page }) => {
  const [first, second] = [await made(page, { label: 'k4' }), await made(page)];
  expect(second).not.toBe(first);
  await page.reload();
  await expect(page.getByLabel('Dit mærke')).toHaveValue('k4');
  await page.getByRole('button', { name: `Vis koden ${first}` }).click();
  await expect(page.getByRole('heading', { name: `Til familien ${first}` })).toBeVisible();
  await page.getByRole('button', { name: `Tag koden ${first} af listen` }).click();
  await expect(page.getByText(`Koden ${first} er taget af listen.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Til familien/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Vis koden/ })).toHaveCount(1);
});

test('paper gets the code and nothing else', async ({ page }) => {
  await made(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /^QR-kode til familien/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lav en kode' })).toBeHidden();
  await expect(page.getByText('Koder på denne enhed')).toBeHidden();
});
