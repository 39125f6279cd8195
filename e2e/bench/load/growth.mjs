// What of the build grows with the municipalities: counted in dist/, and the same for all of Denmark's, each with as much as today's have on average.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "../../support/servers.mjs";
import { table } from "../scale/numbers.mjs";

const ALL = 98;
const OVERVIEW = "data/overview.json";

/** The table, and how many requests and bytes more a first visit then is. */
export async function growth() {
  const { municipalities } = JSON.parse(await readFile(join(DIST, "data/municipalities.json"), "utf8"));
  const theirName = new RegExp(`/(${municipalities.map(({ slug }) => slug).join("|")})[/.-]`);
  const isTheirs = (name) => theirName.test(name);
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(DIST.length + 1));
  const files = await Promise.all(names.map(async (name) => ({ name, theirs: isTheirs(name), size: (await stat(join(DIST, name))).size })));
  const worker = await readFile(join(DIST, "service-worker.js"), "utf8");
  const [needed, askedFor] = ["NEEDED", "ASKED_FOR"].map((list) => Object.keys(JSON.parse(new RegExp(`^const ${list} = (.*);$`, "m").exec(worker)[1])));
  const { files: listed } = JSON.parse(await readFile(join(DIST, "data/index.json"), "utf8"));
  const list = (of) => of.map((name) => ({ theirs: isTheirs(name), size: 1 }));
  const sizes = new Map(files.map(({ name, size }) => [name, size]));
  // What all municipalities' records stand in together is theirs as a whole.
  const kept = needed.map((name) => ({ theirs: isTheirs(name) || name === OVERVIEW, size: (sizes.get(`${name}.gz`) ?? sizes.get(name) ?? 0) / 1e3 }));
  const rows = [
    ["drawn pages", list(names.filter((name) => name.endsWith(".html")))],
    ["files in `dist/`, with their `.br` and `.gz`", list(names)],
    ["MB in `dist/`", files.map(({ theirs, size }) => ({ theirs, size: size / 1e6 }))],
    ["files that `data/index.json` lists", list(listed.map(({ path }) => path))],
    ["files that are kept when asked for", list(askedFor)],
    ["kB of `data/overview.json`", [{ theirs: true, size: sizes.get(OVERVIEW) / 1e3 }]],
    ["files that are kept at a first visit", list(needed)],
    ["kB of these with gzip", kept],
  ].map(([name, things]) => {
    const [all, theirs] = [things, things.filter((thing) => thing.theirs)].map((of) => of.reduce((sum, { size }) => sum + size, 0));
    return { name, counts: [all, theirs, all - theirs + (theirs * ALL) / municipalities.length] };
  });
  const [requests, kilobytes] = rows.slice(-2).map(({ counts: [now, , then] }) => then - now);
  const report = table(["", `now, with ${municipalities.length}`, "of it theirs", `with ${ALL}`], rows.map(({ name, counts }) => [name, ...counts.map((count) => count.toFixed(0))]));
  return { report, more: { requests, bytes: kilobytes * 1e3 } };
}
