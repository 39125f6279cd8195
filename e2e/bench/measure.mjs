// How good one answer is, and the means of many.
const DEPTH = 10;

/**
 * Recall at 10, as a share of what ten places can hold. Where nothing fits: 1 for an empty answer, 0 for any other,
 * since one wrong record already tells the person that there is something.
 */
export function recall(query, ids) {
  if (query.relevant.length === 0) return ids.length === 0 ? 1 : 0;
  const relevant = new Set(query.relevant);
  const found = ids.slice(0, DEPTH).filter((id) => relevant.has(id)).length;
  return found / Math.min(DEPTH, relevant.size);
}

/** One over the place of the first right record; where nothing fits, as `recall`. */
export function reciprocalRank(query, ids) {
  if (query.relevant.length === 0) return recall(query, ids);
  const place = ids.findIndex((id) => query.relevant.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The kinds in the order in which the set has them. */
export function kindsOf(queries) {
  return [...new Set(queries.map((query) => query.kind))];
}

/** One engine's row: recall by kind, in total, and the mean reciprocal rank. `answers[i]` belongs to `queries[i]`. */
export function measure(queries, answers, wanted = () => true) {
  const rows = queries.map((query, i) => ({ query, ids: answers[i] })).filter(({ query }) => wanted(query));
  const of = (list, score) => mean(list.map(({ query, ids }) => score(query, ids)));
  const kinds = kindsOf(queries).map((kind) => [kind, of(rows.filter(({ query }) => query.kind === kind), recall)]);
  return { kinds: Object.fromEntries(kinds), total: of(rows, recall), mrr: of(rows, reciprocalRank) };
}
