// Runs in the browser: builds one engine's index, and asks it.
const DEPTH = 10;
/** What is handed to our engine at a time, as the app does it. */
const PIECE = 16 * 1024;

const fetched = (path) => fetch(path).then((response) => response.text());

/** How long index and answers take, and how often the known item is among the first ten. */
export async function measure({ name, presses, items }) {
  const { build, bytes } = await (name === "ours" ? ours() : peer(name));
  const before = performance.now();
  const find = await build();
  const index = performance.now() - before;
  const held = bytes();
  for (const text of presses.slice(0, 40)) find(text);
  const times = presses.map((text) => timed(() => find(text)));
  const found = items.map(({ kind, text, id }) => ({ kind, found: find(text).slice(0, DEPTH).includes(id) }));
  return { name, index, bytes: held, times, recall: shares(found) };
}

/** One call, in milliseconds. */
function timed(call) {
  const start = performance.now();
  call();
  return performance.now() - start;
}

function shares(found) {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const share = (list) => list.filter((item) => item.found).length / list.length;
  return { ...Object.fromEntries(kinds.map((kind) => [kind, share(found.filter((item) => item.kind === kind))])), all: share(found) };
}

async function peer(name) {
  const { build } = await import(`/engines/${name}.mjs`);
  const documents = JSON.parse(await fetched("/documents.json"));
  const heap = () => {
    gc();
    return performance.memory.usedJSHeapSize;
  };
  const before = heap();
  return { build: () => build(documents), bytes: () => heap() - before };
}

/** Ours reads the build's overview itself; its records come in the order of the documents. */
async function ours() {
  const { default: init, Search } = await import("/wasm/search_bench.js");
  await init();
  const [documents, overview, ...registers] = await Promise.all(["/documents.json", "/data/overview.json", "/data/topics.json", "/data/municipalities.json", "/data/synonyms.json"].map(fetched));
  const ids = JSON.parse(documents).map(({ id }) => id);
  const search = new Search(...registers);
  const build = () => {
    for (let from = 0, end; from < overview.length; from = end) {
      end = overview.indexOf("\n", from + PIECE) + 1 || overview.length;
      search.add(overview.slice(from, end));
    }
    return (text) => Array.from(search.search(text), (number) => ids[number]);
  };
  return { build, bytes: () => search.bytes() };
}
