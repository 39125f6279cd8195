import MiniSearch from "minisearch";
import { FIELDS, WEIGHTS } from "../fields.mjs";
import { fold, stem, telling } from "../text.mjs";

export const name = "MiniSearch";
export const OPTIONS = { fuzzy: 0.35, prefix: "all", stemmed: true, combineWith: "OR", exactFirst: true };
/** What its documentation offers; `tune.mjs` tries all on the tuning half. */
export const CHOICES = { fuzzy: ["by-length", 0.2, 0.3, 0.35, 0.4], prefix: ["all", "last"], stemmed: [true, false], combineWith: ["OR", "AND"], exactFirst: [false, true] };

export function build(documents, { fuzzy, prefix, stemmed, combineWith, exactFirst } = OPTIONS) {
  const index = new MiniSearch({
    fields: FIELDS,
    // The documented place for folding and stemming; null would drop a term.
    processTerm: (term) => (stemmed ? stem(fold(term)) : fold(term)),
    searchOptions: {
      boost: WEIGHTS,
      fuzzy: fuzzy === "by-length" ? errorsAllowed : fuzzy,
      prefix: (_, place, terms) => prefix === "all" || place === terms.length - 1,
      combineWith,
    },
  });
  index.addAll(documents);
  // Common words are left out of the query only, so that »Sådan gør vi« can still be found by its name.
  const find = (text, options) => index.search(telling(text).join(" "), options).map(({ id }) => id);
  // Errors are allowed only where nothing is found without: its order is better so.
  return (text) => {
    const exact = exactFirst ? find(text, { fuzzy: false }) : [];
    return exact.length > 0 ? exact : find(text);
  };
}

// The same rule as ours: one error in four to seven letters, two in eight and more.
function errorsAllowed(term) {
  if (term.length >= 8) return 2;
  return term.length >= 4 ? 1 : false;
}
