import { html } from '../libraries/lit-html/lit-html.js';
import { number, percent, t } from '../texts.js';
import { card } from '../ui.js';

const WAYS = ['both', 'email', 'text', 'none'];

/** The share of families, and of parents, by how they can be reached. */
export function reachCard({ families, parents }) {
  return card(t('reach'), html`
    <p>${t('reach.how')}</p>
    ${shares('families', families)}
    ${shares('parents', parents)}`, 'reach');
}

function shares(of, counts) {
  const all = WAYS.reduce((sum, way) => sum + counts[way], 0);
  return html`
    <h3 class="h6">${t(`reach.${of}`, { count: all })}</h3>
    <dl class="row">
      ${WAYS.map((way) => html`
        <dt class="col-sm-3 fw-normal" id="reach-${of}-${way}">${t(`reach.${way}`)}</dt>
        <dd class="col-sm-9 d-flex gap-2 align-items-center">
          <meter class="flex-grow-1" min="0" max=${Math.max(1, all)} value=${counts[way]} aria-labelledby="reach-${of}-${way}"></meter>
          <span class="numbers share">${number(counts[way])} (${percent(all === 0 ? 0 : counts[way] / all)})</span>
        </dd>`)}
    </dl>`;
}
