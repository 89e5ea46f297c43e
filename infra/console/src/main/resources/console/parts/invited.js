/** The kind of member that each option of inviting is about. */
const KINDS = { teachers: 'STAFF', parents: 'PARENT', students: 'STUDENT' };

/** The options, in the order to be shown. */
export const INVITED = Object.keys(KINDS);

/** The kinds of members whom these options invite. */
export function invitedKinds(options) {
  return INVITED.filter((option) => options[option]).map((option) => KINDS[option]);
}
