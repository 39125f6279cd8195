// Dexie with the same responses as objects: the first thirty with counts, and all of them in an NDJSON file.
import { readFile } from "node:fs/promises";
import { rendererOf, watch } from "./memory.mjs";
import { QUIET_PAGE } from "./fill.mjs";

const LIBRARY = new URL("../node_modules/dexie/dist/dexie.mjs", import.meta.url);
const VISITS = 3;

/** On a page of the same origin that does not start the app. */
export async function dexie(context, root, address) {
  const source = await readFile(LIBRARY, "utf8");
  const begun = async () => {
    const page = await context.newPage();
    await page.goto(address + QUIET_PAGE);
    await page.evaluate(begin, source);
    return page;
  };
  const first = await begun();
  await first.evaluate(copy);
  const list = [];
  const opened = [];
  for (let visit = 0; visit < VISITS; visit += 1) list.push(await first.evaluate(listed));
  await first.close();
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await begun();
    opened.push(await page.evaluate(listed));
    await page.close();
  }
  const page = await begun();
  const ended = watch(root, rendererOf(root));
  const file = await page.evaluate(exported);
  const memory = ended();
  await page.close();
  return { list, opened, file: { ...file, memory } };
}

/* In the page. Its policy lets no script in, so the library comes as the text of a function. */
async function begin(source) {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { default: Dexie } = await import(address);
  globalThis.open = () => {
    const database = new Dexie("dexie");
    database.version(1).stores({ responses: "id, status.completed.on, exported" });
    return database;
  };
}

/* In the page: what the app has, as objects. */
async function copy() {
  const database = open();
  const settled = (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const ours = await settled(indexedDB.open("indsatstrappen"));
  for (let after = ""; ; ) {
    const texts = await settled(ours.transaction("responses").objectStore("responses").getAll(IDBKeyRange.lowerBound(after, true), 2_000));
    if (texts.length === 0) break;
    const records = texts.map((text) => JSON.parse(text));
    await database.responses.bulkAdd(records);
    after = records.at(-1).id;
  }
  ours.close();
  database.close();
}

/* In the page: opens the database and draws the rows, then the counts that the app shows with them. */
async function listed() {
  const start = performance.now();
  const { responses } = open();
  const draw = async (lines) => {
    document.body.append(...lines.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  };
  document.body.replaceChildren();
  const newest = await responses.orderBy("status.completed.on").reverse().limit(30).toArray();
  const rows = await draw(newest.map((row) => `${row.form.title}, ${row.status.completed.on}`));
  const completed = responses.where("status.completed.on").above("").count();
  const [all, done, here] = await Promise.all([responses.count(), completed, responses.where("exported").equals("not-exported").count()]);
  const counted = await draw([`${done} ${all - done} ${here}`]);
  responses.db.close();
  return { rows, counted };
}

/* In the page: as little at a time as the app takes, so that neither has more in memory than the other. */
async function exported() {
  const heap = [];
  const { responses } = open();
  const start = performance.now();
  const parts = [];
  let lines = 0;
  for (let after = ""; ; ) {
    const records = await responses.where("id").above(after).limit(200).toArray();
    if (records.length === 0) break;
    parts.push(new Blob([records.map((record) => `${JSON.stringify(record)}\n`).join("")]));
    heap.push(performance.memory.usedJSHeapSize);
    lines += records.length;
    after = records.at(-1).id;
  }
  const { size } = new Blob(parts, { type: "application/x-ndjson" });
  const time = performance.now() - start;
  responses.db.close();
  return { time, size, lines, heap: Math.max(...heap) };
}
