// Fetches the app's module with its integrity checked, and starts it. The names are filled in by the build.
const base = new URL('.', import.meta.url);
Object.defineProperty(globalThis, 'siteRoot', { value: base.pathname.slice(0, -1) });

// The scripts of the workers by name, and the one place that says which scripts may be run at all.
const workers = new Map(Object.entries(__UI_WORKERS__).map(([name, file]) => [name, new URL(file, base).href]));
Object.defineProperty(globalThis, 'workerAddress', { value: (name) => workers.get(name) });
const serviceWorkerAddress = new URL('service-worker.js', base).href;

// Leptos puts its own static markup in by innerHTML. Nothing that could run is let through, and no script address but ours.
if (globalThis.trustedTypes) {
  const unsafe = /<\s*script|\son[a-z]+\s*=|javascript:|<\s*iframe|<\s*object|<\s*embed|srcdoc/i;
  trustedTypes.createPolicy('default', {
    createHTML: (html) => {
      if (unsafe.test(html)) throw new TypeError('markup refused');
      return html;
    },
    createScriptURL: (address) => {
      if (![serviceWorkerAddress, ...workers.values()].includes(address)) throw new TypeError('script refused');
      return address;
    },
    // An offer's page carries data for machines in a script element. JSON alone passes, and JSON runs nothing; the rest throws.
    createScript: (text) => {
      JSON.parse(text);
      return text;
    },
  });
}

// The one way out that no policy stops: never used here, so it is taken away.
delete globalThis.RTCPeerConnection;

// Coming back to a page that was left in a hurry must not bring back what stood there.
addEventListener('pageshow', (event) => {
  if (event.persisted && document.documentElement.classList.contains('it-leaving')) location.reload();
});

// A page that stands in a file knows nothing of what its address asks for: with a search or a filter, the app must say it.
if (location.search) document.documentElement.classList.add('it-asked');

// »Begynd« opens the first question before the app is there, and »Tilbage« closes it: the build has drawn it behind the introduction.
function turn(run, ahead) {
  const body = run.querySelector('.it-run__body');
  const before = [...body.childNodes];
  body.append(ahead.content);
  ahead.content.append(...before);
  run.classList.toggle('it-run--begun');
  scrollTo(0, 0);
  body.querySelector('h1').focus();
}

// A button that is pressed before the app is there waits for it, and says so. Of several the last one counts.
let pressed;
addEventListener('click', (event) => {
  const run = event.target.closest?.('.it-static .it-run');
  const ahead = run?.querySelector('.it-run__ahead');
  const turns = run?.classList.contains('it-run--begun') ? '.it-back' : '.it-run__body .button-primary';
  if (ahead && event.target.closest(turns)) {
    event.preventDefault();
    turn(run, ahead);
    return;
  }
  const button = event.target.closest?.('.it-static button:not(.it-leave)');
  if (!button) return;
  event.preventDefault();
  pressed?.removeAttribute('aria-busy');
  pressed = button;
  pressed.setAttribute('aria-busy', 'true');
});

// An answer that is chosen before the app is there is given when it is. What a browser remembers of an earlier visit is nobody's answer.
const chosen = new Set();
addEventListener('change', ({ target }) => {
  if (target.closest('.it-static') && ['radio', 'checkbox'].includes(target.type)) chosen.add(target);
});
document.documentElement.classList.add('it-heard');

// The same button or field on the app's own page: of those that say the same, the one in the same place. None where the app has others.
function twin(element, page) {
  const said = (one) => [one.ariaLabel ?? (one.closest('label') ?? one).textContent, one.ariaPressed].join();
  const same = (root) => [...root.querySelectorAll(element.localName)].filter((other) => said(other) === said(element));
  const [there, here] = [same(element.closest('.it-static')), same(page)];
  return here.length === there.length ? here[there.indexOf(element)] : undefined;
}

const heading = (root) => root.querySelector('h1')?.textContent;

