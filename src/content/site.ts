/** The docset of this site. */
import type { SiteConfig } from '../site/config.ts';

export const site: SiteConfig = {
  title: {
    'en-us': 'FastTrack benefits',
    'fr-fr': 'Avantages FastTrack',
  },
  description: {
    'en-us':
      'Checklists for moving to Office 365 with FastTrack: work through them phase by phase, tick, print and share.',
    'fr-fr':
      'Les listes de contrôle pour passer à Office 365 avec FastTrack : suivez-les phase par phase, cochez, imprimez et partagez.',
  },
  defaultLocale: 'en-us',
  documents: ['your-responsibilities', 'us-gov-appendix-your-responsibilities'],
};
