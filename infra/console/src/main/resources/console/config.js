/** Where the HTTP API is: scheme and host, or empty where it is the page's own. Name it in index.html's policy too. */
export const API = '';

/** Where people sign in to Bloomz. */
export const SIGN_IN = '/';

/** Whom an admin asks to activate Clever import. */
export const SUPPORT = 'support@bloomz.com';
