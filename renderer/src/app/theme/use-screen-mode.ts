import { useEffect } from 'react';
import type { TextSize } from '#shared/model/settings.ts';
import { setCompactLayout } from '../../components/hooks/use-compact.ts';

/** Below this many CSS px (at the standard text size) the evidence rail folds under the work column. */
const FOLD_BELOW_PX = 1136;
const TOUCH_UP_TO_PX = 1024;

const SCALE = { standard: 1, large: 1.15, extraLarge: 1.3 } as const satisfies Record<
  TextSize,
  number
>;

/**
 * Marks the root with `data-touch` (targets ≥ 44 px: coarse pointer or ≤ 1024 px) and `data-fold`
 * (no room for three columns), and applies the chosen text size.
 */
export function useScreenMode(textSize: TextSize): void {
  useEffect(() => {
    const coarse = window.matchMedia('(pointer: coarse)');
    const apply = (): void => {
      const touch = coarse.matches || window.innerWidth <= TOUCH_UP_TO_PX;
      const fold = window.innerWidth / SCALE[textSize] < FOLD_BELOW_PX;
      const root = document.documentElement;
      root.dataset['textSize'] = textSize;
      root.toggleAttribute('data-touch', touch);
      root.toggleAttribute('data-fold', fold);
      setCompactLayout({ touch, fold });
    };
    apply();
    window.addEventListener('resize', apply);
    coarse.addEventListener('change', apply);
    return () => {
      window.removeEventListener('resize', apply);
      coarse.removeEventListener('change', apply);
    };
  }, [textSize]);
}
