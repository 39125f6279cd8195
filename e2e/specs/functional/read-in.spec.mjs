// Files of several devices are brought together; what contradicts itself waits for a person.
import { exported, main, readIn } from '../../support/forms.mjs';
import { records } from '../../support/device.mjs';
import { fileOf, resource } from '../../support/responses.mjs';
import { expect, open, test } from '../../support/test.mjs';

const json = (name, buffer) => ({ name, mimeType: 'application/json', buffer });
const own = (bundle) => bundle.entry.map(({ resource: one }) => [one.id, one.item[0].answer[0].valueString]);

test('files of several devices are read as one, twice without harm, and the counts add up', async ({ page }) => {
  const [one, two, three] = [resource(1, 'et'), resource(2, 'to'), resource(3, 'tre')];
  const files = [json('a.json', fileOf([one, two])), json('b.json', fileOf([two, three])), json('c.json', fileOf([resource(3, 'tre', 1)]))];
  await open(page, '/svar');
  await readIn(page).setInputFiles(files);
  await expect(page.getByText('5 svar i filerne. Læst ind: 3 nye, 0 nyere, 0 var her allerede. 2 stod flere steder i filerne.')).toBeVisible();
  await expect(page.getByText('Færdige: 3. Begyndt: 0.')).toBeVisible();
  await readIn(page).setInputFiles(files.toReversed());
  await expect(page.getByText('5 svar i filerne. Læst ind: 0 nye, 0 nyere, 3 var her allerede. 2 stod flere steder i filerne.')).toBeVisible();
  await open(page, '/svar');
  expect(own((await exported(page)).bundle).map(([, words]) => words)).toEqual(['et', 'to', 'tre']);
});

test('reading in can be taken back as one, also what was newer', async ({ page }) => {
  await open(page, '/svar');
  await readIn(page).setInputFiles(json('a.json', fileOf([resource(1, 'før')])));
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  await expect.poll(async () => Object.keys(await records(page)).length).toBe(1);
  await open(page, '/svar');
  await readIn(page).setInputFiles([json('b.json', fileOf([resource(1, 'efter', 3)])), json('c.json', fileOf([resource(2, 'ny')]))]);
  await expect(page.getByText('Læst ind: 1 nye, 1 nyere, 0 var her allerede.')).toBeVisible();
  await page.getByRole('button', { name: 'Fortryd, at de blev læst ind' }).click();
  await expect(page.getByText(/^Alt er, som det var, før filerne blev læst ind/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fortryd, at de blev læst ind' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Færdige: 1. Begyndt: 0.')).toBeVisible();
  expect(own((await exported(page)).bundle).map(([, words]) => words)).toEqual(['før']);
});

test('reading in can be given up, and then nothing of it is here', async ({ page }) => {
  const files = Array.from({ length: 60 }, (_, file) => json(`${file}.json`, fileOf(Array.from({ length: 300 }, (_, one) => resource(file * 300 + one + 1, 'x'.repeat(400))))));
  await open(page, '/svar');
  await readIn(page).setInputFiles(files);
  await page.getByRole('button', { name: 'Afbryd' }).click();
  await expect(page.getByText('Afbrudt. Intet er læst ind.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
});

test('two accounts of one response stand side by side until somebody chooses', async ({ page }) => {
  await open(page, '/svar');
  await readIn(page).setInputFiles(json('a.json', fileOf([resource(1, 'fra telefonen'), resource(2, 'ens')])));
  await expect(page.getByText('Færdige: 2. Begyndt: 0.')).toBeVisible();
  await open(page, '/svar');
  const other = json('b.json', fileOf([resource(1, 'fra kontoret'), resource(2, 'ens'), resource(3, 'ny')]));
  await readIn(page).setInputFiles(other);
  await expect(page.getByText('3 svar i filerne. Læst ind: 1 nye, 0 nyere, 1 var her allerede. 1 venter på, at du vælger.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 svar findes i flere udgaver' })).toBeVisible();
  await expect(main(page).getByText('fra telefonen')).toBeVisible();
  await expect(main(page).getByText('fra kontoret')).toBeVisible();

  await test.step('nothing is written before', async () => {
    await page.reload();
    expect(own((await exported(page)).bundle).map(([, words]) => words)).toEqual(['fra telefonen', 'ens', 'ny']);
  });

  await readIn(page).setInputFiles(other);
  await page.getByRole('button', { name: 'Behold Fra en fil, Fortæl, hvordan hjælpen var' }).click();
  await expect(page.getByText('Valgt. 0 mangler.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /findes i flere udgaver/ })).toHaveCount(0);
  expect(own((await exported(page)).bundle).map(([, words]) => words)).toEqual(['fra kontoret', 'ens', 'ny']);

  await test.step('nobody is asked again', async () => {
    await readIn(page).setInputFiles(other);
    await expect(page.getByText('Læst ind: 0 nye, 0 nyere, 3 var her allerede.')).toBeVisible();
  });
  await test.step('and the choice can be taken back', async () => {
    await page.getByRole('button', { name: 'Fortryd, at de blev læst ind' }).click();
    expect(own((await exported(page)).bundle).map(([, words]) => words)).toEqual(['fra telefonen', 'ens', 'ny']);
  });
});

test('two files that contradict each other leave both out', async ({ page }) => {
  await open(page, '/svar');
  await readIn(page).setInputFiles([json('a.json', fileOf([resource(1, 'en udgave')])), json('b.json', fileOf([resource(1, 'en anden')]))]);
  await expect(page.getByText('2 svar i filerne. Læst ind: 0 nye, 0 nyere, 0 var her allerede. 2 venter på, at du vælger.')).toBeVisible();
  await expect(page.getByText('Der ligger ingen svar på denne enhed.')).toBeVisible();
});

test('one bad file among good ones is named, and the others are read', async ({ page }) => {
  await open(page, '/svar');
  const hostile = Buffer.from(`{"format":"indsatstrappen","version":1,"created":"2026-11-21","bundle":${'['.repeat(200_000)}`);
  await readIn(page).setInputFiles([
    json('god.json', fileOf([resource(1, 'et')])),
    json('dyb.json', hostile),
    json('<img src=x onerror=alert(1)>.json', Buffer.from('hej')),
    { name: 'låst.age', mimeType: 'application/octet-stream', buffer: Buffer.from('age-encryption.org/v1\n-> X25519 abc\n') },
  ]);
  await expect(page.getByText(/^dyb\.json: Filen er skåret over/)).toBeVisible();
  await expect(page.getByText(/^<img src=x onerror=alert\(1\)>\.json: Det er ikke en fil herfra/)).toBeVisible();
  await expect(page.getByText('1 svar i filerne. Læst ind: 1 nye, 0 nyere, 0 var her allerede.')).toBeVisible();
  await page.getByLabel('Kodeord eller hemmelig nøgle').fill('hvad som helst');
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(page.getByText(/^låst\.age: Den låste fil er skåret over eller ændret/)).toBeVisible();
});
