// The app on a phone that has been there: visited again, and gone through.
import { newPhone, paintOf, slowPage } from "./visit.mjs";

/** The app, in the place of the page that the build has drawn. */
export const STANDS = "#app:not(.it-static) main h1";

/** A context whose service worker holds the whole app. */
export async function visited(browser, address) {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === "activated", null, { timeout: 120_000 });
  await page.close();
  return context;
}

/** From the address to the first paint, and to the frame in which the app stands. */
export async function visitAgain(context, address) {
  const { page } = await slowPage(context, noteWhenItStands, STANDS);
  await page.goto(address, { waitUntil: "commit" });
  const stands = await (await page.waitForFunction(() => globalThis.stands, null, { polling: 100 })).jsonValue();
  const paint = await paintOf(page);
  if (!(await page.evaluate(() => navigator.serviceWorker.controller !== null))) throw new Error("the service worker did not serve the second visit");
  await page.close();
  return { paint, stands };
}

/** The time of every tap on a link of the app to the frame with the new heading. Each page has been opened once before. */
export async function tapThrough(context, address, links) {
  const { page } = await slowPage(context, noteRoutes, null);
  await page.goto(address);
  await page.locator(STANDS).waitFor();
  const times = [];
  for (const round of ["first", "second"]) {
    for (const link of links) {
      await page.waitForTimeout(500);
      await page.locator(link).first().tap();
      const time = await (await page.waitForFunction(() => routes.shift(), null, { polling: 100 })).jsonValue();
      if (round === "second") times.push(time);
    }
  }
  await page.close();
  return times;
}

/* In the page. */
function noteWhenItStands(selector) {
  const look = () => {
    if (document.querySelector(selector)) setTimeout(() => (globalThis.stands = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/* In the page. */
function noteRoutes() {
  globalThis.routes = [];
  const heading = () => document.querySelector("main h1")?.textContent;
  addEventListener("click", ({ timeStamp, target }) => {
    if (!target.closest("a")) return;
    const before = heading();
    const look = () => {
      const now = heading();
      if (now && now !== before) setTimeout(() => routes.push(performance.now() - timeStamp));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, true);
}
