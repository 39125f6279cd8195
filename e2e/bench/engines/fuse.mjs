import Fuse from "fuse.js";
import { FIELDS, WEIGHTS } from "../fields.mjs";
import { fold, stem, telling, words } from "../text.mjs";

export const name = "Fuse.js";
export const OPTIONS = { threshold: 0.3, tokenMatch: "any", ignoreFieldNorm: true, stemmed: true };
/** What its documentation offers; `tune.mjs` tries all on the tuning half. */
export const CHOICES = { threshold: [0.25, 0.3, 0.35, 0.4], tokenMatch: ["any", "all"], ignoreFieldNorm: [false, true], stemmed: [false, true] };

export function build(documents, { stemmed, ...options } = OPTIONS) {
  const index = new Fuse(documents, {
    keys: FIELDS.map((field) => ({ name: field, weight: WEIGHTS[field] })),
    // It folds only by this hook, which it offers for reading a field.
    getFn: (document, path) => fold(document[path] ?? ""),
    // Word by word with the rare word first; without it a whole sentence finds nothing.
    useTokenSearch: true,
    tokenize: (text) => (stemmed ? words(text).map(stem) : words(text)),
    // The word may stand anywhere in the text; otherwise only the first sixty letters count.
    ignoreLocation: true,
    ...options,
  });
  return (text) => index.search(telling(text).join(" ")).map(({ item }) => item.id);
}
