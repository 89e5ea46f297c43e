import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { t } from '../texts.js';
import { select } from '../ui.js';

const SOURCES = ['CLEVER', 'MANUAL'];
const ROLES = ['TEACHER', 'SCHOOL_SUPPORT_STAFF', 'SCHOOL_OFFICE_STAFF', 'SCHOOL_ADMIN'];
const CLASSES_A_PAGE = 100;

/** More pages than a school has. */
const MOST_PAGES = 10;

/** Empty pages after which the person is asked whether to look further. */
const MOST_EMPTY = 5;

/**
 * What narrows a list, folded in. The screen's state has what is chosen as `filter`, and the `classes` to choose from.
 * `names`: which of role, source and class the list has.
 */
export function listFilter(screen, names, onChange) {
  const { filter, classes } = screen.state;
  const field = (name, text, values, textOf) => select(`filter-${name}`, text,
    [{ value: '', text: t('filter.any') }, ...values.map((value) => ({ value, text: textOf(value) }))], filter[name] ?? '', {
      onChange: (value) => {
        const { [name]: _, ...others } = filter;
        screen.set({ filter: value === '' ? others : { ...others, [name]: value } });
        onChange();
      } });
  const fields = {
    role: () => field('role', t('member.role'), ROLES, (role) => t(`role.${role}`)),
    source: () => field('source', t('class.from'), SOURCES, (source) => t(`source.${source}`)),
    class: () => field('class', t('class'), (classes ?? []).map(({ id }) => id),
      (id) => classes.find((each) => each.id === id).name),
  };
  const open = (event) => {
    if (event.target.open && names.includes('class') && classes === undefined) {
      screen.attempt(() => readClasses(screen), 'readingClasses');
    }
  };
  const count = Object.keys(filter).length;
  return html`
    <details class="mb-3" @toggle=${open}>
      <summary>${t('filter')} ${count === 0 ? nothing : t('filter.chosen', { count })}</summary>
      <div class="row mt-2">${names.map((name) => html`<div class="col-sm-6 col-lg-4">${fields[name]()}</div>`)}</div>
    </details>`;
}

/** Reads pages until one has something, as a filter can leave a page empty. */
export async function firstWithSome(read, name) {
  let page = await read();
  for (let tries = 0; page[name].length === 0 && page.cursor !== undefined && tries < MOST_EMPTY; tries++) {
    page = await read(page.cursor);
  }
  return page;
}

async function readClasses(screen) {
  const classes = [];
  let cursor;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read = await screen.query('/classes/search', { limit: CLASSES_A_PAGE, ...(cursor === undefined ? {} : { cursor }) });
    classes.push(...read.classes);
    cursor = read.cursor;
    if (cursor === undefined) {
      break;
    }
  }
  screen.set({ classes });
}
