// Tries every documented setting of each peer on the tuning half, best total first: that is how each engine's OPTIONS were chosen.
import { loadDocuments, loadQueries } from "./corpus.mjs";
import { PEERS, answersOf } from "./engines/index.mjs";
import { measure } from "./measure.mjs";

const SHOWN = 5;
const wanted = process.argv.slice(2);
const documents = loadDocuments();
const queries = loadQueries().filter((query) => query.half === "tuning");

/** Every combination of the choices. */
function combinations(choices) {
  return Object.entries(choices).reduce((all, [key, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))), [{}]);
}

for (const peer of PEERS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const tried = [];
  for (const options of combinations(peer.CHOICES)) {
    const { total, mrr } = measure(queries, await answersOf(peer, documents, queries, options));
    tried.push({ total, mrr, options });
  }
  tried.sort((a, b) => b.total - a.total || b.mrr - a.mrr);
  console.log(peer.name);
  for (const { total, mrr, options } of tried.slice(0, SHOWN)) console.log(`  ${total.toFixed(4)} ${mrr.toFixed(4)} ${JSON.stringify(options)}`);
}
