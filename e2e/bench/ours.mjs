// Our own engine: a command that reads the queries as JSON lines and answers each with a line, a JSON array of ids.
import { execFileSync } from "node:child_process";

export function answersOfOurs(command, queries) {
  const input = queries.map(({ text, municipality }) => JSON.stringify({ text, municipality })).join("\n") + "\n";
  const output = execFileSync("sh", ["-c", command], { input, encoding: "utf8", stdio: ["pipe", "pipe", "inherit"], maxBuffer: 1 << 28 });
  const answers = output.trim().split("\n").map((line) => JSON.parse(line));
  if (answers.length !== queries.length) throw new Error(`${command}: ${answers.length} answers to ${queries.length} queries`);
  return answers;
}
