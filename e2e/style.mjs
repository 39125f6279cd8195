// One style sheet, without what no page uses: the design system has more parts than this app. A class of our own that no source names is
// a fault.
//   node style.mjs SCSS OUT
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { Logger, compile } from 'sass';

const APP = fileURLToPath(new URL('../app', import.meta.url));
const SOURCE = /\.(rs|js|html)$/;

const [scss, out] = process.argv.slice(2);
const sheet = compile(scss, { charset: false, logger: Logger.silent }).css;
const source = readdirSync(APP, { recursive: true })
  .filter((path) => SOURCE.test(path))
  .map((path) => readFileSync(join(APP, path), 'utf8'))
  .join('\n');

/** A class stands in the source as it is; only what follows »--« may be put in while the app runs. */
const isNamed = (name) => new RegExp(`(?<![\\w-])(${name}(?![\\w-])|${name.split('--')[0]}--[\\w-]*\\{)`).test(source);

const classes = new Set(sheet.match(/(?<=\.)[a-z][\w-]*/gi));
const unused = [...classes].filter((name) => !isNamed(name));
const ours = unused.filter((name) => name.startsWith('it-'));
if (ours.length > 0) {
  console.error(`Styles that no source names: ${ours.map((name) => `.${name}`).join(', ')}`);
  process.exit(1);
}
const { code } = transform({ filename: basename(out), code: Buffer.from(sheet), minify: true, unusedSymbols: unused });
writeFileSync(out, code);
