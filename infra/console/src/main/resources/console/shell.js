import { html, nothing } from './libraries/lit-html/lit-html.js';
import { LANGUAGES, nameOfLanguage } from './language.js';
import { modal } from './modal.js';
import { navigation } from './routes.js';
import * as signIn from './sign-in.js';
import { named, spoken, t } from './texts.js';
import { box, loading, problemBox } from './ui.js';

/** The whole page: the bar at the top, the navigation, and the screen. */
export function shell(app) {
  return html`
    <a class="visually-hidden-focusable position-absolute p-2" href="#content" @click=${toContent}>${t('skip')}</a>
    ${bar(app)}
    ${app.session === null ? welcome(app) : page(app)}
    ${app.session !== null && app.isSignInDue ? again(app) : nothing}`;
}

function bar(app) {
  return html`
    <header class="navbar bg-body-tertiary border-bottom d-print-none">
      <div class="container-fluid">
        <a class="navbar-brand fw-semibold" href="#/">
          <img class="me-2 align-text-bottom" src="icon.svg" width="24" height="24" alt="">${t('bloomz')}</a>
        <span class="navbar-text me-auto d-none d-sm-inline break">${app.session?.school.name}</span>
        ${languages(app)}
        ${app.session === null ? nothing : html`
          <span class="navbar-text me-3 d-none d-md-inline break">${app.session.name}</span>
          <button class="btn btn-sm btn-secondary me-2" type="button" @click=${() => app.signOut()}>
            ${t('signOut')}</button>
          <button class="btn btn-sm btn-primary d-lg-none" type="button" aria-expanded=${app.isMenuOpen}
            aria-controls="navigation" @click=${() => app.toggleMenu()}>${t('menu')}</button>`}
      </div>
    </header>`;
}

/** A button for each other language, in that language. */
function languages(app) {
  return LANGUAGES.filter((each) => each !== spoken()).map((each) => html`
    <button class="btn btn-sm btn-secondary me-2" type="button" lang=${each} @click=${() => app.speak(each)}>
      ${nameOfLanguage(each)}</button>`);
}

function welcome(app) {
  return html`
    <main class="container py-5" id="content" tabindex="-1">
      <div class="row justify-content-center">
        <div class="col-md-8 col-lg-6">
          <h1 class="h3 mb-3">${t('signIn')}</h1>
          ${signIn.view((session) => app.signedIn(session))}
        </div>
      </div>
    </main>`;
}

function again(app) {
  return modal(t('signIn.expired'), html`
    <p>${t('signIn.expired.text')}</p>
    ${signIn.view((session) => app.signedIn(session))}`, '');
}

function page(app) {
  return html`
    <div class="container-fluid">
      <div class="row">
        <nav class="sidebar col-lg-3 col-xxl-2 py-3 d-print-none ${app.isMenuOpen ? '' : 'd-none d-lg-block'}"
          id="navigation" aria-label=${t('navigation')}>
          ${navigation(app.isAdmin).map((group) => groupOf(app, group))}
        </nav>
        <main class="col-lg-9 col-xxl-8 py-3 px-lg-4" id="content" tabindex="-1">
          ${breadcrumb(app)}
          ${app.isConnected ? nothing : html`<div role="alert">${box('warning', t('disconnected'))}</div>`}
          ${screen(app)}
        </main>
      </div>
    </div>`;
}

function groupOf(app, group) {
  return html`
    <h2 class="h6 text-uppercase text-body-secondary px-3 mt-3" id="nav-${group.key}">${t(`nav.${group.key}`)}</h2>
    <ul class="nav nav-pills flex-column" aria-labelledby="nav-${group.key}">
      ${group.entries.map((entry) => html`
        <li class="nav-item">
          <a class="nav-link" href=${entry.href} aria-current=${entry.key === placeOf(app) ? 'page' : nothing}>
            ${t(`nav.${entry.key}`)}</a>
        </li>`)}
    </ul>`;
}

/** Where the page is: the menus as the guide names them, then the page that it is below, with a link back. */
function breadcrumb(app) {
  const path = app.route?.path ?? '';
  const parts = path.startsWith('clever-import')
    ? ['school', 'settings-menu', 'bulk-import', 'clever-import']
    : ['school', 'manage'];
  const above = pageAbove(app, path);
  return html`
    <nav aria-label=${t('breadcrumb')}>
      <ol class="breadcrumb mb-2 small">
        ${parts.map((part) => html`<li class="breadcrumb-item">${t(`nav.${part}`)}</li>`)}
        ${above === undefined ? nothing : html`
          <li class="breadcrumb-item"><a href=${above.href}>${t(`nav.${above.key}`)}</a></li>`}
      </ol>
    </nav>`;
}

/** The entry of the navigation that leads to the page, where it is not the page itself. */
function pageAbove(app, path) {
  const entry = navigation(app.isAdmin).flatMap(({ entries }) => entries).find(({ key }) => key === placeOf(app));
  const isBelow = path.split('/').length > (entry?.href.split('/').length ?? Infinity) - 1;
  return isBelow ? entry : undefined;
}

function placeOf(app) {
  return app.screen?.place ?? app.route?.place;
}

function screen(app) {
  if (app.route === null) {
    return html`<h1 class="h3" tabindex="-1">${t('notFound')}</h1><p>${t('notFound.text')}</p>`;
  }
  if (app.screen === null) {
    return html`
      <h1 class="h3 mb-3" tabindex="-1">${app.failure === null ? named('nav', app.route.place) : t('failed')}</h1>
      ${app.failure === null ? loading() : problemBox(app.failure)}`;
  }
  return html`
    <h1 class="h3 mb-3 break" tabindex="-1">${app.screen.title}</h1>
    <div role="status" class="sticky-top">${app.notice === '' ? nothing : box('success', app.notice)}</div>
    ${app.failure === null ? app.screen.view() : problemBox(app.failure)}`;
}

/** The fragment is the route, so that the link moves focus itself. */
function toContent(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}
