import { html } from '../libraries/lit-html/lit-html.js';
import { changesList } from '../parts/changes.js';
import { Names } from '../parts/names.js';
import { userOf } from '../parts/person.js';
import { Screen } from '../screen.js';
import { moment, t } from '../texts.js';
import { loading, more, problemBox } from '../ui.js';

/** What people changed by hand, and who they were, newest first. */
export default class Edits extends Screen {
  get title() {
    return t('nav.edits');
  }

  start() {
    this.names = new Names(this);
    return this.#read();
  }

  view() {
    const { edits, cursor, busy, problem } = this.state;
    if (edits === undefined) {
      return loading();
    }
    return html`
      ${problemBox(problem)}
      <p>${t('edits.text')}</p>
      ${edits.length === 0 ? html`<p>${t('edits.none')}</p>` : edits.map(({ at, by, you, rows }) => html`
        <section>
          <h2 class="h6">${t('edits.by', { at: moment(at), user: userOf(this.app, by, you) })}</h2>
          ${changesList(rows)}
        </section>`)}
      ${more(cursor, busy, () => this.attempt(() => this.#read()))}`;
  }

  async #read() {
    const { edits = [], cursor } = this.state;
    const page = await this.get(`/edits?limit=20${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    const named = [];
    for (const edit of page.edits) {
      named.push({ ...edit, rows: await this.names.of(edit.changes) });
    }
    this.set({ edits: [...edits, ...named], cursor: page.cursor });
  }
}
