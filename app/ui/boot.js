// Fetches the app's module with its integrity checked, and starts it. The names are filled in by the build.
const base = new URL('.', import.meta.url);

// The scripts of the workers by name, and the one place that says which scripts may be run at all.
const workers = new Map(Object.entries({ /* __UI_WORKERS__ */ }).map(([name, file]) => [name, new URL(file, base).href]));
Object.defineProperty(globalThis, 'workerAddress', { value: (name) => workers.get(name) });

// Leptos puts its own static markup in by innerHTML. Nothing that could run is let through, and no script address but ours.
if (globalThis.trustedTypes) {
  const unsafe = /<\s*script|\son[a-z]+\s*=|javascript:|<\s*iframe|<\s*object|<\s*embed|srcdoc/i;
  trustedTypes.createPolicy('default', {
    createHTML: (html) => {
      if (unsafe.test(html)) throw new TypeError('markup refused');
      return html;
    },
    createScriptURL: (address) => {
      if (![...workers.values()].includes(address)) throw new TypeError('script refused');
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

function failed(reason) {
  const notice = document.getElementById('start-failed');
  const detail = document.getElementById('start-failed-reason');
  if (notice) notice.hidden = false;
  if (detail && reason) detail.textContent = reason;
}

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
// The notice's link loads its page anew: the app, which would take the click, is gone.
document.getElementById('start-failed')?.addEventListener('click', (event) => event.stopPropagation());

try {
  const { default: init } = await import(new URL('__UI_JS__', base).href);
  const response = fetch(new URL('__UI_WASM__', base), { integrity: '__UI_WASM_INTEGRITY__' });
  await init({ module_or_path: response });
} catch (error) {
  failed(error instanceof Error ? error.message : String(error));
}
