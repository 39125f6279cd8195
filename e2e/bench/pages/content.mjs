// What every page asks: one questionnaire of the site, its Danish words alone, and without the rules between its questions, as all of them are to show the same.
import { readFileSync } from "node:fs";

export const SLUG = "trivselstjek-ung";

const form = JSON.parse(readFileSync(new URL(`../../../public/data/questionnaires/${SLUG}.json`, import.meta.url), "utf8"));

function questionsOf(items) {
  return items.flatMap((item) => {
    const own = item.type === "coding" ? [{ id: item.linkId, text: item.text, options: item.answerOption.map(({ valueCoding: { code, display } }) => ({ code, display })) }] : [];
    return [...own, ...questionsOf(item.item ?? [])];
  });
}

export const content = {
  title: form.title,
  description: form.description,
  intro: form.item.find(({ linkId }) => linkId === "intro").text,
  questions: questionsOf(form.item),
};

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
