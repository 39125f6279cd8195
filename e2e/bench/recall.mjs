// Recall of our search and of five others on app/catalogue/tests/search/queries.json.
//   node recall.mjs [--ours COMMAND] [--write FILE.md]
// Ends with 1 where ours is behind a peer in any column, or not ahead of each in total.
import { parseArgs } from "node:util";
import { loadDocuments, loadQueries } from "./corpus.mjs";
import { PEERS, answersOf } from "./engines/index.mjs";
import { write } from "./marks.mjs";
import { kindsOf, measure } from "./measure.mjs";
import { answersOfOurs } from "./ours.mjs";
import { table } from "./table.mjs";

const OURS = "**Indsatstrappen**";
// Sums of thirds are not exact; two means that differ by less are the same.
const SAME = 1e-9;

const { values } = parseArgs({ options: { ours: { type: "string" }, write: { type: "string" } } });
const documents = loadDocuments();
const queries = loadQueries();

const engines = [];
if (values.ours) engines.push({ name: OURS, answers: answersOfOurs(values.ours, queries) });
for (const peer of PEERS) engines.push({ name: peer.name, answers: await answersOf(peer, documents, queries) });

const text = report();
console.log(text);
if (values.write) write(values.write, "bench", text);
const faults = values.ours ? behind(rowsOf(() => true)) : [];
faults.forEach((fault) => console.error(fault));
process.exitCode = faults.length > 0 ? 1 : 0;

function rowsOf(wanted) {
  return engines.map(({ name, answers }) => ({ name, ...measure(queries, answers, wanted) }));
}

function report() {
  const heldOut = (query) => query.half === "held-out";
  return [
    `All ${queries.length} queries, ${documents.length} records; recall at 10 in percent:`,
    table(queries, rowsOf(() => true)),
    `The ${queries.filter(heldOut).length} held-out queries:`,
    table(queries, rowsOf(heldOut)),
  ].join("\n\n");
}

/** Every column in which a peer is ahead of ours, and every peer that ours is not ahead of in total. */
function behind([ours, ...peers]) {
  return peers.flatMap((peer) => [
    ...kindsOf(queries)
      .filter((kind) => ours.kinds[kind] < peer.kinds[kind] - SAME)
      .map((kind) => `Behind ${peer.name} in ${kind}: ${ours.kinds[kind].toFixed(4)} < ${peer.kinds[kind].toFixed(4)}`),
    ...(ours.total > peer.total + SAME ? [] : [`Not ahead of ${peer.name} in total: ${ours.total.toFixed(4)}, ${peer.total.toFixed(4)}`]),
  ]);
}
