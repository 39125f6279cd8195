// Goals: the numbers of `xtask goals`, plots that can be taken away, words by theme, and a report a quarter.
import { readFile, writeFile, mkdtemp } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, open, test } from '../../support/test.mjs';
import { heading, main, readIn } from '../../support/forms.mjs';
import { records } from '../../support/device.mjs';
import { fileOf, id } from '../../support/responses.mjs';

const SYSTEM = 'https://indsatstrappen.dk/fhir/CodeSystem';
const FORM = 'https://indsatstrappen.dk/fhir/Questionnaire';

/** A finished response of a form, by its number. */
function response(number, form, respondent, day, items, course = {}) {
  const tags = Object.entries({ respondent, 'questionnaire-kind': 'closing-feedback', ...course });
  return {
    resourceType: 'QuestionnaireResponse',
    id: id(number),
    meta: { versionId: '1', tag: tags.map(([system, code]) => ({ system: `${SYSTEM}/${system}`, code })) },
    language: 'da',
    questionnaire: `${FORM}/${form}`,
    status: 'completed',
    authored: day,
    item: Object.entries(items).map(([linkId, value]) => ({ linkId, answer: [value] })),
  };
}

const times = (count, make) => Array.from({ length: count }, (_, place) => make(place));

/** Families that are met with exactly 7, children of whom one said no and one would not say, and two consultants. */
const responses = [
  ...times(6, (n) => response(100 + n, 'afslutning-familie|1.0.0', 'parent', '2026-02-03', { 'familie-respekt': { valueInteger: n < 3 ? 6 : 8 }, 'familie-inddraget': { valueInteger: 9 }, 'gjorde-forskel': { valueString: `De lyttede nummer ${n}` } })),
  ...times(6, (n) => response(200 + n, 'afslutning-familie|1.0.0', 'parent', '2026-05-03', { 'familie-respekt': { valueInteger: 7 } })),
  ...times(9, (n) => response(300 + n, 'afslutning-barn|1.0.0-10-14', 'child', '2026-02-04', { 'barn-inddraget': { valueCoding: { code: n < 8 ? 'ja' : 'vil-ikke-svare' } } })),
  ...times(8, (n) => response(400 + n, 'afslutning-konsulent|1.0.0', 'consultant', n < 5 ? '2026-02-05' : '2026-05-05', { 'konsulent-moedt-barnet': { valueBoolean: true }, 'konsulent-digital-loesning': { valueBoolean: n < 6 } }, { consultant: n < 5 ? 'k1' : 'k2', offer: 'aabenraa/familiesamraad' })),
];

/** Reads responses in, and opens the goals. */
async function goals(page, made = responses, address = '/maal') {
  await open(page, '/svar');
  await readIn(page).setInputFiles({ name: 'svar.json', mimeType: 'application/json', buffer: fileOf(made) });
  await expect(page.getByText(/svar i filerne/).first()).toBeVisible();
  await expect.poll(async () => Object.keys(await records(page)).length).toBe(made.length);
  await open(page, address);
  await expect(page.locator('.it-goal, .it-table').first()).toBeVisible();
}

const goal = (page, name) => page.getByRole('region', { name });
const RESPECT = 'Familierne giver over 7 af 10 for at blive mødt med respekt';
const CHILD = 'Alle børn og unge svarer ja til, at de har været inddraget i forløbet';

test('the figures are those of xtask goals', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'goals-'));
  const file = join(folder, 'svar.ndjson');
  await writeFile(file, responses.map((one) => JSON.stringify(one)).join('\n'));
  const root = new URL('../../..', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)('cargo', ['run', '-q', '-p', 'xtask', '--', 'goals', file, '--municipality', 'aabenraa'], { cwd: root });
  const figures = JSON.parse(stdout);
  expect(figures).toHaveLength(5);
  await goals(page);
  const shown = await page.locator('.it-goal__figure').allTextContents();
  figures.forEach(({ id: name, n, value, unit, met }, place) => {
    const number = String(Math.round(value * 10) / 10).replace('.', ',') + (unit === '%' ? ' %' : value % 1 ? '' : ',0');
    expect(shown[place], name).toContain(`${number} · n ${n} · ${met ? 'nået' : 'ikke nået'}`);
  });
});

