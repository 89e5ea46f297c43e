import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { modal, question } from '../modal.js';
import { personPicker } from '../parts/person-picker.js';
import { previewUndoOf } from '../parts/undo.js';
import { nameOf } from '../parts/person.js';
import { Screen } from '../screen.js';
import { list, t } from '../texts.js';
import { badge, button, card, loading, problemBox, said, select, short, table } from '../ui.js';

const PLACES = ['CO_TEACHER', 'PRIMARY_TEACHER', 'STUDENT'];

/** A class and everyone in it: rename, archive, restore, delete; add and remove by hand. */
export default class Class extends Screen {
  get title() {
    return this.state.theClass?.name ?? t('class');
  }

  async start() {
    await this.#read();
  }

  get #path() {
    return `/classes/${encodeURIComponent(this.parameters.id)}`;
  }

  view() {
    const { theClass, members, problem, dialog } = this.state;
    if (members === undefined) {
      return loading();
    }
    return html`
      ${dialog ? nothing : problemBox(problem)}
      <p>${theClass.archived ? badge('warning', t('class.archived')) : nothing}
        ${theClass.fromClever ? t('class.fromClever', { name: theClass.cleverName }) : t('class.byHand')}
        ${theClass.renamed ? t('class.renamed') : nothing}</p>
      ${this.#buttons(theClass)}
      ${this.#people('teachers', members.teachers.map((seat) => [person(seat.member), t(`place.${seat.place}`), from(seat),
        this.#remove(seat.member)]))}
      ${this.#people('students', members.students.map((seat) => [person(seat.member), seat.member.studentId ?? '', from(seat),
        this.#remove(seat.member)]))}
      ${this.#people('parents', members.parents.map(({ member, children }) => [person(member), short(list(children
        .map((id) => members.students.find((seat) => seat.member.id === id)).filter((seat) => seat !== undefined)
        .map((seat) => nameOf(seat.member)))), '', nothing]))}
      ${dialog ? this.#dialog(dialog) : nothing}`;
  }

  #buttons({ archived }) {
    const open = (kind) => () => this.set({ dialog: { kind, place: 'CO_TEACHER' }, found: [], problem: null });
    const { busy } = this.state;
    return html`
      <div class="d-flex flex-wrap gap-2 mb-4 d-print-none">
        ${archived ? button(t('class.restore'), () => this.#restore(), { busy }) : html`
          ${button(t('class.add'), open('add'), { disabled: busy })}
          ${button(t('class.rename'), open('rename'), { kind: 'secondary', disabled: busy })}
          ${button(t('class.archive'), open('archive'), { kind: 'secondary', disabled: busy })}`}
        ${button(t('class.codes'), () => this.#saveCodes(), { kind: 'secondary', busy })}
        ${this.app.isAdmin ? html`<a class="btn btn-secondary"
          href="#/clever-import/why/${encodeURIComponent(this.parameters.id)}">${t('nav.why')}</a>
          ${button(t('undo.here'), () => previewUndoOf(this, { class: this.parameters.id }), {
            kind: 'secondary', busy })}` : nothing}
        ${button(t('class.delete'), open('delete'), { kind: 'outline-danger', disabled: busy })}
      </div>`;
  }

  #people(kind, rows) {
    const columns = [{ text: t('member.name') }, { text: t(`class.about.${kind}`) }, { text: t('class.from') },
      { text: t('class.do'), isAction: true }];
    return card(t(`class.${kind}`, { count: rows.length }), rows.length === 0
      ? html`<p class="mb-0">${t('class.nobody')}</p>` : table(t(`class.${kind}`, { count: rows.length }), columns, rows), `class-${kind}`);
  }

  #remove(member) {
    return html`<button class="btn btn-sm btn-outline-danger" type="button"
      aria-label=${t('class.remove.this', { name: nameOf(member) })}
      @click=${() => this.set({ dialog: { kind: 'remove', member }, problem: null })}>${t('class.remove')}</button>`;
  }

  #dialog(dialog) {
    const close = () => this.set({ dialog: null, problem: null });
    const { busy, problem, theClass } = this.state;
    switch (dialog.kind) {
      case 'rename':
        return this.#rename(close);
      case 'add':
        return modal(t('class.add'), html`${problemBox(problem)}
          ${select('place', t('class.place'), PLACES.map((value) => ({ value, text: t(`place.${value}`) })), dialog.place, {
            onChange: (place) => this.set({ dialog: { kind: 'add', place } }) })}
          ${personPicker(this, dialog.place === 'STUDENT' ? 'STUDENT' : 'STAFF', (member) => this.#add(member))}`, '', close);
      case 'remove':
        return question(t('class.remove'), html`${problemBox(problem)}
          <p class="mb-0">${t('class.remove.ask', { name: nameOf(dialog.member) })}</p>`, {
          yes: t('class.remove'), busy, onNo: close, onYes: () => this.#change('DELETE', `${this.#path}/members/${dialog.member.id}`) });
      case 'archive':
        return question(t('class.archive'), html`${problemBox(problem)}<p class="mb-0">${t('class.archive.ask')}</p>`, {
          yes: t('class.archive'), kind: 'primary', busy, onNo: close, onYes: () => this.#change('POST', `${this.#path}/archive`) });
      default:
        return question(t('class.delete'), html`${problemBox(problem)}
          <p class="mb-0">${t(theClass.fromClever ? 'class.delete.clever' : 'class.delete.manual')}</p>`, {
          yes: t('class.delete'), busy, onNo: close, onYes: () => this.#delete() });
    }
  }

  #rename(close) {
    const { busy, problem, theClass } = this.state;
    const save = (event) => {
      event.preventDefault();
      const name = new FormData(event.target).get('name');
      return this.#change('PATCH', this.#path, { body: { name }, tag: `"${theClass.version}"` });
    };
    return modal(t('class.rename'), html`
      ${problemBox(problem)}
      <form id="rename" @submit=${save}>
        <label class="form-label" for="class-name">${t('class.name')}</label>
        <input class="form-control" id="class-name" name="name" required maxlength="500" .value=${theClass.name} autocomplete="off">
        <p class="form-text mb-0">${t('class.rename.text')}</p>
      </form>`, html`
      <button class="btn btn-secondary" type="button" @click=${close}>${t('cancel')}</button>
      <button class="btn btn-primary" form="rename" ?disabled=${busy}>${t('save')}</button>`, close);
  }

  #add(member) {
    const { place } = this.state.dialog;
    return this.#change('PUT', `${this.#path}/members/${member.id}`, { body: { place } });
  }

  #saveCodes() {
    return this.attempt(async () => {
      const path = `/family-codes.html?class=${encodeURIComponent(this.parameters.id)}`;
      const { data } = await this.call('GET', path, { isText: true });
      this.app.save('family-codes.html', [data]);
    });
  }

  #restore() {
    return this.#change('POST', `${this.#path}/restore`);
  }

  #delete() {
    return this.attempt(async () => {
      const { data } = await this.call('DELETE', this.#path);
      location.hash = '#/manage/classes';
      this.app.sayNext(data.note ? said(data.note) : t('class.deleted'));
    });
  }

  #change(method, path, options = {}) {
    return this.attempt(async () => {
      const { data } = await this.call(method, path, options);
      this.set({ dialog: null });
      await this.#read();
      this.app.say(data.note ? said(data.note) : t('done'));
    });
  }

  async #read() {
    const [theClass, members] = await Promise.all([this.get(this.#path), this.get(`${this.#path}/members`)]);
    this.set({ theClass, members });
  }
}

function person(member) {
  return html`<a href="#/manage/members/${member.id}">${short(nameOf(member))}</a>`;
}

function from({ source }) {
  return source === 'MANUAL' ? badge('secondary', t('source.MANUAL')) : t('source.CLEVER');
}
