// The one tab of a browser that is driven by WebDriver's commands: what a person does there, by what the page says.
import { expect } from '@playwright/test';

const COMMANDS = {
  goto: { marionette: 'WebDriver:Navigate', path: () => 'url' },
  run: { marionette: 'WebDriver:ExecuteScript', path: () => 'execute/sync' },
  click: { marionette: 'WebDriver:ElementClick', path: ({ id }) => `element/${id}/click` },
  type: { marionette: 'WebDriver:ElementSendKeys', path: ({ id }) => `element/${id}/value` },
};
// WebDriver's own name for what holds the id of an element.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Runs in the page: the visible elements of a role whose name is, or matches, what is asked for, where a pointer meets them. */
function find(role, name, pattern) {
  const roles = { button: 'button', heading: 'h1, h2, h3', link: 'a[href]', option: 'option', radio: 'input[type=radio]', searchbox: 'input[type=search]', status: '[role=status]', summary: 'summary', text: 'p, li, dd, dt, span' };
  const wanted = pattern ? new RegExp(name) : undefined;
  const named = ({ ariaLabel, labels, textContent }) => (ariaLabel ?? labels?.[0]?.textContent ?? textContent).replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll(roles[role])]
    .filter((element) => name === undefined || name === null || (wanted ? wanted.test(named(element)) : named(element) === name))
    // A radio button is drawn by its label.
    .map((element) => (role === 'radio' ? element.labels[0] : element))
    // An option is drawn where its list is.
    .filter((element) => (element.closest('select') ?? element).getClientRects().length > 0)[0] ?? null;
}

/** Runs in the page: whether a pointer would meet the element, also two frames later. Where a page has changed, the app moves scroll and focus in the next frame. */
async function liesStill(element) {
  const target = element.closest('select') ?? element;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [before] = target.getClientRects();
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  const [{ left, top, width, height }] = target.getClientRects();
  return top === before.top && target.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** Runs in the page: notes from now on what goes wrong there. */
function listen() {
  // Firefox runs this beside the page, and gives the page's own window by this name.
  const page = window.wrappedJSObject ?? window;
  const faults = (page.faults = []);
  addEventListener('error', ({ message, target }) => faults.push(`error: ${message ?? target.outerHTML}`), true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => faults.push(`policy: ${effectiveDirective} ${blockedURI}`));
  page.console.error = (...words) => faults.push(`console: ${words.join(' ')}`);
}

export class Tab {
  #send;
  #said;
  #heard = [];

  constructor(send, said) {
    this.#send = (command, parameters = {}) => send(COMMANDS[command], parameters);
    this.#said = said;
  }

  /** What the pages did wrong, as `listen` heard it; of Firefox also what it prints from the first line on. WebKitGTK prints nothing when it is driven. */
  async faults() {
    await this.#leave();
    return [...this.#heard, ...this.#said.filter((line) => line.startsWith('JavaScript error: http'))];
  }

  /** Opens an address, and waits until the app has taken over and its page stands. */
  async open(address) {
    await this.#leave();
    await this.#send('goto', { url: address });
    await this.run(listen);
    await this.stands();
  }

  /** As a person does it: WebDriver's own command leaves the service worker out in Firefox. */
  async reload() {
    await this.#leave();
    await this.run(() => location.reload());
    await this.until(() => document.readyState === 'complete' && !('faults' in (window.wrappedJSObject ?? window)));
    await this.run(listen);
    await this.stands();
  }

  stands() {
    return this.until(() => document.querySelector('#app:not(.it-static) .it-header') !== null && document.querySelector('h1') !== null && document.querySelector('.it-loading') === null);
  }

  run(script, ...args) {
    return this.#send('run', { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** Waits until what is run in the page gives that value. */
  async until(script, value = true, ...args) {
    // A page that is just being left has nothing to say.
    await expect.poll(() => this.run(script, ...args).catch(({ message }) => message)).toEqual(value);
  }

  /** Waits until an element of that role and name is to be seen. */
  async sees(role, name) {
    let found;
    await expect.poll(async () => (found = await this.#find(role, name)), { message: `${role} ${name}` }).not.toBe(null);
    return found;
  }

  async click(role, name) {
    let found;
    await expect.poll(async () => (found = await this.#find(role, name)) !== null && this.run(liesStill, found).catch(() => false), { message: `${role} ${name} lies still` }).toBe(true);
    await this.#send('click', { id: found[ELEMENT] });
  }

  async type(role, name, text) {
    const found = await this.sees(role, name);
    await this.#send('type', { id: found[ELEMENT], text });
  }

  async #leave() {
    this.#heard.push(...await this.run(() => (window.wrappedJSObject ?? window).faults ?? []));
  }

  #find(role, name) {
    return this.run(find, role, name?.source ?? name, name instanceof RegExp);
  }
}
