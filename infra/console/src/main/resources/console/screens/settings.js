import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { conflict } from '../parts/conflict.js';
import { contactsCard } from '../parts/contacts.js';
import { invitationsCard } from '../parts/sender.js';
import { scheduleCard } from '../parts/schedule.js';
import { Screen } from '../screen.js';
import { t } from '../texts.js';
import { box, button, card, check, loading, problemBox, radios, said } from '../ui.js';

/** What the API gives and does not take. */
const READ_ONLY = ['paused', 'receivers', 'hint', 'notices'];

/** Why the nightly import cannot be switched on, while all else can be saved. */
const NOT_YET = ['first-import-required', 'plan-required'];
const ID_FIELDS = ['SIS_ID', 'STUDENT_NUMBER', 'STATE_ID'];

/** The import settings, with the guide's explanations; saved all at once over the version that was read. */
export default class Settings extends Screen {
  get title() {
    return t('nav.settings');
  }

  async start() {
    const [read, { inviters }, link] = await Promise.all([
      this.call('GET', '/settings'), this.get('/settings/inviters'), this.get('/clever')]);
    this.set({ ...versionOf(read), inviters, link, notices: [] });
    if (link.cleverSchool !== undefined) {
      this.repeat(() => this.#readContacts());
    }
  }

  view() {
    const { settings, inviters, contacts, link, problem, busy, notices, theirs } = this.state;
    if (settings === undefined) {
      return loading();
    }
    const change = (changes) => this.set({ settings: { ...settings, ...changes } });
    return html`
      <form @submit=${(event) => { event.preventDefault(); this.#save(); }}>
        ${contactsCard(settings, contacts, link, change)}
        ${card(t('settings.people'), html`
          ${radios('student-id', t('settings.studentIdField'),
            ID_FIELDS.map((value) => ({ value, text: t(`idField.${value}`) })), settings.studentIdField, {
              help: t('settings.studentIdField.help'), onChange: (studentIdField) => change({ studentIdField }) })}
          ${check('keep-manual-staff', t('settings.keepManualStaff'), settings.keepManualStaff, {
            help: t('settings.keepManualStaff.help'), onChange: (keepManualStaff) => change({ keepManualStaff }) })}
          ${check('recreate', t('settings.recreateArchivedClasses'), settings.recreateArchivedClasses, {
            help: t('settings.recreateArchivedClasses.help'),
            onChange: (recreateArchivedClasses) => change({ recreateArchivedClasses }) })}`, 'people-heading')}
        ${invitationsCard(settings, inviters, change)}
        ${scheduleCard(settings, link, change)}
        ${theirs ? conflict(theirs, settings, {
          onTake: () => this.set({ ...versionOf(theirs.read), theirs: null, problem: null }),
          onKeep: () => { this.set({ tag: theirs.read.tag, theirs: null }); return this.#save(); } }) : problemBox(problem)}
        ${NOT_YET.includes(problem?.code) ? html`<p>${button(t('settings.saveWithout'), () => {
          change({ scheduledImport: false });
          return this.#save();
        }, { busy })}</p>` : nothing}
        <div role="status">${notices.map((notice) => box('warning', html`
          ${said(html`<strong>${notice.text}</strong> ${notice.remedy}`)}`))}</div>
        <div class="py-3 border-top">
          <button class="btn btn-primary" ?disabled=${busy}>${t('save')}</button>
          ${this.isChanged ? html`<span class="ms-2 text-body-secondary">${t('settings.unsaved')}</span>` : nothing}
        </div>
      </form>`;
  }

  get isChanged() {
    return JSON.stringify(this.state.settings) !== this.state.saved;
  }

  async #save() {
    const isSaved = await this.attempt(async () => {
      const { settings, tag } = this.state;
      const answer = await this.call('PUT', '/settings', { body: writable(settings), tag });
      this.set({ ...versionOf(answer), notices: answer.data.notices ?? [] });
      this.app.say(t('settings.saved'));
      this.set({ inviters: (await this.get('/settings/inviters')).inviters });
    });
    if (!isSaved && this.state.problem?.code === 'settings-changed') {
      const [read, { history }] = await Promise.all([
        this.call('GET', '/settings'), this.get('/settings/history?limit=1')]);
      this.set({ theirs: { read, last: history[0] } });
    }
  }

  /** Reads the contacts' values until they are known; the seconds until the next time, or false. */
  async #readContacts() {
    const { data, retryAfter } = await this.call('GET', '/settings/contact-values');
    this.set({ contacts: data });
    return data.state === 'READING' ? Math.max(1, retryAfter) : false;
  }
}

function versionOf({ data, tag }) {
  const settings = { ...data };
  delete settings.notices;
  return { settings, tag, saved: JSON.stringify(settings) };
}

function writable(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !READ_ONLY.includes(name)));
}
