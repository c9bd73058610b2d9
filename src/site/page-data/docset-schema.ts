/** Publishes the JSON Schema of a docset's `jalon.json`. */
import { configJsonSchema } from '../config/config-schema.ts';
import { absolute, addresses } from './links.ts';

/** Returns the schema with its address on this site. */
export function docsetSchema(): object {
  const $id = absolute(addresses.root('schemas/docset-1.json'));
  return { $id, title: 'The configuration of a docset of a Jalon site', ...configJsonSchema() };
}
