/** The choice of a leaf's status in its editor, with the reason why it is not applicable. */
import type { Translate } from '../../locale/translator.ts';
import { statuses } from '../../progress/marks/mark.ts';
import { longest } from '../../progress/marks/mark-content.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { element } from '../ui/element.ts';
import { markOf, updateMarks } from '../store/marks.ts';
import { stateWord } from '../ui/state-words.ts';
import type { Field } from './detail-fields.ts';

export function statusField(t: Translate, item: Scope): Field {
  const radios = statuses.map((status) => {
    const radio = element('input', { type: 'radio', name: 'j-status', value: status });
    radio.addEventListener('change', () => {
      updateMarks('status', [[item, { status }]]);
    });
    return { status, radio, label: element('label', {}, radio, stateWord(t, status)) };
  });
  const reason = element('input', { type: 'text', maxLength: longest.reason, dir: 'auto' });
  reason.addEventListener('change', () => {
    if (item.status === 'not-applicable')
      updateMarks('status', [[item, { status: 'not-applicable', reason: reason.value.trim() }]]);
  });
  const reasonField = element('label', { className: 'editor-reason' }, t('edit.reason'), reason);
  const refresh = (): void => {
    for (const { status, radio } of radios) radio.checked = item.status === status;
    reasonField.hidden = item.status !== 'not-applicable';
    if (reason !== document.activeElement) reason.value = markOf(item)?.reason ?? '';
  };
  refresh();
  const choices = element(
    'fieldset',
    {},
    element('legend', {}, t('edit.status')),
    ...radios.map(({ label }) => label),
    reasonField,
  );
  return {
    content: choices,
    refresh,
    focus: () => {
      radios.find(({ radio }) => radio.checked)?.radio.focus();
    },
  };
}
