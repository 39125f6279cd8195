import FlexSearch from "flexsearch";
import { FIELDS, WEIGHTS } from "../fields.mjs";
import { fold, stem, telling, words } from "../text.mjs";

export const name = "FlexSearch";
export const OPTIONS = { charset: "LatinBalance", tokenize: "forward", stemmed: true, then: "tolerant" };
/** What its documentation offers; `tune.mjs` tries all on the tuning half. */
export const CHOICES = {
  charset: ["Normalize", "LatinBalance", "LatinAdvanced", "LatinExtra"],
  tokenize: ["forward", "bidirectional", "full"],
  stemmed: [false, true],
  then: ["nothing", "tolerant"],
};

/** More than anybody looks at, also where a municipality is narrowed afterwards; without a limit a sentence takes several times as long. */
const MOST = 500;

export function build(documents, { charset, tokenize, stemmed, then } = OPTIONS) {
  // `prepare` sees the whole text before the character set's own rules.
  const prepare = (text) => (stemmed ? words(text).map(stem).join(" ") : fold(text));
  const encoder = new FlexSearch.Encoder(FlexSearch.Charset[charset], { prepare });
  const first = finder(documents, encoder, tokenize);
  if (then === "nothing") return first;
  // Only the tolerant tokenizer allows errors, but it knows no prefixes: it is asked where nothing is found without.
  const tolerant = finder(documents, encoder, then);
  return (text) => {
    const found = first(text);
    return found.length > 0 ? found : tolerant(text);
  };
}

function finder(documents, encoder, tokenize) {
  const index = new FlexSearch.Document({
    document: { id: "id", index: FIELDS.map((field) => ({ field, tokenize, encoder, resolution: 9 })) },
  });
  documents.forEach((document) => index.add(document));
  // `suggest` lets a word that is nowhere be missing, which a whole sentence needs.
  return (text) => merge(index.search(telling(text).join(" "), { limit: MOST, suggest: true }));
}

// FlexSearch answers field by field and has no weights: each field's order counts by its weight.
function merge(answers) {
  const scores = new Map();
  for (const { field, result } of answers) {
    result.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + WEIGHTS[field] / (place + 1)));
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
