import { render } from './libraries/lit-html/lit-html.js';
import { Api, pathOf } from './api.js';
import { remember } from './language.js';
import { Problem } from './problem.js';
import { routeOf } from './routes.js';
import { shell } from './shell.js';
import * as signIn from './sign-in.js';
import { loadTexts, t } from './texts.js';

/** The session, the route, the screen that is shown, and what the shell around it says. */
export class App {
  #root;
  #isRenderDue = false;
  #renewal = null;
  #next = '';

  constructor(root) {
    this.#root = root;
    this.session = signIn.restore();
    this.route = null;
    this.screen = null;
    this.notice = '';
    this.isConnected = true;
    this.isMenuOpen = false;
    this.failure = null;
    this.api = new Api({
      token: () => this.session.token,
      expired: () => this.#signInAgain(),
      connected: (is) => this.#connected(is),
    });
  }

  start() {
    addEventListener('hashchange', () => this.#go(true));
    if (this.session !== null && isBackFromClever()) {
      history.replaceState(null, '', `${location.pathname}${location.search}#/clever-import/link`);
    }
    this.#go(false);
  }

  get isAdmin() {
    return this.session.roles.includes('SCHOOL_ADMIN');
  }

  get isSignInDue() {
    return this.session === null || this.#renewal !== null;
  }

  /** The path of something of the school in the API. */
  path(path) {
    return pathOf(this.session.school, path);
  }

  /** Says something that was done, to see and to hear. */
  say(text) {
    this.notice = text;
    this.render();
  }

  /** The same on the next screen. */
  sayNext(text) {
    this.#next = text;
  }

  signedIn(session) {
    const isOther = this.session !== null && this.session.school.id !== session.school.id;
    this.session = session;
    if (this.#renewal === null || isOther) {
      this.#renewal = null;
      this.#go(false);
      return;
    }
    const { resolve } = this.#renewal;
    this.#renewal = null;
    this.render();
    resolve();
  }

  signOut() {
    signIn.leave();
    this.screen?.stop();
    this.session = null;
    this.screen = null;
    this.render();
  }

  /** Gives the person a file of those parts. */
  save(name, parts) {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob(parts));
    anchor.download = name;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  }

  /** Shows everything in another language, now and in later visits. */
  async speak(language) {
    await loadTexts(language);
    remember(language);
    this.render();
  }

  toggleMenu() {
    this.isMenuOpen = !this.isMenuOpen;
    this.render();
  }

  render() {
    if (!this.#isRenderDue) {
      this.#isRenderDue = true;
      queueMicrotask(() => {
        this.#isRenderDue = false;
        render(shell(this), this.#root);
        document.title = this.screen === null ? t('bloomz') : t('title', { screen: this.screen.title });
      });
    }
  }

  async #go(hasMoved) {
    this.screen?.stop();
    this.screen = null;
    this.notice = this.#next;
    this.#next = '';
    this.isMenuOpen = false;
    this.failure = null;
    if (this.session === null) {
      this.render();
      return;
    }
    const route = routeOf(location.hash, this.isAdmin);
    this.route = route;
    this.render();
    if (route === null) {
      return;
    }
    try {
      const module = await route.screen().catch(() => {
        throw Problem.unloaded();
      });
      if (this.route !== route) {
        return;
      }
      this.screen = new module.default(this, route.parameters);
      this.render();
      if (hasMoved) {
        queueMicrotask(() => this.#root.querySelector('h1')?.focus());
      }
      await this.screen.start();
    } catch (failure) {
      this.#failed(failure, route);
    }
  }

  #failed(failure, route) {
    if (failure.name !== 'AbortError' && this.route === route) {
      this.failure = Problem.from(failure);
      this.render();
    }
  }

  #signInAgain() {
    if (this.#renewal === null) {
      this.#renewal = Promise.withResolvers();
      this.render();
    }
    return this.#renewal.promise;
  }

  #connected(is) {
    if (this.isConnected !== is) {
      this.isConnected = is;
      this.render();
    }
  }
}

/** Whether "Log in with Clever" has sent the browser back. */
function isBackFromClever() {
  const query = new URLSearchParams(location.search);
  return query.has('code') && query.has('state');
}
