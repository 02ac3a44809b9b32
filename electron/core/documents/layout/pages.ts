import { MIN_SPRING_TWIPS } from '../flow/paragraphs.ts';
import { PORTRAIT } from '../geometry.ts';
import type { ParagraphBox, TableBox } from './boxes.ts';

/** Left free below the imprint, so that a rounding elsewhere never makes an empty page. */
const SPRING_SLACK = 40;

/** Fills pages from the top; `y` is how much of the page's text block is taken. */
export class Pages {
  page = 1;
  springTwips = MIN_SPRING_TWIPS;
  readonly targets = new Map<string, number>();
  #y = 0;
  #textHeight = PORTRAIT.textHeight;

  beginSection(textHeight: number): void {
    this.#newPage();
    this.#textHeight = textHeight;
  }

  /** @param need height that must follow on the same page */
  paragraph(box: ParagraphBox, need: number): void {
    if (box.pageBreakBefore && this.#y > 0) this.#newPage();
    const whole = box.keepNext || box.keepLines;
    if (whole) this.#ensure(box.height + need);
    else this.#ensure(box.height - box.line * (box.lines - 1));
    if (box.target !== null) this.targets.set(box.target, this.page);
    this.#lines(box);
  }

  #lines(box: ParagraphBox): void {
    this.#y += box.height - box.line * box.lines;
    for (let line = 0; line < box.lines; line += 1) {
      this.#ensure(box.line);
      this.#y += box.line;
    }
  }

  table(box: TableBox, need: number): void {
    this.#ensure(box.keepNext ? box.height + need : box.firstRows);
    this.#y += box.head;
    for (const row of box.rows) {
      if (this.#y + row + box.foot > this.#textHeight) {
        this.#newPage();
        this.#y += box.head;
      }
      this.#y += row;
    }
    this.#y += box.foot;
  }

  /** @param below height of what must stand at the foot of the page */
  spring(below: number): void {
    const free = (used: number): number =>
      this.#textHeight - used - below - MIN_SPRING_TWIPS - SPRING_SLACK;
    if (free(this.#y) < MIN_SPRING_TWIPS) this.#newPage();
    this.springTwips = Math.max(MIN_SPRING_TWIPS, free(this.#y));
    this.#y += this.springTwips;
  }

  #ensure(height: number): void {
    if (this.#y > 0 && this.#y + height > this.#textHeight) this.#newPage();
  }

  #newPage(): void {
    this.page += 1;
    this.#y = 0;
  }
}
