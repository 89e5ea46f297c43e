import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { importDialog } from '../parts/import-dialog.js';
import { lastImport } from '../parts/last-import.js';
import { nextSteps } from '../parts/next-steps.js';
import { newKey } from '../api.js';
import { SUPPORT } from '../config.js';
import { Screen } from '../screen.js';
import { moment, t } from '../texts.js';
import { box, button, loading, problemBox, said } from '../ui.js';

/** Clever Import: what to do next, Import Now, and Last Import Status. */
export default class Status extends Screen {
  get title() {
    return t('nav.clever-import');
  }

  async start() {
    try {
      const [link, settings, latest, { imports }] = await Promise.all([
        this.get('/clever'), this.get('/settings'), this.getIfThere('/imports/latest'), this.get('/imports?limit=5')]);
      this.set({ link, settings, latest, recent: imports });
      this.repeat(() => this.#follow());
    } catch (problem) {
      if (problem.code !== 'clever-not-active') {
        throw problem;
      }
      this.set({ inactive: problem });
    }
  }

  get isUnderWay() {
    const { latest } = this.state;
    return latest !== null && latest !== undefined && latest.end === undefined;
  }

  view() {
    const { link, settings, latest, recent, inactive, dialog, problem } = this.state;
    if (inactive) {
      return inactiveBox(inactive);
    }
    if (link === undefined) {
      return loading();
    }
    return html`
      ${link.paused ? html`<div role="alert">${box('warning', html`
        <strong>${t('status.paused', { since: moment(link.paused.since) })}</strong>
        ${said(html`${link.paused.text} ${link.paused.remedy}`)}`)}</div>` : nothing}
      ${dialog ? nothing : problemBox(problem)}
      ${link.cleverSchool === undefined ? nothing : this.#summary(link)}
      ${this.#ready()}
      ${latest ? lastImport(latest, this.#actions()) : nothing}
      ${nextSteps({ school: this.app.session.school, link, settings, latest, recent })}
      ${dialog ? importDialog(dialog, this.#dialogActions()) : nothing}`;
  }

  #summary(link) {
    return html`
      <div class="d-flex flex-wrap justify-content-between align-items-center gap-3 mb-4">
        <p class="mb-0">${t('status.linked', { school: link.cleverSchool.name, district: link.district.name })}</p>
        <div class="d-flex flex-wrap gap-2">
          ${button(t('import.preview'), () => this.#open(true), { kind: 'outline-primary', disabled: this.isUnderWay })}
          ${button(t('import.now'), () => this.#open(false), { disabled: this.isUnderWay })}
        </div>
      </div>`;
  }

  /** A preview that nothing came after can still be approved. */
  #ready() {
    const newest = this.state.recent?.[0];
    return newest?.state !== 'PREVIEWED' || this.isUnderWay ? nothing : box('info', html`
      ${t('status.previewed', { at: moment(newest.requestedAt) })}
      <a class="alert-link" href="#/clever-import/previews/${newest.id}">${t('status.previewed.open')}</a>`);
  }

  #actions() {
    return {
      onCancel: () => this.attempt(async () => {
        const { data } = await this.call('POST', `/imports/${this.state.latest.id}/cancel`);
        this.set({ latest: data });
        this.app.say(t('import.canceled'));
      }, 'canceling'),
      canceling: this.state.canceling,
    };
  }

  #open(preview) {
    const { invitations } = this.state.settings;
    const { latest } = this.state;
    this.set({ dialog: { preview, fullData: false, archive: false, invitations: { ...invitations }, key: newKey(), latest } });
  }

  #dialogActions() {
    return {
      problem: this.state.problem,
      busy: this.state.busy,
      messages: (kinds) => this.messages(kinds),
      onChange: (changes) => this.set({ dialog: { ...this.state.dialog, ...changes } }),
      onClose: () => this.set({ dialog: null, problem: null }),
      onStart: () => this.#begin(),
    };
  }

  #begin() {
    const { preview, fullData, archive, invitations, key } = this.state.dialog;
    return this.attempt(async () => {
      const body = { preview, fullData, archive, invitations };
      const { data } = await this.call('POST', '/imports', { body, key });
      this.set({ dialog: null, latest: data });
      this.app.say(t(preview ? 'import.preview.started' : 'import.started'));
      this.repeat(() => this.#follow());
    });
  }

  /** Reads the import that is under way again; the seconds until the next time, or false at its end. */
  async #follow() {
    if (!this.isUnderWay) {
      return false;
    }
    const { id } = this.state.latest;
    const latest = await this.get(`/imports/${id}`);
    this.set({ latest });
    if (this.isUnderWay) {
      return 1.5;
    }
    if (latest.task === 'PREVIEW' && latest.state === 'PREVIEWED') {
      location.hash = `#/clever-import/previews/${id}`;
    } else {
      this.app.say(t(`import.ended.${latest.state}`));
    }
    return false;
  }
}

function inactiveBox(problem) {
  return box('info', html`
    <h2 class="h5">${t('status.inactive')}</h2>
    <p>${said(html`${problem.message} ${problem.remedy}`)}</p>
    <p class="mb-0">${t('status.inactive.whom')} <a class="alert-link" href="mailto:${SUPPORT}">${SUPPORT}</a></p>`);
}
