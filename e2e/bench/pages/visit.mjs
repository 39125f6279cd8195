// One visit of a phone on a slow network, and what it saw.

/** Slow 4G as Lighthouse has it, and its slower CPU. */
export const NETWORK = { latency: 562.5, down: 1474.56, up: 675 };
export const SLOW = 4;
/** An answer that is still there after that stays, and nothing loads any more. */
const QUIET_MS = 1500;
/** An answer that has not shown by then is given again. */
const AGAIN_MS = 100;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: "da-DK" };

export const newPhone = (browser) => browser.newContext(PHONE);

const bytes = (kilobits) => (kilobits * 1000) / 8;

export const paintOf = (page) => page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);

/** A page of a slow phone, which counts what comes over the wire. */
export async function slowPage(context, script, given) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const wire = { bytes: 0 };
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (wire.bytes += encodedDataLength));
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: NETWORK.latency, downloadThroughput: bytes(NETWORK.down), uploadThroughput: bytes(NETWORK.up) });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await page.addInitScript(script, given);
  return { page, wire };
}

/** A first visit, until the first question has an answer that stays, and nothing loads any more. What is `there` only later must be, too. */
export async function firstVisit(browser, address, { field, before, there }) {
  const context = await newPhone(browser);
  const { page, wire } = await slowPage(context, answerAsSoonAs, { field, before, there, again: AGAIN_MS });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction((quiet) => bench.there && performance.now() - Math.max(bench.answered, bench.there, bench.loaded) > quiet, QUIET_MS, { timeout: 120_000, polling: 250 });
  const { tasks, answered: clicked, there: stands } = await page.evaluate(() => bench);
  const paint = await paintOf(page);
  await context.close();
  // A click is possible in the frame that is not yet seen; a person sees it first.
  const answered = Math.max(clicked, paint);
  const blocked = (tasks) => tasks.reduce((sum, { duration }) => sum + duration - 50, 0);
  return { bytes: wire.bytes, paint, answered, stands, before: blocked(tasks.filter(({ start }) => start <= answered)), blocked: blocked(tasks) };
}

/* In the page: in every frame it looks for the first question, and answers it where it has no answer. An answer that the page loses is given again, and then that one counts. */
function answerAsSoonAs({ field, before, there, again }) {
  const bench = { answered: 0, there: 0, loaded: 0, tasks: [] };
  globalThis.bench = bench;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { responseEnd } of list.getEntries()) bench.loaded = Math.max(bench.loaded, responseEnd);
  }).observe({ type: "resource", buffered: true });
  const tapped = new WeakSet();
  const canBePressed = (element) => element?.checkVisibility() && getComputedStyle(element).pointerEvents !== "none";
  const isKept = (radio) => globalThis.isKept?.(radio) ?? radio.checked;
  const look = () => {
    const radio = document.querySelector(field);
    const begin = before && document.querySelector(before);
    if (bench.answered && (!there || document.querySelector(there))) bench.there ||= performance.now();
    if (canBePressed(radio) && !isKept(radio)) {
      if (!bench.answered || performance.now() - bench.answered > again) {
        bench.answered = performance.now();
        radio.checked = false;
        radio.click();
      }
    } else if (!radio && canBePressed(begin) && !tapped.has(begin)) {
      tapped.add(begin);
      begin.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
