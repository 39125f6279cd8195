import * as flexsearch from "./flexsearch.mjs";
import * as fuse from "./fuse.mjs";
import * as minisearch from "./minisearch.mjs";
import * as orama from "./orama.mjs";
import * as ufuzzy from "./ufuzzy.mjs";

export const PEERS = [minisearch, fuse, flexsearch, orama, ufuzzy];

/** All answers of a peer: a list of ids for each query. The municipality narrows what was found, the same way for every engine. */
export async function answersOf(peer, documents, queries, options) {
  const find = await peer.build(documents, options);
  const answers = [];
  for (const { text, municipality } of queries) {
    const ids = await find(text);
    answers.push(municipality ? ids.filter((id) => id.startsWith(`${municipality}/`)) : ids);
  }
  return answers;
}
