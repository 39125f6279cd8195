// Known items: a record drawn by lot, and what a person who knows it might type. It should stand among the first ten.
import { fold } from "../text.mjs";
import { random } from "./random.mjs";

const ITEMS = 300;
/** Shorter words have no error that could be told from another word. */
const LONG = 6;

/** As they are written, each with an error, each with another ending, without Danish letters, not typed to the end. */
const KINDS = {
  written: (words) => words,
  typo: (words, next) => words.map((word) => spoilt(word, next)),
  inflected: (words) => words.map(inflected),
  "no å, æ, ø": (words) => words.map((word) => word.replace(/[åæ]/gu, "a").replace(/ø/gu, "o")),
  prefix: (words) => words.map((word) => word.slice(0, Math.max(LONG - 2, Math.ceil(word.length * 0.7)))),
};

/** Each with the kind, the text and the record's id. */
export function knownItems(documents, seed = 98) {
  const next = random(seed);
  const counts = frequencies(documents);
  const kinds = Object.entries(KINDS);
  const items = [];
  while (items.length < ITEMS) {
    const { id, name } = documents[Math.floor(next() * documents.length)];
    const words = rarest(name, counts);
    if (words.length === 0) continue;
    const [kind, said] = kinds[items.length % kinds.length];
    items.push({ kind, id, text: said(words, next).join(" ") });
  }
  return items;
}

/** In how many names each word stands. */
function frequencies(documents) {
  const counts = new Map();
  for (const { name } of documents) {
    for (const word of new Set(wordsOf(name))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The two rarest long words, or the only one; the rarest first. */
function rarest(text, counts) {
  const words = [...new Set(wordsOf(text))].filter((word) => word.length >= LONG);
  return words.sort((a, b) => counts.get(a) - counts.get(b) || (fold(a) < fold(b) ? -1 : 1)).slice(0, 2);
}

const wordsOf = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** One error, not in the first letter: a letter dropped, doubled, or swapped with the next. */
function spoilt(word, next) {
  const at = 1 + Math.floor(next() * (word.length - 2));
  const errors = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word[at] + word.slice(at),
    () => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ];
  return errors[Math.floor(next() * errors.length)]();
}

/** The definite form where the word ends like a noun in the singular, else without its last ending. */
function inflected(word) {
  if (/(erne|ene|er|en|et|e)$/u.test(word)) return `${word.replace(/(erne|ene|er|en|et|e)$/u, "")}erne`;
  return `${word}en`;
}
