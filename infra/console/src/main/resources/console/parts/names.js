const AT_ONCE = 6;

/** Names of members and classes that the journal knows by their IDs alone; each is read once. */
export class Names {
  #screen;
  #known = new Map();

  constructor(screen) {
    this.#screen = screen;
  }

  /** The changes with the names of what they are about. */
  async of(changes) {
    const wanted = new Set();
    for (const change of changes) {
      if (change.subject === '') {
        continue;
      }
      wanted.add(`${ownList(change)}/${change.subject}`);
      if (change.within !== '') {
        wanted.add(`${placeList(change)}/${change.within}`);
      }
    }
    const unknown = [...wanted].filter((path) => !this.#known.has(path));
    while (unknown.length > 0) {
      await Promise.all(unknown.splice(0, AT_ONCE).map((path) => this.#read(path)));
    }
    return changes.map((change) => ({
      change,
      name: this.#known.get(`${ownList(change)}/${change.subject}`) || change.before?.name || change.after?.name,
      withinName: change.within === '' ? '' : this.#known.get(`${placeList(change)}/${change.within}`),
    }));
  }

  /** The name of a member; the ID where there is no such member any more. */
  async member(id) {
    const path = `members/${id}`;
    if (!this.#known.has(path)) {
      await this.#read(path);
    }
    return this.#known.get(path) || id;
  }

  async #read(path) {
    const found = await this.#screen.getIfThere(`/${path}`);
    this.#known.set(path, found === null ? '' : found.name ?? `${found.first} ${found.last}`.trim());
  }
}

function ownList({ entity }) {
  return entity === 'classes' ? 'classes' : 'members';
}

function placeList({ entity }) {
  return entity === 'guardianships' ? 'members' : 'classes';
}
