// A family's phone, 360 pixels wide and four times slower: from the scanned code to the first question, and every tap to its answer.
//   node phone.mjs --site DIST [--write FILE.md]
// Goals are held against in words; milliseconds are the machine's and fail nothing.
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { write } from "./marks.mjs";
import { machine, met, ms, spread, table } from "./scale/numbers.mjs";
import { BROWSER, serve } from "./site.mjs";

const SLOW = 4;
const VISITS = 3;
const GOAL = { question: 2000, tap: 100 };
/** A code as a consultant's device makes it. */
const SCANNED = "/feedback#forloeb=333333";
const FORMS = ["Barn, op til 9 år", "Barn, 10-14 år", "Ung, 15-17 år", "Forælder"];
/** Longer than anything that a tap still changes. */
const QUIET_MS = 200;
const MARK = "phone";
const SCANNED_PAGE = "#app:not(.it-static) .it-door";
const FORM = "#read-aloud h1";
const QUESTION = ".it-question";

const { values } = parseArgs({ options: { site: { type: "string" }, write: { type: "string" } } });
const browser = await chromium.launch(BROWSER);
const site = await serve(values.site);
try {
  const forms = [];
  for (const name of FORMS) forms.push({ name, visits: await visits(name) });
  const report = reportOf(forms);
  console.log(report);
  if (values.write) write(values.write, MARK, report);
} finally {
  site.process.kill();
  await browser.close();
}

async function visits(form) {
  const all = [];
  for (let visit = 0; visit < VISITS; visit += 1) all.push(await answer(form));
  return all;
}

/** One phone that has never been here: opens what was scanned, chooses the form, and answers it to its end. */
async function answer(form) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: "da-DK" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await page.addInitScript(watch, { quiet: QUIET_MS, wanted: [SCANNED_PAGE, FORM, QUESTION] });
  await page.goto(site.address + SCANNED);
  const opened = await painted(page, SCANNED_PAGE);
  await page.getByRole("link", { name: form, exact: true }).tap();
  const chosen = await painted(page, FORM);
  // Nobody begins before the page stands still; what is pressed before would count from the tap before.
  await settled(page);
  await page.locator(".it-buttons--question .button-primary").tap();
  const begun = await painted(page, QUESTION);
  await settled(page);
  const taps = await tapThrough(page);
  await context.close();
  return { opened, chosen, begun, taps };
}

/** From the last tap, or from the address, to the first frame with what is looked for. */
async function painted(page, selector) {
  const handle = await page.waitForFunction((selector) => bench.seen[selector], selector, { timeout: 120_000 });
  return handle.jsonValue();
}

/** Chooses the first answer where there is one, and goes on, until the form is finished: the time of every tap. */
async function tapThrough(page) {
  await page.evaluate(() => (bench.taps.length = 0));
  const tap = async (locator) => {
    await locator.tap();
    await settled(page);
  };
  while (await page.locator(".it-question").isVisible()) {
    const row = page.locator("label:has(> [type=radio])").first();
    if (await row.isVisible()) await tap(row);
    await tap(page.locator(".it-buttons--question .button-primary"));
  }
  await tap(page.locator("main .button-primary"));
  return page.evaluate(() => bench.taps);
}

function settled(page) {
  return page.waitForFunction(() => bench.pending === false);
}

/* In the page: a tap lasts from its event to the frame with the last thing that it changes. What says that it is kept comes after. */
function watch({ quiet, wanted }) {
  const bench = { taps: [], start: 0, pending: false, seen: {} };
  globalThis.bench = bench;
  let last = 0;
  let timer;
  const drawn = (then) => requestAnimationFrame(() => setTimeout(then));
  const painted = () => drawn(() => {
    last = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => {
      bench.taps.push(last - bench.start);
      bench.pending = false;
    }, quiet);
  });
  const isSaved = ({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest(".it-saved");
  addEventListener("click", (event) => {
    // A label's tap clicks its field as well.
    if (!event.isTrusted || bench.pending) return;
    Object.assign(bench, { start: event.timeStamp, pending: true });
    painted();
  }, true);
  new MutationObserver((changes) => {
    const found = wanted.filter((selector) => !(selector in bench.seen) && document.querySelector(selector));
    for (const selector of found) {
      const { start } = bench;
      bench.seen[selector] = 0;
      drawn(() => (bench.seen[selector] = performance.now() - start));
    }
    if (bench.pending && !changes.every(isSaved)) painted();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

function reportOf(forms) {
  const median = (visits, of) => spread(visits.map(of)).p50;
  const all = ({ opened, chosen, begun }) => opened + chosen + begun;
  const rows = forms.map(({ name, visits }) => {
    const taps = visits.flatMap((visit) => visit.taps);
    const { p50, p95, most } = spread(taps);
    const times = [({ opened }) => opened, ({ chosen }) => chosen, ({ begun }) => begun, all].map((of) => `${ms(median(visits, of))} ms`);
    return [name, ...times, `${ms(Math.max(...visits.map(all)))} ms`, String(taps.length), ...[p50, p95, most].map((time) => `${ms(time)} ms`)];
  });
  const question = Math.max(...forms.flatMap(({ visits }) => visits.map(all)));
  const { most } = spread(forms.flatMap(({ visits }) => visits.flatMap((visit) => visit.taps)));
  return [
    table(["form", "the scanned page", "+ the form", "+ the first question", "together", "most", "taps", "p50", "p95", "most"], rows),
    `Goals: from scan to the first question under ${GOAL.question / 1000} s, ${met(question < GOAL.question)} (most ${ms(question)} ms); each tap answered within ${GOAL.tap} ms, ` +
      `${met(most <= GOAL.tap)} (most ${ms(most)} ms).`,
    machine(`Chromium ${browser.version()}, the CPU ${SLOW} times slower, ${VISITS} first visits a form`),
  ].join("\n\n");
}
