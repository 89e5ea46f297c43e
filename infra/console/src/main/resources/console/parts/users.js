import { t } from '../texts.js';

/** Who did something, by the user's ID in Bloomz; the API knows no names of users, the session knows its own. */
export function userOf({ session }, id) {
  return id === idIn(session.token) ? t('user.you', { name: session.name }) : t('history.user', { by: id });
}

/** The ID of the user whose token it is. */
function idIn(token) {
  const claims = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(claims)).sub;
}
