/** The docset of this site. */
import type { SiteConfig } from '../site/config.ts';

export const site: SiteConfig = {
  title: {
    'ar-sa': 'مزايا FastTrack',
    'de-de': 'FastTrack-Vorteile',
    'en-us': 'FastTrack benefits',
    'es-es': 'Ventajas de FastTrack',
    'fr-fr': 'Avantages FastTrack',
    'ja-jp': 'FastTrack の特典',
    'pt-br': 'Benefícios do FastTrack',
    'zh-cn': 'FastTrack 权益',
  },
  description: {
    'ar-sa':
      'قوائم تحقق للانتقال إلى Office 365 مع FastTrack: أنجزوها مرحلة بعد مرحلة، وضعوا العلامات، واطبعوها وشاركوها.',
    'de-de':
      'Checklisten für den Umstieg auf Office 365 mit FastTrack: Phase für Phase abarbeiten, abhaken, drucken und teilen.',
    'en-us':
      'Checklists for moving to Office 365 with FastTrack: work through them phase by phase, tick, print and share.',
    'es-es':
      'Listas de comprobación para pasar a Office 365 con FastTrack: complételas fase a fase, marque lo hecho, imprímalas y compártalas.',
    'fr-fr':
      'Les listes de contrôle pour passer à Office 365 avec FastTrack : suivez-les phase par phase, cochez, imprimez et partagez.',
    'ja-jp':
      'FastTrack を利用して Office 365 に移行するためのチェックリスト。フェーズごとに進めて、チェック、印刷、共有できます。',
    'pt-br':
      'Listas de verificação para migrar para o Office 365 com o FastTrack: siga cada uma fase por fase, marque, imprima e compartilhe.',
    'zh-cn': '借助 FastTrack 迁移到 Office 365 的清单：分阶段逐项完成，勾选、打印和共享。',
  },
  defaultLocale: 'en-us',
  documents: ['your-responsibilities', 'us-gov-appendix-your-responsibilities'],
};
