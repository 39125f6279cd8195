// For a person who completes the judgement: by query, what an engine has in its first five, or what a topic of the query
// promises, and nobody has judged relevant.
//   node pool.mjs [--ours COMMAND] [--half tuning]
import { parseArgs } from "node:util";
import { loadDocuments, loadQueries, loadRecords } from "./corpus.mjs";
import { PEERS, answersOf } from "./engines/index.mjs";
import { answersOfOurs } from "./ours.mjs";

const DEPTH = 5;

const { values } = parseArgs({ options: { ours: { type: "string" }, half: { type: "string" } } });
const documents = loadDocuments();
const queries = loadQueries().filter(({ half }) => !values.half || half === values.half);
const records = loadRecords();

const lists = await Promise.all(PEERS.map(async (peer) => ({ name: peer.name, answers: await answersOf(peer, documents, queries) })));
if (values.ours) lists.push({ name: "ours", answers: answersOfOurs(values.ours, queries) });

queries.forEach((query, i) => {
  const found = new Map();
  const note = (id, name) => !query.relevant.includes(id) && found.set(id, [...(found.get(id) ?? []), name]);
  lists.forEach(({ name, answers }) => answers[i].slice(0, DEPTH).forEach((id) => note(id, name)));
  promised(query).forEach((id) => note(id, "its topic"));
  if (found.size === 0) return;
  console.log(`\n${query.kind}: »${query.text}«${query.municipality ? ` in ${query.municipality}` : ""} (${query.relevant.length} relevant)`);
  for (const [id, names] of found) console.log(`  ${id}  ${names.join(", ")}`);
});

/** The records of the topics of which the query says that every record is relevant. */
function promised({ topics = [], municipality }) {
  return records
    .filter((record) => !municipality || record.municipality === municipality)
    .filter((record) => record.topics?.some((topic) => topics.includes(topic)))
    .map(({ id }) => id);
}
