/** What the browser tests share: the list of the source document, and a person's way of finding things in it. */
import type { Locator, Page } from '@playwright/test';

export const french = '/fr-fr/your-responsibilities/';
export const english = '/en-us/your-responsibilities/';

export const firstDuty = 'Développer et mettre en œuvre votre plan de réussite.';
export const parentDuty = /^Assurer la gestion globale des projets/u;
export const childDuties = [/responsable de projet/u, /responsable technique/u, /ressources techniques pour/u];

/** The checkbox of a duty, by its text. */
export function duty(page: Page, name: string | RegExp): Locator {
  return page.getByRole('checkbox', { name });
}

/** A phase's entry in the rail. */
export function phaseLink(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: /Phases/u }).getByRole('link', { name });
}

/** What Jalon has stored in this browser of what the person did; that they were there is left out. */
export function storedEntries(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const entries = Object.entries(localStorage) as [string, string][];
    return Object.fromEntries(entries.filter(([key]) => !key.startsWith('jalon:visit:')));
  });
}
