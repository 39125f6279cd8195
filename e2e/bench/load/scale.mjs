// A million visits a day as arithmetic, from what a visit asks for and what nginx was measured at.
import { table } from "../scale/numbers.mjs";

const VISITS_A_DAY = 1e6;
/** The busiest hour has a tenth of the day, and its busiest minute twice the hour's mean. */
const PEAK_VISITS = ((VISITS_A_DAY * 0.1) / 3600) * 2;
/** Euro a GB and euro a server and month: assumed, to be replaced by an offer. */
const PRICE = { gigabyte: 0.05, server: 20, servers: 2 };
const NEW_SHARES = [1, 0.5, 0.1];

const kb = (bytes) => `${(bytes / 1e3).toFixed(bytes < 1e4 ? 1 : 0)} kB`;

export function visitsTable(visited) {
  const cells = (part) => (part ? [String(part.requests), kb(part.bytes)] : ["–", "–"]);
  const rows = visited.map(({ address, again, page, kept, all }) => [`${again ? "again" : "first"}, \`${address}\``, ...cells(page), ...cells(kept), ...cells(all)]);
  return table(["visit", "page: requests", "bytes", "kept for use without a network: requests", "bytes", "all: requests", "bytes"], rows);
}

/** Of the start page; `more`: what all municipalities add to a first visit; `small`, `large`: what one process of nginx did with the start page and with the largest file. */
export function peakTable(visited, more, small, large) {
  const now = visited.find(({ again }) => !again).all;
  const again = visited.find(({ again }) => again).all;
  // An answer's headers are all that comes where nothing is new.
  const first = { requests: now.requests + more.requests, bytes: now.bytes + more.bytes + (more.requests * again.bytes) / again.requests };
  const rows = NEW_SHARES.map((share) => {
    const mean = (of) => share * first[of] + (1 - share) * again[of];
    const [requests, bytes] = [mean("requests"), mean("bytes")];
    const month = (30 * VISITS_A_DAY * bytes) / 1e9;
    return [
      `${share * 100} %`, requests.toFixed(1), kb(bytes), (PEAK_VISITS * requests).toFixed(0), ((PEAK_VISITS * bytes * 8) / 1e6).toFixed(0),
      (PEAK_VISITS * (requests / small.requests + bytes / large.bytes)).toFixed(1), month.toFixed(0), (PRICE.gigabyte * month + PRICE.server * PRICE.servers).toFixed(0),
    ];
  });
  return [
    `${PEAK_VISITS.toFixed(1)} visits a second at the peak; one process of nginx answers ${small.requests.toFixed(0)} requests a second for the start page, and sends ${(large.bytes / 1e6).toFixed(0)} MB a second of the largest file; assumed: ${PRICE.gigabyte} € a GB, ${PRICE.servers} servers at ${PRICE.server} € a month.`,
    table(["first visits", "requests a visit", "bytes a visit", "requests/s at the peak", "Mbit/s at the peak", "processes of nginx", "GB a month", "€ a month, assumed"], rows),
  ].join("\n\n");
}
