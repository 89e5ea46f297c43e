import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { hasText, t } from '../texts.js';
import { badge, said, short } from '../ui.js';

const LOOKS = { CREATED: 'success', RESTORED: 'success', UPDATED: 'info', REMOVED: 'danger', ARCHIVED: 'warning' };
const OF_PEOPLE = ['students', 'staff', 'parents'];

/** A list of changes. `extra` gives what stands at the end of a change's line. */
export function changesList(rows, extra = () => nothing) {
  return html`
    <ul class="list-group list-group-flush mb-3">
      ${rows.map((row) => html`
        <li class="list-group-item px-0">
          <div class="d-flex flex-wrap gap-2 justify-content-between">
            <div class="flex-grow-1">
              ${badge(LOOKS[row.change.verb], t(`verb.${row.change.verb}`))} ${subject(row)}
              ${fields(row.change)}
              <div class="small text-body-secondary">${said(row.change.why)}</div>
            </div>
            ${extra(row)}
          </div>
        </li>`)}
    </ul>`;
}

/** Who or what it is about, with a link where there is a page of it. */
function subject({ change, name, withinName }) {
  const { entity, subject: id, within } = change;
  const self = linked(entity === 'classes' ? 'classes' : 'members', id, name);
  const kind = t(`one.${entity}`);
  if (entity === 'classes' || OF_PEOPLE.includes(entity)) {
    return html`<span class="text-body-secondary">${kind}</span> ${self}`;
  }
  const place = linked(entity === 'guardianships' ? 'members' : 'classes', within, withinName);
  return html`${self} <span class="text-body-secondary">${t(`in.${entity}`)}</span> ${place}`;
}

function linked(list, id, name) {
  const text = name || t('nameless');
  return html`<a class="break" href="#/manage/${list}/${encodeURIComponent(id)}">${short(text)}</a>`;
}

/** What a changed thing was and is. */
function fields({ verb, before, after }) {
  const names = Object.keys({ ...before, ...after });
  if (verb !== 'UPDATED' || names.length === 0) {
    return nothing;
  }
  return html`
    <ul class="list-unstyled mb-0">
      ${names.map((name) => html`
        <li class="break">${fieldName(name)}: <del class="text-body-secondary">${before[name] || t('empty')}</del>
          → <ins class="text-decoration-none">${after[name] || t('empty')}</ins></li>`)}
    </ul>`;
}

function fieldName(name) {
  const key = `changed.${name}`;
  return hasText(key) ? t(key) : name;
}
