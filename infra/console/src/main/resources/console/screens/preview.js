import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { changesList } from '../parts/changes.js';
import { causeBox, countsTable, stateBadge, what } from '../parts/last-import.js';
import { isLeftOut, leave, optOuts } from '../parts/opt-outs.js';
import { heldCard } from '../parts/held-card.js';
import { reasonsTable } from '../parts/verdicts.js';
import { newKey } from '../api.js';
import { question } from '../modal.js';
import { Screen } from '../screen.js';
import { moment, number, t } from '../texts.js';
import { button, check, loading, more, problemBox, select, short, table } from '../ui.js';
import { healthOf } from './health.js';

const KINDS = ['classes', 'students', 'staff', 'parents', 'studentEnrolments', 'staffEnrolments', 'guardianships'];

/** What a preview has found: by class and by person, with what to leave out, and its approval. */
export default class Preview extends Screen {
  get title() {
    return t('preview');
  }

  async start() {
    this.set({ kind: '', out: new Map(), withHeld: false });
    const { id } = this.parameters;
    const [run, plan] = await Promise.all([this.get(`/imports/${id}`), this.#page()]);
    this.set({ run, plan });
  }

  view() {
    const { run, plan, problem, dialog, withHeld } = this.state;
    if (plan === undefined) {
      return loading();
    }
    return html`
      ${dialog ? nothing : problemBox(problem)}
      <p>${stateBadge(run.state)} ${what(run)}. ${t('preview.when', { at: moment(plan.decidedAt) })}</p>
      ${causeBox(run)}
      ${countsTable(run)}
      ${plan.held === undefined ? nothing : heldCard(plan.held, html`
        <p><a href=${`#/clever-import/imports/${run.id}/held`}>${t('held.who')}</a></p>
        ${check('with-held', t('preview.withHeld'), withHeld, { onChange: (is) => this.set({ withHeld: is }) })}`)}
      ${plan.invitations === undefined ? nothing : html`
        <p>${t('preview.invites', { count: plan.invitations.invited })} ${t('invitations.messages', {
          emails: plan.invitations.messages.EMAIL, texts: plan.invitations.messages.TEXT })}</p>
        <details class="mb-4"><summary>${t('invitations.others')}</summary>${reasonsTable(plan.invitations.kinds)}</details>`}
      ${this.#approval()}
      ${plan.health === undefined ? nothing : html`
        <details class="mb-4"><summary>${t('nav.health')}</summary>${healthOf(plan.health)}</details>`}
      ${plan.total === 0 ? nothing : html`${this.#classes()}${this.#changes()}`}
      ${dialog ? this.#question() : nothing}`;
  }

  #approval() {
    const { plan, out } = this.state;
    if (plan.total === 0 && plan.held === undefined) {
      return html`<p>${t('preview.nothing')}</p>`;
    }
    return html`
      <div class="border rounded p-3 mb-4">
        <p>${t('preview.text', { count: plan.total })} ${out.size === 0 ? nothing : t('preview.out', { count: out.size })}</p>
        ${this.#kinds()}
        ${button(t('preview.approve'), () => this.set({ dialog: { key: newKey() } }))}
      </div>`;
  }

  /** Additions or removals of a whole kind, to leave out. */
  #kinds() {
    const { run, out } = this.state;
    const ways = KINDS.flatMap((kind) => [['ADDITIONS', 'created'], ['REMOVALS', 'removed']]
      .map(([way, verb]) => ({ kind, way, count: run.counts[kind][verb] }))).filter(({ count }) => count > 0);
    return ways.length === 0 ? nothing : html`
      <details class="mb-3">
        <summary>${t('preview.kinds')}</summary>
        ${ways.map(({ kind, way, count }) => check(`kind-${kind}-${way}`, t(`preview.kinds.${way}`, { kind: t(`of.${kind}`), count }),
          isLeftOut(out, { kind: { kind, way } }), {
            onChange: (is) => this.set({ out: leave(out, { kind: { kind, way } }, is) }) }))}
      </details>`;
  }

  #classes() {
    const { plan, out } = this.state;
    return plan.classes.length === 0 ? nothing : html`
      <h2 class="h4">${t('preview.classes')}</h2>
      ${table(t('preview.classes'), [
        { text: t('counts.class') }, { text: t('counts.created'), isNumber: true },
        { text: t('counts.updated'), isNumber: true }, { text: t('counts.removed'), isNumber: true },
        { text: t('preview.leaveOut'), isAction: true }],
      plan.classes.map((each) => [
        html`<button class="btn btn-link p-0 text-start" type="button" @click=${() => this.#choose({ ofClass: each })}>
          ${short(each.name)}</button>`,
        number(each.added), number(each.changed), number(each.removed),
        this.#leaveOut(`class-${each.id}`, each.name, { class: each.id }, out)]))}`;
  }

  #changes() {
    const { plan, shown, kind, ofClass, busy, out } = this.state;
    const { changes, cursor } = shown ?? plan;
    return html`
      <h2 class="h4" id="plan-changes" tabindex="-1">${ofClass ? t('preview.ofClass', { name: ofClass.name }) : t('changes')}</h2>
      ${ofClass ? html`<p>${button(t('preview.all'), () => this.#choose({ ofClass: null }), { kind: 'secondary' })}</p>`
        : select('plan-kind', t('preview.kind'), [{ value: '', text: t('preview.kind.all') },
          ...KINDS.map((value) => ({ value, text: t(`of.${value}`) }))], kind, { onChange: (value) => this.#choose({ kind: value }) })}
      ${changes.length === 0 ? html`<p>${t('preview.noneHere')}</p>` : changesList(changes, (row) => this.#leaveOutRemoval(row, out))}
      ${more(cursor, busy, () => this.attempt(() => this.#readOn()))}`;
  }

  #leaveOutRemoval({ change, name, withinName }, out) {
    const { verb, entity: kind, subject: id, within } = change;
    if (!['REMOVED', 'ARCHIVED'].includes(verb)) {
      return nothing;
    }
    const removal = { kind, id, ...(within === '' ? {} : { within }) };
    return this.#leaveOut(`out-${kind}-${id}-${within}`, withinName ? `${name}, ${withinName}` : name, { removal }, out);
  }

  #leaveOut(id, name, choice, out) {
    return html`
      <div class="form-check">
        <input class="form-check-input" type="checkbox" id=${id} .checked=${isLeftOut(out, choice)}
          aria-label=${t('preview.leaveOut.this', { name })}
          @change=${(event) => this.set({ out: leave(out, choice, event.target.checked) })}>
        <label class="form-check-label" for=${id}>${t('preview.leaveOut')}</label>
      </div>`;
  }

  #question() {
    const { busy, problem, dialog, plan, out, withHeld } = this.state;
    const body = html`
      ${problemBox(problem)}
      <p>${t('preview.approve.text', { count: plan.total })} ${out.size === 0 ? nothing : t('preview.out', { count: out.size })}</p>
      <p class="mb-0">${t('preview.approve.moved')}</p>`;
    return question(t('preview.approve'), body, {
      yes: t('preview.approve'), kind: 'primary', busy, onNo: () => this.set({ dialog: null, problem: null }),
      onYes: () => this.attempt(async () => {
        const approval = { optOuts: optOuts(out), ...(withHeld && plan.held ? { approveHeld: plan.held.numbers } : {}) };
        await this.call('POST', `/imports/${this.parameters.id}/approve`, { body: approval, key: dialog.key });
        location.hash = '#/clever-import';
      }),
    });
  }

  async #choose(choice) {
    this.set({ ...choice, shown: undefined });
    await this.attempt(async () => this.set({ shown: await this.#page() }));
    document.getElementById('plan-changes')?.focus();
  }

  #page(cursor) {
    const { kind, ofClass } = this.state;
    const query = new URLSearchParams({ limit: 50 });
    if (ofClass) {
      query.set('class', ofClass.id);
    } else if (kind) {
      query.set('kind', kind);
    }
    if (cursor !== undefined) {
      query.set('cursor', cursor);
    }
    return this.get(`/imports/${this.parameters.id}/plan?${query}`);
  }

  async #readOn() {
    const before = this.state.shown ?? this.state.plan;
    const page = await this.#page(before.cursor);
    this.set({ shown: { ...page, changes: [...before.changes, ...page.changes] } });
  }
}
