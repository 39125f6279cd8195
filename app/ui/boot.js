// Fetches the app's module with its integrity checked, and starts it. The names are filled in by the build.
const base = new URL('.', import.meta.url);

// Leptos puts its own static markup in by innerHTML. Nothing that could run is let through, and no script address but ours.
if (globalThis.trustedTypes) {
  const unsafe = /<\s*script|\son[a-z]+\s*=|javascript:|<\s*iframe|<\s*object|<\s*embed|srcdoc/i;
  trustedTypes.createPolicy('default', {
    createHTML: (html) => {
      if (unsafe.test(html)) throw new TypeError('markup refused');
      return html;
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
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) failed('The app stopped.');
});
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) failed('The app stopped.');
});

try {
  const { default: init } = await import(new URL('__UI_JS__', base).href);
  const response = fetch(new URL('__UI_WASM__', base), { integrity: '__UI_WASM_INTEGRITY__' });
  await init({ module_or_path: response });
} catch (error) {
  failed(error instanceof Error ? error.message : String(error));
}
