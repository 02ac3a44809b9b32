import type { document as original } from '../zh-CN/document.ts';
import type { Words } from '../words.ts';
import { suspicion } from './document-suspicion.ts';

/** Words of the documents that leave the house. The mode decides the wording. */
export const document: Words<typeof original> = {
  /** Title of a row that goes on with the row before. */
  continued: '(continued)',
  /** Names of the documents in file names. */
  kind: {
    reviewReport: 'Supervision review report',
    suspicionList: 'List of findings',
    draftSuffix: ' (draft)',
  },
  fileTitle: 'Supervision review report {{year}}: {{organization}}',
  draftMark: 'DRAFT',
  titleYear: 'Supervision review report {{year}}',
  numberDraft: '{{prefix}}〔{{year}}〕 No. —',
  tocTitle: 'Contents',
  standard: 'Management Specification for Third-party Cybersecurity Service Organisations',
  standardShort: 'Specification ',
  separator: ', ',
  clauseSeparator: ', ',
  colon: ': ',
  stop: '. ',
  none: '—',
  date: '{{day}} {{month}} {{year}}',
  number: { section: '{{n}}. ', subsection: '({{n}}) ', advice: '({{n}}) ' },
  headForm: {
    reviewNo: 'Review no.',
    organization: 'Organisation',
    uscc: 'Credit code',
    representative: 'Legal rep.',
    principalSame: '{{name}} (also head of the organisation)',
    principalOther: '{{name}} (head of the organisation: {{principal}})',
    address: 'Address',
    premises: 'Premises',
    time: 'Visit',
    timeValue: '{{date}} (review year {{year}})',
    timeRange: '{{start}} to {{end}} (review year {{year}})',
    team: 'Review team',
    conclusion: 'Conclusion',
    conclusionOpen: 'To be decided by the reviewing unit',
  },
  role: { lead: 'Lead', member: 'Member', support: 'Technical support' },
  roleShort: { lead: 'Lead', member: 'Member', support: 'Technical support' },
  certificate: ' (certificate no. {{no}})',
  supportNote: {
    administrative: ' (not an enforcement officer)',
    delegated: ' (not an enforcement officer)',
    selfDiscipline: ' (collects no evidence alone)',
  },
  section: {
    overview: 'Overview',
    basis: 'Basis and method',
    organization: 'The organisation',
    criteria: 'Criteria applied',
    areas: 'The five areas',
    problems: 'Main problems',
    severe: 'Severe problems',
    lesser: 'Moderate and minor problems',
    previous: 'Rectification of last year’s problems',
    previousSelfDiscipline: 'Improvement on last year’s problems',
    assessment: 'Assessment',
    conclusion: 'Conclusion and advice',
    statements: 'Notices',
    opinion: 'The organisation’s opinion',
  },
  basis: {
    administrative:
      'Under clause 5 of the {{standard}} (the Specification) and the laws and regulations concerned, a team of {{unit}} carried out the supervision review {{year}} of {{organization}} (the organisation) on {{date}}. ',
    delegated:
      'Under clause 5 of the {{standard}} (the Specification) and the laws and regulations concerned, a team of {{unit}}, delegated by {{authority}} and acting in its name, carried out the supervision review {{year}} of {{organization}} (the organisation) on {{date}}. ',
    selfDiscipline:
      'Under clause 5 of the {{standard}} (the Specification) and the self-discipline agreement of the industry, with the consent of the organisation, a team of {{unit}} carried out the supervision review {{year}} of {{organization}} (the organisation) on {{date}}. ',
    delegatingAuthority: 'the delegating authority',
    delegationNo: ' (letter {{number}})',
    dateRange: '{{start}} to {{end}}',
    method:
      'By document review, interviews, inspection on site and sampling the team checked {{items}} items in five areas. ',
    methodWithRules:
      'By document review, interviews, inspection on site and sampling the team checked {{items}} items in five areas and ran {{rules}} automatic rules. ',
    checklist: 'Version of the checklist: {{version}}.',
  },
  organization: {
    founded: 'The organisation was registered on {{date}}; registration status: {{status}}',
    registered: 'Registration status of the organisation: {{status}}',
    representativeSame: 'legal representative and head: {{name}}. ',
    representativeOther: 'legal representative: {{name}}; head: {{principal}}. ',
    registers:
      'On the review date the registers held {{staff}} persons and {{projects}} service projects. ',
    qualification: 'Capability certificate {{no}} for {{directions}}, {{validity}}. ',
    validUntil: 'valid until {{date}}',
    validLong: 'without expiry',
    noQualification: 'No capability certificate is registered. ',
    capabilities: 'Declared capabilities of {{short}}4.6: {{letters}} ({{count}}). ',
    noCapabilities: 'None of the capabilities of {{short}}4.6 is declared. ',
    letterRange: '{{from}} to {{to}}',
    unknownStatus: 'not registered',
  },
  criteria: {
    intro:
      'The criteria below were fixed in the review plan, were not changed during the review, and are archived with this report.',
    introAdjusted:
      'The criteria below were fixed in the review plan; {{count}} of them depart from the usual ones, for the reason given with their source.',
    caption: 'Table 1  Criteria applied',
    columns: { no: 'No.', subject: 'Subject', value: 'Criterion', source: 'Source' },
    clause: '{{short}}{{clause}}',
    clauseAndAdded: '{{short}}{{clause}}, added',
    added: 'Added',
    adjusted: '{{source}} (adjusted: {{reason}})',
    subject: {
      experience: 'Experience',
      certificates: 'Certificates of service staff',
      training: 'Training hours',
      change: 'Filing of changes',
      active: 'Active within a year',
      incident: 'Reporting times',
      stability: 'Staff turnover',
      population: 'Problems of a group',
      evaluation: 'Client evaluation',
      education: 'Confidentiality education',
      finance: 'Working capital',
      workload: 'Parallel projects',
      archive: 'Archiving and data disposal',
      deadline: 'Rectification deadlines',
      deadlineSelfDiscipline: 'Improvement deadlines',
      repeat: 'Repeated problems',
    },
    value: {
      experience: '{{years}} years of experience or a practitioner certificate, either is enough',
      certificatesBoth: 'Practitioner and capability certificate both held on the day of entry',
      certificatesEither: 'Practitioner or capability certificate held on the day of entry',
      training:
        '{{practitioner}} class hours for practitioners, {{service}} for service staff; {{prorata}}; at most {{cap}} a day',
      trainingProrata: 'in proportion for entry during the year',
      trainingWhole: 'not reduced for entry during the year',
      change:
        '{{days}} working days from the day after the change, without public holidays, with make-up working days',
      activeRolling: '12 months back from the review date',
      activeYear: 'By calendar year',
      incident: '{{list}}',
      incidentEntry: '{{kind}} {{hours}} h',
      stability: 'Up to {{pass}} conforms, above it up to {{partial}} partly conforms',
      population: 'Up to {{ratio}} not conforming counts as partly conforming',
      evaluation:
        'Coverage at least {{coverage}}, mean score at least {{score}}; complaints closed in {{days}} days',
      education: 'Coverage {{full}} conforms, at least {{partial}} partly conforms',
      finance: 'Current ratio at least {{ratio}}, cash for at least {{months}} months',
      workload: 'At most {{count}} parallel projects a person',
      archive:
        'Filed within {{archive}} days of completion; client data returned or destroyed within {{disposal}} days',
      deadline:
        'Minor {{minor}}, moderate {{moderate}}, severe {{severe}} working days from the day after service',
      repeat: 'The same item found last year: one severity higher',
    },
  },
  areas: {
    summary:
      'Of {{total}} items {{conforming}} conform, {{partial}} partly conform, {{nonconforming}} do not conform and {{notApplicable}} are not applicable{{notes}}. Table 2 gives each area. ',
    pending: '{{count}} more are to be verified or unanswered.',
    notApplicableNotes: ' ({{notes}})',
    notApplicableNote: '{{item}}, {{reason}}',
    caption: 'Table 2  The five areas',
    columns: {
      area: 'Area',
      total: 'Items',
      conforming: 'Conform',
      partial: 'Partly',
      nonconforming: 'Not',
      notApplicable: 'N/A',
      pending: 'Open',
    },
    sum: 'Total',
    automatic:
      'Of {{rules}} automatic rules {{hit}} gave notice and {{clear}} did not: {{total}} notices, namely {{levels}}.',
    automaticDecided:
      ' Every item they concern was decided by an inspector; where the decision departs from the suggestion, the reason is on record.',
    automaticNone: '{{rules}} automatic rules were run; none gave notice.',
    level: {
      fail: '{{count}} rule not met',
      suspect: '{{count}} suspected',
      review: '{{count}} for a person to judge',
      info: '{{count}} for information',
    },
  },
  problems: {
    none: 'No item was found that partly conforms or does not conform.',
    summary: '{{total}} items partly conform or do not conform; by severity: {{levels}}.',
    level: {
      severe: '{{count}} severe',
      moderate: '{{count}} moderate',
      minor: '{{count}} minor',
      undecided: '{{count}} undecided',
    },
    item: '{{title}} ({{id}}, {{short}}{{clauses}}{{repeat}}).',
    repeat: ', repeated',
    evidence: ' (evidence {{numbers}})',
    severityChanged: 'Reason for the severity: {{reason}}',
    repeatNote:
      'Last year’s review stated “{{text}}”; the same item is found again and counts as repeated.',
    earlierNote:
      'The review of {{year}} had stated “{{text}}” too: it is found for the third year in a row.',
    noFact: 'The fact is not yet described.',
    caption: 'Table 3  Moderate and minor problems',
    columns: {
      no: 'No.',
      id: 'Item',
      item: 'Subject',
      fact: 'Fact',
      evidence: 'Evidence',
      severity: 'Severity',
    },
    undecided: 'Undecided',
  },
  severity: { minor: 'minor', moderate: 'moderate', severe: 'severe' },
  verdict: {
    conforming: 'Conforms',
    partial: 'Partly',
    nonconforming: 'Does not',
    notApplicable: 'N/A',
    pending: 'To verify',
    unanswered: 'Unanswered',
  },
  previous: {
    none: 'No problems of last year’s review are registered.',
    intro: 'The review {{year}} found {{count}} problems: ',
    one: '“{{text}}” ({{item}}) {{status}}{{repeat}}',
    status: 'is {{status}}',
    again: ', found again this year',
    notAgain: ', not found again this year',
    repeated: '{{items}} count as repeated.',
  },
  status: {
    administrative: { done: 'rectified', partly: 'partly rectified', open: 'not rectified' },
    delegated: { done: 'rectified', partly: 'partly rectified', open: 'not rectified' },
    selfDiscipline: { done: 'improved', partly: 'partly improved', open: 'not improved' },
  },
  assessment: {
    good: 'All items of these areas conform or are not applicable: {{areas}}. ',
    concentrated: 'Problems are concentrated in: {{areas}}. ',
    areaCount: '{{area}} ({{count}})',
    scattered: 'Single problems were found in: {{areas}}. ',
    repeated: '{{items}}: the same kind of problem two years running. ',
    noDisqualification: 'Nothing was found that calls for advising disqualification.',
    clean: 'All items conform or are not applicable; no problem was found.',
  },
  headline: {
    administrative: {
      pass: 'Passed',
      passWithAdvice: 'Passed with advice',
      warning: 'Warning',
      rectification: 'Rectification by a deadline',
      warningAndRectification: 'Warning and rectification by a deadline',
      disqualification: 'Disqualification advised',
      incomplete: 'Review not completed',
    },
    delegated: {
      pass: 'Passed',
      passWithAdvice: 'Passed with advice',
      warning: 'Warning',
      rectification: 'Rectification by a deadline',
      warningAndRectification: 'Warning and rectification by a deadline',
      disqualification: 'Disqualification advised',
      incomplete: 'Review not completed',
    },
    selfDiscipline: {
      pass: 'Passed',
      passWithAdvice: 'Passed with advice',
      warning: 'Self-discipline caution',
      rectification: 'Improvement by a deadline',
      warningAndRectification: 'Self-discipline caution and improvement by a deadline',
      disqualification: 'Disqualification advised',
      incomplete: 'Review not completed',
    },
  },
  conclusion: {
    is: 'Conclusion: ',
    advice: '. Advice:',
    noAdvice: '.',
    open: 'This report gathers what was found on site; the reviewing unit decides the conclusion in its own procedure.',
    notDecision: {
      administrative:
        'Conclusion and advice do not replace an administrative decision; where one is needed, the competent authority makes it in the statutory procedure.',
      delegated:
        'Conclusion and advice do not replace an administrative decision; where one is needed, the delegating authority makes it in the statutory procedure.',
      selfDiscipline:
        'Conclusion and advice are opinions of industry self-discipline. The organisation may appeal or ask for a second review as agreed.',
    },
    immediate: ' (to be stopped at once)',
    deadline: {
      administrative:
        '{{count}} {{severity}} problems{{immediate}} are to be rectified by {{date}}.',
      delegated: '{{count}} {{severity}} problems{{immediate}} are to be rectified by {{date}}.',
      selfDiscipline:
        '{{count}} {{severity}} problems{{immediate}} are to be improved by {{date}}.',
    },
    materials: {
      administrative:
        'A rectification report with proof is to be handed in; the unit reinspects within {{days}} working days of the report or of the deadline.',
      delegated:
        'A rectification report with proof is to be handed in; the unit reinspects within {{days}} working days of the report or of the deadline.',
      selfDiscipline:
        'An improvement report with proof is to be handed in; the unit checks it within {{days}} working days of the report or of the deadline.',
    },
    improve:
      '{{count}} minor problems are to be improved by the organisation itself and explained at the next yearly review.',
    disqualify:
      'For {{items}} it is advised to consider disqualification in the due procedure; this report is not such a decision.',
    resume: 'Once the obstacle is removed, the review will be scheduled again.',
    provisional:
      'A deadline lies in a year whose holidays are not yet published; it is provisional and will be checked when the calendar is out.',
  },
  statements: {
    discipline: 'Discipline. ',
    disciplineText: {
      administrative:
        'There are at least two inspectors; they show their certificates and say why they come. They take no fees, gifts or invitations, sell nothing, recommend no provider and do not disturb business. Breaches can be reported to the reviewing unit or its superior authority.',
      delegated:
        'There are at least two inspectors; they show certificates and delegation and say why they come. They take no fees, gifts or invitations, sell nothing, recommend no provider and do not disturb business. Breaches can be reported to the delegating authority.',
      selfDiscipline:
        'There are at least two reviewers; they show their letter of appointment and say why they come. They take no fees, gifts or invitations, sell nothing, recommend no provider and do not disturb business. Breaches can be reported to {{unit}}.',
    },
    personal: 'Personal information. ',
    personalText:
      'Names, certificates and training data collected in the review serve only this review and what follows from it; ID numbers are shown masked; the case file is kept for at least five years and then disposed of by rule. Persons concerned can ask the reviewing unit for access and correction.',
    confidential: 'Confidentiality. ',
    confidentialText:
      'This report contains business secrets and personal information. It is for the organisation, the reviewing unit and units entitled to know; it must not be published or used otherwise without the consent of the reviewing unit.',
  },
  opinion: {
    agree: '□ Correct, no objection.',
    dissent: '□ Objections, as follows:',
    signature: 'Signature of the legal representative (head):',
    seal: '(seal of the organisation)',
    date: 'Date:              ',
  },
  signatures: {
    team: 'Review team',
    signature: 'Signature',
    certificate: 'Certificate no.',
    date: 'Date',
    dateBlank: '',
    person: '{{role}} {{name}}',
  },
  attachments: {
    label: 'Annexes: ',
    checklist: 'Yearly review checklist ({{count}} items)',
    evidence: 'Evidence list and photographs',
    evidenceOnly: 'Evidence list',
  },
  annex: {
    mark: 'Annex {{n}}',
    toc: 'Annex {{n}}  {{title}}',
    checklistTitle: 'Checklist of the yearly supervision review',
    checklistNote: 'Review no. {{reviewNo}}    {{organization}}    {{date}}    {{count}} items',
    checklistColumns: {
      no: 'No.',
      id: 'Item',
      clause: 'Clause',
      item: 'Subject',
      fact: 'Facts',
      evidence: 'Evidence',
      verdict: 'Verdict',
      severity: 'Severity',
    },
    group:
      '{{code}}  {{name}} ({{total}} items: {{conforming}} conform, {{partial}} partly, {{nonconforming}} do not, {{notApplicable}} not applicable{{pending}})',
    groupPending: ', {{count}} open',
    conformingFact: 'Documents concerned checked; no discrepancy seen.',
    unansweredFact: 'Not answered.',
    notApplicableFact: 'Not applicable: {{reason}}',
    evidenceNote: 'Review no. {{reviewNo}}    {{date}}    {{count}} pieces, {{photos}} photographs',
    noEvidence: 'No evidence was registered in this review.',
    evidenceColumns: {
      number: 'No.',
      name: 'Name and origin',
      category: 'Category',
      quantity: 'Size',
      items: 'Item',
      hash: 'SHA-256',
    },
    fault: { empty: 'Empty file', broken: 'Damaged file' },
    faulty: '{{name}} ({{fault}})',
    source: 'source: {{source}}',
    provider: 'provided by {{provider}}',
    captured: 'captured {{time}}',
    documentDate: 'dated {{date}}',
    pages: '{{count}} p.',
    photoMeta: '{{time}}  SHA-256: {{hash}}',
    photoAdded: 'added {{time}}  SHA-256: {{hash}}',
    photoAlt: 'Evidence {{number}}: {{name}}',
    photoHeading: 'Evidence {{number}}',
  },
  imprint: { copyTo: 'Copied to: {{units}}.', printed: 'issued {{date}}' },
  suspicion,
};
