import { App } from './app.js';
import { loadTexts } from './texts.js';
import { followColorScheme } from './theme.js';

followColorScheme();
await loadTexts();
new App(document.getElementById('console')).start();
