import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { Screen } from '../screen.js';
import { number, t } from '../texts.js';
import { box, loading, said } from '../ui.js';

const KINDS = ['students', 'staff', 'parents', 'classes'];

/** How good the school's data in Clever are, and what would improve them most. */
export default class Health extends Screen {
  get title() {
    return t('nav.health');
  }

  async start() {
    this.set({ health: await this.getIfThere('/health') });
  }

  view() {
    const { health } = this.state;
    if (health === undefined) {
      return loading();
    }
    return health === null ? box('info', t('health.none')) : healthOf(health);
  }
}

/** The scores, and the three improvements. */
export function healthOf({ score, kinds, improvements }) {
  return html`
    <p>${t('health.text')}</p>
    <dl class="row">
      ${meter('health-all', t('health.all'), score)}
      ${KINDS.filter((kind) => kind in kinds).map((kind) => meter(`health-${kind}`, t(`of.${kind}`), kinds[kind]))}
    </dl>
    ${improvements.length === 0 ? html`<p>${t('health.good')}</p>` : html`
      <h2 class="h5">${t('health.improve')}</h2>
      <ol class="list-group list-group-numbered list-group-flush">
        ${improvements.map(({ text, people, points, remedy }) => html`
          <li class="list-group-item px-0">
            <strong>${said(text)}</strong>
            ${people === 0 ? nothing : html`<span class="text-body-secondary">${t('health.people', { count: people })}</span>`}
            <span class="text-body-secondary">${t('health.points', { count: points })}</span>
            <div>${said(remedy)}</div>
          </li>`)}
      </ol>`}`;
}

function meter(id, name, value) {
  return html`
    <dt class="col-sm-3" id=${id}>${name}</dt>
    <dd class="col-sm-9 d-flex gap-2 align-items-center">
      <meter class="flex-grow-1" min="0" max="100" low="60" high="85" optimum="100" value=${value} aria-labelledby=${id}></meter>
      <span class="numbers">${t('health.of', { value: number(value) })}</span>
    </dd>`;
}
