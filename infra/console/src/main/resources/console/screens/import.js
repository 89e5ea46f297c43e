import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { changesList } from '../parts/changes.js';
import { issuesList } from '../parts/issues.js';
import { causeBox, countsTable, stateBadge, what } from '../parts/last-import.js';
import { Names } from '../parts/names.js';
import { took } from '../parts/next-steps.js';
import { undoCard } from '../parts/undo.js';
import { newKey } from '../api.js';
import { question } from '../modal.js';
import { Screen } from '../screen.js';
import { dollars, duration, list, moment, named, number, t } from '../texts.js';
import { box, loading, more, problemBox } from '../ui.js';

/** The report of an import: what it did, what to check, and its undo. */
export default class Import extends Screen {
  get title() {
    return t('import.report');
  }

  async start() {
    const { id } = this.parameters;
    const run = await this.get(`/imports/${id}`);
    if (run.end === undefined) {
      location.hash = '#/clever-import';
      return;
    }
    if (run.state === 'PREVIEWED') {
      location.replace(`#/clever-import/previews/${id}`);
      return;
    }
    this.names = new Names(this);
    took(this.app.session.school, 'check');
    this.set({ run });
    await Promise.all([this.#readIssues(), this.#readJournal()]);
  }

  view() {
    const { run, problem, dialog } = this.state;
    if (run === undefined) {
      return loading();
    }
    return html`
      ${dialog ? nothing : problemBox(problem)}
      <p>${stateBadge(run.state)} ${what(run)}</p>
      <p class="text-body-secondary">${t('import.when', { from: moment(run.end.startedAt), to: moment(run.end.finishedAt) })}
        ${t('import.invited', { list: invited(run) })}</p>
      ${causeBox(run)}
      ${run.state === 'HELD' ? box('warning', html`
        ${t('held.some', { list: list(run.end.held.map((kind) => named('of', kind))) })}
        <a class="alert-link" href="#/clever-import/imports/${run.id}/held">${t('held.look')}</a>`) : nothing}
      ${countsTable(run)}
      ${this.#issues()}
      ${this.#journal()}
      ${undoCard(run, {
        busy: this.state.undoing, onPreview: () => this.#previewUndo(), onUndo: () => this.set({ dialog: { key: newKey() } }) })}
      ${this.#details()}
      ${dialog ? this.#question() : nothing}`;
  }

  #issues() {
    const { issues, moreIssues } = this.state;
    return html`
      <section aria-labelledby="issues">
        <h2 class="h4" id="issues">${t('issues')}</h2>
        ${issues === undefined ? loading() : html`
          ${issues.total === 0 ? html`<p>${t('issues.none')}</p>` : html`<p>${t('issues.text', { count: issues.total })}</p>`}
          ${issuesList(issues.issues)}
          ${more(issues.cursor, moreIssues, () => this.attempt(() => this.#readIssues(), 'moreIssues'))}`}
      </section>`;
  }

  #journal() {
    const { journal, moreJournal } = this.state;
    return html`
      <section aria-labelledby="changes">
        <h2 class="h4" id="changes">${t('changes')}</h2>
        ${journal === undefined ? loading() : html`
          <p>${t('changes.text', { count: journal.total })}</p>
          ${changesList(journal.rows)}
          ${more(journal.cursor, moreJournal, () => this.attempt(() => this.#readJournal(), 'moreJournal'))}
          ${journal.total === 0 ? nothing : html`
            <p class="d-print-none"><button class="btn btn-outline-primary" type="button" ?disabled=${this.state.saving}
              @click=${() => this.attempt(() => this.#saveTable(), 'saving')}>${t('changes.csv')}</button></p>`}`}
      </section>`;
  }

  #details() {
    const { end } = this.state.run;
    const seconds = Object.values(end.seconds).reduce((sum, each) => sum + each, 0);
    return html`
      <details class="mb-4">
        <summary>${t('details')}</summary>
        <dl class="row mt-2">
          ${[['details.id', this.state.run.id], ['details.time', duration(seconds)], ['details.attempts', number(end.attempts)],
            ['details.clever', number(end.clever.requests)], ['details.cost', dollars(end.costs.dollars)],
            ['details.cause', end.cause?.detail]].filter(([, value]) => value !== undefined).map(([key, value]) => html`
            <dt class="col-sm-4">${t(key)}</dt><dd class="col-sm-8">${value}</dd>`)}
        </dl>
      </details>`;
  }

  #question() {
    const { busy, problem, dialog } = this.state;
    return question(t('undo.ask'), html`${problemBox(problem)}<p>${t('undo.text')}</p><p class="mb-0">${t('undo.again')}</p>`, {
      yes: t('undo'), busy, onNo: () => this.set({ dialog: null, problem: null }),
      onYes: () => this.attempt(async () => {
        await this.call('POST', `/imports/${this.state.run.id}/undo`, { body: {}, key: dialog.key });
        location.hash = '#/clever-import';
      }),
    });
  }

  #previewUndo() {
    return this.attempt(async () => {
      await this.call('POST', `/imports/${this.state.run.id}/undo`, { body: { preview: true }, key: newKey() });
      location.hash = '#/clever-import';
    }, 'undoing');
  }

  async #readIssues() {
    const { issues } = this.state;
    const page = await this.get(`/imports/${this.parameters.id}/issues?limit=25${cursorOf(issues)}`);
    this.set({ issues: { ...page, issues: [...(issues?.issues ?? []), ...page.issues] } });
  }

  async #readJournal() {
    const { journal } = this.state;
    const page = await this.get(`/imports/${this.parameters.id}/journal?limit=25${cursorOf(journal)}`);
    const rows = await this.names.of(page.changes);
    this.set({ journal: { total: page.total, cursor: page.cursor, rows: [...(journal?.rows ?? []), ...rows] } });
  }

  /** All changes as a file for a spreadsheet, from all parts of it. */
  async #saveTable() {
    const parts = [];
    let query = '';
    do {
      const path = `/imports/${this.parameters.id}/journal.csv${query}`;
      const { data, link } = await this.call('GET', path, { isText: true });
      parts.push(data);
      query = link.match(/<[^>]*(\?[^>]*)>/)?.[1] ?? '';
    } while (query !== '');
    this.app.save(`import-${this.parameters.id}.csv`, parts);
  }
}

function invited({ invitations }) {
  const kinds = Object.keys(invitations).filter((kind) => invitations[kind]);
  return kinds.length === 0 ? t('nobody') : list(kinds.map((kind) => t(`invited.${kind}`)));
}

function cursorOf(page) {
  return page?.cursor === undefined ? '' : `&cursor=${encodeURIComponent(page.cursor)}`;
}
