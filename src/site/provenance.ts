/** Where a document's text is from, in words. */
import type { FrontMatter } from '../markdown/front-matter.ts';
import { formatDay, translateFor } from './words.ts';

/** @returns Such as `['Mis à jour le 2 avril 2019', 'Traduction humaine']`; empty where the front matter is silent. */
export function provenanceOf({ date, translation }: FrontMatter, locale: string): string[] {
  const t = translateFor(locale);
  return [
    ...(date === undefined ? [] : [t('provenance.updated', { date: formatDay(date, locale) })]),
    ...(translation === undefined ? [] : [t(`provenance.${translation}`)]),
  ];
}
