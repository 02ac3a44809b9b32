import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { mediaUrl } from '../../platform/index.ts';
import classes from './viewer.module.css';
import { FIT, panBy, type Point, type Zoom, zoomAt } from './zoom.ts';

const STEP = 1.4;
const KEY_PAN_PX = 60;
/** Beyond this the 1600 px preview is replaced by the original, where the browser can read it. */
const ORIGINAL_FROM_SCALE = 1.5;
const READABLE = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/bmp'];
const CENTRE: Point = { x: 0, y: 0 };

/** Offset of a pointer from the middle of the pane. */
function fromCentre(pane: Element, event: { clientX: number; clientY: number }): Point {
  const box = pane.getBoundingClientRect();
  return {
    x: event.clientX - box.left - box.width / 2,
    y: event.clientY - box.top - box.height / 2,
  };
}

function useZoomKeys(change: (next: (zoom: Zoom) => Zoom) => void): void {
  const { t } = useTranslation();
  const group = 'evidence' as const;
  const pan = (key: string, x: number, y: number) => ({
    keys: [key],
    label: t('evidenceUi.viewer.pan'),
    group,
    run: () => change((zoom) => panBy(zoom, { x, y })),
  });
  useKeys([
    {
      keys: ['+', '='],
      label: t('evidenceUi.viewer.zoomIn'),
      group,
      run: () => change((zoom) => zoomAt(zoom, STEP, CENTRE)),
    },
    {
      keys: ['-'],
      label: t('evidenceUi.viewer.zoomOut'),
      group,
      run: () => change((zoom) => zoomAt(zoom, 1 / STEP, CENTRE)),
    },
    { keys: ['0'], label: t('evidenceUi.viewer.fit'), group, run: () => change(() => FIT) },
    pan('ArrowLeft', KEY_PAN_PX, 0),
    pan('ArrowRight', -KEY_PAN_PX, 0),
    pan('ArrowUp', 0, KEY_PAN_PX),
    pan('ArrowDown', 0, -KEY_PAN_PX),
  ]);
}

function ZoomActs({ zoom, onChange }: { zoom: Zoom; onChange: (zoom: Zoom) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['zoomActs']}>
      <TextButton onClick={() => onChange(zoomAt(zoom, 1 / STEP, CENTRE))}>
        {t('evidenceUi.viewer.zoomOut')}
      </TextButton>
      <span>{`${Math.round(zoom.scale * 100)}%`}</span>
      <TextButton onClick={() => onChange(zoomAt(zoom, STEP, CENTRE))}>
        {t('evidenceUi.viewer.zoomIn')}
      </TextButton>
      <TextButton onClick={() => onChange(FIT)}>{t('evidenceUi.viewer.fit')}</TextButton>
    </div>
  );
}

/** An image to look at closely: wheel, drag, buttons and keys. */
export function ZoomPane({ view }: { readonly view: EvidenceView }): ReactNode {
  const [zoom, setZoom] = useState(FIT);
  const pane = useRef<HTMLDivElement>(null);
  const { id, name, mediaType } = view.evidence;
  const original = zoom.scale > ORIGINAL_FROM_SCALE && READABLE.includes(mediaType);
  useZoomKeys(setZoom);
  useEffect(() => {
    const element = pane.current;
    if (!element) return undefined;
    // React listens to wheel passively; zooming must keep the page where it is.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const at = fromCentre(element, event);
      setZoom((now) => zoomAt(now, event.deltaY < 0 ? STEP : 1 / STEP, at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const onPointerMove = (event: PointerEvent): void => {
    if (event.buttons !== 1) return;
    setZoom((now) => panBy(now, { x: event.movementX, y: event.movementY }));
  };
  return (
    <div className={classes['zoom']}>
      <div
        ref={pane}
        className={classes['pane']}
        data-zoomed={zoom.scale > 1 ? '' : undefined}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      >
        <img
          className={classes['image']}
          src={mediaUrl(id, original ? 'original' : 'preview')}
          alt={name}
          draggable={false}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
        />
      </div>
      <ZoomActs zoom={zoom} onChange={setZoom} />
    </div>
  );
}
