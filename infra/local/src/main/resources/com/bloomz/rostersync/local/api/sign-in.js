// The local stack's sign-in: a development token for anyone who asks. Nothing deployed has it.
import { html } from './libraries/lit-html/lit-html.js';

const KEY = 'bloomz.session';
const ROLES = ['SCHOOL_ADMIN', 'SCHOOL_OFFICE_STAFF'];

/** The session of this tab, or null. */
export function restore() {
  const stored = sessionStorage.getItem(KEY);
  return stored === null ? null : JSON.parse(stored);
}

/** Ends the session of this tab. */
export function leave() {
  sessionStorage.removeItem(KEY);
}

/** A form; `done` gets the session. */
export function view(done) {
  const proposed = new URLSearchParams(location.search);
  const known = restore();
  const field = (name, label, value, type = 'text') => html`
    <div class="mb-3">
      <label class="form-label" for="sign-in-${name}">${label}</label>
      <input class="form-control" id="sign-in-${name}" name=${name} type=${type} required .value=${value}
        autocomplete="off" spellcheck="false">
    </div>`;
  return html`
    <form @submit=${(event) => submit(event, done)}>
      <p>This is the local stack: it believes everybody. Anyone who signs in here is an admin.</p>
      ${field('school', 'School', known?.school.id ?? proposed.get('school') ?? '')}
      ${field('email', 'Email address', known?.email ?? proposed.get('email') ?? '', 'email')}
      ${field('name', 'Name', known?.name ?? 'Demo Admin')}
      <div class="mb-3">
        <label class="form-label" for="sign-in-role">Role</label>
        <select class="form-select" id="sign-in-role" name="role">
          ${ROLES.map((role) => html`<option value=${role}>${role.replaceAll('_', ' ').toLowerCase()}</option>`)}
        </select>
      </div>
      <div class="form-check mb-3">
        <input class="form-check-input" type="checkbox" id="sign-in-activate" name="activate">
        <label class="form-check-label" for="sign-in-activate">First activate Clever import, as Bloomz's service team
          does</label>
      </div>
      <button class="btn btn-primary">Sign in</button>
      <p class="text-danger-emphasis mt-3 mb-0" role="alert" id="sign-in-problem"></p>
    </form>`;
}

async function submit(event, done) {
  event.preventDefault();
  const given = Object.fromEntries(new FormData(event.target));
  try {
    if (given.activate) {
      await activate(given.school);
    }
    const token = await tokenFor({ school: given.school, role: given.role, email: given.email, name: given.name });
    const session = {
      token, school: { id: given.school, name: given.school }, roles: [given.role], name: given.name, email: given.email,
    };
    sessionStorage.setItem(KEY, JSON.stringify(session));
    history.replaceState(null, '', location.pathname + location.hash);
    done(session);
  } catch (problem) {
    document.getElementById('sign-in-problem').textContent = problem.message;
  }
}

async function tokenFor(query) {
  const answer = await fetch(`/dev/token?${new URLSearchParams(query)}`);
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(text);
  }
  return text;
}

async function activate(school) {
  const token = await tokenFor({ school, role: 'bloomz_service' });
  const answer = await fetch(`/schools/${encodeURIComponent(school)}/clever/activation`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: '{"plan":"BLOOMZ_FOR_SCHOOLS"}',
  });
  if (!answer.ok) {
    throw new Error('Clever import could not be activated.');
  }
}
