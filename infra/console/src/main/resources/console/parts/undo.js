import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { t } from '../texts.js';
import { button, card } from '../ui.js';

const DAYS = 30;
const ENDED = ['SUCCEEDED', 'HELD', 'CANCELLED', 'FAILED'];

/** Undo, as long as it can be done. */
export function undoCard({ state, end, counts }, onUndo) {
  const isRecent = Date.now() - Date.parse(end.finishedAt) < DAYS * 24 * 3600 * 1000;
  const hasDone = Object.values(counts).some((each) => each.created + each.updated + each.removed + each.archived > 0);
  if (!ENDED.includes(state) || !isRecent || !hasDone) {
    return nothing;
  }
  return card(t('undo'), html`
    <p>${t('undo.text')}</p>
    ${button(t('undo.import'), onUndo, { kind: 'outline-danger' })}`, 'undo-heading');
}
