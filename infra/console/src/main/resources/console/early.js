import { callEarly, pathOf } from './api.js';
import { preferred, readTexts } from './language.js';
import { routeOf } from './routes.js';
import { restore } from './sign-in.js';

// The page loads this before the rest of its code, so that the texts, the first screen and what it shows come at the same
// time.
readTexts(preferred());
const session = restore();
const route = routeOf(location.hash, session?.roles.includes('SCHOOL_ADMIN') ?? true);
for (const file of route?.files ?? []) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
if (session !== null) {
  for (const { method, path, body } of route?.reads?.(route.parameters) ?? []) {
    callEarly(session.token, method, pathOf(session.school, path), body);
  }
}
