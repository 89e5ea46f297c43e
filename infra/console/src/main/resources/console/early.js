import { preferred, readTexts } from './language.js';
import { routeOf } from './routes.js';

// The page loads this before the rest of its code, so that the texts and the first screen come at the same time.
readTexts(preferred());
for (const file of routeOf(location.hash, true)?.files ?? []) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
