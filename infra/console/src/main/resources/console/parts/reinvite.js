import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { nameOf } from './person.js';
import { modal } from '../modal.js';
import { Reading } from '../reading.js';
import { t } from '../texts.js';
import { problemBox, short, table } from '../ui.js';
import { verdict } from './verdicts.js';

const CHANNELS = ['EMAIL', 'TEXT'];
const AT_ONCE = 6;

/** What keeps an import from inviting, and not Reinvite. */
const SENT_AGAIN = ['INVITED', 'INVITED_AT_FORMER_ADDRESS', 'RETURNED', 'UNCERTAIN', 'REFUSED', 'NOT_IN_CLEVER',
  'OPTION_OFF', 'MANY_CHILDREN', 'ADDRESS_OF_STUDENT'];

/** Reinvite one or many: first who gets what by each way, then the sending, then what came of it. */
export function reinviteDialog(screen, dialog, onClose) {
  dialog.standings ??= new Reading(screen, () => read(screen, dialog.members));
  const { problem, busy } = screen.state;
  const send = () => screen.attempt(async () => {
    const body = { members: dialog.members.map(({ id }) => id) };
    const { data } = await screen.call('POST', '/invitations/reinvite', { body, key: dialog.key });
    screen.set({ dialog: { ...dialog, result: data } });
    screen.app.say(t('reinvite.done', { count: data.reinvited }));
  });
  const body = html`
    ${problemBox(problem)}
    ${dialog.standings.view((standings) => html`
      <p>${dialog.result ? t('reinvite.done', { count: dialog.result.reinvited }) : t('reinvite.text')}</p>
      ${table(t('reinvite'), [{ text: t('member.name') }, ...CHANNELS.map((each) => ({ text: t(`channel.${each}`) }))],
        dialog.members.map((member) => [short(nameOf(member)),
          ...CHANNELS.map((channel) => cell(standings, dialog.result, member, channel))]))}
      ${dialog.result ? nothing : screen.messages([...new Set(dialog.members.flatMap(({ activeKinds }) => activeKinds))])}`)}`;
  const buttons = dialog.result
    ? html`<button class="btn btn-primary" type="button" @click=${onClose}>${t('close')}</button>`
    : html`
      <button class="btn btn-secondary" type="button" @click=${onClose}>${t('cancel')}</button>
      <button class="btn btn-primary" type="button" ?disabled=${busy || !dialog.standings.isRead} @click=${send}>
        ${t('reinvite.send')}</button>`;
  return modal(t('reinvite'), body, buttons, onClose);
}

/** How each of them stands, by ID. */
async function read(screen, members) {
  const standings = new Map();
  const left = [...members];
  while (left.length > 0) {
    await Promise.all(left.splice(0, AT_ONCE).map(async ({ id }) => {
      standings.set(id, await screen.get(`/members/${id}/invitations`));
    }));
  }
  return standings;
}

function cell(standings, result, { id }, channel) {
  const outcome = result?.members.find((each) => each.member === id)?.channels?.find((each) => each.channel === channel);
  if (outcome !== undefined) {
    return verdict(outcome);
  }
  const standing = standings.get(id).channels.find((each) => each.channel === channel);
  return standing === undefined ? nothing : againOr(standing.next);
}

/** What Reinvite would do: it sends again where only an earlier invitation stands in the way. */
function againOr(next) {
  return SENT_AGAIN.includes(next.why) ? html`${t('reinvite.again')} (${t(`why.${next.why}`)})` : verdict(next);
}
