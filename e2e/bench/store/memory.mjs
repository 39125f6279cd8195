// What a browser holds while it works, as Linux counts it: anonymous memory, without the program's own files that all share.
import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 50;

/** Watches the page's own process and all the others of that browser until it is asked how much more they came to hold. */
export function watch(root, renderer) {
  const others = tree(root).filter((pid) => pid !== renderer);
  const sum = (pids) => pids.reduce((total, pid) => total + held(pid), 0);
  const before = { page: sum([renderer]), others: sum(others) };
  const most = { ...before };
  const look = () => {
    most.page = Math.max(most.page, sum([renderer]));
    most.others = Math.max(most.others, sum(others));
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return { page: most.page, more: most.page - before.page, others: most.others - before.others };
  };
}

/** The process that draws the page: the one of its kind that holds most. */
export function rendererOf(root) {
  const renderers = tree(root).filter((pid) => read(pid, "cmdline").includes("--type=renderer"));
  return renderers.sort((one, other) => held(other) - held(one))[0];
}

/** Of the processes begun by this one, which has that in its command line. */
export function browserOf(parent, profile) {
  return tree(parent).find((pid) => read(pid, "cmdline").includes(profile));
}

function tree(root) {
  const parents = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(read(pid, "status"))?.[1])]);
  const all = [root];
  for (const pid of all) all.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return all;
}

function held(pid) {
  return Number(/^RssAnon:\s+(\d+)/m.exec(read(pid, "status"))?.[1] ?? 0) * 1024;
}

/** A process may have ended meanwhile. */
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
