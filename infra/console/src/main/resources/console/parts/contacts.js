import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { t } from '../texts.js';
import { box, card, check, radios, said } from '../ui.js';

const FIELDS = { RELATIONSHIP: 'relationship', TYPE: 'type' };
const WITHOUT = { RELATIONSHIP: 'withoutRelationship', TYPE: 'withoutType' };

/** Which contacts become parents: the field, and its values with how many contacts have each. */
export function contactsCard(settings, contacts, link, change) {
  const { contactField, contactValues } = settings;
  return card(t('contacts'), html`
    <p>${t('contacts.text')}</p>
    ${radios('contact-field', t('contacts.field'),
      Object.keys(FIELDS).map((value) => ({ value, text: t(`contactField.${value}`) })), contactField, {
        help: t('contacts.field.help'),
        onChange: (field) => change({ contactField: field, contactValues: [] }) })}
    ${link.cleverSchool === undefined ? box('info', t('contacts.notLinked')) : html`
      <fieldset class=${isReading(contacts) ? 'being-read' : ''}>
        <legend class="h6">${t('contacts.values')}</legend>
        ${state(contacts)}
        ${values(settings, contacts).map(({ value, count }, at) => check(
          `contact-value-${at}`, count === undefined ? t('contacts.value.unknown', { value }) : t('contacts.value', { value, count }),
          contactValues.some((chosen) => isSame(chosen, value)), {
            onChange: (is) => change({ contactValues: changed(contactValues, value, is) }) }))}
        ${without(contactField, contacts)}
      </fieldset>
      ${contactValues.length === 0 ? box('warning', t('contacts.none')) : nothing}`}`, 'contacts-heading');
}

function isReading(contacts) {
  return contacts === undefined || contacts.state === 'READING';
}

function state(contacts) {
  if (isReading(contacts)) {
    return html`
      <p role="status"><span class="spinner-border spinner-border-sm" aria-hidden="true"></span> ${t('contacts.reading')}</p>`;
  }
  return html`
    ${contacts.state === 'FAILED' ? box('danger', said(html`
      <strong>${contacts.problem.text}</strong> ${contacts.problem.remedy}`)) : nothing}
    ${contacts.hint ? box('info', said(contacts.hint)) : nothing}`;
}

/** What the contacts have, and what is chosen though no contact has it. */
function values({ contactField, contactValues }, contacts) {
  const known = contacts?.[FIELDS[contactField]] ?? [];
  const others = contactValues.filter((value) => !known.some((each) => isSame(each.value, value)));
  return [...known, ...others.map((value) => ({ value }))];
}

function without(field, contacts) {
  const count = contacts?.[WITHOUT[field]] ?? 0;
  return count === 0 ? nothing : html`<p class="form-text">${t(`contacts.without.${field}`, { count })}</p>`;
}

function changed(values, value, is) {
  const others = values.filter((each) => !isSame(each, value));
  return is ? [...others, value] : others;
}

function isSame(one, other) {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
