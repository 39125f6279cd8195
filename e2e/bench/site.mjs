// The app as it is measured: on its own server, in a page that tells how much memory the app has.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The browser that everything is measured in, as Playwright starts it. */
export const BROWSER = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
};

/** The app's own server on a free port, with production headers; more switches of it where data of another folder is served. */
export async function serve(dist, ...switches) {
  const script = fileURLToPath(new URL("../server.mjs", import.meta.url));
  const process = spawn("node", [script, "--port", "0", "--dir", dist, ...switches], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(process.stdout, "data");
  return { process, address: String(line).match(/http:\/\/[^/\s]+/)[0] };
}

/* In the page, before anything else runs: the memory of the app as `appMemory`. */
export function noteMemory() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      // The parts that the app loads later use the memory of the first.
      globalThis.appMemory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
}
