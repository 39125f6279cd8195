// One worker: fetches its module, then does what it is asked, one message at a time. Every message has one answer:
// [verb, argument] → { bytes } or { refusal }. The names are filled in by the build.
import init, { begin, finish, push } from './__WORKER_JS__';

const verbs = { begin, finish, push };
const ready = fetch(new URL('__WORKER_WASM__', import.meta.url), { integrity: '__WORKER_WASM_INTEGRITY__' }).then((response) => init({ module_or_path: response }));

addEventListener('message', async ({ data: [verb, argument] }) => {
  try {
    await ready;
    const bytes = verbs[verb](argument);
    postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    // The worker's own refusals are texts; anything else ended it, and may hold what it worked on.
    postMessage({ refusal: typeof error === 'string' ? error : '"failed"' });
  }
});