// What was typed, chosen and pressed in the page that was read before, to be done in the app's own once that stands in its place.
function takeAlong(old, page) {
  const fields = (root) => [...root.querySelectorAll('input[type=search], input[type=text], select')];
  const twins = fields(page);
  const typed = fields(old).map(({ id, type, value }, index) => [twins[index], id, type, value]);
  const answers = [...chosen].filter((field) => field.checked && old.contains(field)).map((field) => twin(field, page));
  const waiting = old.contains(pressed) ? twin(pressed, page) : undefined;
  return () => {
    for (const [field, id, type, value] of typed) {
      if (value === '' || field?.id !== id || field.type !== type || field.value === value) continue;
      field.value = value;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    for (const field of answers) {
      if (field?.checked === false) field.click();
    }
    waiting?.click();
  };
}

// A form that was begun goes on there: the app's own is led to its first question before it is seen.
const FRAMES = 60;
async function begin(old, page) {
  const ahead = old.querySelector('.it-run--begun > .it-run__ahead');
  if (!ahead || heading(ahead.content) !== heading(page)) return;
  page.querySelector('.it-run__body .button-primary')?.click();
  for (let frame = 0; frame < FRAMES && heading(page) !== heading(old); frame += 1) await new Promise(requestAnimationFrame);
}

// The app's page takes the place of the one that was read before, and the focus stays where it was.
async function takeOver(old, page) {
  await begin(old, page);
  // In a form that goes on elsewhere another question stands there: what was said to this one is not said to that.
  const act = heading(old) === heading(page) ? takeAlong(old, page) : undefined;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
  old.replaceWith(page);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  act?.();
}
Object.defineProperty(globalThis, 'takeOver', { value: takeOver });
// Leaving works before the app does.
addEventListener('click', (event) => {
  if (!event.target.closest?.('.it-static .it-leave')) return;
  location.replace('about:blank');
  try {
    // What was seen last is forgotten, as the app does it.
    localStorage.removeItem('indsatstrappen.set');
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
});

async function failed(reason) {
  document.documentElement.classList.add('it-no-app');
  if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
  const notice = document.getElementById('start-failed');
  const detail = document.getElementById('start-failed-reason');
  if (notice) {
    // First in what there is to read.
    (document.querySelector('main') ?? document.body).prepend(notice);
    notice.hidden = false;
    notice.addEventListener('click', (event) => {
      // Its link loads a page anew: the app, which would take the click, is gone.
      event.stopPropagation();
      if (event.target.closest('#start-anew')) forgetKept().then(() => location.reload());
    });
  }
  if (detail && reason) detail.textContent = reason;
  // What is kept for use without a network may itself be what is broken.
  const anew = document.getElementById('start-anew');
  if (anew && navigator.serviceWorker?.controller) anew.hidden = false;
}

Object.defineProperty(globalThis, 'startFailed', { value: failed });

// Lets go of the kept app, never of an answer; says how many stores of it are left.
async function forgetKept() {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
  if (!globalThis.caches) return 0;
  for (const name of await caches.keys()) await caches.delete(name);
  return (await caches.keys()).length;
}
Object.defineProperty(globalThis, 'forgetKept', { value: forgetKept });

// A panic ends the app's module for good. What was answered is on the device; the notice leads to it.
function stopped() {
  const title = document.getElementById('start-failed-title');
  if (title) title.textContent = 'Siden gik i stå';
  failed('The app stopped.');
  document.getElementById('start-failed')?.scrollIntoView();
}
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) stopped();
});
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) stopped();
});

try {
  const { default: init } = await import(new URL('__UI_JS__', base).href);
  const response = fetch(new URL('__UI_WASM__', base), { integrity: '__UI_WASM_INTEGRITY__' });
  await init({ module_or_path: response });
} catch (error) {
  failed(error instanceof Error ? error.message : String(error));
}

// The app is kept for use without a network once the first page stands. A newer version waits until somebody takes it into use.
const KEEP_AFTER_MS = 3000;
const LOOK_EVERY_MS = 3600000;
const isNew = () => document.documentElement.classList.add('it-new-version');

async function keepOffline() {
  const { serviceWorker } = navigator;
  const wasKept = serviceWorker.controller !== null;
  const registration = await serviceWorker.register(serviceWorkerAddress, { updateViaCache: 'none' });
  let looked = Date.now();
  let taking = false;
  const waits = () => registration.waiting && serviceWorker.controller && isNew();
  waits();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', waits));
  // Another tab took the newer version into use: this one goes on with what it has, and says so.
  serviceWorker.addEventListener('controllerchange', () => (taking ? location.reload() : wasKept && isNew()));
  addEventListener('click', (event) => {
    if (!event.target.closest?.('#new-version')) return;
    taking = true;
    if (registration.waiting) registration.waiting.postMessage('use');
    else location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < LOOK_EVERY_MS) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}
// Where a browser refuses, the app works as it does with a network.
if (navigator.serviceWorker) setTimeout(() => keepOffline().catch(() => undefined), KEEP_AFTER_MS);