test('exactly 7 is not over 7', async ({ page }) => {
  await goals(page);
  await expect(goal(page, RESPECT).locator('.it-goal__figure')).toHaveText(/^7,0 · n 12 · ikke nået\s*mål: over 7$/);
});

test('mean and distribution, missing and »vil ikke svare« stand in the table', async ({ page }) => {
  await goals(page);
  const table = goal(page, CHILD).getByRole('table');
  for (const name of ['Kvartal', 'Antal (n)', 'Andel', 'Nået (mindst 100 %)', 'Ja', 'Nej', 'Ved ikke', 'Vil ikke svare', 'Ubesvaret']) await expect(table.getByRole('columnheader', { name, exact: true }).first()).toBeVisible();
  const first = table.getByRole('row', { name: /^1\. kvartal 2026/ });
  await expect(first).toContainText('8');
  await expect(first).toContainText('skjult');
  await expect(table.getByRole('row', { name: /^3\. kvartal 2026/ })).toContainText('0');
});

test('a plot says in words what it shows', async ({ page }) => {
  await goals(page);
  const plot = goal(page, RESPECT).getByRole('img');
  await expect(plot).toHaveAccessibleName(`${RESPECT}. Kvartal`);
  await expect(plot).toHaveAccessibleDescription(/1\. kvartal 2026: 7,0 · n 6 · ikke nået.*3\. kvartal 2026: ingen svar/);
});

test('few people are hidden, also from offer to offer', async ({ page }) => {
  const few = [...responses.slice(0, 12), ...times(3, (n) => response(500 + n, 'afslutning-familie|1.0.0', 'parent', '2026-08-01', { 'familie-respekt': { valueInteger: 1 } }, { offer: 'aabenraa/familiesamraad' }))];
  await goals(page, few);
  const third = goal(page, RESPECT).getByRole('row', { name: /^3\. kvartal/ });
  await expect(third).toContainText('skjult');
  await page.getByRole('link', { name: 'Tilbud', exact: true }).last().click();
  await expect(page).toHaveURL(/efter=tilbud/);
  await expect(goal(page, RESPECT).getByRole('row', { name: /^Familiesamråd/ })).toContainText('skjult');
  await expect(goal(page, RESPECT).getByRole('img')).toHaveAccessibleDescription(/Familiesamråd: for få til at vise/);
});

test('the staff\'s own figures stand consultant by consultant', async ({ page }) => {
  await goals(page);
  const table = goal(page, 'Teams eller en anden digital løsning bruges i 70 % af forløbene').getByRole('table').last();
  await expect(table.getByRole('row', { name: /^k1 1\. kvartal 2026 5 100 nået/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^k2 2\. kvartal 2026 3 33,3 ikke nået/ })).toBeVisible();
});

test('what a consultant notes of a course is counted', async ({ page }) => {
  const noted = { forloebstype: { valueCoding: { code: 'samtaler' } }, 'antal-kontakter': { valueInteger: 12 }, 'antal-netvaerksmoeder': { valueInteger: 0 } };
  await goals(page, times(6, (n) => response(600 + n, 'afslutning-konsulent|1.0.0', 'consultant', '2026-02-05', noted)));
  for (const [name, column] of [['Hvad forløbet mest var', 'Samtaler'], ['Kontakter i forløbet', '10-200'], ['Møder med netværket', '0']]) {
    const table = page.getByRole('table', { name: new RegExp(name) });
    const heads = await table.getByRole('columnheader').allTextContents();
    await expect(table.getByRole('row', { name: /^1\. kvartal 2026/ }).locator('th, td').nth(heads.indexOf(column)), name).toHaveText('6');
  }
});

