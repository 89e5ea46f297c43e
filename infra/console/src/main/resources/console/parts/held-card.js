import { html } from '../libraries/lit-html/lit-html.js';
import { t } from '../texts.js';
import { said } from '../ui.js';

/** The likely cause of held removals, and how many there are. */
export function heldCard(held, content) {
  return html`
    <section class="alert alert-warning" aria-labelledby="held-heading">
      <h2 class="h5" id="held-heading">${t('held')}</h2>
      <p>${t('held.cause')} <strong>${said(held.cause)}</strong></p>
      <ul>
        ${Object.entries(held.numbers).map(([kind, { removed, of }]) => html`
          <li>${t('held.number', { removed, of, kind: t(`of.${kind}`) })}</li>`)}
      </ul>
      ${content}
    </section>`;
}
