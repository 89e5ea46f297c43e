import { t } from '../texts.js';

/** How a person is called in a list. */
export function nameOf({ first, last }) {
  return `${first} ${last}`.trim() || t('nameless');
}

/** Who did something: the API knows no names of users, but who of them is asking. */
export function userOf({ session }, id, isYou) {
  return isYou ? t('user.you', { name: session.name }) : t('history.user', { by: id });
}
