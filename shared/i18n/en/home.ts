import type { home as original } from '../zh-CN/home.ts';
import type { Words } from '../words.ts';

export const home: Words<typeof original> = {
  title: 'Home',
  import: {
    act: 'Import case',
    title: 'Import case',
    drop: 'Drop a case file (.json) here, or',
    choose: 'choose a file',
    dropNow: 'Release to import the case',
    running: 'Importing {{name}}…',
    done: '{{name}} imported',
    failed: '{{name}} was not imported',
    open: 'Open case',
    again: 'Once corrected, the same file can be chosen again.',
    tooLarge: '{{name}} is larger than 100 MB, which no case file is; it was not imported.',
  },
  cases: {
    title: 'Cases on hand',
    note: '{{count}}, each row ends in what comes next',
    more: '{{count}} more',
    answered: '{{answered}}/{{total}} answered',
    evidence: 'evidence {{count}}',
    none: 'No cases on hand.',
  },
  counts: { title: 'Cases', note: '{{count}} in all, by state', all: 'All cases' },
  resume: {
    title: 'Where you left off',
    open: 'Open case',
    openItem: 'Back to {{item}}',
    none: 'Cases you opened appear here.',
  },
  documents: {
    title: 'Latest documents',
    all: 'All documents',
    none: 'No documents exported yet.',
  },
  setup: {
    title: 'Before you start',
    operator: 'No operator set: changes are recorded without a name',
    unit: 'No review unit set: it must be typed for every new review',
    inspectors: 'Fewer than two inspectors on the roster',
    go: 'Open settings',
  },
  empty: {
    title: 'No cases yet',
    hint: 'Import a case file, or register an organisation and start a review. Operator, review unit and inspectors are entered once in the settings.',
    organization: 'Register organisation',
    settings: 'Open settings',
  },
};
