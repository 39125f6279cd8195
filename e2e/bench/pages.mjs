// A page with a questionnaire on a slow phone: the app's, one by hand, and those of other engines with the same questions.
//   node pages.mjs --site DIST --peers FOLDER [--write FILE.md]
// Ends with an error where the app is further behind than its bounds. Goals are held against in words.
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { write } from "./marks.mjs";
import { STANDS, tapThrough, visitAgain, visited } from "./pages/again.mjs";
import { SLUG } from "./pages/content.mjs";
import { makePeers } from "./pages/peers.mjs";
import { behind, reportOf } from "./pages/report.mjs";
import { firstVisit } from "./pages/visit.mjs";
import { BROWSER, serve } from "./site.mjs";

const VISITS = 5;
const MARK = "pages";
const FORM = `/skema/${SLUG}`;
/** From one page of the app to the next. */
const LINKS = ["/tilbud", "/trappen", "/skema", "/svar"].map((path) => `.it-nav a[href="${path}"]`).toSpliced(3, 0, `main a[href="${FORM}"]`);

const { values } = parseArgs({ options: { site: { type: "string" }, peers: { type: "string" }, write: { type: "string" } } });
await makePeers(values.peers);
const browser = await chromium.launch(BROWSER);
const site = await serve(values.site);
const others = await serve(values.peers);
try {
  const measured = { pages: await firstVisits(), ...(await laterVisits()), version: browser.version(), visits: VISITS };
  const report = reportOf(measured);
  console.log(report);
  if (values.write) write(values.write, MARK, report);
  for (const line of behind(measured)) {
    console.error(line);
    process.exitCode = 1;
  }
} finally {
  site.process.kill();
  others.process.kill();
  await browser.close();
}

/** In turns, so that a busy moment of the machine falls on all. */
async function firstVisits() {
  const radio = "form [type=radio], #form [type=radio]";
  const addresses = {
    ours: [site.address + FORM, { field: `main :is(${radio})`, before: ".it-buttons--question .button-primary", there: STANDS }],
    ...Object.fromEntries(Object.entries({ byHand: "static", survey: "survey", lforms: "lforms", enketo: "enketo" }).map(([name, path]) => [name, [`${others.address}/${path}`, { field: radio }]])),
  };
  const pages = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]));
  for (let visit = 0; visit < VISITS; visit += 1) {
    for (const [name, [address, how]] of Object.entries(addresses)) pages[name].push(await firstVisit(browser, address, how));
  }
  return pages;
}

async function laterVisits() {
  const context = await visited(browser, site.address + FORM);
  const again = [];
  for (let visit = 0; visit < VISITS; visit += 1) again.push(await visitAgain(context, site.address + FORM));
  const routes = await tapThrough(context, site.address, LINKS);
  await context.close();
  return { again, routes };
}
