/** What the page's own JSON tells of the past of its items, as far as the browser uses it. */
import type { History } from '../../checklist/identity/history/history.ts';

export type DocumentHistory = Pick<History, 'before' | 'elsewhere' | 'order' | 'removed' | 'renamed'>;

/** The wordings that an item had before, the oldest first, each with the ISO day until when it had it. */
export type Wordings = readonly (readonly [until: string, text: string])[];
