import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { firstWithSome, listFilter } from '../parts/list-filter.js';
import { newMember } from '../parts/new-member.js';
import { nameOf } from '../parts/person.js';
import { reinviteDialog } from '../parts/reinvite.js';
import { newKey } from '../api.js';
import { KINDS } from '../routes.js';
import { Screen } from '../screen.js';
import { list, named, t } from '../texts.js';
import { badge, button, loading, more, problemBox, short, table } from '../ui.js';

const STATES = ['ACTIVE', 'INACTIVE'];

/** Seconds of no typing after which the list is read. */
const STILL = 250;

/** A list of Manage: students, staff or parents, with search, filter and pages; Reinvite for those that are chosen. */
export default class Members extends Screen {
  #timer = 0;

  get title() {
    return t(`nav.${this.parameters.list}`);
  }

  get kind() {
    return KINDS[this.parameters.list];
  }

  async start() {
    this.set({ text: '', state: 'ACTIVE', filter: {}, chosen: new Set() });
    await this.#read();
  }

  view() {
    const { members, cursor, text, state, busy, problem, chosen, dialog, adding } = this.state;
    if (text === undefined) {
      return loading();
    }
    return html`
      ${dialog || adding ? nothing : problemBox(problem)}
      <form class="row g-2 align-items-end mb-3" role="search" @submit=${(event) => { event.preventDefault(); this.#read(); }}>
        <div class="col-sm">
          <label class="form-label" for="search">${t(this.kind === 'STUDENT' ? 'members.search.STUDENT' : 'members.search')}</label>
          <input class="form-control" id="search" type="search" autocomplete="off" .value=${text} aria-describedby="search-help"
            @input=${(event) => this.#type(event.target.value)}>
        </div>
        <div class="col-sm-auto">
          <label class="form-label" for="state">${t('members.state')}</label>
          <select class="form-select" id="state" @change=${(event) => { this.set({ state: event.target.value }); this.#read(); }}>
            ${STATES.map((each) => html`<option value=${each} .selected=${each === state}>${t(`members.state.${each}`)}</option>`)}
          </select>
        </div>
        <div class="form-text" id="search-help">${t('members.search.help')}</div>
      </form>
      ${listFilter(this, this.kind === 'STAFF' ? ['role', 'source', 'class'] : ['source', 'class'], () => this.#read())}
      <div class="d-flex flex-wrap gap-2 mb-3">
        ${button(t(`members.add.${this.kind}`), () => this.set({ adding: { key: newKey() }, problem: null }), { kind: 'outline-primary' })}
        ${members === undefined || members.length === 0 ? nothing : button(t('members.chooseAll'),
          () => this.set({ chosen: new Set(members.map(({ id }) => id)) }), { kind: 'secondary' })}
        ${chosen.size === 0 ? nothing
          : button(t('reinvite.chosen', { count: chosen.size }), () => this.#ask(), { kind: 'secondary' })}
      </div>
      ${chosen.size === 0 && members?.length > 0 ? html`<p class="form-text">${t('reinvite.first')}</p>` : nothing}
      <p class="visually-hidden" role="status">${members === undefined ? t('loading') : t('members.shown', { count: members.length })}</p>
      ${members === undefined ? loading() : members.length === 0 ? html`<p>${t('members.none')}</p>` : this.#table(members, chosen)}
      ${more(cursor, busy, () => this.attempt(() => this.#readOn()))}
      ${dialog ? reinviteDialog(this, dialog, () => this.set({ dialog: null, problem: null })) : nothing}
      ${adding ? newMember(this, this.kind, () => this.set({ adding: null, problem: null })) : nothing}`;
  }

  #table(members, chosen) {
    const choose = (id, is) => {
      const now = new Set(chosen);
      now[is ? 'add' : 'delete'](id);
      this.set({ chosen: now });
    };
    return table(this.title, [
      { text: t('member.name') }, { text: t('member.email') }, { text: t('member.phone') },
      { text: t(`member.about.${this.kind}`) }, { text: t('member.choose') }],
    members.map((member) => [
      html`<a href="#/manage/members/${member.id}">${short(nameOf(member))}</a> ${marks(member)}`,
      member.email ?? '', member.phone ?? '', about(member, this.kind),
      html`<input class="form-check-input" type="checkbox" .checked=${chosen.has(member.id)}
        aria-label=${t('member.choose.this', { name: nameOf(member) })}
        @change=${(event) => choose(member.id, event.target.checked)}>`]));
  }

  #type(text) {
    this.state.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), STILL);
  }

  #ask() {
    const { members, chosen } = this.state;
    this.set({ problem: null, dialog: { key: newKey(), members: members.filter((each) => chosen.has(each.id)) } });
  }

  #read() {
    return this.attempt(async () => {
      const { text, state, filter } = this.state;
      const [page, byId] = await Promise.all([
        firstWithSome((cursor) => this.#page(cursor), 'members'), this.#byId(text.trim())]);
      if (text === this.state.text && state === this.state.state && filter === this.state.filter) {
        const others = page.members.filter(({ id }) => byId.every((each) => each.id !== id));
        this.set({ members: [...byId, ...others], cursor: page.cursor, chosen: new Set() });
      }
    });
  }

  /** The student who has that ID, where it can be one. */
  async #byId(text) {
    if (this.kind !== 'STUDENT' || !/\d/.test(text) || Object.keys(this.state.filter).length > 0) {
      return [];
    }
    try {
      return [(await this.query('/students/lookup', { studentId: text })).student];
    } catch (problem) {
      if (problem.code === 'student-id-unknown') {
        return [];
      }
      throw problem;
    }
  }

  #page(cursor) {
    const { text, state, filter } = this.state;
    return this.query('/members/search', { kind: this.kind, text, state, ...filter, limit: 50, ...(cursor ? { cursor } : {}) });
  }

  async #readOn() {
    const { cursor, members } = this.state;
    const page = await this.#page(cursor);
    this.set({ members: [...members, ...page.members], cursor: page.cursor });
  }
}

function marks(member) {
  return html`
    ${member.keptOut ? badge('danger', t('member.keptOut')) : nothing}
    ${member.source === 'MANUAL' ? badge('secondary', t('source.MANUAL')) : nothing}`;
}

function about(member, kind) {
  if (kind === 'STUDENT') {
    return html`<span class="text-nowrap">${member.studentId ?? ''}</span>`;
  }
  if (kind === 'STAFF') {
    return named('role', member.role ?? member.formerRole ?? '');
  }
  const others = member.activeKinds.filter((each) => each !== kind);
  return list(others.map((each) => t(`kinds.${each}`)));
}
