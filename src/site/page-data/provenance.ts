/** Where a document's text is from, in words. */
import type { Words } from '../../locale/words.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';

/**
 * @returns When it was updated, who translated it, and whether it is behind the newest version; such as
 *   `['Mis à jour le 2 avril 2019', 'Traduction humaine']`. Empty where there is nothing to say.
 */
export function provenanceOf({ frontMatter, history }: DocumentEntry, { t, formatDay }: Words): string[] {
  const { date, translation } = frontMatter;
  return [
    ...(date === undefined ? [] : [t('provenance.updated', { date: formatDay(date) })]),
    ...(translation === undefined ? [] : [t(`provenance.${translation}`)]),
    ...(history.behind === undefined ? [] : [lagInWords(history.behind, t)]),
  ];
}

function lagInWords(behind: number, t: Words['t']): string {
  return behind === 0 ? t('provenance.older') : t('provenance.behind', { count: behind });
}
