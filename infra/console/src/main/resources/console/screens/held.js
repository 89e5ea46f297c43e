import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { heldCard } from '../parts/held-card.js';
import { question } from '../modal.js';
import { Screen } from '../screen.js';
import { moment, t } from '../texts.js';
import { box, button, loading, more, problemBox, short, table } from '../ui.js';

/** Removals that are held: the likely cause, who would leave, and the decision. */
export default class Held extends Screen {
  get title() {
    return t('held');
  }

  async start() {
    const held = await this.getIfThere(this.#path);
    this.set({ held });
  }

  get #path() {
    return `/imports/${this.parameters.id}/held-removals`;
  }

  view() {
    const { held, problem, dialog, busy } = this.state;
    if (held === undefined) {
      return loading();
    }
    if (held === null) {
      return box('info', t('held.none'));
    }
    const isOpen = held.state === 'HELD';
    return html`
      ${dialog ? nothing : problemBox(problem)}
      ${heldCard(held, html`<p class="mb-0">${isOpen ? t('held.text', { since: moment(held.since) }) : t(`held.${held.state}`)}</p>`)}
      ${isOpen ? html`
        <div class="d-flex flex-wrap gap-2 mb-4">
          ${button(t('held.discard'), () => this.#discard(), { busy })}
          ${button(t('held.approve'), () => this.set({ dialog: true }), { kind: 'outline-danger', busy })}
        </div>` : nothing}
      <h2 class="h4">${t('held.who')}</h2>
      ${table(t('held.who'), [{ text: t('held.name') }, { text: t('held.what') }, { text: t('held.where') }],
        held.removals.map((removal) => [
          short(removal.name || t('nameless')), t(`one.${removal.kind}`), short(removal.withinName ?? '')]))}
      ${more(held.cursor, busy, () => this.attempt(() => this.#readOn()))}
      ${dialog ? this.#question() : nothing}`;
  }

  #question() {
    const { held, busy, problem } = this.state;
    return question(t('held.approve'), html`${problemBox(problem)}<p class="mb-0">${t('held.approve.text', { count: held.total })}</p>`, {
      yes: t('held.approve.yes'), busy, onNo: () => this.set({ dialog: false, problem: null }),
      onYes: () => this.attempt(async () => {
        await this.call('POST', `${this.#path}/approve`, { body: { numbers: held.numbers } });
        location.hash = '#/clever-import';
      }),
    });
  }

  #discard() {
    return this.attempt(async () => {
      const { data } = await this.call('POST', `${this.#path}/discard`);
      this.set({ held: data });
      this.app.say(t('held.discarded'));
    });
  }

  async #readOn() {
    const { held } = this.state;
    const page = await this.get(`${this.#path}?cursor=${encodeURIComponent(held.cursor)}`);
    this.set({ held: { ...page, removals: [...held.removals, ...page.removals] } });
  }
}
