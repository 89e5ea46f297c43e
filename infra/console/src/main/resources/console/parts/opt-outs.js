/** The key of a choice: `{ class: id }`, `{ removal: { kind, id, within } }` or `{ kind: { kind, way } }`. */
function keyOf(choice) {
  return JSON.stringify(choice);
}

export function isLeftOut(out, choice) {
  return out.has(keyOf(choice));
}

/** The choices with that one, or without it. */
export function leave(out, choice, is) {
  const changed = new Map(out);
  if (is) {
    changed.set(keyOf(choice), choice);
  } else {
    changed.delete(keyOf(choice));
  }
  return changed;
}

/** What the API takes. */
export function optOuts(out) {
  const choices = [...out.values()];
  return {
    removals: choices.map((choice) => choice.removal).filter((removal) => removal !== undefined),
    classes: choices.map((choice) => choice.class).filter((id) => id !== undefined),
    kinds: choices.map((choice) => choice.kind).filter((kind) => kind !== undefined),
  };
}
