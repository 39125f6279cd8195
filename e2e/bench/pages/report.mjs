// What was measured, in Markdown, and where the app is too far behind.
import { machine, met, ms, spread, table } from "../scale/numbers.mjs";
import { versionOf } from "./peers.mjs";
import { NETWORK, SLOW } from "./visit.mjs";

const GOAL = { paint: 1.15, answered: 0.5, aim: 0.35, blocked: 50, route: 100, again: 300 };
/** How many times as long as the page by hand, or as SurveyJS, the app may need: with room for a busy machine. */
const BOUNDS = { paint: 2.5, answered: 0.8 };
const NAMES = {
  ours: "**Indsatstrappen**",
  byHand: "a page by hand, without a script",
  survey: `SurveyJS ${versionOf("survey-js-ui")}`,
  lforms: `LHC-Forms ${versionOf("lforms")}`,
  enketo: `Enketo ${versionOf("enketo-core")}`,
};

const median = (list, what) => spread(list.map((one) => one[what])).p50;
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

function ratios({ pages: { ours, byHand, survey } }) {
  return { paint: median(ours, "paint") / median(byHand, "paint"), answered: median(ours, "answered") / median(survey, "answered") };
}

/** Where a bound does not hold. */
export function behind(measured) {
  return Object.entries(ratios(measured))
    .filter(([what, ratio]) => ratio > BOUNDS[what])
    .map(([what, ratio]) => `${what}: ${ratio.toFixed(2)} times the other's, more than ${BOUNDS[what]}`);
}

export function reportOf(measured) {
  const { pages, again, routes, version, visits } = measured;
  const row = (name) => {
    const time = (what) => `${ms(median(pages[name], what))} ms`;
    return [NAMES[name], kb(median(pages[name], "bytes")), time("paint"), time("answered"), `${ms(Math.max(...pages[name].map(({ answered }) => answered)))} ms`, time("before"), time("blocked")];
  };
  const { paint, answered } = ratios(measured);
  const blocked = median(pages.ours, "blocked");
  const route = spread(routes);
  const [seen, stands] = [median(again, "paint"), median(again, "stands")];
  return [
    table(["", "over the wire", "first paint", "a question answered", "most", "blocked until then", "blocked in all"], Object.keys(pages).map(row)),
    `The app itself is there after ${ms(median(pages.ours, "stands"))} ms, and has the answer. Visited again: first paint ${ms(seen)} ms, the app there ${ms(stands)} ms. A change of page: median ${ms(route.p50)} ms, most ${ms(route.most)} ms of ${routes.length}.`,
    [
      `Goals: first paint at most ${GOAL.paint} times the page by hand's, ${met(paint <= GOAL.paint)} (${paint.toFixed(2)})`,
      `a question answered in at most ${GOAL.answered} times what SurveyJS takes, better ${GOAL.aim}, ${met(answered <= GOAL.answered)} (${answered.toFixed(2)})`,
      `blocked for at most ${GOAL.blocked} ms, ${met(blocked <= GOAL.blocked)} (${ms(blocked)} ms)`,
      `a change of page within ${GOAL.route} ms, ${met(route.most <= GOAL.route)} (most ${ms(route.most)} ms)`,
      `the app there within ${GOAL.again} ms on a second visit, ${met(stands <= GOAL.again)} (${ms(stands)} ms; first paint ${ms(seen)} ms).`,
    ].join("; "),
    machine(`Chromium ${version}, ${NETWORK.latency} ms latency, ${NETWORK.down} kbit/s down and ${NETWORK.up} up, the CPU ${SLOW} times slower, ${visits} first visits a page`),
  ].join("\n\n");
}
