import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { modal } from '../modal.js';
import { t } from '../texts.js';
import { problemBox } from '../ui.js';

const ROLES = ['TEACHER', 'SCHOOL_SUPPORT_STAFF', 'SCHOOL_OFFICE_STAFF', 'SCHOOL_ADMIN'];
const FIELDS = { first: 'text', last: 'text', email: 'email', phone: 'tel' };

/** The dialog that adds a person by hand. */
export function newMember(screen, kind, onClose) {
  const save = (event) => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    return screen.attempt(async () => {
      const { data } = await screen.call('POST', '/members', { body: { kind, ...given } });
      location.hash = `#/manage/members/${data.id}`;
    });
  };
  return modal(t(`members.add.${kind}`), html`
    ${problemBox(screen.state.problem)}
    <form id="new-member" @submit=${save}>
      ${Object.entries(FIELDS).map(([name, type]) => line(name, type))}
      ${kind === 'STUDENT' ? line('studentId', 'text') : nothing}
      ${kind === 'STAFF' ? html`
        <label class="form-label" for="new-role">${t('member.role')}</label>
        <select class="form-select mb-3" id="new-role" name="role">
          ${ROLES.map((role) => html`<option value=${role}>${t(`role.${role}`)}</option>`)}
        </select>` : nothing}
    </form>
    <p class="form-text mb-0">${t('members.add.text')}</p>`, html`
    <button class="btn btn-secondary" type="button" @click=${onClose}>${t('cancel')}</button>
    <button class="btn btn-primary" form="new-member" ?disabled=${screen.state.busy}>${t('add')}</button>`, onClose);
}

function line(name, type) {
  return html`
    <div class="mb-3">
      <label class="form-label" for="new-${name}">${t(`member.${name}`)}</label>
      <input class="form-control" id="new-${name}" name=${name} type=${type} autocomplete="off">
    </div>`;
}
