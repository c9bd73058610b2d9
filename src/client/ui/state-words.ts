/** Names the statuses of an item. */
import type { MessageKey, Translate } from '../../locale/translator.ts';
import type { Status } from '../../progress/marks/mark.ts';

const keys: Readonly<Record<Status, MessageKey>> = {
  open: 'state.open',
  'in-progress': 'state.inProgress',
  done: 'state.done',
  'not-applicable': 'state.notApplicable',
};

/** Returns the name of a status in the language of the interface. */
export function stateWord(t: Translate, status: Status): string {
  return t(keys[status]);
}
