import type { calendar as original } from '../zh-CN/calendar.ts';
import type { Words } from '../words.ts';

export const calendar: Words<typeof original> = {
  title: 'Holiday calendar',
  shipped: 'came with the checklist',
  installed: 'from a file, {{sha256}}',
  unpublished: 'From {{year}} on nothing is known; every limit that reaches it is provisional.',
  update: 'Update from a file',
  export: 'Export as a file',
  chosen: 'The file brings {{years}}',
  changed: '{{years}} differ from what is known and will be replaced',
  holidays: '{{year}}: {{count}} holidays',
  makeUp: '{{count}} make-up working days',
  install: 'Use this calendar',
  note: 'Reviews whose visit has not begun follow; the others keep theirs and can change one by one under Prepare.',
  done: 'In use; {{count}} reviews that had not begun follow.',
  inCase: 'Holiday calendar of this case',
  inCaseNote: 'Limits in working days are counted by it. It knows {{years}}.',
  newer:
    'This machine has another calendar. Limits are counted anew by it, and the change is kept in the case.',
  adopt: 'Use the new calendar in this case',
  count: {
    show: 'Day by day',
    hide: 'Hide the days',
    title: '{{workdays}} working days from the day after {{from}}, to {{deadline}}',
    date: 'Date',
    weekday: 'Day',
    counted: 'Count',
    why: 'Why',
    not: 'no',
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    provisional: 'year not published, provisional',
  },
  problem: {
    outsideYears: '{{value}} lies outside the years named',
    repeated: '{{value}} stands twice',
    offAndWork: '{{value}} is both a holiday and a working day',
    workOnWeekday: '{{value}} is a weekday anyway, not a make-up working day',
    fixedHolidayMissing: '{{value}} is missing; it is a holiday every year',
    implausibleCount: 'an implausible number of holidays ({{value}})',
    noYears: 'no year is named',
  },
};
