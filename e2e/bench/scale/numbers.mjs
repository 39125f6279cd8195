/** p50, p95 and the most of a list. */
export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

export const ms = (time) => (time < 10 ? time.toFixed(1) : time.toFixed(0));

export const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
