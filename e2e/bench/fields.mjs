// What an engine may search, apart from corpus.mjs so that a browser can read it.

/** Most telling field first. */
export const FIELDS = ["name", "topics", "summary", "synonyms", "place", "people", "law"];

/** The weight of each field, for the engines that can weigh: name > topics > summary. */
export const WEIGHTS = { name: 6, topics: 3, summary: 2, synonyms: 2, place: 1, people: 1, law: 2 };
