import { preferred, readTexts } from './language.js';

let language = 'en';
let texts = {};

/** The formats of the language by what they are for; making one takes longer than using it a hundred times. */
const formats = new Map();

/** Speaks that language from now on; without one, the person's. */
export async function loadTexts(wanted = preferred()) {
  texts = await readTexts(wanted);
  language = wanted;
  formats.clear();
  document.documentElement.lang = wanted;
}

/** The language that texts are in. */
export function spoken() {
  return language;
}

/**
 * A text by its key. `{name}` in it stands for a value; `{count|one student|# students}` is the first
 * form where the value is 1, else the second, with the number for `#`.
 */
export function t(key, values = {}) {
  const text = texts[key];
  if (text === undefined) {
    throw new Error(`no text: ${key}`);
  }
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) => {
    const value = values[name];
    if (one === undefined) {
      return typeof value === 'number' ? number(value) : String(value ?? '');
    }
    if (typeof value !== 'number') {
      throw new Error(`no number ${name} for the text: ${key}`);
    }
    return (value === 1 ? one : many).replace('#', number(value));
  });
}

/** Whether there is a text of that key. */
export function hasText(key) {
  return key in texts;
}

/** The text of a value of the API, such as a role; the value itself where there is none. */
export function named(group, value) {
  const key = `${group}.${value}`;
  return hasText(key) ? t(key) : value;
}

/** A number as people write it. */
export function number(value) {
  return format('number', Intl.NumberFormat).format(value);
}

/** A share of a whole, from 0 to 1, as people write it. */
export function percent(share) {
  return format('percent', Intl.NumberFormat, { style: 'percent' }).format(share);
}

/** US dollars, down to a hundredth of a cent. */
export function dollars(value) {
  const options = { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: 4 };
  return format('dollars', Intl.NumberFormat, options).format(value);
}

/** A date with its time, where the person is. */
export function moment(text) {
  return format('moment', Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text));
}

/** A date alone. */
export function day(text) {
  return format('day', Intl.DateTimeFormat, { dateStyle: 'medium' }).format(new Date(text));
}

/** A duration in words. */
export function duration(seconds) {
  return seconds < 90
    ? t('time.seconds', { count: Math.max(1, Math.round(seconds)) })
    : t('time.minutes', { count: Math.round(seconds / 60) });
}

/** Names with commas and "and". */
export function list(names) {
  return format('list', Intl.ListFormat).format(names);
}

function format(name, Format, options) {
  if (!formats.has(name)) {
    formats.set(name, new Format(`${language}-US`, options));
  }
  return formats.get(name);
}
