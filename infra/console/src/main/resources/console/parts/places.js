import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { Reading } from '../reading.js';
import { list, t } from '../texts.js';
import { badge, button, card, short, table } from '../ui.js';
import { nameOf } from './person.js';

/** The classes that a person is in, and a parent's children with theirs, which are looked for when somebody asks. */
export class Places {
  #classes;
  #children;

  constructor(screen) {
    this.#classes = new Reading(screen, async () => (await screen.get(`${screen.path}/classes`)).classes);
    this.#children = new Reading(screen, async () => (await screen.get(`${screen.path}/children`)).children);
  }

  /** Somebody may have been moved. */
  moved() {
    if (this.#classes.isBegun) {
      this.#classes.read();
    }
    this.#children.forget();
  }

  cards(member) {
    const isParent = member.activeKinds.includes('PARENT');
    const hasClasses = member.activeKinds.some((kind) => kind !== 'PARENT');
    return html`
      ${hasClasses ? card(t('places.classes'), this.#classes.view(classes), 'places-classes') : nothing}
      ${isParent ? card(t('places.children'), this.#children.isBegun ? this.#children.view(children) : html`
        <p class="form-text">${t('places.children.text')}</p>
        ${button(t('places.children.show'), () => this.#children.read(), { kind: 'outline-primary' })}`,
      'places-children') : nothing}`;
  }
}

function classes(all) {
  return all.length === 0 ? html`<p class="mb-0">${t('places.classes.none')}</p>` : table(t('places.classes'), [
    { text: t('class.name') }, { text: t('places.role') }, { text: t('class.from') }],
  all.map((each) => [ofClass(each), t(`place.${each.place}`), t(`source.${each.source}`)]));
}

function children(all) {
  return all.length === 0 ? html`<p class="mb-0">${t('places.children.none')}</p>` : table(t('places.children'), [
    { text: t('member.name') }, { text: t('member.relationship') }, { text: t('places.classes') }],
  all.map((child) => [
    html`<a href="#/manage/members/${child.member.id}">${short(nameOf(child.member))}</a>
      ${child.source === 'MANUAL' ? badge('secondary', t('source.MANUAL')) : nothing}`,
    list([child.relationship, child.type].filter((text) => text !== '')),
    child.classes.length === 0 ? t('places.classes.none') : html`
      <ul class="list-unstyled mb-0">${child.classes.map((each) => html`<li>${ofClass(each)}</li>`)}</ul>`]));
}

function ofClass(place) {
  return html`<a href="#/manage/classes/${place.class.id}">${short(place.class.name)}</a>
    ${place.class.archived ? badge('warning', t('class.archived')) : nothing}`;
}
