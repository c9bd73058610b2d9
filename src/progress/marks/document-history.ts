/** The history of a document's items, as far as the browser uses it; part of the JSON file of each page. */
import type { History } from '../../checklist/identity/history/history.ts';

export type DocumentHistory = Pick<History, 'before' | 'elsewhere' | 'order' | 'removed' | 'renamed'>;

/** The earlier wordings of an item, oldest first, each with the ISO day on which the next one replaced it. */
export type Wordings = readonly (readonly [until: string, text: string])[];
