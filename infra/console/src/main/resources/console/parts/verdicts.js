import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { day, number, t } from '../texts.js';
import { badge, table } from '../ui.js';

/** What happens on a person's two channels, email first. */
export function verdicts(channels) {
  return ['EMAIL', 'TEXT'].map((channel) => verdict(channels.find((each) => each.channel === channel)));
}

export function verdict({ would, due, why, since }) {
  if (would || due) {
    return badge('success', t(due ? 'verdict.due' : 'verdict.would'));
  }
  if (why === undefined) {
    return nothing;
  }
  return html`${t(`why.${why}`)}${since === undefined ? nothing : html` (${day(since)})`}`;
}

/** By kind: how many would be invited, and why others would not. */
export function reasonsTable(kinds) {
  return html`
    <h2 class="h5">${t('invitations.reasons')}</h2>
    ${table(t('invitations.reasons'), [
      { text: t('counts.kind') }, { text: t('invitations.people'), isNumber: true },
      { text: t('invitations.invited'), isNumber: true }, { text: t('invitations.others') }],
    kinds.map((kind) => [
      t(`kinds.${kind.kind}`), number(kind.people), number(kind.invited),
      html`<ul class="list-unstyled mb-0">${kind.reasons.map((reason) => html`
        <li>${t(`channel.${reason.channel}`)}: ${number(reason.people)} – ${t(`why.${reason.why}`)}</li>`)}</ul>`]))}`;
}
