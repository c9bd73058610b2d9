/** Describes the origin of a document's text in words. */
import type { Words } from '../../locale/words.ts';
import type { DocumentEntry } from '../docset/document-entry.ts';

/**
 * Returns when the document was updated, who translated it, and how far it is behind the newest version, such as
 * `['Mis à jour le 2 avril 2019', 'Traduction humaine']`. Empty where nothing of this is known.
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
