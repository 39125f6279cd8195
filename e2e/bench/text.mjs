// What every engine gets before its own processing, so that none loses on Danish letters alone.
import { stemmer } from "@orama/stemmers/danish";
import { stopwords } from "@orama/stopwords/danish";

/** Lower case; å, æ, ø as aa, ae, oe (ä and ö likewise); other accents dropped. */
export function fold(text) {
  return text.toLowerCase().replace(/å/g, "aa").replace(/[æä]/g, "ae").replace(/[øö]/g, "oe").normalize("NFD").replace(/\p{M}/gu, "");
}

const COMMON = new Set(stopwords.map(fold));

/** The folded words of a text. */
export function words(text) {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

/** The words of a query without the common ones, or all where nothing else is left ("sådan gør vi"). */
export function telling(text) {
  const all = words(text);
  const rest = all.filter((word) => !COMMON.has(word));
  return rest.length > 0 ? rest : all;
}

/** Snowball's Danish stem of a folded word. */
export function stem(word) {
  return stemmer(word);
}
