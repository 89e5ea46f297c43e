import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { INVITED, invitedKinds } from '../parts/invited.js';
import { reasonsTable, verdicts } from '../parts/verdicts.js';
import { took } from '../parts/next-steps.js';
import { nameOf } from '../parts/person.js';
import { question } from '../modal.js';
import { Reading } from '../reading.js';
import { Screen } from '../screen.js';
import { list, number, t } from '../texts.js';
import { box, button, check, loading, more, problemBox, radios, short, table } from '../ui.js';

const WHO = ['INVITED', 'NOT_INVITED', 'ALL'];

/** Who would get an email or text, and why others would not; then the sending. */
export default class Invitations extends Screen {
  #preview = new Reading(this, () => this.#page());

  get title() {
    return t('nav.invitations');
  }

  async start() {
    const settings = await this.get('/settings');
    const choice = INVITED.some((kind) => settings.invitations[kind])
      ? settings.invitations : { teachers: true, parents: true, students: false };
    this.set({ settings, choice, who: 'INVITED', further: [] });
  }

  view() {
    const { settings, choice, problem, dialog } = this.state;
    if (choice === undefined) {
      return loading();
    }
    return html`
      ${dialog ? nothing : problemBox(problem)}
      <p>${t('invitations.text')}</p>
      <fieldset class="mb-4">
        <legend class="h6">${t('invitations.kinds')}</legend>
        ${INVITED.map((kind) => check(`kind-${kind}`, t(`invite.${kind}`), choice[kind], {
          onChange: (is) => this.#change({ choice: { ...choice, [kind]: is } }) }))}
      </fieldset>
      ${settings.inviteFrom === undefined ? box('warning', html`${t('dialog.noSender')}
        <a class="alert-link" href="#/clever-import/settings">${t('nav.settings')}</a>`) : nothing}
      ${this.#preview.view((preview) => this.#shown(preview))}`;
  }

  #shown(preview) {
    const { who, further, dialog, busy, sent } = this.state;
    const pages = [preview, ...further];
    const persons = pages.flatMap((page) => page.persons);
    return html`
      <div class="border rounded p-3 mb-4" role="status">
        ${sent > 0 ? this.#sending(sent, busy) : this.#ready(preview, busy)}
      </div>
      ${reasonsTable(preview.kinds)}
      ${radios('who', t('invitations.list'), WHO.map((value) => ({ value, text: t(`who.${value}`) })), who, {
        onChange: (value) => this.#change({ who: value }) })}
      ${persons.length === 0 ? html`<p>${t('invitations.nobody')}</p>` : table(t('invitations.list'), [
        { text: t('member.name') }, { text: t('invitations.email') }, { text: t('invitations.phone') },
        { text: t('invitations.about') }],
      persons.map((person) => [
        html`<a href="#/manage/members/${person.id}">${short(nameOf(person))}</a>`,
        ...verdicts(person.channels), short(list([...person.children, ...person.classes].slice(0, 4)))]))}
      ${more(pages.at(-1).cursor, busy, () => this.attempt(() => this.#readOn(pages.at(-1).cursor)))}
      ${dialog ? this.#question(preview) : nothing}`;
  }

  #ready(preview, busy) {
    return html`
      <p class="h5">${t('invitations.would', { count: preview.invited })}</p>
      <p>${t('invitations.messages', { emails: preview.messages.EMAIL, texts: preview.messages.TEXT })} ${languages(preview)}</p>
      ${preview.invited === 0 ? html`<p class="mb-0">${t('invitations.none')}</p>`
        : button(t('invitations.send', { count: preview.invited }), () => this.set({ dialog: true }), { busy })}`;
  }

  /** Until the person asks again, as whoever is on the way still counts as one who would be invited. */
  #sending(sent, busy) {
    return html`
      <p class="h5">${t('invitations.sending', { count: sent })}</p>
      <p>${t('invitations.sending.text')}</p>
      ${button(t('invitations.look'), () => this.#change({}), { kind: 'outline-primary', busy })}`;
  }

  #question(preview) {
    const { choice, busy, problem } = this.state;
    return question(t('invitations.sure'), html`${problemBox(problem)}
      <p>${t('invitations.sure.text', { count: preview.invited })}</p>
      ${this.messages(invitedKinds(choice))}`, {
      yes: t('invitations.send', { count: preview.invited }), kind: 'primary', busy,
      onNo: () => this.set({ dialog: false, problem: null }),
      onYes: () => this.attempt(async () => {
        const { data } = await this.call('POST', '/invitations', { body: this.state.choice });
        this.set({ dialog: false });
        took(this.app.session.school, 'invite');
        this.set({ sent: data.people, further: [] });
        this.app.say(t('invitations.sent', { count: data.people }));
        await this.#preview.read();
      }),
    });
  }

  #change(changes) {
    this.set({ ...changes, further: [], sent: 0 });
    this.#preview.forget();
  }

  #page(after = {}) {
    const { choice, who } = this.state;
    return this.query('/invitations/preview', { ...choice, who, limit: 25, ...after });
  }

  async #readOn(cursor) {
    const { further } = this.state;
    const page = await this.#page({ cursor });
    if (further === this.state.further) {
      this.set({ further: [...further, page] });
    }
  }
}

function languages({ languages: counts }) {
  const others = Object.entries(counts).filter(([tag]) => tag !== 'en');
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });
  return others.length === 0
    ? nothing
    : t('invitations.languages', { list: list(others.map(([tag, count]) => `${names.of(tag)} (${number(count)})`)) });
}
