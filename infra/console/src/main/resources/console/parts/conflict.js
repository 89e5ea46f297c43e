import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { list, moment, named, t } from '../texts.js';
import { box } from '../ui.js';

/** Two admins saved at once: what the other one changed, and the choice between both. */
export function conflict({ last, read }, mine, { onTake, onKeep }) {
  const changed = last?.changes.map(({ setting }) => named('setting', setting)) ?? [];
  return html`<div role="alert">${box('warning', html`
    <h2 class="h6">${t('conflict')}</h2>
    <p>${last === undefined ? nothing : t('conflict.what', { at: moment(last.at), list: list(changed) })}
      ${t('conflict.text', { list: list(differences(read.data, mine)) })}</p>
    <button class="btn btn-primary" type="button" @click=${onKeep}>${t('conflict.keep')}</button>
    <button class="btn btn-secondary" type="button" @click=${onTake}>${t('conflict.take')}</button>`)}</div>`;
}

/** The settings in which both differ. */
function differences(theirs, mine) {
  const names = Object.keys({ ...theirs, ...mine }).filter((name) => !['receivers', 'hint', 'notices', 'paused'].includes(name));
  return names
    .filter((name) => JSON.stringify(theirs[name]) !== JSON.stringify(mine[name]))
    .map((name) => named('setting', name));
}
