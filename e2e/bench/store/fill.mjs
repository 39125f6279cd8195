// Puts very many responses on the device, in the form in which the app itself has written one.
const FORM = "/skema/afslutning-familie";
/** A file of the site's own origin that does not start the app: nobody else has the database open. */
export const QUIET_PAGE = "/data/index.json";
const AT_A_TIME = 5_000;
/** Stands in the free text of the one, and is another number in each of the others. */
const NUMBER = "nummer 000000";

/** Answers a parent's closing feedback in the app, as a person would, and copies what lies there then until there are so many. */
export async function fill(page, address, count) {
  await answer(page, address);
  await page.goto(address + QUIET_PAGE);
  return page.evaluate(copies, { count, atATime: AT_A_TIME, number: NUMBER });
}

async function answer(page, address) {
  await page.goto(address + FORM);
  await page.getByRole("button", { name: "Begynd", exact: true }).click();
  const finish = page.getByRole("button", { name: "Afslut", exact: true });
  const next = page.getByRole("button", { name: "Næste", exact: true });
  while (!(await finish.isVisible())) {
    const [row, field] = [page.locator("label:has(> [type=radio])").nth(3), page.locator("main textarea").first()];
    await next.or(finish).first().waitFor();
    if (await row.isVisible()) await row.click();
    if (await field.isVisible()) await field.fill(`Det hjalp, at nogen lyttede, og at vi fik en plan, ${NUMBER}.`);
    if (await next.isVisible()) {
      const before = page.url();
      await next.click();
      await page.waitForURL((url) => String(url) !== before);
    }
  }
  await finish.click();
  await page.getByText(/Gemt på denne enhed kl\./).waitFor();
}

/* In the page: every copy has an id, a day and a text of its own. Says how many bytes of text the records are. */
async function copies({ count, atATime, number }) {
  const settled = (asked) => new Promise((resolve, reject) => {
    asked.onsuccess = asked.oncomplete = () => resolve(asked.result);
    asked.onerror = asked.onabort = () => reject(asked.error);
  });
  const database = await settled(indexedDB.open("indsatstrappen"));
  const stores = ["responses", "briefs"];
  const reading = database.transaction(stores);
  const [key] = await settled(reading.objectStore("responses").getAllKeys());
  const texts = await Promise.all(stores.map((store) => settled(reading.objectStore(store).get(key))));
  const [, today] = /"completed":\{"on":"([\d-]+)"/.exec(texts[0]);
  const day = (back) => new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
  let bytes = texts[0].length;
  for (let from = 1; from < count; from += atATime) {
    const writing = database.transaction(stores, "readwrite", { durability: "relaxed" });
    for (let one = from; one < Math.min(from + atATime, count); one += 1) {
      const id = crypto.randomUUID();
      const other = (text) => text.replaceAll(key, id).replaceAll(today, day(one % 700)).replace(number, `nummer ${String(one).padStart(6, "0")}`);
      stores.forEach((store, place) => writing.objectStore(store).put(other(texts[place]), id));
      bytes += texts[0].length;
    }
    await settled(writing);
  }
  database.close();
  return bytes;
}
