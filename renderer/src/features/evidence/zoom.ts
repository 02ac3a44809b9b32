/** How an image lies in its pane: `scale` 1 fits it, offsets are CSS px from the centre. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const FIT: Zoom = { scale: 1, x: 0, y: 0 };
const MIN_SCALE = 1;
const MAX_SCALE = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Zooms by a factor so that the point under the pointer (px from the centre) stays where it is. */
export function zoomAt(zoom: Zoom, factor: number, at: Point): Zoom {
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, zoom.scale * factor));
  if (scale === MIN_SCALE) return FIT;
  const ratio = scale / zoom.scale;
  return { scale, x: at.x - (at.x - zoom.x) * ratio, y: at.y - (at.y - zoom.y) * ratio };
}

/** Moves the image; at fit there is nothing to move. */
export function panBy(zoom: Zoom, by: Point): Zoom {
  if (zoom.scale === MIN_SCALE) return zoom;
  return { ...zoom, x: zoom.x + by.x, y: zoom.y + by.y };
}
