import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { familyCard } from '../parts/family.js';
import { memberDialog } from '../parts/member-dialogs.js';
import { Places } from '../parts/places.js';
import { reinviteDialog } from '../parts/reinvite.js';
import { standingCard } from '../parts/standing.js';
import { previewUndoOf } from '../parts/undo.js';
import { nameOf } from '../parts/person.js';
import { newKey } from '../api.js';
import { KINDS } from '../routes.js';
import { Screen } from '../screen.js';
import { day, list, named, t } from '../texts.js';
import { badge, box, button, card, loading, problemBox, said } from '../ui.js';

/** A person: what Bloomz knows, the family, the invitations, and what can be done by hand. */
export default class Member extends Screen {
  get title() {
    return this.state.member === undefined ? t('member') : nameOf(this.state.member);
  }

  /** The list of Manage that the person is on. */
  get place() {
    const kind = this.state.member?.activeKinds[0] ?? this.state.member?.kinds[0];
    return Object.keys(KINDS).find((key) => KINDS[key] === kind) ?? super.place;
  }

  async start() {
    this.places = new Places(this);
    await this.read();
  }

  get path() {
    return `/members/${encodeURIComponent(this.parameters.id)}`;
  }

  get isStudent() {
    return this.state.member.kinds.includes('STUDENT');
  }

  view() {
    const { member, family, standing, problem, dialog } = this.state;
    if (member === undefined) {
      return loading();
    }
    const open = (kind, more = {}) => () => this.set({ dialog: { kind, ...more }, found: [], problem: null });
    return html`
      ${dialog ? nothing : problemBox(problem)}
      <p>${list(member.activeKinds.map((kind) => t(`kind.one.${kind}`)))}
        ${member.active ? nothing : badge('secondary', t('member.inactive'))}
        ${member.source === 'MANUAL' ? badge('secondary', t('source.MANUAL')) : nothing}</p>
      ${member.keptOut ? box('warning', html`<p>${t('member.keptOut.text', { since: day(member.keptOut.since) })}</p>
        ${this.#takeBack(t('keptOut.lift'), 'kept-out')}`) : nothing}
      ${member.mergedInto ? box('info', html`<p>${t('merge.merged')}
        <a class="alert-link" href="#/manage/members/${member.mergedInto}">${t('merge.kept')}</a></p>
        ${this.#takeBack(t('merge.back'), 'merge')}`) : nothing}
      ${this.#facts(member, open)}
      ${this.places.cards(member)}
      ${this.isStudent && family ? familyCard(this, family, open) : nothing}
      ${standing
        ? standingCard(this, standing, () => this.set({ dialog: { kind: 'reinvite', key: newKey(), members: [member] } }))
        : nothing}
      ${this.#doing(member, open)}
      ${dialog === null || dialog === undefined ? nothing : dialog.kind === 'reinvite'
        ? reinviteDialog(this, dialog, () => this.close(true)) : memberDialog(this, dialog)}`;
  }

  /** A School Admin's button that takes back what was decided about the person. */
  #takeBack(text, what) {
    return this.app.isAdmin
      ? button(text, () => this.change('DELETE', `${this.path}/${what}`, { moves: true }), { kind: 'secondary', busy: this.state.busy })
      : nothing;
  }

  #facts(member, open) {
    const facts = [
      ['member.first', member.first, 'NAME'], ['member.last', member.last, 'NAME'], ['member.email', member.email, 'EMAIL'],
      ['member.phone', member.phone, 'PHONE'], ['member.studentId', member.studentId],
      ['member.role', member.role && named('role', member.role), 'ROLE'],
      ['member.formerRole', member.formerRole && named('role', member.formerRole)]];
    return card(t('member.facts'), html`
      <dl class="row mb-2">
        ${facts.filter(([, value]) => value !== undefined && value !== '').map(([key, value, edited]) => html`
          <dt class="col-sm-3">${t(key)}</dt>
          <dd class="col-sm-9">${value}
            ${member.edited.includes(edited) ? badge('info', t('member.edited')) : nothing}</dd>`)}
      </dl>
      ${member.edited.length === 0 ? nothing : html`<p class="form-text">${t('member.edited.text')}</p>`}
      <div class="d-flex flex-wrap gap-2">
        ${button(t('member.change'), open('change'), { kind: 'secondary' })}
        ${member.role ? button(t('member.role.change'), open('role', { role: member.role }), { kind: 'secondary' }) : nothing}
        ${member.edited.length === 0 ? nothing : button(t('member.follow'), () => this.change('PATCH', this.path, {
          body: { follow: member.edited } }), { kind: 'secondary', busy: this.state.busy })}
      </div>`, 'facts');
  }

  #doing(member, open) {
    return card(t('member.more'), html`
      <div class="d-flex flex-wrap gap-2">
        ${this.app.isAdmin ? html`<a class="btn btn-secondary" href="#/clever-import/why/${encodeURIComponent(member.id)}">
          ${t('nav.why')}</a>
          ${button(t('undo.here'), () => previewUndoOf(this, { member: member.id }), {
            kind: 'secondary', busy: this.state.busy })}` : nothing}
        ${this.app.isAdmin && member.active ? button(t('merge'), open('merge'), { kind: 'secondary' }) : nothing}
        ${member.active ? button(t('member.remove'), open('remove', { keepOut: member.activeKinds.includes('PARENT') }), {
          kind: 'outline-danger' }) : nothing}
      </div>
      <p class="form-text mb-0">${t('member.more.text')}</p>`, 'more');
  }

  /** Closes the dialog; reads anew where something was done. */
  close(isDone = false) {
    this.set({ dialog: null, problem: null });
    return isDone ? this.attempt(() => this.read(), 'reading') : undefined;
  }

  /** Changes something of the person, reads anew and says what came of it. `moves`: it can change who is where. */
  change(method, path, { moves = false, ...options } = {}) {
    return this.attempt(async () => {
      const { data } = await this.call(method, path, options);
      this.set({ dialog: null });
      await this.read();
      if (moves) {
        this.places.moved();
      }
      this.app.say(whatCame(data));
    });
  }

  async read() {
    const member = await this.get(this.path);
    const [family, standing] = await Promise.all([
      member.kinds.includes('STUDENT') ? this.get(`/students/${encodeURIComponent(member.id)}/guardians`) : null,
      this.getIfThere(`${this.path}/invitations`)]);
    this.set({ member, family, standing });
  }
}

function whatCame(data) {
  const codes = data.newFamilyCodes > 0 ? t('family.newCodes', { count: data.newFamilyCodes }) : '';
  return html`${data.note ? said(data.note) : t('done')} ${codes}`;
}