test('figure and table are taken away as files', async ({ page }) => {
  await goals(page);
  const taken = async (name) => {
    const download = page.waitForEvent('download');
    await goal(page, RESPECT).getByRole('button', { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const svg = await taken('Hent figuren (SVG)');
  expect(svg.name).toMatch(/^familie-respekt-\d{4}-\d\d-\d\d\.svg$/);
  expect(svg.bytes.toString('utf8')).toMatch(/^<svg [\s\S]*<title id="title">Familierne giver over 7[\s\S]*<\/svg>\n$/);
  const csv = (await taken('Hent tabellen (CSV)')).bytes.toString('utf8');
  expect(csv.split('\r\n')[1]).toBe('"1. kvartal 2026";"6";"7,0";"ikke nået";"skjult";"skjult";"skjult";"0"');
  const png = (await taken('Hent som billede (PNG)')).bytes;
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.readUInt32BE(16)).toBe(1320);
});

test('texts stand in no order, and five of them make a theme', async ({ page }) => {
  await goals(page);
  const words = page.locator('.it-words').filter({ hasText: 'Hvad gjorde vi, som betød noget for jer?' });
  await expect(words.getByRole('listitem')).toHaveCount(6);
  await expect(words).not.toContainText(/2026|kvartal|k1/);
  await page.getByLabel('Nyt tema').fill('Lyttede');
  await page.getByRole('button', { name: 'Tilføj tema' }).click();
  for (let marked = 0; marked < 5; marked += 1) await words.getByRole('checkbox', { name: 'Lyttede', checked: false }).first().click();
  await expect(words.getByRole('heading', { name: 'Lyttede (5)' })).toBeVisible();
  await expect(words.getByText('Der er tekster, som er for få til at blive vist.')).toBeVisible();
  await page.reload();
  await expect(words.getByRole('heading', { name: 'Lyttede (5)' })).toBeVisible();
  await page.getByRole('button', { name: 'Slet temaet Lyttede' }).click();
  await expect(words.getByRole('listitem')).toHaveCount(6);
  expect(await page.evaluate(() => localStorage.getItem('indsatstrappen.temaer'))).toBeNull();
});

test('a partner\'s words stand under the partner, and under five of them are withheld', async ({ page }) => {
  const partner = (n) => response(600 + n, 'afslutning-samarbejdspartner|1.0.0', 'partner', '2026-04-01', { samarbejde: { valueInteger: 8 }, virkede: { valueString: `Korte møder ${n}` }, ...(n < 4 && { anderledes: { valueString: `Et opkald før ${n}` } }) });
  await goals(page, [...responses, ...times(5, partner)]);
  const part = (name) => page.locator('.it-words').filter({ has: page.getByRole('heading', { name }) });
  const words = part('Samarbejdspartner: Hvad virkede godt i samarbejdet?');
  await expect(words.getByRole('listitem')).toHaveCount(5);
  await expect(words).not.toContainText(/2026|kvartal|De lyttede/);
  await expect(part('Samarbejdspartner: Hvad skulle være gjort anderledes?')).toContainText('Der er tekster, som er for få til at blive vist.');
  await expect(part('Samarbejdspartner: Hvad skulle være gjort anderledes?').getByRole('listitem')).toHaveCount(0);
  await expect(part('Forælder: Hvad gjorde vi, som betød noget for jer?').getByRole('listitem')).toHaveCount(6);
  await expect(page.locator('.it-words').filter({ hasText: 'Korte møder' })).toHaveCount(1);
});

test('what is asked beside the goals is counted answer by answer, with no figure, and tells nothing that a goal hides', async ({ page }) => {
  const coded = (code) => ({ valueCoding: { code } });
  const child = (n, safe, more = {}) => response(300 + n, 'afslutning-barn|1.0.0-10-14', 'child', '2026-02-04', { 'barn-inddraget': coded('ja'), 'rum-tryg': coded(safe), ...more });
  const partner = (n) => response(600 + n, 'afslutning-samarbejdspartner|1.0.0', 'partner', '2026-05-01', { samarbejde: { valueInteger: n < 5 ? 9 : 2 } });
  await goals(page, [...times(9, (n) => child(n, 'helt')), ...times(6, (n) => child(10 + n, 'nej')), ...times(5, (n) => child(20 + n, 'vil-ikke-svare')), ...times(11, partner)]);
  const part = page.getByRole('region', { name: 'Det, vi ellers spørger om' });
  const table = (name) => part.getByRole('table', { name });
  const rooms = table(/^Barn: Rum/);
  await expect(part.getByRole('table')).toHaveCount(9);
  const cells = (name) => name.getByRole('row', { name: /^1\. kvartal 2026/ }).getByRole('cell').allTextContents();
  expect(await cells(rooms)).toEqual(['15', '9', '0', '0', '6', '0', '5', '0']);
  for (const name of ['Ja, helt', 'For det meste', 'Lidt', 'Nej', 'Ved ikke', 'Vil ikke svare', 'Ubesvaret']) await expect(rooms.getByRole('columnheader', { name, exact: true })).toBeVisible();
  await expect(part).not.toContainText(/Gennemsnit|Andel|nået/);
  await expect(table(/^Samarbejdspartner: Hvor godt gik samarbejdet/).getByRole('row', { name: /^2\. kvartal 2026/ }).getByRole('cell')).toHaveText(['11', '6', '0', '5', '0']);
  const download = page.waitForEvent('download');
  await part.getByRole('button', { name: 'Hent tabellen (CSV)' }).first().click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n')[1]).toBe('"1. kvartal 2026";"15";"9";"0";"0";"6";"0";"5";"0"');
  await page.getByRole('link', { name: 'Rapport for 1. kvartal 2026' }).click();
  await expect(page.getByRole('row', { name: /^Barn: Rum/ })).toContainText('Ja, helt: 9 · For det meste: 0 · Lidt: 0 · Nej: 6');
});

test('few children are hidden in what is asked beside the goals', async ({ page }) => {
  await goals(page, [...responses, ...times(3, (n) => response(700 + n, 'afslutning-barn|1.0.0-10-14', 'child', '2026-05-04', { 'barn-inddraget': { valueCoding: { code: 'ja' } }, 'rum-tryg': { valueCoding: { code: 'nej' } } }))]);
  const rooms = page.getByRole('table', { name: /^Barn: Rum/ });
  const second = await rooms.getByRole('row', { name: /^2\. kvartal 2026/ }).getByRole('cell').allTextContents();
  expect(second[0]).toBe('skjult');
  expect(second[4]).toBe('skjult');
  expect(second.at(-1)).toBe('skjult');
});

test('a child in the parents\' form is named, and in no figure and among no words of theirs', async ({ page }) => {
  const strangers = [
    response(390, 'afslutning-familie|1.0.0', 'child', '2026-02-04', { 'familie-respekt': { valueInteger: 0 }, 'gjorde-forskel': { valueString: 'Barnets ord' } }),
    response(391, 'afslutning-familie|1.0.0', 'parent', '2026-02-04', { 'barn-inddraget': { valueCoding: { code: 'nej' } }, 'gjorde-forskel': { valueString: 'Barnets ord' } }),
  ];
  await open(page, '/svar');
  await readIn(page).setInputFiles({ name: 'svar.json', mimeType: 'application/json', buffer: fileOf([...responses, ...strangers]) });
  await expect(page.getByText(/Den, der har svaret, er ikke den, skemaet er til/)).toHaveCount(1);
  await expect(page.getByText(/Der er svaret på spørgsmål fra et andet skema/)).toHaveCount(1);
  await expect(page.getByText(`${responses.length + 2} svar i filerne. Læst ind: ${responses.length} nye, 0 nyere, 0 var her allerede. 2 er ikke taget med.`)).toBeVisible();
  await expect.poll(async () => Object.keys(await records(page)).length).toBe(responses.length);
  await open(page, '/maal');
  await expect(goal(page, RESPECT).locator('.it-goal__figure')).toHaveText(/^7,0 · n 12 · ikke nået/);
  await expect(page.getByText('Barnets ord')).toHaveCount(0);
});

test('a quarter has a report that fits on one page', async ({ page }) => {
  await goals(page);
  await page.getByRole('link', { name: 'Rapport for 1. kvartal 2026' }).click();
  await expect(heading(page)).toHaveText('Rapport for 1. kvartal 2026');
  await expect(page.getByRole('row', { name: /over 7 af 10 for at blive mødt med respekt/ })).toContainText('7,0 · n 6 · ikke nået');
  await expect(page.getByRole('row', { name: /^k1 1\. kvartal/ })).toHaveCount(2);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a quarter without answers says so, and one that is none is not found', async ({ page }) => {
  await goals(page, responses, '/maal/2026-K4');
  await expect(page.getByRole('row', { name: /over 7 af 10 for at blive mødt med respekt/ })).toContainText('ingen svar');
  await open(page, '/maal/2025-K9');
  await expect(heading(page)).toHaveText('Siden findes ikke');
});

test('without answers the page says where they come from, and what the goals are', async ({ page }) => {
  await open(page, '/maal');
  await expect(page.getByText('Der er ingen færdige svar på denne enhed endnu.')).toBeVisible();
  await expect(main(page).getByText(`${RESPECT}, mål: over 7`)).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
});
