/** The languages that there are texts in. */
export const LANGUAGES = ['en', 'es'];

/** Where this browser keeps the language that the person has chosen. */
const KEY = 'bloomz.language';

const reads = new Map();

/** The language that the person has chosen, else the first of the browser's that there is, else English. */
export function preferred() {
  const wanted = [chosen(), ...navigator.languages].map((tag) => tag.split('-')[0]);
  return wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
}

/** Keeps a choice, where the browser lets pages keep anything. */
export function remember(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It holds until the page is closed.
  }
}

/** The texts of a language by key; each is read once. */
export function readTexts(language) {
  if (!reads.has(language)) {
    reads.set(language, fetch(new URL(`texts/${language}.json`, import.meta.url)).then((answer) => answer.json()));
  }
  return reads.get(language);
}

/** What a language is called in itself. */
export function nameOfLanguage(language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function chosen() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
