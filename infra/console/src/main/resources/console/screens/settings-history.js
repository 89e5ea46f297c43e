import { html } from '../libraries/lit-html/lit-html.js';
import { Names } from '../parts/names.js';
import { userOf } from '../parts/person.js';
import { Screen } from '../screen.js';
import { moment, named, t } from '../texts.js';
import { loading, more, problemBox, table } from '../ui.js';

/** Who changed which setting when, from what to what. */
export default class SettingsHistory extends Screen {
  get title() {
    return t('nav.settings-history');
  }

  start() {
    this.names = new Names(this);
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
      history.map(({ at, by, you, changes }) => [
        moment(at), by === 'clever' ? t('source.CLEVER') : userOf(this.app, by, you),
        html`<ul class="list-unstyled mb-0">${changes.map((change) => html`
          <li class="break">${named('setting', change.setting)}: <del class="text-body-secondary">${change.before || t('empty')}</del>
            → <ins class="text-decoration-none">${change.after || t('empty')}</ins></li>`)}</ul>`]))}
      ${more(cursor, busy, () => this.attempt(() => this.#read()))}`;
  }

  async #read() {
    const { history = [], cursor } = this.state;
    const page = await this.get(`/settings/history?limit=25${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    for (const { changes } of page.history) {
      for (const change of changes) {
        change.before = await this.#shown(change.setting, change.before);
        change.after = await this.#shown(change.setting, change.after);
      }
    }
    this.set({ history: [...history, ...page.history], cursor: page.cursor });
  }

  /** A value as people read it: a member by name, a list without its brackets. */
  async #shown(setting, value) {
    return setting === 'inviteFrom' && value ? this.names.member(value) : value?.replace(/^\[(.*)\]$/, '$1');
  }
}
