import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { duration, list, moment, named, number, t } from '../texts.js';
import { badge, box, button, card, said, table } from '../ui.js';

const LOOKS = {
  SUCCEEDED: 'success', HELD: 'warning', FAILED: 'danger', CANCELLED: 'secondary', PREVIEWED: 'info', WAITING: 'primary',
  RUNNING: 'primary',
};
const PHASES = ['WAITING', 'READING_CLEVER', 'COMPARING', 'WRITING'];
const ROWS = ['classes', 'students', 'staff', 'parents', 'studentEnrolments', 'staffEnrolments', 'guardianships'];
const COLUMNS = ['created', 'updated', 'removed', 'archived', 'unchanged', 'notInClever'];

export function stateBadge(state) {
  return badge(LOOKS[state], t(`state.${state}`));
}

/** Last Import Status, or how far the import is that is under way. */
export function lastImport(latest, actions) {
  return latest.end === undefined
    ? card(t('import.running'), underWay(latest, actions), 'last-import')
    : card(t('import.last'), finished(latest), 'last-import');
}

function underWay({ progress, task, counts, state }, { onCancel, canceling }) {
  const phase = progress?.phase ?? 'WAITING';
  const isCounted = progress?.total !== undefined;
  const found = ROWS.map((kind) => [kind, counts[kind].created + counts[kind].updated + counts[kind].removed])
    .filter(([, count]) => count > 0);
  return html`
    <p role="status" class="mb-2">${stateBadge('RUNNING')} ${t(`phase.${phase}`)}
      (${t('phase.of', { at: PHASES.indexOf(phase) + 1, all: PHASES.length })})</p>
    <progress class="w-100" aria-label=${t('import.progress')} max=${isCounted ? progress.total : nothing}
      value=${isCounted ? progress.done : nothing}></progress>
    <p class="numbers">
      ${progress ? t(isCounted ? 'progress.counted' : 'progress.uncounted', progress) : nothing}
      ${progress?.perSecond ? t('progress.rate', { perSecond: Math.round(progress.perSecond) }) : nothing}
      ${progress?.secondsLeft === undefined ? nothing : t('progress.left', { time: duration(progress.secondsLeft) })}
    </p>
    ${found.length === 0 ? nothing : html`
      <p>${t('progress.found', { list: list(found.map(([kind, count]) => t(`count.${kind}`, { count }))) })}</p>`}
    ${state === 'CANCELLED' ? html`<p>${t('import.canceling')}</p>` : html`
      <p>${t(task === 'PREVIEW' ? 'import.running.preview' : 'import.running.text')}</p>
      ${button(t('import.cancel'), onCancel, { kind: 'outline-danger', busy: canceling })}`}`;
}

function finished(done) {
  return html`
    <p class="mb-2">${stateBadge(done.state)} ${what(done)}</p>
    <p class="text-body-secondary">${t('import.when', {
      from: moment(done.end.startedAt), to: moment(done.end.finishedAt) })}</p>
    ${causeBox(done)}
    ${heldBox(done)}
    ${countsTable(done)}
    <p class="mb-0">
      <a class="btn btn-outline-primary" href="#/clever-import/imports/${done.id}">
        ${done.end.issues === 0 ? t('import.open') : t('import.open.issues', { count: done.end.issues })}</a>
    </p>`;
}

/** What kind of import it is, in words. */
export function what({ task, kind }) {
  return task === 'SYNC' ? t(`kind.${kind}`) : t('kind.task', { task: t(`task.${task}`), kind: t(`kind.${kind}`) });
}

/** Why an import failed, and what to do. */
export function causeBox({ end }) {
  return end.cause === undefined
    ? nothing
    : box('danger', said(html`<strong>${end.cause.text}</strong> ${end.cause.remedy}`));
}

function heldBox({ id, end, state }) {
  return end.held.length === 0 || state !== 'HELD'
    ? nothing
    : box('warning', html`${t('held.some', { list: list(end.held.map((kind) => named('of', kind))) })}
      <a class="alert-link" href="#/clever-import/imports/${id}/held">${t('held.look')}</a>`);
}

/** What an import did, by kind; a column or row without anything is left out. */
export function countsTable({ counts, kind }) {
  const columns = COLUMNS.filter((column) => ROWS.some((row) => counts[row][column] > 0));
  const rows = ROWS.filter((row) => columns.some((column) => counts[row][column] > 0));
  if (rows.length === 0) {
    return html`<p>${t('counts.nothing')}</p>`;
  }
  return html`
    ${table(t('counts.caption'),
      [{ text: t('counts.kind') }, ...columns.map((column) => ({ text: t(`counts.${column}`), isNumber: true }))],
      rows.map((row) => [
        t(`of.${row}`), ...columns.map((column) => html`<span class="numbers">${number(counts[row][column])}</span>`)]))}
    ${kind === 'IMPORT_NOW' && columns.includes('notInClever')
      ? html`<p class="form-text">${t('counts.notInClever.help')}</p>` : nothing}`;
}
