import { MIN_SPRING_TWIPS } from '../flow/paragraphs.ts';
import { LINE_PITCH } from '../geometry.ts';
import type { ParagraphBox, TableBox } from './boxes.ts';

/** Left free below the imprint, so that a line more or less elsewhere never makes an empty page. */
const SPRING_SLACK = 40;
const SPRING_SLACK_AFTER_TEXT = 360;

/**
 * A heading needs this much room below it, or it begins a page of its own accord: then a line more or less
 * in another word processor moves no heading to another page than the contents say.
 */
const ROOM_BELOW_HEADING = LINE_PITCH * 4;

/** Fills pages from the top; `y` is how much of the page's text block is taken. */
export class Pages {
  page = 1;
  springTwips = MIN_SPRING_TWIPS;
  readonly targets = new Map<string, number>();
  /** Headings that begin a page. */
  readonly breaks = new Set<string>();
  #y = 0;
  #textHeight: number;

  constructor(textHeight: number) {
    this.#textHeight = textHeight;
  }

  beginSection(textHeight: number): void {
    this.#newPage();
    this.#textHeight = textHeight;
  }

  /** @param need height that must follow on the same page */
  paragraph(box: ParagraphBox, need: number): void {
    if (box.pageBreakBefore && this.#y > 0) this.#newPage();
    if (box.heading !== null) this.#heading(box, box.heading, need);
    else if (box.keepNext || box.keepLines) this.#ensure(box.height + need);
    else this.#ensure(box.height - box.line * (box.lines - 1));
    if (box.target !== null) this.targets.set(box.target, this.page);
    this.#lines(box);
  }

  #heading(box: ParagraphBox, id: string, need: number): void {
    const room = box.height + Math.max(need, ROOM_BELOW_HEADING);
    const fits = this.#y + room <= this.#textHeight;
    if (this.#y > 0 && !fits) this.#newPage();
    // Also one that comes to stand at the top by itself stays there.
    if (this.#y === 0) this.breaks.add(id);
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

  /**
   * @param below height of what must stand at the foot of the page
   * @param exact whether the heights above are exact, as those of photos are
   */
  spring(below: number, exact: boolean): void {
    const slack = exact ? SPRING_SLACK : SPRING_SLACK_AFTER_TEXT;
    const free = (used: number): number =>
      this.#textHeight - used - below - MIN_SPRING_TWIPS - slack;
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
