/** What the states of an item are called. */
import type { MessageKey, Translate } from '../../locale/translator.ts';
import type { Status } from '../../progress/marks/mark.ts';

const keys: Readonly<Record<Status, MessageKey>> = {
  open: 'state.open',
  'in-progress': 'state.inProgress',
  done: 'state.done',
  'not-applicable': 'state.notApplicable',
};

export function stateWord(t: Translate, status: Status): string {
  return t(keys[status]);
}
