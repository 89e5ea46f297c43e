import { t } from '../texts.js';

/** How a person is called in a list. */
export function nameOf({ first, last }) {
  return `${first} ${last}`.trim() || t('nameless');
}
