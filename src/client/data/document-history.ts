/** Loads the history of the page's items, once per page. */
import type { DocumentHistory } from '../../progress/marks/document-history.ts';
import { fetchJson } from './fetch-json.ts';

let request: Promise<DocumentHistory> | undefined;

/**
 * Returns the history from the page's JSON. All callers share one request; after a failure, the next call tries again.
 *
 * @throws LoadError if the JSON cannot be loaded.
 */
export function loadHistory(): Promise<DocumentHistory> {
  request ??= fetchJson<{ history: DocumentHistory }>('model').then(
    ({ history }) => history,
    (error: unknown) => {
      request = undefined;
      throw error;
    },
  );
  return request;
}
