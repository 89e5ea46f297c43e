/** What the screens need that people mostly open first; it is loaded together with the page. */
const FILES = {
  status: ['screens/status.js', 'parts/import-dialog.js', 'parts/invited.js', 'parts/last-import.js',
    'parts/next-steps.js'],
  members: ['screens/members.js', 'parts/list-filter.js', 'parts/new-member.js', 'parts/person.js', 'parts/reinvite.js',
    'parts/verdicts.js'],
};

/** The kind of member that a list has. */
export const KINDS = { students: 'STUDENT', staff: 'STAFF', parents: 'PARENT' };

/** What a screen reads first, by the parameters of its route; it is asked for together with the page. */
const READS = {
  status: () => ['/clever', '/settings', '/imports/latest', '/imports?limit=5'].map((path) => ({ method: 'GET', path })),
  members: ({ list }) => [
    { method: 'POST', path: '/members/search', body: { kind: KINDS[list], text: '', state: 'ACTIVE', limit: 50 } }],
};

/**
 * What is shown where. `admin`: for School Admins alone. `place` is the entry of the navigation. The first parts of a
 * path are in the guide's order: School > Manage, and School > Settings > Bulk Import > Clever Import.
 */
const ROUTES = [
  { path: 'clever-import', place: 'clever-import', admin: true, files: FILES.status, reads: READS.status,
    screen: () => import('./screens/status.js') },
  { path: 'clever-import/link', place: 'link', admin: true, screen: () => import('./screens/link.js') },
  { path: 'clever-import/settings', place: 'settings', admin: true, screen: () => import('./screens/settings.js') },
  { path: 'clever-import/settings/history', place: 'settings-history', admin: true,
    screen: () => import('./screens/settings-history.js') },
  { path: 'clever-import/health', place: 'health', admin: true, screen: () => import('./screens/health.js') },
  { path: 'clever-import/trends', place: 'trends', admin: true, screen: () => import('./screens/trends.js') },
  { path: 'clever-import/why', place: 'why', admin: true, screen: () => import('./screens/why.js') },
  { path: 'clever-import/why/:id', place: 'why', admin: true, screen: () => import('./screens/why.js') },
  { path: 'clever-import/imports/:id/diff/:other', place: 'imports', admin: true, screen: () => import('./screens/diff.js') },
  { path: 'clever-import/imports', place: 'imports', admin: true, screen: () => import('./screens/imports.js') },
  { path: 'clever-import/imports/:id', place: 'imports', admin: true, screen: () => import('./screens/import.js') },
  { path: 'clever-import/imports/:id/held', place: 'imports', admin: true, screen: () => import('./screens/held.js') },
  { path: 'clever-import/previews/:id', place: 'imports', admin: true, screen: () => import('./screens/preview.js') },
  { path: 'manage/classes', place: 'classes', screen: () => import('./screens/classes.js') },
  { path: 'manage/classes/:id', place: 'classes', screen: () => import('./screens/class.js') },
  { path: 'manage/members/:id', place: 'members', screen: () => import('./screens/member.js') },
  { path: 'manage/family-codes', place: 'family-codes', screen: () => import('./screens/family-codes.js') },
  { path: 'manage/edits', place: 'edits', screen: () => import('./screens/edits.js') },
  { path: 'manage/invitations', place: 'invitations', admin: true, screen: () => import('./screens/invitations.js') },
  { path: 'manage/:list', place: 'list', lists: Object.keys(KINDS), files: FILES.members, reads: READS.members,
    screen: () => import('./screens/members.js') },
];

const ADMIN_START = 'clever-import';
const OFFICE_START = 'manage/students';

/** The route of an address's fragment, with its parameters; null where there is none. */
export function routeOf(fragment, isAdmin) {
  const wanted = fragment.replace(/^#?\/?/, '');
  const path = wanted === '' ? start(isAdmin) : wanted;
  for (const route of ROUTES) {
    const parameters = match(route.path.split('/'), path.split('/'));
    if (parameters !== null && (isAdmin || !route.admin) && (route.lists?.includes(parameters.list) ?? true)) {
      return { ...route, place: route.lists ? parameters.list : route.place, parameters };
    }
  }
  return null;
}

/** The entries of the navigation in groups, each `key` and `href`; the guide's order. */
const MENU = [
  { key: 'manage', entries: [
    { key: 'classes', href: '#/manage/classes' },
    { key: 'parents', href: '#/manage/parents' },
    { key: 'students', href: '#/manage/students' },
    { key: 'staff', href: '#/manage/staff' },
    { key: 'family-codes', href: '#/manage/family-codes' },
    { key: 'invitations', href: '#/manage/invitations', admin: true },
    { key: 'edits', href: '#/manage/edits' },
  ] },
  { key: 'bulk-import', entries: [
    { key: 'clever-import', href: '#/clever-import', admin: true },
    { key: 'link', href: '#/clever-import/link', admin: true },
    { key: 'settings', href: '#/clever-import/settings', admin: true },
    { key: 'imports', href: '#/clever-import/imports', admin: true },
    { key: 'settings-history', href: '#/clever-import/settings/history', admin: true },
    { key: 'health', href: '#/clever-import/health', admin: true },
    { key: 'trends', href: '#/clever-import/trends', admin: true },
    { key: 'why', href: '#/clever-import/why', admin: true },
  ] },
];

/** What of the navigation the person may use. */
export function navigation(isAdmin) {
  return MENU
    .map(({ key, entries }) => ({ key, entries: entries.filter((entry) => isAdmin || !entry.admin) }))
    .filter(({ entries }) => entries.length > 0);
}

function start(isAdmin) {
  return isAdmin ? ADMIN_START : OFFICE_START;
}

function match(pattern, parts) {
  if (pattern.length !== parts.length) {
    return null;
  }
  const parameters = {};
  for (let at = 0; at < parts.length; at++) {
    if (pattern[at].startsWith(':')) {
      parameters[pattern[at].slice(1)] = decodeURIComponent(parts[at]);
    } else if (pattern[at] !== parts[at]) {
      return null;
    }
  }
  return parameters;
}
