import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { modal } from '../modal.js';
import { firstWithSome, listFilter } from '../parts/list-filter.js';
import { Screen } from '../screen.js';
import { number, t } from '../texts.js';
import { badge, button, loading, more, problemBox, short, table } from '../ui.js';

const STATES = ['CURRENT', 'ARCHIVED'];
const STILL = 250;

/** Manage > Classes/Groups: the list, with search, filter and pages; new classes by hand. */
export default class Classes extends Screen {
  #timer = 0;

  get title() {
    return t('nav.classes');
  }

  async start() {
    this.set({ text: '', state: 'CURRENT', filter: {} });
    await this.#read();
  }

  view() {
    const { classes, cursor, text, state, busy, problem, adding } = this.state;
    if (text === undefined) {
      return loading();
    }
    return html`
      ${adding ? nothing : problemBox(problem)}
      <form class="row g-2 align-items-end mb-3" role="search" @submit=${(event) => { event.preventDefault(); this.#read(); }}>
        <div class="col-sm">
          <label class="form-label" for="search">${t('classes.search')}</label>
          <input class="form-control" id="search" type="search" autocomplete="off" .value=${text} aria-describedby="search-help"
            @input=${(event) => this.#type(event.target.value)}>
        </div>
        <div class="col-sm-auto">
          <label class="form-label" for="state">${t('members.state')}</label>
          <select class="form-select" id="state" @change=${(event) => { this.set({ state: event.target.value }); this.#read(); }}>
            ${STATES.map((each) => html`<option value=${each} .selected=${each === state}>${t(`classes.state.${each}`)}</option>`)}
          </select>
        </div>
        <div class="form-text" id="search-help">${t('classes.search.help')}</div>
      </form>
      ${listFilter(this, ['source'], () => this.#read())}
      <div class="mb-3">${button(t('classes.add'), () => this.set({ adding: true, problem: null }), { kind: 'outline-primary' })}</div>
      <p class="visually-hidden" role="status">${classes === undefined ? t('loading') : t('classes.shown', { count: classes.length })}</p>
      ${classes === undefined ? loading() : classes.length === 0 ? html`<p>${t('classes.none')}</p>` : table(this.title, [
        { text: t('counts.class') }, { text: t('of.students'), isNumber: true }, { text: t('classes.teachers'), isNumber: true },
        { text: t('class.from') }],
      classes.map((each) => [
        html`<a href="#/manage/classes/${each.id}">${short(each.name)}</a>
          ${each.renamed ? html`<div class="small text-body-secondary">${t('class.inClever', { name: each.cleverName })}</div>` : nothing}`,
        number(each.students), number(each.teachers), source(each)]))}
      ${more(cursor, busy, () => this.attempt(() => this.#readOn()))}
      ${adding ? this.#dialog() : nothing}`;
  }

  #dialog() {
    const { problem, busy } = this.state;
    const close = () => this.set({ adding: false, problem: null });
    const save = (event) => {
      event.preventDefault();
      const name = new FormData(event.target).get('name');
      return this.attempt(async () => {
        const { data } = await this.call('POST', '/classes', { body: { name } });
        location.hash = `#/manage/classes/${data.id}`;
      });
    };
    return modal(t('classes.add'), html`
      ${problemBox(problem)}
      <form id="new-class" @submit=${save}>
        <label class="form-label" for="new-class-name">${t('class.name')}</label>
        <input class="form-control" id="new-class-name" name="name" required maxlength="500" autocomplete="off">
        <p class="form-text mb-0">${t('classes.add.text')}</p>
      </form>`, html`
      <button class="btn btn-secondary" type="button" @click=${close}>${t('cancel')}</button>
      <button class="btn btn-primary" form="new-class" ?disabled=${busy}>${t('add')}</button>`, close);
  }

  #type(text) {
    this.state.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), STILL);
  }

  #read() {
    return this.attempt(async () => {
      const { text, state, filter } = this.state;
      const page = await firstWithSome((cursor) => this.#page(cursor), 'classes');
      if (text === this.state.text && state === this.state.state && filter === this.state.filter) {
        this.set({ classes: page.classes, cursor: page.cursor });
      }
    });
  }

  #page(cursor) {
    const { text, state, filter } = this.state;
    return this.query('/classes/search', { text, state, ...filter, limit: 50, ...(cursor ? { cursor } : {}) });
  }

  async #readOn() {
    const { cursor, classes } = this.state;
    const page = await this.#page(cursor);
    this.set({ classes: [...classes, ...page.classes], cursor: page.cursor });
  }
}

function source(each) {
  return each.fromClever ? t('source.CLEVER') : badge('secondary', t('source.MANUAL'));
}
