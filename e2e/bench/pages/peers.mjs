// The same questions as a page by hand and as pages of other engines, in a folder that the app's own server serves.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { compile } from "sass";
import { enketoForm } from "./enketo-form.mjs";
import { content, escaped } from "./content.mjs";
import { fhirForm, surveyForm } from "./forms.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const packages = here("node_modules/");
const lforms = here("../forms/node_modules/lforms/dist/lforms/");
/** Nothing but the content: no cache is ever used, as every visit is a first one. */
const HEADERS = { every: {}, cache: { immutable: { files: [], value: "" }, otherwise: "no-cache" } };

const page = (head, body) => `<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(content.title)}</title><meta name="description" content="${escaped(content.description)}">
${head}</head>
<body>${body}</body></html>
`;

const heading = `<h1>${escaped(content.title)}</h1><p>${escaped(content.description)}</p>`;
const STYLE = "body{font:1.125rem/1.5 sans-serif;max-width:40rem;margin:auto;padding:1rem}fieldset{border:0;margin:1.5rem 0;padding:0}legend{font-weight:600}label{display:block;padding:.5rem 0}";

function byHand() {
  const row = (id) => ({ code, display }) => `<label><input type="radio" name="${id}" value="${code}"> ${escaped(display)}</label>`;
  const questions = content.questions.map(({ id, text, options }) => `<fieldset><legend>${escaped(text)}</legend>${options.map(row(id)).join("")}</fieldset>`);
  return page(`<style>${STYLE}</style>`, `<main>${heading}<p>${escaped(content.intro)}</p><form>${questions.join("\n")}</form></main>`);
}

/** A script of ours around an engine, as one minified file. */
function bundle(entry, outfile, define) {
  const enketo = (path) => join(packages, "enketo-core", path);
  return build({
    entryPoints: [here(entry)],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    logLevel: "error",
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    loader: { ".svg": "dataurl", ".png": "dataurl" },
    // Where its own build finds them.
    alias: {
      "enketo/config": enketo("config.js"),
      "enketo/widgets": enketo("src/js/widgets.js"),
      "enketo/translator": enketo("src/js/fake-translator.js"),
      "enketo/dialog": enketo("src/js/fake-dialog.js"),
      "enketo/file-manager": enketo("src/js/file-manager.js"),
      "enketo/xpath-evaluator-binding": enketo("src/js/xpath-evaluator-binding.js"),
    },
  });
}

function enketoStyle() {
  // Its styles name packages where they lie in its own repository.
  const findFileUrl = (name) => (name.includes("/node_modules/") ? pathToFileURL(join(packages, name.split("/node_modules/")[1])) : null);
  return compile(join(packages, "enketo-core/src/sass/plain/plain.scss"), { style: "compressed", importers: [{ findFileUrl }], logger: { warn() {} } }).css;
}

/** Writes all pages, and what they need, with brotli beside each. */
export async function makePeers(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const put = (name, text) => writeFileSync(join(folder, name), text);
  const style = (name) => `<link rel="stylesheet" href="/${name}">`;
  const script = (name) => `<script type="module" src="/${name}"></script>`;
  const plain = (name) => `<script src="/${name}"></script>`;

  put("static.html", byHand());
  put("404.html", page("", ""));

  await bundle("survey-page.mjs", join(folder, "survey.js"), { FORM: surveyForm() });
  put("survey.css", readFileSync(join(packages, "survey-core/survey-core.fontless.min.css")));
  put("survey.html", page(style("survey.css") + script("survey.js"), `<div id="form"></div>`));

  // The files and their order are those of its documentation.
  const files = ["webcomponent/assets/lib/zone.min.js", "webcomponent/runtime.js", "webcomponent/polyfills.js", "webcomponent/main.js", "fhir/R4/lformsFHIR.min.js"];
  const names = files.map((file) => `lforms-${file.split("/").at(-1)}`);
  files.forEach((file, n) => put(names[n], readFileSync(join(lforms, file))));
  put("lforms.css", readFileSync(join(lforms, "webcomponent/styles.css")));
  // It says so beside the field and leaves the field itself unchecked.
  const kept = `globalThis.isKept = (radio) => radio.closest(".ant-radio-checked") !== null`;
  const start = `<script>${kept}; LForms.Util.addFormToPage(${JSON.stringify(fhirForm())}, "form", { prepopulate: false })</script>`;
  put("lforms.html", page(style("lforms.css"), `<div id="form"></div>${names.map(plain).join("")}${start}`));

  const { html, model } = enketoForm();
  await bundle("enketo-page.mjs", join(folder, "enketo.js"), { MODEL: model });
  put("enketo.css", enketoStyle());
  put("enketo.html", page(style("enketo.css") + script("enketo.js"), html));

  for (const name of readdirSync(folder)) put(`${name}.br`, brotliCompressSync(readFileSync(join(folder, name))));
  put("headers.json", JSON.stringify(HEADERS));
}

/** The version of a package as it is installed. */
export function versionOf(name) {
  const from = name === "lforms" ? "../forms/package.json" : "package.json";
  const { dependencies } = createRequire(import.meta.url)(here(from));
  return dependencies[name];
}
