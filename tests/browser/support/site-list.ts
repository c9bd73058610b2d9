/** The list “Your responsibilities” of this site in two languages: its addresses, and the tasks that tests use. */

export const french = {
  address: '/fr-fr/your-responsibilities/',
  /** The first task, `general/1`. */
  first: 'Développer et mettre en œuvre votre plan de réussite.',
  /** The parent `general/3`, and its three leaves. */
  parent: /^Assurer la gestion globale des projets/u,
  leaves: [/responsable de projet/u, /responsable technique/u, /ressources techniques pour/u],
} as const;

export const english = {
  address: '/en-us/your-responsibilities/',
  /** The first task, `general/1`. */
  first: 'Develop and carry out your success plan.',
  /** The parent `general/3`, and its three leaves. */
  parent: /^Provide overall project/u,
  leaves: [/^Appoint a project lead/u, /^Appoint a technical lead/u, /^Appoint technical resources/u],
  /** The task `general/4`. */
  adoption: /^Provide resources to drive adoption/u,
} as const;
