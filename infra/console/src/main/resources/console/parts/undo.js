import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { newKey } from '../api.js';
import { t } from '../texts.js';
import { button, card } from '../ui.js';

const DAYS = 30;
const ENDED = ['SUCCEEDED', 'HELD', 'CANCELLED', 'FAILED'];

/** Previews the undo of what the last import did to one class or member; the rest of the school stays as it is. */
export function previewUndoOf(screen, part) {
  return screen.attempt(async () => {
    const latest = await screen.get('/imports/latest');
    await screen.call('POST', `/imports/${latest.id}/undo`, { body: { ...part, preview: true }, key: newKey() });
    location.hash = '#/clever-import';
  });
}

/** Undo, as long as it can be done. */
export function undoCard({ state, end, counts }, { busy, onPreview, onUndo }) {
  const isRecent = Date.now() - Date.parse(end.finishedAt) < DAYS * 24 * 3600 * 1000;
  const hasDone = Object.values(counts).some((each) => each.created + each.updated + each.removed + each.archived > 0);
  if (!ENDED.includes(state) || !isRecent || !hasDone) {
    return nothing;
  }
  return card(t('undo'), html`
    <p>${t('undo.text')}</p>
    <div class="d-flex flex-wrap gap-2">
      ${button(t('undo.preview'), onPreview, { kind: 'outline-primary', busy })}
      ${button(t('undo.import'), onUndo, { kind: 'outline-danger', busy })}
    </div>`, 'undo-heading');
}
