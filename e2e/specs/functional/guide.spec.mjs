// The step guide in both voices: situations that the documents describe, each with the step and the first action.
import { expect, open, test } from '../../support/test.mjs';
import { answer, heading, main, next, saved, tabTo } from '../../support/forms.mjs';

const STAFF = { with: 'Vi har talt sammen, og de vil gerne', nothing: 'Ikke noget endnu', school: 'I skole eller fritidstilbud', yellow: 'Gul: jeg er bekymret', small: 'Små eller tidlige tegn', one: 'Én afgrænset udfordring, der er blevet svær', unknown: 'Ved ikke' };

/** Answers one question: the options stand open, or in a list that opens. */
async function reply(page, words) {
  const list = page.getByRole('main').getByRole('combobox');
  await expect(page.getByRole('radio').first().or(list)).toBeVisible();
  if (!(await list.isVisible())) return answer(page, words);
  await list.selectOption(words);
  await next(page).click();
}

/** Answers the guide, question by question, and finishes. */
async function ask(page, voice, answers) {
  await open(page, `/guide/${voice}`);
  if (voice === 'familie') await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  for (const words of answers) await reply(page, words);
  await expect(heading(page)).toHaveText('Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).not.toHaveText('Tjek dine svar');
}

const choose = (page, name) => page.getByLabel('Min kommune').first().selectOption(name);
const part = (page, title) => main(page).locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
const today = (page) => part(page, 'Det kan du gøre i dag').getByRole('listitem').first();
const early = [/* fare */ 'Nej', STAFF.with, STAFF.nothing, STAFF.school, '6-9 år', STAFF.yellow, STAFF.small, 'Angst og bekymringer'];
const limited = ['Nej', STAFF.with, STAFF.nothing, STAFF.school, '6-9 år', STAFF.yellow, STAFF.one, 'Angst og bekymringer'];

test('from the doors to the questions, and one address for both voices', async ({ page }) => {
  await open(page, '/fagfolk');
  await page.getByRole('link', { name: /^Hvilket trin passer\?/ }).click();
  await expect(heading(page)).toHaveText('Er der fare for et barn, eller har du mistanke?');
  await page.getByRole('link', { name: 'Tilbage' }).click();
  await expect(page).toHaveURL('/guide');
  await page.getByRole('link', { name: /^Jeg har brug for hjælp/ }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(heading(page)).toHaveText(/^Er nogen i fare/);
  await open(page, '/hjaelp');
  await page.getByRole('link', { name: /^Hvor kan vi begynde\?/ }).click();
  await expect(page).toHaveURL(/\/guide\/familie/);
  await open(page, '/skema/guide-fagfolk');
  await expect(page).toHaveURL(/\/guide\/fagfolk/);
});

test('early signs: step 1, the family first, and every part of an explained result', async ({ page }) => {
  await ask(page, 'fagfolk', early);
  await expect(heading(page)).toHaveText(/^Trin 1: tidlig hjælp i almenområdet/);
  await expect(today(page)).toContainText('Aftal med barnet og forældrene, hvad I prøver i hverdagen');
  for (const title of ['Hvorfor det her', 'Hvorfor ikke mindre', 'Det ville pege på mere', 'Det kan føre ned igen', 'Det kan kombineres', 'Hvem bestemmer', 'Hvem skal med', 'Før noget bliver delt', 'Her tager I bekymringer op', 'Til inspiration fra andre', 'Dine svar']) {
    await expect(part(page, title), title).toHaveCount(1);
  }
  await expect(part(page, 'Det ville pege på mere')).toContainText('Hvis svaret var »Rød: jeg er stærkt bekymret«: mere, end I selv kan sætte i gang.');
  await expect(main(page)).not.toContainText(/trin [3-6]/i);
});

test('every sentence says where it comes from, and the sources are one tap away, and always on paper', async ({ page }) => {
  await ask(page, 'fagfolk', early);
  const sentences = main(page).locator('.it-said__item');
  expect(await sentences.count()).toBeGreaterThan(15);
  for (const sentence of await sentences.all()) await expect(sentence.locator('.it-said__origin').first()).toHaveText(/^(Kilde: .+, .+|Vores egne ord|Uden for dokumenterne: .+|Følger af guidens regler)$/);
  const sources = page.getByRole('button', { name: 'Vis, hvor hver sætning kommer fra' });
  await expect(sources).toHaveAttribute('aria-pressed', 'false');
  await expect(sentences.first().locator('.it-said__origin').first()).toBeHidden();
  await sources.click();
  await expect(sentences.first().locator('.it-said__origin').first()).toBeVisible();
  await sources.click();
  await page.emulateMedia({ media: 'print' });
  await expect(sentences.first().locator('.it-said__origin').first()).toBeVisible();
});

test('a municipality is chosen there: forum, first action and offers follow, and the focus stays', async ({ page }) => {
  await ask(page, 'fagfolk', limited);
  await expect(heading(page)).toHaveText('Trin 2: en forebyggende indsats.');
  await expect(part(page, 'Tilbud, der passer')).toContainText('Vælg kommune ovenfor');
  const select = page.getByLabel('Min kommune').first();
  await select.focus();
  await select.selectOption('Aabenraa');
  await expect(select).toBeFocused();
  await expect(today(page)).toContainText('Ring sammen med familien til Tidlig Forebyggelse på 73767111.');
  await expect(part(page, 'Tilbud, der passer').locator('.it-offer-card').first()).toBeVisible();
  await choose(page, 'Faxe');
  await expect(part(page, 'Her tager I bekymringer op')).toContainText('TVÆRS er det tværfaglige netværk');
  await expect(today(page)).toContainText('Tag bekymringen med til TVÆRS');
  await choose(page, 'Kerteminde');
  await expect(part(page, 'Her tager I bekymringer op')).toContainText('Modtagelsen er indgangen');
  await choose(page, 'Skanderborg');
  await expect(part(page, 'Tilbud, der passer')).toContainText('Strategien nævner ingen tilbud.');
  await expect(part(page, 'Her tager I bekymringer op')).toContainText('nævner ikke noget forum');
});

test('nothing that was answered is in an address, on the page or in its links', async ({ page }) => {
  const addresses = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await ask(page, 'fagfolk', limited);
  await choose(page, 'Aabenraa');
  await expect(part(page, 'Tilbud, der passer').locator('.it-offer-card').first()).toBeVisible();
  const links = await main(page).locator('article a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const address of [...addresses, ...links, page.url()]) {
    const { search, hash } = new URL(address, 'http://localhost');
    expect(search).toMatch(/^(\?kommune=aabenraa(&for=fagperson)?)?$/);
    expect(hash).toMatch(/^(#\d+|#tjek|#faerdig)?$/);
  }
});

test('red: beyond what one can start oneself, no offer, and never a step from 3', async ({ page }) => {
  await ask(page, 'fagfolk', ['Nej', STAFF.with, STAFF.nothing, STAFF.school, '6-9 år', 'Rød: jeg er stærkt bekymret', STAFF.one, 'Noget andet']);
  await expect(heading(page)).toHaveText('Det her rækker ud over, hvad I selv kan sætte i gang. Det er grund til at vurdere en underretning.');
  await expect(today(page)).toContainText('Tal med din leder i dag.');
  await expect(part(page, 'Det kan du gøre i dag')).toContainText('Kilderne nævner ingen handling ved rød.');
  await expect(part(page, 'Før noget bliver delt')).toContainText('En underretning kræver ikke samtykke.');
  await expect(main(page).locator('.it-offer-card')).toHaveCount(0);
  await expect(main(page)).not.toContainText(/trin [3-6]/i);
  await expect(part(page, 'Her kan du ringe')).toContainText('Aabenraa Kommune');
});

test('contradicting answers and »ved ikke« everywhere are said as they are', async ({ page }) => {
  await ask(page, 'fagfolk', ['Nej', STAFF.unknown, STAFF.unknown, STAFF.unknown, STAFF.unknown, 'Ikke vurderet nu', STAFF.unknown, STAFF.unknown]);
  await expect(heading(page)).toHaveText('To muligheder står side om side');
  await expect(part(page, 'Det skal du vide om svaret')).toContainText('Du har svaret »ved ikke« til det, der afgør trinnet.');
  await page.getByRole('button', { name: 'Begynd forfra' }).click();
  for (const words of ['Nej', STAFF.with, STAFF.nothing, STAFF.school, '6-9 år', 'Grøn: barnet trives', 'Flere alvorlige ting på én gang, som I ikke kan løse i hverdagen', 'Noget andet']) await reply(page, words);
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(part(page, 'Det skal du vide om svaret')).toContainText('De to svar peger hver sin vej.');
});

test('an age outside Kerteminde\'s strategy is told as that', async ({ page }) => {
  await ask(page, 'fagfolk', ['Nej', STAFF.with, STAFF.nothing, STAFF.school, '15-17 år', STAFF.yellow, STAFF.small, 'At være teenager']);
  await choose(page, 'Kerteminde');
  await expect(part(page, 'Det skal du vide om svaret')).toContainText('Kertemindes strategi dækker 0-14 år. Om 15-17 år siger kilden ikke noget.');
  await expect(part(page, 'Her tager I bekymringer op')).toContainText('Det siger kilderne ikke noget om.');
});

for (const [words, title, said] of [
  ['Fare nu', 'Ring 112 nu', 'Bliv hos barnet'],
  ['Mistanke om vold, seksuelle overgreb, vanrøgt, æresrelateret konflikt eller negativ social kontrol', 'Underret kommunen nu', 'fortæl dem hverken om mistanken'],
  ['I tvivl', 'Ring til kommunen og spørg', 'Du behøver ikke være sikker'],
]) {
  test(`»${words.slice(0, 8)}« stops before everything else`, async ({ page }) => {
    await open(page, '/guide/fagfolk');
    await answer(page, words);
    await expect(heading(page)).toHaveText(title);
    await expect(main(page)).toContainText(said);
    await expect(main(page)).not.toContainText(/netværksmøde|tag .* med til/i);
    await expect(main(page).locator('.it-offer-card')).toHaveCount(0);
    await page.getByText('Vis, hvor hver sætning kommer fra').click();
    const sources = main(page).getByRole('listitem').filter({ hasText: /Vores egne ord|Uden for dokumenterne/ });
    await expect(sources.filter({ hasText: said })).toHaveCount(1);
    await expect(sources.filter({ hasText: 'barnets lov § 133' }).first()).toContainText('ikke tjekket endnu');
    await page.goto('/guide/fagfolk#tjek');
    await expect(main(page).locator('.it-result')).toHaveCount(0);
  });
}

test('a child who has told something, and an open case, stop the guide', async ({ page }) => {
  await open(page, '/guide/fagfolk');
  await answer(page, 'Nej');
  await answer(page, 'Barnet har selv fortalt mig noget svært');
  await expect(main(page)).toContainText('Lyt. Sig, at du vil hjælpe. Tal med din leder i dag, og vurder, om du skal underrette.');
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await answer(page, STAFF.with);
  await answer(page, 'Barnet har en sag i kommunen');
  await expect(heading(page)).toHaveText('Barnet har allerede en sag');
  await expect(main(page)).toContainText('Er bekymringen ny eller større, så underret.');
});

test('a family gets one of three, without steps, colours or sources in the way', async ({ page }) => {
  await ask(page, 'familie', ['Nej', 'Jeg er mor, far eller bor med barnet', 'Ikke noget endnu', 'I skole eller fritidstilbud', '6-9 år', 'Det er noget nyt eller småt', 'Angst og bekymringer']);
  await expect(heading(page)).toHaveText('Brug det, I har omkring jer.');
  await expect(main(page)).not.toContainText(/trin \d|gul|grøn|rød|point/i);
  await expect(main(page).locator('.it-step-badge')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Vis, hvor hver sætning kommer fra' })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('heading', { level: 2, name: 'Dine svar' }).click();
  await page.getByRole('button', { name: /^Ret.*Hvor svært er det\?/ }).click();
  await page.getByRole('radio', { name: 'Det er meget på én gang, og vi kan ikke klare det alene' }).check();
  await next(page).click();
  await expect(heading(page)).toHaveText('Tjek dine svar');
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText('Få hjælp i dag.');
  await expect(main(page).getByRole('link', { name: /112/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Slet nu' }).click();
  await expect(page).toHaveURL('/');
});

test('a child who asks for help meets the children\'s line, and a result that is nothing but help', async ({ page }) => {
  await open(page, '/guide/familie');
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await answer(page, 'Nej');
  await answer(page, 'Jeg er under 18 og vil selv have hjælp');
  await expect(heading(page)).toHaveText('Der er hjælp');
  await expect(main(page).getByRole('link', { name: /116 111/ }).first()).toHaveAttribute('href', 'tel:116111');
  await page.getByRole('button', { name: 'Gå videre med spørgsmålene' }).click();
  await page.getByRole('button', { name: 'Afslut' }).click();
  await expect(heading(page)).toHaveText('Der er hjælp');
  await expect(main(page)).toContainText('Du skal ikke klare det alene.');
  await expect(main(page).locator('.it-offer-card')).toHaveCount(0);
});

test('answers are kept as other answers are, and a draft goes on where it was left', async ({ page }) => {
  await open(page, '/guide/fagfolk');
  await answer(page, 'Nej');
  await answer(page, STAFF.with);
  await saved(page);
  await open(page, '/svar');
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await expect(page).toHaveURL(/\/guide\/fagfolk/);
  await page.getByRole('button', { name: /^Fortsæt/ }).click();
  await expect(heading(page)).toHaveText('Hvad er der gjort indtil nu?');
});

test('a file of the rules that does not come is told, with whom to call and another try', async ({ page, faults }) => {
  await page.route('**/guide/faxe.json', (route) => route.fulfill({ status: 503, body: '' }));
  await ask(page, 'fagfolk', early);
  await expect(heading(page)).toHaveText('Guiden kunne ikke hentes');
  await expect(main(page)).toContainText('Dine svar er her stadig.');
  await page.unroute('**/guide/faxe.json');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(heading(page)).toHaveText(/^Trin 1/);
  faults.length = 0;
});

for (const [what, change] of [
  ['leads back to itself', (entries) => entries.push({ kind: 'situation', id: 'ring', when: { is: 'ring' } })],
  ['says what no sentence is', (entries) => entries.find(({ id }) => id === 'faxe-forum').say.push('findes-ikke')],
]) {
  test(`rules in which something ${what} are not used, and that is told`, async ({ page }) => {
    await page.route('**/guide/faxe.json', async (route) => {
      const response = await route.fetch();
      const file = await response.json();
      change(file.guide);
      await route.fulfill({ json: file });
    });
    await ask(page, 'fagfolk', early);
    await expect(heading(page)).toHaveText('Guiden kunne ikke hentes');
    await expect(main(page)).toContainText('Dine svar er her stadig.');
    await expect(main(page)).toContainText('Aabenraa Kommune');
  });
}

test('an offer that nobody knows is left out, and the rest is said', async ({ page }) => {
  await page.route('**/guide/faxe.json', async (route) => {
    const file = await (await route.fetch()).json();
    file.guide.find(({ id }) => id === 'faxe-forum').offers = ['faxe/findes-ikke', 'faxe/tvaers'];
    await route.fulfill({ json: file });
  });
  await ask(page, 'fagfolk', early);
  await choose(page, 'Faxe');
  const forum = part(page, 'Her tager I bekymringer op');
  await expect(forum).toContainText('TVÆRS er det tværfaglige netværk');
  await expect(forum.getByRole('link')).toHaveCount(1);
});

test('before a municipality is chosen there is somebody to call', async ({ page }) => {
  await ask(page, 'fagfolk', early);
  await expect(part(page, 'Her kan du ringe').getByRole('link', { name: /114/ })).toBeVisible();
  await expect(part(page, 'Her tager I bekymringer op')).toContainText('Vælg din kommune');
  await choose(page, 'Aabenraa');
  await expect(part(page, 'Her kan du ringe').getByRole('link', { name: /Ring til Aabenraa Kommune/ })).toBeVisible();
});

test('with the keyboard alone, from the first question to what to do today', async ({ page }) => {
  await open(page, '/guide/fagfolk');
  for (const words of early.slice(0, -1)) {
    const option = page.getByRole('radio', { name: words, exact: true });
    await expect(option).toBeVisible();
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    const place = await option.evaluate((radio) => [...document.querySelectorAll('input[type=radio]')].indexOf(radio));
    for (let step = 1; step <= place; step += 1) {
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio').nth(step)).toBeChecked();
    }
    await expect(option).toBeChecked();
    await tabTo(page, next(page));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, page.getByRole('main').getByRole('combobox'));
  await page.keyboard.type('Ang');
  await tabTo(page, next(page));
  await page.keyboard.press('Enter');
  const finish = page.getByRole('button', { name: 'Afslut' });
  await tabTo(page, finish);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText(/^Trin 1/);
  await tabTo(page, page.getByRole('button', { name: /^Ret.*Hvor stor er udfordringen/ }));
});
