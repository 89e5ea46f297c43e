import { html } from './libraries/lit-html/lit-html.js';
import { SIGN_IN } from './config.js';
import { t } from './texts.js';

/** Where Bloomz's web app, on the same origin, puts the session before it opens the console. */
const KEY = 'bloomz.session';

/**
 * The session of this tab, or null:
 * { token, school: { id, name }, roles: ['SCHOOL_ADMIN'], name, email }.
 */
export function restore() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Ends the session of this tab. */
export function leave() {
  sessionStorage.removeItem(KEY);
}

/** What a person sees who is not signed in; `done` gets the session. */
export function view(done) {
  const again = () => {
    const session = restore();
    if (session !== null) {
      done(session);
    }
  };
  return html`
    <p>${t('signIn.where')}</p>
    <a class="btn btn-primary" href=${SIGN_IN}>${t('signIn.go')}</a>
    <button class="btn btn-outline-secondary" type="button" @click=${again}>${t('signIn.again')}</button>`;
}
