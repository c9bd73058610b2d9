/** Where a document's text is from, in words. */
import type { FrontMatter } from '../markdown/front-matter.ts';
import { formatDay, translateFor } from './words.ts';

/**
 * @param behind By how many items the newest version of the document differs from this one.
 * @returns Such as `['Mis à jour le 2 avril 2019', 'Traduction humaine']`; empty where there is nothing to say.
 */
export function provenanceOf({ date, translation }: FrontMatter, behind: number, locale: string): string[] {
  const t = translateFor(locale);
  return [
    ...(date === undefined ? [] : [t('provenance.updated', { date: formatDay(date, locale) })]),
    ...(translation === undefined ? [] : [t(`provenance.${translation}`)]),
    ...(behind === 0 ? [] : [t('provenance.behind', { count: behind })]),
  ];
}
