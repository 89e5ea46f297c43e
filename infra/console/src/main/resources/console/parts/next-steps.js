import { html } from '../libraries/lit-html/lit-html.js';
import { t } from '../texts.js';
import { badge, card } from '../ui.js';

/** Where this browser keeps which steps the person has taken that leave no trace in the school. */
const KEY = 'bloomz.steps';

/** Remembers that the person has looked at a report (`check`) or sent invitations (`invite`), where the browser keeps anything. */
export function took(school, step) {
  try {
    localStorage.setItem(`${KEY}.${school.id}.${step}`, 'done');
  } catch {
    // The step is shown as one that can still be taken.
  }
}

function hasTaken(school, step) {
  try {
    return localStorage.getItem(`${KEY}.${school.id}.${step}`) !== null;
  } catch {
    return false;
  }
}

/** The way from the link to the nightly import, with what is done and, unless an import is under way, what comes next. */
export function nextSteps(known) {
  const steps = stepsOf(known);
  const isUnderWay = known.latest && known.latest.end === undefined;
  const next = isUnderWay ? undefined : steps.find((step) => !step.done);
  return card(t('steps'), html`
    <ol class="list-group list-group-numbered list-group-flush">
      ${steps.map((step) => html`
        <li class="list-group-item d-flex gap-2 px-0">
          <div class="flex-grow-1">
            ${step.isOpen
              ? html`<a class="fw-semibold" href=${step.href}>${t(`steps.${step.key}`)}</a>`
              : html`<span class="fw-semibold">${t(`steps.${step.key}`)}</span>`}
            <div class="text-body-secondary">${t(`steps.${step.key}.text`)}</div>
          </div>
          <div>${step.done ? badge('success', t('steps.done')) : ''}
            ${step === next ? badge('primary', t('steps.next')) : ''}</div>
        </li>`)}
    </ol>`, 'steps');
}

function stepsOf({ school, link, settings, latest, recent = [] }) {
  const isLinked = link.cleverSchool !== undefined;
  const isKnown = latest !== null && latest !== undefined;
  const isPreviewed = recent.some(({ state }) => state === 'PREVIEWED');
  const isImported = isKnown && latest.task !== 'PREVIEW' && latest.end !== undefined && latest.state !== 'FAILED';
  const isSet = settings !== undefined && settings.contactValues.length > 0 && settings.inviteFrom !== undefined;
  return [
    { key: 'link', href: '#/clever-import/link', isOpen: true, done: isLinked },
    { key: 'settings', href: '#/clever-import/settings', isOpen: isLinked, done: isSet },
    { key: 'preview', href: '#/clever-import', isOpen: false, done: isPreviewed || isImported },
    { key: 'import', href: '#/clever-import', isOpen: false, done: isImported },
    { key: 'check', href: `#/clever-import/imports/${latest?.id}`, isOpen: isImported,
      done: isImported && hasTaken(school, 'check') },
    { key: 'invite', href: '#/manage/invitations', isOpen: isImported, done: isImported && hasTaken(school, 'invite') },
    { key: 'schedule', href: '#/clever-import/settings', isOpen: isImported, done: settings?.scheduledImport === true },
  ];
}
