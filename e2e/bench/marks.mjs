import { readFileSync, writeFileSync } from "node:fs";

/** Puts a report between its two marks in a document. */
export function write(path, mark, report) {
  const page = readFileSync(path, "utf8");
  const begin = `<!-- ${mark}: begin -->`;
  const [from, to] = [page.indexOf(begin), page.indexOf(`<!-- ${mark}: end -->`)];
  if (from < 0 || to < from) throw new Error(`${path}: the marks of ${mark} are missing`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n${report}\n${page.slice(to)}`);
}
