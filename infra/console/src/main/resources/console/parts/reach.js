import { html } from '../libraries/lit-html/lit-html.js';
import { number, t } from '../texts.js';
import { card } from '../ui.js';

/** Why there is no way to a person on a channel. */
const NO_WAY = ['NO_ADDRESS', 'PLACEHOLDER', 'BOUNCED', 'BAD_ADDRESS', 'COMPLAINED', 'OPTED_OUT', 'NOT_A_MOBILE'];
const WAYS = ['both', 'email', 'phone', 'none'];

/** More pages would take too long, and the API limits calls. */
const MOST_PAGES = 60;

/** Counts the parents by how they can be reached; the screen has it as `reach`. */
export async function readReach(screen) {
  const reach = { both: 0, email: 0, phone: 0, none: 0, isPart: false };
  const question = { teachers: false, parents: true, students: false, who: 'ALL', limit: 100 };
  let cursor;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read = await screen.query('/invitations/preview', { ...question, ...(cursor === undefined ? {} : { cursor }) });
    for (const person of read.persons) {
      const way = wayTo(person);
      if (way !== null) {
        reach[way]++;
      }
    }
    cursor = read.cursor;
    if (cursor === undefined) {
      break;
    }
  }
  screen.set({ reach: { ...reach, isPart: cursor !== undefined } });
}

function wayTo({ kinds, channels }) {
  if (!kinds.includes('PARENT') || channels.some(({ why }) => why === 'INACTIVE')) {
    return null;
  }
  const [email, text] = ['EMAIL', 'TEXT'].map((name) => {
    const { why } = channels.find(({ channel }) => channel === name);
    return !NO_WAY.includes(why);
  });
  return email && text ? 'both' : email ? 'email' : text ? 'phone' : 'none';
}

/** The share of parents by how they can be reached. */
export function reachCard(reach) {
  const all = WAYS.reduce((sum, way) => sum + reach[way], 0);
  return card(t('reach'), all === 0 ? html`<p class="mb-0">${t('reach.nobody')}</p>` : html`
    <p>${t('reach.text', { count: all })} ${reach.isPart ? t('reach.part') : ''}</p>
    <dl class="row mb-0">
      ${WAYS.map((way) => html`
        <dt class="col-sm-3" id="reach-${way}">${t(`reach.${way}`)}</dt>
        <dd class="col-sm-9 d-flex gap-2 align-items-center">
          <meter class="flex-grow-1" min="0" max=${all} value=${reach[way]} aria-labelledby="reach-${way}"></meter>
          <span class="numbers">${number(reach[way])} (${Math.round(reach[way] * 100 / all)} %)</span>
        </dd>`)}
    </dl>`, 'reach');
}
