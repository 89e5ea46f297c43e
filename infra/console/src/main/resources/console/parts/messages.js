import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { nameOfLanguage } from '../language.js';
import { spoken, t } from '../texts.js';
import { box, select } from '../ui.js';

/** From whom invitations come, and what they say to these kinds of people. */
export function messages(screen, { hasSender, sender, examples: all }, kinds) {
  const { example = {} } = screen.state;
  const kind = kinds.includes(example.kind) ? example.kind : kinds[0];
  const ofKind = all.filter((each) => each.kind === kind);
  const shown = ofKind.find(({ language }) => language === (example.language ?? spoken())) ?? ofKind[0];
  const choose = (changes) => screen.set({ example: { ...example, ...changes } });
  return html`
    ${hasSender ? nothing : box('warning', html`${t('messages.none')}
      ${screen.app.isAdmin ? html`<a class="alert-link" href="#/clever-import/settings">${t('nav.settings')}</a>` : nothing}`)}
    ${sender === undefined ? nothing : html`
      <p class="mb-2">${t('messages.from', { name: sender.name, replyTo: sender.replyTo })}</p>`}
    <details class="mb-3">
      <summary>${t('messages')}</summary>
      <p class="form-text">${t('messages.text')}</p>
      ${kinds.length < 2 ? nothing : select('message-kind', t('messages.kind'),
        kinds.map((value) => ({ value, text: t(`kinds.${value}`) })), kind, { onChange: (value) => choose({ kind: value }) })}
      ${select('message-language', t('messages.language'),
        ofKind.map(({ language }) => ({ value: language, text: nameOfLanguage(language) })), shown.language, {
          help: t('messages.language.help'), onChange: (language) => choose({ language }) })}
      <h3 class="h6">${t('channel.EMAIL')}</h3>
      <div class="message" lang=${shown.language}><p class="fw-semibold">${shown.subject}</p>${shown.email}</div>
      <h3 class="h6 mt-3">${t('channel.TEXT')}</h3>
      <div class="message" lang=${shown.language}>${shown.text}</div>
    </details>`;
}
