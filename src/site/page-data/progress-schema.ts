/** Publishes the JSON Schema of the backup file of all progress. */
import { progressJsonSchema } from '../../progress/files/parse-progress-file.ts';
import { absolute, addresses } from './links.ts';

/** Returns the schema with its address on this site. */
export function progressSchema(): object {
  const $id = absolute(addresses.root('schemas/progress-1.json'));
  return { $id, title: 'Progress in the checklists of a Jalon site', ...progressJsonSchema() };
}
