import { html } from './libraries/lit-html/lit-html.js';
import { Problem } from './problem.js';
import { t } from './texts.js';
import { button, loading, problemBox } from './ui.js';

/** What a part of a page shows once it has been read; where that fails, the part says why, with a way to try again. */
export class Reading {
  #screen;
  #work;
  #latest = 0;
  #state = null;

  /** `work` gives a promise of what is read. */
  constructor(screen, work) {
    this.#screen = screen;
    this.#work = work;
  }

  get isBegun() {
    return this.#state !== null;
  }

  get isRead() {
    return this.#state?.value !== undefined;
  }

  /** Reads it, once more where it has been read; what an earlier reading gives no longer counts. */
  async read() {
    const mine = ++this.#latest;
    this.#become({ value: this.#state?.value });
    let state;
    try {
      state = { value: await this.#work() };
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      state = { problem: Problem.from(failure) };
    }
    if (mine === this.#latest) {
      this.#become(state);
    }
  }

  /** It is as if it had never been read. */
  forget() {
    this.#latest++;
    this.#become(null);
  }

  /** What `show` makes of what was read; reads it when it is first shown. */
  view(show) {
    if (this.#state === null) {
      this.read();
    }
    const { value, problem } = this.#state;
    if (problem !== undefined) {
      return html`${problemBox(problem)}
        ${button(t('again'), () => this.read(), { kind: 'secondary' })}`;
    }
    return value === undefined ? loading() : show(value);
  }

  #become(state) {
    this.#state = state;
    this.#screen.app.render();
  }
}
