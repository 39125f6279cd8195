// The catalogue's records as the documents that every engine gets, and the queries with their judgement.
import { readFileSync, readdirSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);
const SHIPPED = new URL("public/data/", ROOT);
const read = (path, folder) => JSON.parse(readFileSync(new URL(path, folder), "utf8"));

/** Every record, whether it is for citizens or not, as `xtask search` takes them. */
export function loadRecords(data = SHIPPED) {
  return readdirSync(new URL("offers/", data)).sort().flatMap((file) => read(`offers/${file}`, data).offers);
}

export function loadDocuments(data = SHIPPED) {
  const records = loadRecords(data);
  const topics = new Map(read("topics.json", data).topics.map((topic) => [topic.id, topic]));
  const places = new Map(read("municipalities.json", data).municipalities.map((place) => [place.slug, place]));
  const names = new Map(records.map((record) => [record.id, record.name]));
  return records.map((record) => {
    const own = (record.topics ?? []).map((id) => topics.get(id));
    return {
      id: record.id,
      name: record.name,
      topics: own.map((topic) => topic.name.da).join(", "),
      synonyms: own.flatMap((topic) => topic.synonyms.da).join(", "),
      summary: record.summary.da,
      place: places.get(record.municipality).name,
      people: [names.get(record.provider) ?? "", ...(record.partners ?? [])].join(", "),
      law: (record.legal_basis ?? []).map((basis) => `${basis.act.replaceAll("-", " ")} ${basis.section}`).join(", "),
    };
  });
}

/** The queries. An id that no record has is an error, since its recall could never be whole. */
export function loadQueries() {
  const { queries } = read("app/catalogue/tests/search/queries.json", ROOT);
  const ids = new Set(loadRecords().map((record) => record.id));
  const gone = queries.flatMap((query) => query.relevant.filter((id) => !ids.has(id)).map((id) => `»${query.text}«: no record ${id}`));
  if (gone.length > 0) throw new Error(gone.join("\n"));
  return queries;
}
