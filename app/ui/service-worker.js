// Keeps one whole version of the app on the device, so that it opens without a network; never anything that was answered.
// Everything of a version is fetched and checked before it is used, and a version serves only its own files: two are never mixed.
// The build fills in the lists (`xtask dist`).
const VERSION = '__VERSION__';
// The page that every address of the app begins with.
const SHELL = '__SHELL__';
// What must be here before this version is used: address below the site's folder → integrity; empty where the name itself holds the hash.
const NEEDED = { /* __NEEDED__ */ };
// What is kept once somebody has asked for it: a municipality's offers, a language.
const ASKED_FOR = { /* __ASKED_FOR__ */ };

const PREFIX = 'indsatstrappen ';
const CACHE = PREFIX + VERSION;
const base = new URL('.', location.href);

const addressOf = (path) => new URL(path, base).href;
const integrityOf = (path) => NEEDED[path] || ASKED_FOR[path] || '';

/** A file as this version knows it; anything else from the server is refused. */
async function fetched(path) {
  const integrity = integrityOf(path);
  // A name that holds the hash may come from the browser's own cache; the rest is asked about.
  const response = await fetch(addressOf(path), { integrity, cache: integrity ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // A page that the server has sent elsewhere may not stand for a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Puts a file into this version's cache, from another version where it is the same there. */
async function keep(cache, path) {
  const address = addressOf(path);
  if (await cache.match(address)) return;
  const known = integrityOf(path) ? undefined : await caches.match(address);
  await cache.put(address, known ?? (await fetched(path)));
}

/** What the version before had been asked for goes along, as it is now; where it cannot be had, it is fetched when asked for. */
async function askedForBefore() {
  const known = await Promise.all(Object.keys(ASKED_FOR).map(async (path) => ((await caches.match(addressOf(path))) ? [path] : [])));
  return known.flat();
}

async function install() {
  const cache = await caches.open(CACHE);
  // A few at a time: the page that is being read comes first. One that fails fails them all, and what is here already is not fetched again.
  const left = Object.keys(NEEDED);
  const next = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await keep(cache, path);
  };
  await Promise.all([next(), next(), next(), next()]);
  for (const path of await askedForBefore()) await keep(cache, path).catch(() => undefined);
}

/** All of it, for somebody who will be without a network; tells the page after each file. */
async function keepAll(page) {
  const cache = await caches.open(CACHE);
  const paths = Object.keys(ASKED_FOR);
  const told = { kept: 0, failed: 0, all: paths.length };
  for (const path of paths) {
    await keep(cache, path).then(() => (told.kept += 1), () => (told.failed += 1));
    page.postMessage(told);
  }
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(path) {
  const address = addressOf(path);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  if (kept) return kept;
  if (!Object.hasOwn(ASKED_FOR, path)) return fetch(address);
  try {
    const response = await fetched(path);
    // A full device is no reason to show nothing.
    await cache.put(address, response.clone()).catch(() => undefined);
    return response;
  } catch {
    // No network, or the server has a newer version, whose files this one must not take.
    registration.update().catch(() => undefined);
    return Response.error();
  }
}

/** The file that an address stands for: pages of the app are all the one page, unless one has headers of its own. */
function fileOf(request) {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const path = url.pathname.slice(base.pathname.length);
  if (Object.hasOwn(NEEDED, path) || Object.hasOwn(ASKED_FOR, path)) return path;
  return request.mode === 'navigate' && !/\.[^/]*$/.test(path) ? SHELL : undefined;
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const path = fileOf(event.request);
  if (path !== undefined) event.respondWith(answer(path));
});
addEventListener('message', (event) => {
  // A new version waits until somebody takes it into use, or until no page of the old one is open.
  if (event.data === 'use') skipWaiting();
  if (event.data === 'all') event.waitUntil(keepAll(event.source));
});
