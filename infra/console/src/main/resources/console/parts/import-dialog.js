import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { modal } from '../modal.js';
import { t } from '../texts.js';
import { box, check, problemBox } from '../ui.js';
import { INVITED, invitedKinds } from './invited.js';

const KINDS = ['classes', 'students', 'staff', 'parents'];

/** The dialog before an import or a preview: what it may remove, and whom it invites. */
export function importDialog(dialog, actions) {
  const { preview, fullData, archive, invitations } = dialog;
  const invite = (kind, is) => actions.onChange({ invitations: { ...invitations, [kind]: is } });
  const isInviting = INVITED.some((kind) => invitations[kind]);
  const body = html`
    ${problemBox(actions.problem)}
    <p>${t(preview ? 'dialog.preview.text' : 'dialog.import.text')}</p>
    ${check('full-data', t('dialog.fullData'), fullData, {
      help: t('dialog.fullData.help'),
      onChange: (is) => actions.onChange({ fullData: is, archive: is && archive }),
    })}
    ${check('archive', t('dialog.archive'), archive, {
      help: t('dialog.archive.help'), disabled: !fullData, onChange: (is) => actions.onChange({ archive: is }),
    })}
    ${fullData ? leaving(dialog) : nothing}
    <fieldset class="mt-3">
      <legend class="h6">${t('dialog.invite')}</legend>
      ${INVITED.map((kind) => check(`invite-${kind}`, t(`invite.${kind}`), invitations[kind], {
        onChange: (is) => invite(kind, is),
      }))}
    </fieldset>
    ${isInviting ? html`
      <div class="mt-3">${actions.messages(invitedKinds(invitations))}</div>
      <p class="form-text mb-0">${t(preview ? 'dialog.invite.preview' : 'dialog.invite.once')}</p>` : nothing}`;
  const start = t(preview ? 'import.preview' : 'import.now');
  return modal(start, body, html`
    <button class="btn btn-secondary" type="button" @click=${actions.onClose}>${t('cancel')}</button>
    <button class="btn btn-primary" type="button" ?disabled=${actions.busy} @click=${actions.onStart}>${start}</button>`,
    actions.onClose);
}

/** How many would leave, as the last import counted them. */
function leaving({ latest, preview }) {
  const counted = latest?.kind === 'IMPORT_NOW' && latest.end !== undefined;
  const gone = KINDS.map((kind) => [kind, latest?.counts[kind].notInClever ?? 0]).filter(([, count]) => count > 0);
  if (!counted) {
    return preview ? nothing : box('warning', t('dialog.leaving.unknown'));
  }
  return gone.length === 0
    ? box('info', t('dialog.leaving.none'))
    : box('warning', html`${t('dialog.leaving')}
      <ul class="mb-0">${gone.map(([kind, count]) => html`<li>${t(`count.${kind}`, { count })}</li>`)}</ul>`);
}
