import { html, nothing } from '../libraries/lit-html/lit-html.js';
import { nameOf } from './person.js';
import { list, t } from '../texts.js';
import { badge, button, card, short, table } from '../ui.js';

/** A student's parents, who is kept out of the family, and the Family Code. */
export function familyCard(screen, family, open) {
  const path = `/students/${encodeURIComponent(family.student.id)}`;
  const lift = (id) => screen.change('DELETE', `${path}/guardians/${encodeURIComponent(id)}/kept-out`);
  return card(t('family'), html`
    ${family.guardians.length === 0 ? html`<p>${t('family.none')}</p>` : table(t('family'), [
      { text: t('member.name') }, { text: t('member.relationship') }, { text: t('family.reach') }, { text: t('class.do'), isAction: true }],
    family.guardians.map((each) => [
      html`<a href="#/manage/members/${each.member.id}">${short(nameOf(each.member))}</a>
        ${each.source === 'MANUAL' ? badge('secondary', t('source.MANUAL')) : nothing}`,
      list([each.relationship, each.type].filter((text) => text !== '')),
      html`${list(each.reach.map(({ address }) => address))}
        ${each.blocked.map(({ address, reason }) => html`<div class="text-body-secondary">${address}: ${t(`why.${reason}`)}</div>`)}`,
      html`<button class="btn btn-sm btn-outline-danger" type="button"
        aria-label=${t('family.remove.this', { name: nameOf(each.member) })}
        @click=${open('unlink', { parent: each.member, keepOut: true })}>${t('class.remove')}</button>`]))}
    ${family.keptOut.length === 0 ? nothing : html`
      <h3 class="h6">${t('family.keptOut')}</h3>
      <ul class="list-unstyled">${family.keptOut.map((each) => html`
        <li class="mb-1">${nameOf(each)} ${screen.app.isAdmin ? html`<button class="btn btn-sm btn-secondary" type="button"
          aria-label=${t('keptOut.lift.this', { name: nameOf(each) })}
          @click=${() => lift(each.id)}>${t('keptOut.lift')}</button>` : nothing}</li>`)}
      </ul>`}
    <div class="d-flex flex-wrap gap-2">
      ${button(t('family.add'), open('link'), { kind: 'outline-primary' })}
      ${button(t('family.code.renew'), open('code'), { kind: 'secondary' })}
      <a class="btn btn-secondary" href="#/manage/family-codes">${t('nav.family-codes')}</a>
    </div>`, 'family');
}
