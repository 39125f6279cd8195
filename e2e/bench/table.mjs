// The tables in Markdown.
import { kindsOf } from "./measure.mjs";

const percent = (share) => (share * 100).toFixed(1);

/** One table: a row for each engine; the best number of each column stands in bold. */
export function table(queries, rows) {
  const columns = [...kindsOf(queries).map((kind) => [kind, (row) => row.kinds[kind]]), ["**total**", (row) => row.total], ["MRR", (row) => row.mrr]];
  const cells = columns.map(([, value]) => {
    const numbers = rows.map((row) => percent(value(row)));
    const best = Math.max(...numbers);
    return numbers.map((number) => (Number(number) === best ? `**${number}**` : number));
  });
  return [
    line(["engine", ...columns.map(([head]) => head.replaceAll("-", " "))]),
    line(["---", ...columns.map(() => "---:")]),
    ...rows.map((row, i) => line([row.name, ...cells.map((column) => column[i])])),
  ].join("\n");
}

const line = (cells) => `| ${cells.join(" | ")} |`;
