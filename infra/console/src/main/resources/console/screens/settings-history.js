import { html } from '../libraries/lit-html/lit-html.js';
import { Screen } from '../screen.js';
import { moment, named, t } from '../texts.js';
import { loading, more, problemBox, table } from '../ui.js';

/** Who changed which setting when, from what to what. */
export default class SettingsHistory extends Screen {
  get title() {
    return t('nav.settings-history');
  }

  start() {
    return this.#read();
  }

  view() {
    const { history, cursor, busy, problem } = this.state;
    if (history === undefined) {
      return loading();
    }
    return html`
      ${problemBox(problem)}
      ${history.length === 0 ? html`<p>${t('history.none')}</p>` : table(this.title, [
        { text: t('imports.when') }, { text: t('history.who') }, { text: t('history.what') }],
      history.map(({ at, by, changes }) => [
        moment(at), by === 'clever' ? t('source.CLEVER') : t('history.user', { by }),
        html`<ul class="list-unstyled mb-0">${changes.map((change) => html`
          <li class="break">${named('setting', change.setting)}: <del class="text-body-secondary">${change.before || t('empty')}</del>
            → <ins class="text-decoration-none">${change.after || t('empty')}</ins></li>`)}</ul>`]))}
      ${more(cursor, busy, () => this.attempt(() => this.#read()))}`;
  }

  async #read() {
    const { history = [], cursor } = this.state;
    const page = await this.get(`/settings/history?limit=25${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    this.set({ history: [...history, ...page.history], cursor: page.cursor });
  }
}
