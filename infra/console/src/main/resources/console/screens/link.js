import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { question } from '../modal.js';
import { Screen } from '../screen.js';
import { day, t } from '../texts.js';
import { badge, button, card, field, loading, problemBox, said } from '../ui.js';

/** The problems that a person may confirm. */
const CONFIRMABLE = ['other-district', 'other-clever-school'];

/** Link to Clever: the District Auth Token, "Log in with Clever", and the choice of the school. */
export default class Link extends Screen {
  get title() {
    return t('nav.link');
  }

  async start() {
    this.set({ token: '', link: await this.get('/clever') });
    await this.#completeLogin();
    if (this.state.link.linked) {
      await this.#readSchools();
    }
  }

  view() {
    const { link, problem, dialog } = this.state;
    if (link === undefined) {
      return loading();
    }
    return html`
      ${dialog ? nothing : problemBox(problem)}
      ${this.#token(link)}
      ${link.linked ? html`${this.#login()}${this.#schools()}${this.#unlink()}` : nothing}
      ${dialog ? this.#dialog() : nothing}`;
  }

  #token(link) {
    const { token, busy } = this.state;
    const shown = link.linked
      ? html`<p>${badge('success', t('link.linked'))} ${t('link.token.known', {
        district: link.district.name, lastFour: link.tokenLastFour, date: day(link.tokenDate) })}</p>`
      : nothing;
    return card(t('link.token'), html`
      ${shown}
      <form @submit=${(event) => { event.preventDefault(); this.#enter(); }}>
        ${field('token', t(link.linked ? 'link.token.new' : 'link.token'), token, {
          type: 'password', required: true, help: t('link.token.help'), onInput: (text) => this.set({ token: text }) })}
        <button class="btn btn-primary" ?disabled=${busy}>${t(link.linked ? 'link.token.replace' : 'link.token.enter')}
        </button>
      </form>`, 'token-heading');
  }

  #login() {
    return card(t('link.login'), html`
      <p>${t('link.login.text')}</p>
      ${button(t('link.login'), () => this.#beginLogin(), { kind: 'secondary', busy: this.state.busy })}`, 'login-heading');
  }

  #schools() {
    const { schools, busy } = this.state;
    if (schools === undefined) {
      return loading();
    }
    return card(t('link.schools'), schools.length === 0
      ? html`<p class="mb-0">${t('link.schools.none')}</p>`
      : html`
        <p>${t('link.schools.text')}</p>
        <ul class="list-group list-group-flush">
          ${schools.map(({ school, taken, chosenHere }) => html`
            <li class="list-group-item d-flex flex-wrap gap-2 justify-content-between align-items-center px-0">
              <div>
                <strong class="break">${school.name}</strong>
                <div class="text-body-secondary">${grades(school)}
                  ${school.number === '' ? nothing : t('link.school.number', school)}</div>
              </div>
              ${chosenHere ? badge('success', t('link.chosen')) : taken ? badge('secondary', t('link.taken')) : html`
                <button class="btn btn-outline-primary" type="button" ?disabled=${busy}
                  aria-label=${t('link.choose.this', { school: school.name })}
                  @click=${() => this.#choose(school.id)}>${t('link.choose')}</button>`}
            </li>`)}
        </ul>`, 'schools-heading');
  }

  #unlink() {
    return card(t('link.unlink'), html`
      <p>${t('link.unlink.text')}</p>
      ${button(t('link.unlink'), () => this.set({ dialog: { text: t('link.unlink.ask'), yes: t('link.unlink'),
        onYes: () => this.#doUnlink() } }), { kind: 'outline-danger' })}`, 'unlink-heading');
  }

  #dialog() {
    const { dialog, busy, problem } = this.state;
    return question(t('link.sure'), html`${problemBox(problem)}<p class="mb-0">${dialog.text}</p>`, {
      yes: dialog.yes, busy, onYes: dialog.onYes, onNo: () => this.set({ dialog: null, problem: null }),
    });
  }

  /** Does it, and asks first where the API wants a confirmation. */
  async #confirmed(work) {
    const isDone = await this.attempt(() => work(this.state.dialog !== null && this.state.dialog !== undefined));
    const { problem } = this.state;
    if (!isDone && CONFIRMABLE.includes(problem?.code)) {
      const text = said(`${problem.message} ${problem.remedy}`);
      this.set({ problem: null, dialog: { text, yes: t('link.confirm'), onYes: () => this.#confirmed(work) } });
    }
  }

  #enter() {
    return this.#confirmed(async (confirm) => {
      const body = { token: this.state.token.trim(), ...(confirm ? { confirm } : {}) };
      const { data } = await this.call('PUT', '/clever/token', { body });
      this.set({ link: data, token: '', dialog: null });
      this.app.say(t('link.token.entered', { district: data.district.name }));
      await this.#readSchools();
    });
  }

  #choose(cleverSchool) {
    return this.#confirmed(async (confirm) => {
      const { data } = await this.call('PUT', '/clever/school', { body: { cleverSchool, ...(confirm ? { confirm } : {}) } });
      this.set({ link: data, dialog: null });
      this.app.say(t('link.school.chosen', { school: data.cleverSchool.name }));
      await this.#readSchools();
    });
  }

  #doUnlink() {
    return this.attempt(async () => {
      const { data } = await this.call('DELETE', '/clever');
      this.set({ link: data, dialog: null, schools: undefined });
      this.app.say(t('link.unlinked'));
    });
  }

  #readSchools() {
    return this.attempt(async () => this.set({ schools: (await this.get('/clever/schools')).schools }), 'reading');
  }

  #beginLogin() {
    return this.attempt(async () => {
      const { data } = await this.call('POST', '/clever/login');
      location.assign(data.authorizeUrl);
    });
  }

  /** Where Clever has sent the browser back, its answer is in the page's address. */
  async #completeLogin() {
    const query = new URLSearchParams(location.search);
    const body = { code: query.get('code'), state: query.get('state') };
    if (body.code === null || body.state === null) {
      return;
    }
    history.replaceState(null, '', location.pathname + location.hash);
    const isDone = await this.attempt(() => this.call('POST', '/clever/login/complete', { body }));
    if (isDone) {
      this.app.say(t('link.loggedIn'));
    }
  }
}

function grades({ lowGrade, highGrade }) {
  if (lowGrade === '' && highGrade === '') {
    return nothing;
  }
  return lowGrade === highGrade || highGrade === ''
    ? t('link.school.grade', { grade: lowGrade })
    : t('link.school.grades', { low: lowGrade, high: highGrade });
}
