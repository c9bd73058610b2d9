/**
 * The names of alerts: the five of the Learn Markdown reference, and translations of them by people and machines. A
 * translated name works, and is reported.
 */
import type { CalloutKind } from '../document.ts';
import { calloutKinds } from '../document.ts';

const translated: Record<CalloutKind, string> = {
  note: 'remarque, note, hinweis, anmerkung, nota, observação, observacao, observación, примечание, 注, 注释, 註, 附註, 备注, 備註, 注記, メモ, 注意事項, 참고, opmerking, uwaga, poznámka, megjegyzés, notă, not, ملاحظة, הערה, bemærk, bemærkning, obs, huomautus, merk, anteckning, σημείωση, หมายเหตุ, ghi chú, catatan',
  tip: 'conseil, astuce, tipp, sugerencia, consejo, dica, suggerimento, совет, ヒント, 팁, 提示, wskazówka, porada, ipucu, تلميح, עצה, tips, vihje, sfat, tipy, συμβουλή, เคล็ดลับ, mẹo',
  important:
    'wichtig, importante, важно, 重要, 重要说明, 重要事項, 중요, belangrijk, ważne, önemli, مهم, هام, חשוב, důležité, fontos, viktigt, vigtigt, viktig, tärkeää, σημαντικό, สำคัญ, quan trọng, penting',
  caution:
    'attention, précaution, mise en garde, vorsicht, achtung, precaución, cuidado, atención, atenção, attenzione, осторожно, внимание, 注意, 小心, 주의, let op, przestroga, dikkat, تنبيه, זהירות, upozornění, forsigtig, varo, προσοχή, ข้อควรระวัง, thận trọng',
  warning:
    'avertissement, warnung, advertencia, aviso, avviso, предупреждение, 警告, 경고, waarschuwing, ostrzeżenie, uyarı, تحذير, אזהרה, varování, figyelmeztetés, varning, advarsel, varoitus, avertisment, προειδοποίηση, คำเตือน, cảnh báo, peringatan',
};

const kinds = new Map<string, CalloutKind>(
  calloutKinds.flatMap((kind) => translated[kind].split(', ').map((name): [string, CalloutKind] => [name, kind])),
);

/**
 * Finds the kind of an alert by its name.
 *
 * @param name The name in the marker, such as `NOTE` or `Remarque`.
 * @returns The kind, and whether the name is translated; `undefined` for an unknown name.
 */
export function alertKind(name: string): { kind: CalloutKind; isTranslated: boolean } | undefined {
  const written = name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  const key = written.toLowerCase();
  const original = calloutKinds.find((kind) => kind === key);
  if (original) return { kind: original, isTranslated: false };
  // Turkish has its own lower case of I.
  const kind = kinds.get(key) ?? kinds.get(written.toLocaleLowerCase('tr'));
  return kind && { kind, isTranslated: true };
}
