import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { modal, question } from '../modal.js';
import { t } from '../texts.js';
import { check, problemBox, radios } from '../ui.js';
import { personPicker } from './person-picker.js';
import { nameOf } from './person.js';

const ROLES = ['TEACHER', 'SCHOOL_SUPPORT_STAFF', 'SCHOOL_OFFICE_STAFF', 'SCHOOL_ADMIN'];
const FIELDS = { first: 'text', last: 'text', email: 'email', phone: 'tel' };

/** The dialog of what is done with a person. */
export function memberDialog(screen, dialog) {
  const { problem, busy, member } = screen.state;
  const close = () => screen.close();
  const ask = (heading, body, onYes, kind = 'primary') => question(heading, html`${problemBox(problem)}${body}`, {
    yes: heading, kind, busy, onNo: close, onYes });
  const set = (changes) => screen.set({ dialog: { ...dialog, ...changes } });
  const student = `/students/${encodeURIComponent(member.id)}`;
  switch (dialog.kind) {
    case 'change':
      return changeDialog(screen, close);
    case 'role':
      return ask(t('member.role.change'), radios('role', t('member.role'), ROLES.map((value) => ({ value, text: t(`role.${value}`) })),
        dialog.role, { help: t('member.role.help'), onChange: (role) => set({ role }) }),
      () => screen.change('PUT', `${screen.path}/role`, { body: { role: dialog.role } }));
    case 'remove':
      return ask(t('member.remove'), html`<p>${t('member.remove.ask', { name: nameOf(member) })}</p>
        ${keepOut(dialog, set)}`, () => screen.change(
        'DELETE', `${screen.path}?keepOut=${dialog.keepOut}`, { moves: true }), 'danger');
    case 'unlink':
      return ask(t('family.remove'), html`
        <p>${t('family.remove.ask', { parent: nameOf(dialog.parent), student: nameOf(member) })}</p>${keepOut(dialog, set)}`,
      () => screen.change(
        'DELETE', `${student}/guardians/${encodeURIComponent(dialog.parent.id)}?keepOut=${dialog.keepOut}`), 'danger');
    case 'link':
      return modal(t('family.add'), html`${problemBox(problem)}
        ${personPicker(screen, 'PARENT',
          (parent) => screen.change('PUT', `${student}/guardians/${encodeURIComponent(parent.id)}`, { body: {} }))}
        <p class="form-text mb-0">${t('family.add.text')}</p>`, '', close);
    case 'code':
      return ask(t('family.code.renew'), html`<p class="mb-0">${t('family.code.ask')}</p>`,
        () => screen.attempt(async () => {
          const { data } = await screen.call('POST', `${student}/family-code`);
          screen.set({ dialog: null });
          screen.app.say(t('family.code.new', { code: data.code }));
        }));
    default:
      return mergeDialog(screen, dialog, set, ask, close);
  }
}

function keepOut(dialog, set) {
  return check('keep-out', t('keptOut.keep'), dialog.keepOut, { help: t('keptOut.help'), onChange: (is) => set({ keepOut: is }) });
}

function changeDialog(screen, close) {
  const { problem, busy, member } = screen.state;
  const save = (event) => {
    event.preventDefault();
    const changed = [...new FormData(event.target)].filter(([name, value]) => value !== (member[name] ?? ''));
    return screen.change('PATCH', screen.path, { body: Object.fromEntries(changed), tag: `"${member.version}"` });
  };
  return modal(t('member.change'), html`
    ${problemBox(problem)}
    <form id="change-member" @submit=${save}>
      ${Object.entries(FIELDS).map(([name, type]) => html`
        <div class="mb-3">
          <label class="form-label" for="change-${name}">${t(`member.${name}`)}</label>
          <input class="form-control" id="change-${name}" name=${name} type=${type} value=${member[name] ?? ''} autocomplete="off">
        </div>`)}
    </form>
    <p class="form-text mb-0">${t('member.change.text')}</p>`, html`
    <button class="btn btn-secondary" type="button" @click=${close}>${t('cancel')}</button>
    <button class="btn btn-primary" form="change-member" ?disabled=${busy}>${t('save')}</button>`, close);
}

/** First the other person is chosen, then both are shown and asked about. */
function mergeDialog(screen, dialog, set, ask, close) {
  const { member, problem } = screen.state;
  if (dialog.other !== undefined) {
    return ask(t('merge'), html`<p>${t('merge.ask', { kept: nameOf(member), other: nameOf(dialog.other) })}</p>
      <p class="mb-0">${t('merge.text')}</p>`,
    () => screen.change('POST', `${screen.path}/merge`, { moves: true, body: { other: dialog.other.id } }), 'danger');
  }
  const kind = member.activeKinds[0];
  return modal(t('merge'), html`${problemBox(problem)}<p>${t('merge.choose', { name: nameOf(member) })}</p>
    ${personPicker(screen, kind, (other) => (other.id === member.id ? nothing : set({ other })))}`, '', close);
}
