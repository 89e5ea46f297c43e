import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { changesList } from '../parts/changes.js';
import { Names } from '../parts/names.js';
import { userOf } from '../parts/person.js';
import { Screen } from '../screen.js';
import { list, moment, named, t } from '../texts.js';
import { badge, box, card, field, problemBox, said } from '../ui.js';

/** Why a person or class is in Bloomz or not: a question by name, or by the ID in the address. */
export default class Why extends Screen {
  get title() {
    return t('nav.why');
  }

  async start() {
    this.names = new Names(this);
    this.set({ name: '', within: '' });
    const { id } = this.parameters;
    if (id !== undefined) {
      await this.attempt(async () => this.#show(await this.get(`/why?id=${encodeURIComponent(id)}`)));
    }
  }

  view() {
    const { name = '', within = '', answer, problem, busy } = this.state;
    return html`
      <p>${t('ask.text')}</p>
      <form class="mb-4" @submit=${(event) => { event.preventDefault(); this.#ask(); }}>
        ${field('why-name', t('ask.name'), name, { required: true, help: t('ask.name.help'), onInput: (text) => this.set({ name: text }) })}
        ${field('why-in', t('ask.in'), within, { help: t('ask.in.help'), onInput: (text) => this.set({ within: text }) })}
        <button class="btn btn-primary" ?disabled=${busy}>${t('ask')}</button>
      </form>
      ${problemBox(problem)}
      <div aria-live="polite">${answer ? answerOf(this.app, answer) : nothing}</div>`;
  }

  #ask() {
    const { name, within } = this.state;
    const body = { name, ...(within.trim() === '' ? {} : { in: within }) };
    return this.attempt(async () => this.#show(await this.query('/why', body)));
  }

  /** Shows an answer with the names of what it is about. */
  async #show(answer) {
    const { about } = answer;
    const withNames = async (changes) => (await this.names.of(changes))
      .map((row) => (row.change.subject === about?.id ? { ...row, name: about.name } : row));
    const next = await withNames(answer.next);
    const rows = await withNames(answer.done.map(({ change }) => change));
    this.set({ answer: { ...answer, next, done: rows.map((row, at) => ({ ...answer.done[at], row })) } });
  }
}

function answerOf(app, { answer, rule, remedy, about, candidates, clever, done, next, left, issues }) {
  return html`
    ${box('info', html`
      ${about ? html`<h2 class="h5 break">${about.name} ${badge('secondary', named('thing', about.kind))}</h2>` : nothing}
      <p class="mb-1"><strong>${said(answer)}</strong></p>
      <p class="mb-1">${said(remedy)}</p>
      ${rule === '' ? nothing : html`<p class="small mb-0">${t('ask.rule', { rule })}</p>`}`)}
    ${candidates.length === 0 ? nothing : card(t('ask.candidates'), html`
      <ul class="mb-0">${candidates.map((each) => html`
        <li><a href="#/clever-import/why/${encodeURIComponent(each.id)}">${each.name}</a>
          ${named('thing', each.kind)} ${list(each.in.slice(0, 3))}</li>`)}</ul>`, 'why-candidates')}
    ${card(t('ask.clever'), html`
      <p class="mb-0">${clever.shown === undefined ? t('ask.clever.unknown') : t(clever.shown ? 'ask.clever.shown' : 'ask.clever.gone')}
        ${clever.readAt ? t('ask.clever.at', { at: moment(clever.readAt) }) : nothing}
        ${clever.note ? said(clever.note) : nothing}</p>`, 'why-clever')}
    ${issues.length === 0 ? nothing : card(t('issues'), html`
      <ul class="mb-0">${issues.map((issue) => html`
        <li lang="en">${issue.text} ${issue.detail} ${issue.remedy}</li>`)}</ul>`, 'why-issues')}
    ${left.length === 0 ? nothing : card(t('ask.left'), html`
      <ul class="mb-0">${left.map((each) => html`<li lang="en">${each.text} ${each.remedy}</li>`)}</ul>`, 'why-left')}
    ${next.length === 0 ? nothing : card(t('ask.next'), changesList(next), 'why-next')}
    ${done.length === 0 ? nothing : card(t('ask.done'), together(done).map(({ at, importId, user, you, rows }) => html`
      <h3 class="h6">${moment(at)}: ${importId
        ? html`<a href="#/clever-import/imports/${importId}">${t('ask.import')}</a>` : t('ask.hand', { user: userOf(app, user, you) })}</h3>
      ${changesList(rows)}`), 'why-done')}`;
}

/** What one import or person did stands under one heading. */
function together(done) {
  const groups = [];
  for (const { at, importId, user, you, row } of done) {
    const last = groups.at(-1);
    if (last !== undefined && last.importId === importId && last.user === user && last.day === at.slice(0, 10)) {
      last.rows.push(row);
    } else {
      groups.push({ at, day: at.slice(0, 10), importId, user, you, rows: [row] });
    }
  }
  return groups;
}
