// Serves the finished build on this machine, with the headers it is to have in production (dist/headers.json).
//
//   node e2e/server.mjs [--port N] [--dir dist] [--data DIR]
//
// --data serves what lies below /data/ from another folder, for measuring.
// Nothing is written per request: a log of addresses is what the site promises not to have.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HOST = '127.0.0.1';
const PAGE = 'index.html';
// What an address without a file of its own begins with.
const SHELL = 'app.html';
const NOT_FOUND = '404.html';
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const { port, dir, data } = options();
const root = await folder(dir);
const dataRoot = data === undefined ? join(root, 'data') : await folder(data);
const { base = '', every, pages = {}, cache } = await headersOf(root);
const immutable = new Set(cache.immutable.files);
/** Hash of a file by its path, size and time of change, so that each version is hashed once. */
const hashes = new Map();

const server = createServer((request, response) => {
  answer(request, response).catch(() => plain(response, 500, 'Serverfejl'));
});
server.on('error', (error) => stop(explain(error)));
server.listen(port, HOST, () => console.log(`Indsatstrappen: http://${HOST}:${server.address().port}${base}/`));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return plain(response, 405, 'Kun GET og HEAD');
  }
  const path = pathOf(request.url);
  if (path === null) return plain(response, 400, 'Adressen kan ikke læses');
  if (path === base) {
    headers(response);
    return response.writeHead(308, { location: `${base}/` }).end();
  }
  const name = path.startsWith(`${base}/`) ? await nameOf(path.slice(base.length)) : null;
  return name === null ? send(request, response, NOT_FOUND, 404) : send(request, response, name);
}

async function send(request, response, name, status = 200) {
  const { file, encoding } = await variant(name, request.headers['accept-encoding'] ?? '');
  const content = await readFile(placeOf(file).path);
  const etag = `"${await hashOf(file, content)}"`;
  headers(response);
  response.setHeader('cache-control', immutable.has(name) ? cache.immutable.value : cache.otherwise);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  if (matches(request.headers['if-none-match'], etag)) return response.writeHead(304).end();
  response.setHeader('content-type', TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('content-length', content.length);
  if (encoding) response.setHeader('content-encoding', encoding);
  return response.writeHead(status).end(request.method === 'HEAD' ? undefined : content);
}

/** The decoded path of an address, or null where it makes no sense. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const sound = path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').some((part) => /^\.(?!well-known$)/.test(part));
    return sound ? path : null;
  } catch {
    return null;
  }
}

/** The file for a path. A path without an extension is a page of the app: its own file, or the shell. */
async function nameOf(path) {
  const name = path.split('/').filter(Boolean).join('/');
  if (extname(path) !== '') return (await isFile(name)) ? name : null;
  const own = name === '' ? PAGE : `${name}.html`;
  return (await isFile(own)) ? own : SHELL;
}

/** Where a file lies, and below which folder it has to. */
function placeOf(name) {
  const [first, ...rest] = name.split('/');
  return first === 'data' ? { path: join(dataRoot, ...rest), below: dataRoot } : { path: join(root, name), below: root };
}

/** Whether it is a file below the folder, also after links have been followed. */
async function isFile(name) {
  try {
    const { path, below } = placeOf(name);
    const real = await realpath(path);
    return real.startsWith(below + sep) && (await stat(real)).isFile();
  } catch {
    return false;
  }
}

async function variant(name, accepted) {
  for (const { name: encoding, ending } of ENCODINGS) {
    if (accepts(accepted, encoding) && (await isFile(name + ending))) return { file: name + ending, encoding };
  }
  return { file: name, encoding: null };
}

/** `br;q=0` says no; `*` says yes to what is not named. */
function accepts(accepted, encoding) {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  return (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
}

async function hashOf(file, content) {
  const { mtimeMs, size } = await stat(placeOf(file).path);
  const version = `${mtimeMs}-${size}`;
  const known = hashes.get(file);
  if (known?.version === version) return known.hash;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  hashes.set(file, { version, hash });
  return hash;
}

/** A shared cache may have weakened the tag on its way. */
function matches(header, etag) {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function headers(response) {
  const own = pages[pathOf(response.req.url) ?? ''] ?? {};
  for (const [name, value] of Object.entries({ ...every, ...own })) response.setHeader(name, value);
}

function plain(response, status, text) {
  if (response.headersSent) return response.destroy();
  headers(response);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', TYPES['.txt']);
  return response.writeHead(status).end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

function options() {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' }, dir: { type: 'string', default: dist }, data: { type: 'string' } } });
    const number = Number(values.port);
    if (!Number.isInteger(number) || number < 0 || number > 65535) throw new Error(`--port ${values.port} is no port`);
    return { port: number, dir: values.dir, data: values.data };
  } catch (error) {
    return stop(`${error.message}\nusage: node e2e/server.mjs [--port N] [--dir dist] [--data DIR]`);
  }
}

async function folder(path) {
  return realpath(resolve(path)).catch(() => stop(`${path} is not there; build first (make build)`));
}

async function headersOf(path) {
  const file = join(path, 'headers.json');
  return readFile(file, 'utf8').then(JSON.parse).catch(() => stop(`${file} cannot be read; build first (make build)`));
}

function explain(error) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken. Choose another: PORT=${port + 1} make serve, or --port ${port + 1}`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights than this program has. Choose one from 1024.`;
  return error.message;
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
