/** Loads the history of the page's items, once per page. */
import type { DocumentHistory } from '../../progress/marks/document-history.ts';
import { fetchJson, shareRequest } from './fetch-json.ts';

/**
 * Returns the history from the page's JSON.
 *
 * @throws LoadError if the JSON cannot be loaded.
 */
export const loadHistory = shareRequest(async () => {
  const { history } = await fetchJson<{ history: DocumentHistory }>('model');
  return history;
});
