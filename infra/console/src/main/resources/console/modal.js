import { html } from './libraries/lit-html/lit-html.js';
import { t } from './texts.js';

/** Opens the dialog in it as soon as it is there; afterward, focus is where it was. */
class ModalDialog extends HTMLElement {
  #opener;

  connectedCallback() {
    this.#opener = document.activeElement;
    this.querySelector('dialog').showModal();
    this.querySelector('.modal-body :is(input, select), .modal-footer button')?.focus();
  }

  disconnectedCallback() {
    if (this.#opener?.isConnected) {
      this.#opener.focus();
    }
  }
}

customElements.define('modal-dialog', ModalDialog);

/** A dialog over the page. `onClose` is called by its close button and by Escape; without it, it stays. */
export function modal(heading, body, buttons, onClose) {
  const cancel = (event) => {
    event.preventDefault();
    onClose?.();
  };
  return html`
    <modal-dialog>
      <dialog class="shadow" aria-labelledby="dialog-heading" @cancel=${cancel}>
        <div class="modal-header">
          <h2 class="modal-title h5" id="dialog-heading">${heading}</h2>
          ${onClose ? html`
            <button class="btn-close" type="button" aria-label=${t('close')} @click=${onClose}></button>` : ''}
        </div>
        <div class="modal-body">${body}</div>
        ${buttons === '' ? '' : html`<div class="modal-footer">${buttons}</div>`}
      </dialog>
    </modal-dialog>`;
}

/** Asks before something is done that is hard to take back. `problem` is shown in it. */
export function question(heading, body, { yes, kind = 'danger', busy, onYes, onNo }) {
  return modal(heading, body, html`
    <button class="btn btn-secondary" type="button" @click=${onNo}>${t('cancel')}</button>
    <button class="btn btn-${kind}" type="button" ?disabled=${busy} @click=${onYes}>${yes}</button>`, onNo);
}
