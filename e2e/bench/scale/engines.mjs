// Asks our engine and others in one page of a browser: the same key presses, the same known items, the same records.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { loadDocuments } from "../corpus.mjs";
import { knownItems } from "./known-items.mjs";
import { PRESSES } from "./typed.mjs";

const BENCH = new URL("../", import.meta.url);
const TYPES = { ".html": "text/html; charset=utf-8", ".mjs": "text/javascript", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
/** Names that the engines import, as the page finds them. */
const IMPORTS = {
  minisearch: "/node_modules/minisearch/dist/es/index.js",
  flexsearch: "/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs",
  "@leeoniya/ufuzzy": "/node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs",
  "@orama/stemmers/danish": "/node_modules/@orama/stemmers/dist/dk.js",
  "@orama/stopwords/danish": "/node_modules/@orama/stopwords/dist/dk.js",
};
const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;

/** Every third key press, since some of the others take seconds for one. */
const ASKED = PRESSES.filter((_, i) => i % 3 === 2);
const ENGINES = ["ours", "minisearch", "flexsearch", "ufuzzy"];

/** A row for each engine. `wasm` is the folder of our engine, `data` that of the records. */
export async function askEngines(browser, { data, wasm, presses = ASKED, names = ENGINES }) {
  const documents = loadDocuments(data);
  const items = knownItems(documents);
  const server = await serve({ documents: JSON.stringify(documents), data, wasm });
  const rows = [];
  for (const name of names) {
    // A page of its own for each, so that none pays for another's garbage.
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    rows.push(await page.evaluate(ask, { name, presses, items }));
    await page.close();
  }
  server.close();
  server.closeAllConnections();
  return { rows, count: documents.length };
}

function ask(work) {
  return import("/scale/page.mjs").then(({ measure }) => measure(work));
}

function serve({ documents, data, wasm }) {
  const server = createServer(async (request, response) => {
    const path = request.url;
    const send = (type, body) => response.writeHead(200, { "content-type": type }).end(body);
    if (path === "/") return send(TYPES[".html"], PAGE);
    if (path === "/documents.json") return send(TYPES[".json"], documents);
    const [, folder, rest] = path.match(/^\/(data|wasm)\/(.*)$/) ?? [null, null, path.slice(1)];
    const from = { data, wasm }[folder] ?? BENCH;
    return readFile(new URL(rest, from)).then(
      (body) => send(TYPES[extname(path)] ?? "text/plain", body),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
