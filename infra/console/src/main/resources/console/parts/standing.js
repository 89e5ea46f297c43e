import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { day, moment, t } from '../texts.js';
import { badge, button, card, table } from '../ui.js';
import { verdict } from './verdicts.js';

/** How a person's invitation stands on each channel, what blocks an address, and Reinvite. */
export function standingCard(screen, standing, onReinvite) {
  const reset = (channel) => screen.change('POST', `${screen.path}/invitations/blocks/reset`, { body: { channel } });
  return card(t('standing'), html`
    ${standing.registered ? html`<p>${badge('success', t('standing.joined', { at: day(standing.registered) }))}</p>` : nothing}
    ${table(t('standing'), [{ text: t('standing.way') }, { text: t('standing.last') }, { text: t('standing.next') }],
      standing.channels.map((each) => [
        t(`channel.${each.channel}`),
        html`${t(`sent.${each.state}`)} ${each.at ? moment(each.at) : nothing}
          ${each.delivered ? html`<div>${t('standing.delivered', { at: moment(each.delivered) })}</div>` : nothing}
          ${each.block ? html`<div>${badge('danger', t(`why.${each.block.reason}`))}
            ${screen.app.isAdmin
              ? button(t('standing.reset'), () => reset(each.channel), { kind: 'sm btn-secondary' }) : nothing}</div>` : nothing}`,
        verdict(each.next)]))}
    ${button(t('reinvite'), onReinvite, { kind: 'outline-primary' })}`, 'standing');
}
