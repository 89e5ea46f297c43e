import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { reachCard } from '../parts/reach.js';
import { Reading } from '../reading.js';
import { Screen } from '../screen.js';
import { day, number, t } from '../texts.js';
import { card, loading, table } from '../ui.js';

const KINDS = ['students', 'staff', 'parents'];
const PAGES = 4;

/** How many there are after each import, what each added and removed, and how many parents can be reached. */
export default class Trends extends Screen {
  #reach = new Reading(this, () => this.get('/reach'));

  get title() {
    return t('nav.trends');
  }

  async start() {
    const points = pointsOf(await this.#imports());
    this.set({ points });
    await import('../parts/plot-over-time.js');
    this.set({ isDrawn: true });
  }

  view() {
    const { points, isDrawn } = this.state;
    if (points === undefined) {
      return loading();
    }
    return html`
      ${points.length === 0 ? html`<p>${t('imports.none')}</p>` : card(t('trends.counts'), html`
        <p>${t('trends.text')}</p>
        ${isDrawn && points.length > 1 ? html`
          <plot-over-time .points=${points} .labels=${KINDS.map((kind) => t(`of.${kind}`))}
            .movedLabels=${[t('trends.added'), t('trends.removed')]} aria-hidden="true"></plot-over-time>` : nothing}
        <details ?open=${points.length === 1}>
          <summary>${t(points.length > 1 ? 'trends.table' : 'trends.numbers')}</summary>
          ${table(t('trends.counts'), [
            { text: t('imports.when') }, ...KINDS.map((kind) => ({ text: t(`of.${kind}`), isNumber: true }))],
          points.toReversed().map((point) => [
            html`<a href="#/clever-import/imports/${point.id}">${day(point.at)}</a>`,
            ...KINDS.map((kind) => html`<span class="numbers">${number(point[kind].total)}</span>
              ${moved(point[kind])}`)]))}
        </details>`, 'trends-counts')}
      ${this.#reach.view(reachCard)}`;
  }

  /** The newest imports that did something, oldest first. */
  async #imports() {
    const all = [];
    let cursor;
    for (let page = 0; page < PAGES; page++) {
      const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const read = await this.get(`/imports?limit=100${query}`);
      all.push(...read.imports);
      cursor = read.cursor;
      if (cursor === undefined) {
        break;
      }
    }
    return all.filter(({ state }) => ['SUCCEEDED', 'HELD'].includes(state)).toReversed();
  }
}

function moved({ added, removed }) {
  return added === 0 && removed === 0 ? nothing : html`
    <span class="small text-body-secondary">${t('trends.moved', { added, removed })}</span>`;
}

/**
 * What there is after each import. Approvals, undos, imports whose removals are held and those without anything new count
 * only what they have changed.
 */
function pointsOf(imports) {
  const points = [];
  for (const { id, requestedAt, counts, task, state } of imports) {
    const before = points.at(-1);
    const point = { id, at: requestedAt };
    for (const kind of KINDS) {
      const { created, updated, removed, unchanged, notInClever } = counts[kind];
      const seen = created + updated + unchanged;
      const isCounted = before === undefined || (task === 'SYNC' && state === 'SUCCEEDED' && seen > 0);
      const total = isCounted ? seen + notInClever : before[kind].total + created - removed;
      point[kind] = { total, added: created, removed };
    }
    points.push(point);
  }
  return points;
}
