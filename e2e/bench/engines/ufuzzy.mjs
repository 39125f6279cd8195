import UFuzzy from "@leeoniya/ufuzzy";
import { FIELDS } from "../fields.mjs";
import { fold, stem, telling } from "../text.mjs";

export const name = "uFuzzy";
export const OPTIONS = { intraMode: 1, interLft: 0, outOfOrder: 5, stemmed: true };
/** What its documentation offers; `tune.mjs` tries all on the tuning half. */
export const CHOICES = { intraMode: [0, 1], interLft: [0, 1, 2], outOfOrder: [5], stemmed: [false, true] };

export function build(documents, { outOfOrder, stemmed, ...options } = OPTIONS) {
  // Its own tolerance for one error: an inserted, swapped, dropped or replaced letter.
  const matcher = new UFuzzy({ intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1, ...options });
  // One text a record. It has no fields; the most telling stands first, which its own order prefers.
  const texts = UFuzzy.latinize(documents.map((document) => fold(FIELDS.map((field) => document[field]).join(" · "))));
  const places = (needle) => {
    const [found, info, order] = matcher.search(texts, needle, outOfOrder);
    return order ? order.map((i) => info.idx[i]) : (found ?? []);
  };
  return (text) => {
    // A stem is a part of every form of its word, which is all that it needs.
    const terms = stemmed ? telling(text).map(stem) : telling(text);
    const all = places(terms.join(" "));
    return (all.length > 0 || terms.length < 2 ? all : anyOf(terms.map(places))).map((i) => documents[i].id);
  };
}

// It knows only "all words". Where no record has all, those with most of the words come first, then the higher places.
function anyOf(lists) {
  const scores = new Map();
  for (const list of lists) list.forEach((i, place) => scores.set(i, (scores.get(i) ?? 0) + 1 + 1 / (place + 1)));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([i]) => i);
}
