import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { stateBadge, what } from '../parts/last-import.js';
import { Screen } from '../screen.js';
import { list, moment, t } from '../texts.js';
import { loading, more, problemBox, table } from '../ui.js';

const SHOWN = ['created', 'updated', 'removed', 'archived'];

/** All imports, newest first. */
export default class Imports extends Screen {
  get title() {
    return t('nav.imports');
  }

  start() {
    return this.#read();
  }

  view() {
    const { imports, cursor, busy, problem } = this.state;
    if (imports === undefined) {
      return loading();
    }
    return html`
      ${problemBox(problem)}
      ${imports.length === 0 ? html`<p>${t('imports.none')}</p>` : table(t('nav.imports'),
        [{ text: t('imports.when') }, { text: t('imports.what') }, { text: t('imports.end') }, { text: t('imports.did') },
          { text: t('diff.column'), isAction: true }],
        imports.map((run, at) => [
          html`<a href="#/clever-import/imports/${run.id}">${moment(run.requestedAt)}</a>`,
          what(run), stateBadge(run.state), done(run), compared(run, earlier(imports, at))]))}
      ${more(cursor, busy, () => this.attempt(() => this.#read()))}`;
  }

  async #read() {
    const { imports = [], cursor } = this.state;
    const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await this.get(`/imports?limit=20${after}`);
    this.set({ imports: [...imports, ...page.imports], cursor: page.cursor });
  }
}

/** In a few words. */
function done({ counts }) {
  const totals = SHOWN
    .map((verb) => [verb, Object.values(counts).reduce((sum, each) => sum + each[verb], 0)])
    .filter(([, count]) => count > 0);
  return totals.length === 0 ? t('imports.nothing') : list(totals.map(([verb, count]) => t(`did.${verb}`, { count })));
}

/** The import before that one that is comparable. */
function earlier(imports, at) {
  return imports.slice(at + 1).find(isEnded);
}

function isEnded({ state }) {
  return ['SUCCEEDED', 'HELD'].includes(state);
}

function compared(run, before) {
  return before === undefined || !isEnded(run) ? nothing : html`
    <a href="#/clever-import/imports/${run.id}/diff/${before.id}"
      aria-label=${t('diff.with', { one: moment(run.requestedAt), other: moment(before.requestedAt) })}>${t('diff.column')}</a>`;
}
