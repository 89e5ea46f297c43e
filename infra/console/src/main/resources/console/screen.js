import { pause } from './api.js';
import { Problem } from './problem.js';
import { Reading } from './reading.js';

/**
 * What is shown for a route. `start` reads what the screen needs, `view` gives a template of what is known, and
 * `stop` ends all that is under way.
 */
export class Screen {
  #abort = new AbortController();
  #messages = new Reading(this, () => Promise.all([
    import('./parts/messages.js').catch(() => {
      throw Problem.unloaded();
    }),
    this.get('/invitations/examples'),
  ]));

  constructor(app, parameters) {
    this.app = app;
    this.parameters = parameters;
    this.state = {};
  }

  /** The heading, and the title of the page. */
  get title() {
    return '';
  }

  /** The entry of the navigation that it belongs to. */
  get place() {
    return this.app.route.place;
  }

  async start() {}

  view() {
    return '';
  }

  stop() {
    this.#abort.abort();
  }

  get signal() {
    return this.#abort.signal;
  }

  /** Changes what is known, and shows it. */
  set(changes) {
    Object.assign(this.state, changes);
    this.app.render();
  }

  /** A call on the school; the path without the school. */
  call(method, path, options = {}) {
    return this.app.api.call(method, this.app.path(path), { signal: this.signal, ...options });
  }

  async get(path) {
    return (await this.call('GET', path)).data;
  }

  /** What is read with a body, as names do not belong in addresses. */
  async query(path, body) {
    return (await this.call('POST', path, { body, isQuery: true })).data;
  }

  /** The same as `get`, with null where there is none. */
  async getIfThere(path) {
    try {
      return await this.get(path);
    } catch (problem) {
      if (problem.status === 404) {
        return null;
      }
      throw problem;
    }
  }

  /** From whom invitations come, and what they say to these kinds of people; read, as its code, when it is first shown. */
  messages(kinds) {
    return kinds.length === 0 ? '' : this.#messages.view(([part, examples]) => part.messages(this, examples, kinds));
  }

  /** Does something, shows that it is being done, and shows why it could not be. Whether it was done. */
  async attempt(work, name = 'busy') {
    this.set({ [name]: true, problem: null });
    try {
      await work();
      this.set({ [name]: false });
      return true;
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return false;
      }
      this.set({ [name]: false, problem: Problem.from(failure) });
      return false;
    }
  }

  /** Repeats until `work` gives false or the screen is left. */
  async repeat(work) {
    try {
      let seconds = await work();
      while (seconds !== false) {
        await pause(seconds, this.signal);
        seconds = await work();
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.set({ problem: Problem.from(failure) });
      }
    }
  }
}
