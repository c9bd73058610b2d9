import type { Act } from './marks.ts';
export function record(act: Act): void {
  void act;
}
