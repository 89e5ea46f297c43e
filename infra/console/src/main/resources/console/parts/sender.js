import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { named, t } from '../texts.js';
import { box, card, check, said, select } from '../ui.js';
import { INVITED } from './invited.js';

const ROLES = ['SCHOOL_ADMIN', 'SCHOOL_OFFICE_STAFF', 'TEACHER', 'SCHOOL_SUPPORT_STAFF'];

/** In whose name invitations go out, whom imports invite, and who gets the status email. */
export function invitationsCard(settings, inviters, change) {
  const { inviteFrom, invitations, notifyTo } = settings;
  const choices = [
    { value: '', text: t('sender.none') },
    ...inviters.map((each) => ({
      value: each.id, disabled: !each.canBeChosen,
      text: t(each.you ? 'sender.you' : 'sender.person', { name: each.name, role: named('role', each.role) }),
    })),
  ];
  const blocked = inviters.filter((each) => !each.canBeChosen && each.whyNot !== undefined);
  return card(t('sender'), html`
    ${select('invite-from', t('sender.from'), choices, inviteFrom ?? '', {
      help: t('sender.from.help'), onChange: (id) => change({ inviteFrom: id === '' ? undefined : id }) })}
    ${blocked.length === 0 ? nothing : html`
      <details class="mb-4">
        <summary>${t('sender.blocked', { count: blocked.length })}</summary>
        <ul>${blocked.map((each) => html`<li>${each.name}: ${said(html`${each.whyNot.text} ${each.whyNot.remedy}`)}</li>`)}</ul>
      </details>`}
    <fieldset class="mb-4">
      <legend class="h6">${t('sender.invitations')}</legend>
      <p class="form-text mt-0">${t('sender.invitations.help')}</p>
      ${INVITED.map((kind) => check(`invite-${kind}`, t(`invite.${kind}`), invitations[kind], {
        onChange: (is) => change({ invitations: { ...invitations, [kind]: is } }) }))}
    </fieldset>
    <fieldset>
      <legend class="h6">${t('notify')}</legend>
      <p class="form-text mt-0">${t('notify.help')}</p>
      ${ROLES.map((role) => check(`notify-${role}`, t(`role.${role}`), notifyTo.includes(role), {
        onChange: (is) => change({ notifyTo: is ? [...notifyTo, role] : notifyTo.filter((each) => each !== role) }) }))}
      <p class="mb-0">${t('notify.receivers', { count: settings.receivers })}</p>
      ${settings.hint ? box('warning', said(settings.hint)) : nothing}
    </fieldset>`, 'sender-heading');
}
