import { html } from '../libraries/lit-html/lit-html.js';
import { t } from '../texts.js';
import { badge, said, short } from '../ui.js';

const LOOKS = { ERROR: 'danger', WARNING: 'warning', INFO: 'info' };

/** What an admin can mend: those with one remedy stand together. */
export function issuesList(issues) {
  const groups = new Map();
  for (const issue of issues) {
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  }
  return [...groups.values()].map((group) => html`
    <div class="border rounded p-3 mb-3">
      <h3 class="h6">${badge(LOOKS[group[0].severity] ?? 'secondary', t(`severity.${group[0].severity}`))} ${said(group[0].text)}</h3>
      <p>${said(group[0].remedy)}</p>
      <ul class="mb-0">
        ${group.map(({ about, detail, id }) => html`<li class="break"><strong>${short(about || t('issues.nameless', { id }))}</strong>
          ${detail === '' || detail === about ? '' : html`<span class="text-body-secondary" lang="en">${detail}</span>`}</li>`)}
      </ul>
    </div>`);
}
