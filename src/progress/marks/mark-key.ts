/**
 * The keys of Jalon's entries in localStorage. All start with `jalon:`; Jalon never touches other keys.
 *
 * | key | value |
 * | --- | --- |
 * | `jalon:marks:<project>:<list>:<id>` | a mark (`mark.ts`) |
 * | `jalon:log:<project>:<instant>:<random>` | an entry of the change log (`log.ts`) |
 * | `jalon:engagement:<project>` | the name of the project (`project.ts`) |
 * | `jalon:backup:<project>` | when the project was last downloaded (`backup.ts`) |
 * | `jalon:visit:<list>` | which changes of the list the person has seen (`visit.ts`) |
 * | `jalon:aside:<key>` | a copy of an entry that could not be parsed |
 * | `jalon:engagement`, `jalon:locale`, `jalon:theme`, `jalon:shortcuts` | choices of the person |
 * | `jalon:print` | the last choices of the print dialog (`print-choice.ts`) |
 */

/** The id of the project that exists without being created. */
export const defaultProject = 'default';

/**
 * Returns the key of a mark, which is the same in every language:
 * `jalon:marks:default:your-responsibilities:general/3.2`.
 *
 * @param project The id of the project.
 * @param list The name of the list, such as `your-responsibilities`.
 * @param id The id of the item, such as `general/3.2`; empty for the prefix of all keys of the list.
 */
export function markKey(project: string, list: string, id: string): string {
  return `jalon:marks:${project}:${list}:${id}`;
}

/** The key of a project's id: in localStorage the project chosen last, in sessionStorage the one that the tab shows. */
export const chosenProjectKey = 'jalon:engagement';

/** Returns the key of a project's name. The default project has such an entry only if it was named. */
export function projectKey(project: string): string {
  return `jalon:engagement:${project}`;
}
