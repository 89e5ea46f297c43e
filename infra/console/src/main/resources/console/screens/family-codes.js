import { html } from '../libraries/lit-html/lit-html.js';
import { nameOf } from '../parts/person.js';
import { Screen } from '../screen.js';
import { t } from '../texts.js';
import { button, loading, more, problemBox, short } from '../ui.js';

/** Family Codes: to hand out on paper, and as CSV. */
export default class FamilyCodes extends Screen {
  get title() {
    return t('nav.family-codes');
  }

  async start() {
    await this.#read();
  }

  view() {
    const { students, cursor, busy, problem } = this.state;
    if (students === undefined) {
      return loading();
    }
    const without = students.filter((each) => each.code === undefined).length;
    return html`
      <div class="d-print-none">
        ${problemBox(problem)}
        <p>${t('codes.text')}</p>
        <div class="d-flex flex-wrap gap-2 mb-4">
          ${button(t('codes.make'), () => this.#make(), { busy, kind: without > 0 ? 'primary' : 'secondary' })}
          ${button(t('codes.print'), () => this.#save('family-codes.html'), { busy, kind: 'secondary' })}
          ${button(t('codes.csv'), () => this.#save('family-codes.csv'), { busy, kind: 'secondary' })}
        </div>
        <p role="status">${t('codes.shown', { count: students.length, without })}</p>
      </div>
      <ul class="list-unstyled row row-cols-1 row-cols-md-2 g-3">
        ${students.map(({ student, code }) => html`
          <li class="col"><div class="border rounded p-3 h-100">
            <div class="fw-semibold break"><a href="#/manage/members/${student.id}">${short(nameOf(student))}</a></div>
            ${code === undefined ? html`<div class="text-body-secondary">${t('codes.none')}</div>` : html`
              <div class="fs-4 font-monospace">${code.code}</div>`}
          </div></li>`)}
      </ul>
      ${more(cursor, busy, () => this.attempt(() => this.#readOn()))}`;
  }

  #make() {
    return this.attempt(async () => {
      let made = 0;
      let left;
      do {
        const { data } = await this.call('POST', '/family-codes');
        made += data.made;
        left = data.left;
      } while (left > 0);
      await this.#read();
      this.app.say(t('codes.made', { count: made }));
    });
  }

  #save(name) {
    return this.attempt(async () => {
      const { data } = await this.call('GET', `/${name}`, { isText: true });
      this.app.save(name, [data]);
    });
  }

  async #read() {
    const page = await this.query('/family-codes/search', { limit: 50 });
    this.set({ students: page.students, cursor: page.cursor });
  }

  async #readOn() {
    const { students, cursor } = this.state;
    const page = await this.query('/family-codes/search', { limit: 100, cursor });
    this.set({ students: [...students, ...page.students], cursor: page.cursor });
  }
}
