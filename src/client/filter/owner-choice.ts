/** Choosing whose items are shown, of those who own any. */
import { fold } from '../../progress/view/fold.ts';
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { ownersInUse } from './list-rows.ts';

const order = new Intl.Collator(wordsTag()).compare;

/**
 * Offers the owners that there are now, and the one that the filter has, who may own nothing.
 *
 * @param chosen The filter's; empty for everyone.
 * @param anyone What the choice of everyone says.
 * @returns Whether there is anything to choose.
 */
export function drawOwners(select: HTMLSelectElement, chosen: string, anyone: string): boolean {
  const owners = ownersInUse();
  const same = owners.find((owner) => fold(owner) === fold(chosen)) ?? chosen;
  const choices = ['', ...[...new Set([...owners, same])].filter((owner) => owner !== '').toSorted(order)];
  // A list that is open is not touched for nothing.
  if (choices.join('\n') !== [...select.options].map(({ value }) => value).join('\n')) {
    select.replaceChildren(...choices.map((value) => element('option', { value }, value === '' ? anyone : value)));
  }
  if (select.value !== same) select.value = same;
  return choices.length > 1;
}
