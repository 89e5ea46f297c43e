import { html, nothing } from './libraries/lit-html/lit-html.js';
import { t } from './texts.js';

/** So many letters of a name are shown in a list. */
const LONGEST_NAME = 60;

/** A box with a message; `kind` is one of Bootstrap's: info, success, warning, danger. */
export function box(kind, content) {
  return html`<div class="alert alert-${kind}">${content}</div>`;
}

/** Why something could not be done, and what to do; nothing where there is no problem. */
export function problemBox(problem) {
  return html`<div role="alert">${problem
    ? box('danger', html`
      <p class="mb-0" lang=${problem.isOfPage ? nothing : 'en'}><strong>${problem.message}</strong> ${problem.remedy}</p>
      ${problem.errors.length === 0 ? nothing : html`
        <ul class="mb-0" lang="en">${problem.errors.map((error) => html`<li>${error.field}: ${error.detail}</li>`)}</ul>`}`)
    : nothing}</div>`;
}

/** What the API says, which is in English whatever the page's language. */
export function said(text) {
  return html`<span lang="en">${text}</span>`;
}

/** A name, cut where it is very long; the whole is its title. */
export function short(name) {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : html`<span title=${name}>${letters.slice(0, LONGEST_NAME - 1).join('')}…</span>`;
}

export function loading() {
  return html`
    <div class="d-flex align-items-center gap-2 py-4" role="status">
      <span class="spinner-border spinner-border-sm" aria-hidden="true"></span>
      <span>${t('loading')}</span>
    </div>`;
}

/** A short state; `kind` is one of Bootstrap's. */
export function badge(kind, text) {
  return html`<span class="badge border bg-${kind}-subtle border-${kind}-subtle text-${kind}-emphasis">${text}</span>`;
}

export function card(heading, content, id) {
  return html`
    <section class="card mb-4" aria-labelledby=${id}>
      <div class="card-body">
        <h2 class="h5 card-title" id=${id}>${heading}</h2>
        ${content}
      </div>
    </section>`;
}

/** A button that says when its work is under way. `kind` is one of Bootstrap's. */
export function button(text, onClick, { kind = 'primary', busy = false, disabled = false } = {}) {
  return html`
    <button class="btn btn-${kind}" type="button" ?disabled=${disabled || busy} @click=${onClick}>
      ${busy ? html`<span class="spinner-border spinner-border-sm" aria-hidden="true"></span>` : nothing} ${text}
    </button>`;
}

/** A checkbox. `help` explains it; `onChange` gets whether it is checked. */
export function check(id, text, checked, { help, onChange, disabled = false } = {}) {
  return html`
    <div class="form-check mb-2">
      <input class="form-check-input" type="checkbox" id=${id} .checked=${checked} ?disabled=${disabled}
        aria-describedby=${help ? `${id}-help` : nothing}
        @change=${(event) => onChange(event.target.checked)}>
      <label class="form-check-label" for=${id}>${text}</label>
      ${help ? html`<div class="form-text" id="${id}-help">${help}</div>` : nothing}
    </div>`;
}

/** A group of radio buttons. `choices`: `value`, `text`, `help`. */
export function radios(name, heading, choices, chosen, { help, onChange }) {
  return html`
    <fieldset class="mb-4" aria-describedby=${help ? `${name}-help` : nothing}>
      <legend class="h6">${heading}</legend>
      ${help ? html`<p class="form-text mt-0" id="${name}-help">${help}</p>` : nothing}
      ${choices.map((choice) => html`
        <div class="form-check">
          <input class="form-check-input" type="radio" name=${name} id="${name}-${choice.value}" value=${choice.value}
            .checked=${choice.value === chosen} ?disabled=${choice.disabled ?? false}
            @change=${() => onChange(choice.value)}>
          <label class="form-check-label" for="${name}-${choice.value}">${choice.text}</label>
          ${choice.help ? html`<div class="form-text">${choice.help}</div>` : nothing}
        </div>`)}
    </fieldset>`;
}

/** A list to choose one from. `choices`: `value`, `text`, `disabled`. */
export function select(id, text, choices, chosen, { help, onChange }) {
  return html`
    <div class="mb-4">
      <label class="form-label" for=${id}>${text}</label>
      <select class="form-select" id=${id} aria-describedby=${help ? `${id}-help` : nothing}
        @change=${(event) => onChange(event.target.value)}>
        ${choices.map((choice) => html`
          <option value=${choice.value} ?disabled=${choice.disabled ?? false} .selected=${choice.value === chosen}>
            ${choice.text}</option>`)}
      </select>
      ${help ? html`<div class="form-text" id="${id}-help">${help}</div>` : nothing}
    </div>`;
}

/** A field for a line of text. */
export function field(id, text, value, { help, type = 'text', onInput, required = false } = {}) {
  return html`
    <div class="mb-3">
      <label class="form-label" for=${id}>${text}</label>
      <input class="form-control" id=${id} type=${type} .value=${value} ?required=${required} autocomplete="off"
        spellcheck="false" aria-describedby=${help ? `${id}-help` : nothing}
        @input=${(event) => onInput(event.target.value)}>
      ${help ? html`<div class="form-text" id="${id}-help">${help}</div>` : nothing}
    </div>`;
}

/**
 * A table that becomes a list on a phone. `columns`: `text`, `isNumber`, `isAction`; each row: an array of cells, of which the
 * first is the row's heading.
 */
export function table(caption, columns, rows) {
  return html`
    <table class="table align-middle stacked">
      <caption class="caption-top visually-hidden">${caption}</caption>
      <thead>
        <tr>${columns.map((column) => html`
          <th scope="col" class=${column.isNumber ? 'text-end' : ''}>${column.text}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`
          <tr>${row.map((content, at) => at === 0
            ? html`<th scope="row">${content}</th>`
            : html`<td data-label=${columns[at].isAction ? nothing : columns[at].text}
              class=${columns[at].isNumber ? 'text-end' : ''}>${content}</td>`)}
          </tr>`)}
      </tbody>
    </table>`;
}

/** A button that reads on; nothing at the end. */
export function more(cursor, isBusy, onClick) {
  return cursor
    ? html`<p class="d-print-none">${button(t('more'), onClick, { kind: 'outline-primary', busy: isBusy })}</p>`
    : nothing;
}
