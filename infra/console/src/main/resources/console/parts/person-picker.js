import { html } from '../libraries/lit-html/lit-html.js';
import { nameOf } from './person.js';
import { t } from '../texts.js';
import { short } from '../ui.js';

const STILL = 250;

let timer = 0;

/** A search for a person of a kind, to choose one from what it finds. The screen's state has `found`. */
export function personPicker(screen, kind, onChoose) {
  const { found = [], busy } = screen.state;
  const type = (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => screen.attempt(async () => {
      const { members } = text === '' ? { members: [] } : await screen.query('/members/search', { kind, text, limit: 8 });
      screen.set({ found: members.map((member) => ({ member, kind })) });
    }, 'searching'), STILL);
  };
  return html`
    <label class="form-label" for="picker">${t(`picker.${kind}`)}</label>
    <input class="form-control" id="picker" type="search" autocomplete="off" @input=${(event) => type(event.target.value)}>
    <ul class="list-group list-group-flush" aria-live="polite">
      ${found.filter((each) => each.kind === kind).map(({ member }) => html`
        <li class="list-group-item d-flex justify-content-between align-items-center px-0">
          <span class="break">${short(nameOf(member))}
            <span class="text-body-secondary">${member.studentId ?? member.email ?? ''}</span></span>
          <button class="btn btn-sm btn-primary" type="button" ?disabled=${busy}
            aria-label=${t('picker.choose.this', { name: nameOf(member) })} @click=${() => onChoose(member)}>${t('picker.choose')}</button>
        </li>`)}
    </ul>`;
}
