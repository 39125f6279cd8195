import { create, insertMultiple, search } from "@orama/orama";
import { FIELDS, WEIGHTS } from "../fields.mjs";
import { fold, stem, telling } from "../text.mjs";

export const name = "Orama";
export const OPTIONS = { tolerance: 2, threshold: 1, stemmed: true, exactFirst: true };
/** What its documentation offers; `tune.mjs` tries all on the tuning half. */
export const CHOICES = { tolerance: [0, 1, 2], threshold: [0, 0.5, 1], stemmed: [true, false], exactFirst: [false, true] };

export async function build(documents, { tolerance, threshold, stemmed, exactFirst } = OPTIONS) {
  const index = create({
    schema: Object.fromEntries(FIELDS.map((field) => [field, "string"])),
    // Its own Danish tokenizer; folding goes in by the stemmer, the one hook that sees each word.
    components: { tokenizer: { language: "danish", stemming: true, stemmer: (word) => (stemmed ? stem(fold(word)) : fold(word)), stopWords: false } },
  });
  await insertMultiple(index, documents);
  const find = async (text, errors) => {
    const found = await search(index, { term: telling(text).join(" "), boost: WEIGHTS, tolerance: errors, threshold, limit: documents.length });
    return found.hits.map(({ id }) => id);
  };
  // With tolerance it ranks a near word as high as the word itself, so errors are allowed only where nothing is found without.
  return async (text) => {
    const exact = exactFirst ? await find(text, 0) : [];
    return exact.length > 0 ? exact : find(text, tolerance);
  };
}
