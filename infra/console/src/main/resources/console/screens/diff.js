import { html } from '../libraries/lit-html/lit-html.js';
import { changesList } from '../parts/changes.js';
import { Names } from '../parts/names.js';
import { Screen } from '../screen.js';
import { t } from '../texts.js';
import { badge, loading, more, problemBox } from '../ui.js';

/** What became of the school between two imports, with what people changed by hand. */
export default class Diff extends Screen {
  get title() {
    return t('diff');
  }

  start() {
    this.names = new Names(this);
    return this.#read();
  }

  view() {
    const { diff, busy, problem } = this.state;
    if (diff === undefined) {
      return loading();
    }
    return html`
      ${problemBox(problem)}
      <p>${t('diff.text', { count: diff.total })} ${t('diff.between', { imports: diff.imports, edits: diff.edits })}</p>
      ${changesList(diff.rows, ({ byHand }) => (byHand ? badge('secondary', t('source.MANUAL')) : ''))}
      ${more(diff.cursor, busy, () => this.attempt(() => this.#read()))}`;
  }

  async #read() {
    const { id, other } = this.parameters;
    const { diff } = this.state;
    const query = new URLSearchParams({ with: other, limit: 25 });
    if (diff?.cursor !== undefined) {
      query.set('cursor', diff.cursor);
    }
    const page = await this.get(`/imports/${id}/diff?${query}`);
    const rows = await this.names.of(page.differences.map(({ change }) => change));
    const marked = rows.map((row, at) => ({ ...row, byHand: page.differences[at].byHand }));
    this.set({ diff: { ...page, rows: [...(diff?.rows ?? []), ...marked] } });
  }
}
