import { cpus, loadavg } from "node:os";

/** p50, p95 and the most of a list. */
export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

export const ms = (time) => (time < 10 ? time.toFixed(1) : time.toFixed(0));

export const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** How a goal is held against in words. */
export const met = (yes) => (yes ? "met" : "**not met**");

/** What it was measured on and with, and how busy the machine was. */
export function machine(tools) {
  const [{ model }] = cpus();
  return `Measured on ${cpus().length} × ${model.trim()}, ${tools}. The machine's load was ${loadavg()[0].toFixed(1)}: above the number of processors, all of this is too slow.`;
}

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
