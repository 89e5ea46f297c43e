import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { moment, t } from '../texts.js';
import { box, card, check, field, said, select } from '../ui.js';

const ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles',
  'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico'];
const PERCENTS = [5, 10, 15, 20, 30, 40, 50];

/** Scheduled import, with what it needs, and how much may leave in one import. */
export function scheduleCard(settings, link, change) {
  const { scheduledImport, timeZone, paused, brake } = settings;
  const zones = ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  return card(t('schedule'), html`
    ${link.plan === 'BLOOMZ_FOR_SCHOOLS' ? nothing : box('info', t('schedule.plan'))}
    ${check('scheduled-import', t('schedule.on'), scheduledImport, {
      help: t('schedule.help'), onChange: (is) => change({ scheduledImport: is }) })}
    ${paused ? box('warning', html`
      <strong>${t('status.paused', { since: moment(paused.since) })}</strong> ${said(html`${paused.text} ${paused.remedy}`)}`) : nothing}
    ${select('time-zone', t('schedule.zone'), zones.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') })),
      timeZone, { help: t('schedule.zone.help'), onChange: (zone) => change({ timeZone: zone }) })}
    ${brakeFields(brake, (changes) => change({ brake: { ...brake, ...changes } }))}`, 'schedule-heading');
}

function brakeFields(brake, change) {
  const percents = PERCENTS.includes(brake.percent) ? PERCENTS : [brake.percent, ...PERCENTS];
  const rollover = brake.rollover ?? { from: '', until: '' };
  const set = (changes) => {
    const wanted = { ...rollover, ...changes };
    change({ rollover: wanted.from === '' && wanted.until === '' ? undefined : wanted });
  };
  return html`
    ${select('brake', t('brake'), percents.map((percent) => ({ value: percent, text: t('brake.percent', { percent }) })),
      brake.percent, { help: t('brake.help'), onChange: (percent) => change({ percent: Number(percent) }) })}
    <fieldset>
      <legend class="h6">${t('rollover')}</legend>
      <p class="form-text mt-0">${t('rollover.help')}</p>
      <div class="row">
        <div class="col-sm-6">${field('rollover-from', t('rollover.from'), rollover.from, {
          type: 'date', onInput: (from) => set({ from }) })}</div>
        <div class="col-sm-6">${field('rollover-until', t('rollover.until'), rollover.until, {
          type: 'date', onInput: (until) => set({ until }) })}</div>
      </div>
    </fieldset>`;
}
