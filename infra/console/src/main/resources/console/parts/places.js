import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { list, t } from '../texts.js';
import { badge, card, loading, short, table } from '../ui.js';
import { nameOf } from './person.js';

/** The classes that a person is in, and a parent's children with theirs; `places` is undefined until it has been read. */
export function placesCards(member, places) {
  const isParent = member.activeKinds.includes('PARENT');
  const hasClasses = member.activeKinds.some((kind) => kind !== 'PARENT') || places?.classes.length > 0;
  return html`
    ${hasClasses ? card(t('places.classes'), places === undefined ? loading() : classes(places.classes), 'places-classes') : nothing}
    ${isParent ? card(t('places.children'), places === undefined ? loading() : children(places.children), 'places-children') : nothing}`;
}

function classes(all) {
  return all.length === 0 ? html`<p class="mb-0">${t('places.classes.none')}</p>` : table(t('places.classes'), [
    { text: t('class.name') }, { text: t('class.about.teachers') }, { text: t('class.from') }],
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
