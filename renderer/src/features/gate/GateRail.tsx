import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { Checklist } from '#shared/model/checklist.ts';
import { formatTime } from '../../components/format/format.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { GateShape } from '../../components/shapes/GateShape.tsx';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import {
  countsByShape,
  type JudgedItem,
  type ProgramGate,
  programGates,
  SHAPES,
} from './gate-view.ts';
import classes from './gate.module.css';

function MapCell({ item, state }: JudgedItem): ReactNode {
  const { t } = useTranslation();
  const shape = state.answer.verdict ?? 'unanswered';
  const words = { item: item.id, verdict: t(`common.verdict.${shape}`) };
  const gap = state.gaps.length > 0;
  return (
    <li
      className={classes['cell']}
      data-gap={gap ? '' : undefined}
      title={t(gap ? 'gate.map.withGap' : 'gate.map.item', words)}
    >
      <VerdictShape verdict={shape} decorative />
      <span className="visually-hidden">
        {t(gap ? 'gate.map.withGap' : 'gate.map.item', words)}
      </span>
    </li>
  );
}

interface MapProps {
  readonly areas: Checklist['areas'];
  readonly items: readonly JudgedItem[];
}

/** All items as shapes, area by area; those with gaps framed. */
function ItemMap({ areas, items }: MapProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const framed = items.filter(({ state }) => state.gaps.length > 0).length;
  const counts = countsByShape(items);
  return (
    <>
      <SectionHeading
        quiet
        title={t('gate.map.title', { count: items.length })}
        action={
          <span className={classes['aside']}>
            {framed > 0 ? t('gate.map.framed', { count: framed }) : t('gate.map.none')}
          </span>
        }
      />
      {areas.map((area) => (
        <div key={area.code} className={classes['mapRow']}>
          <span className={classes['mapArea']} title={format.pick(area.name, area.name_en)}>
            {area.code}
          </span>
          <ul
            className={classes['mapCells']}
            aria-label={t('gate.map.row', {
              area: area.code,
              name: format.pick(area.name, area.name_en),
            })}
          >
            {items
              .filter(({ item }) => item.area === area.code)
              .map((one) => (
                <MapCell key={one.item.id} {...one} />
              ))}
          </ul>
        </div>
      ))}
      <ul className={classes['legend']}>
        {SHAPES.map((shape) => (
          <li key={shape}>
            <VerdictShape verdict={shape} size={10} decorative />
            {t(`common.verdict.${shape}`)} {counts[shape]}
          </li>
        ))}
      </ul>
    </>
  );
}

const GATE_WORDS = { G1: 'gate.program.g1', G2: 'gate.program.g2', G3: 'gate.program.g3' } as const;

function GateRow({ gate }: { readonly gate: ProgramGate }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const note = (): string => {
    if (gate.state === 'open') return t('gate.program.waiting');
    if (gate.state === 'blocked') {
      const count = gate.missing ?? 0;
      return t(gate.id === 'G3' ? 'gate.program.gaps' : 'gate.program.missing', { count });
    }
    if (gate.passedAt === null) return '';
    return gate.id === 'G1' ? format.date(gate.passedAt) : formatTime(gate.passedAt);
  };
  return (
    <li className={classes['gate']} data-state={gate.state}>
      <GateShape state={gate.state} />
      <span className={classes['code']}>{gate.id}</span>
      <span>{t(GATE_WORDS[gate.id])}</span>
      <span>{note()}</span>
    </li>
  );
}

function useProgramNote(detail: SessionDetail): string {
  const { t } = useTranslation();
  const { session, team } = detail;
  const supporters = team.filter(({ role }) => role === 'support').length;
  const people = t('gate.program.note', { inspectors: team.length - supporters, supporters });
  const { recordingStartedAt, recordingNo } = session;
  if (recordingStartedAt === null) return `${people}${t('gate.program.noRecording')}`;
  const time = formatTime(recordingStartedAt);
  return recordingNo === null
    ? `${people}${t('gate.program.recordingNoNumber', { time })}`
    : `${people}${t('gate.program.recording', { time, no: recordingNo })}`;
}

export function GateRail({ detail, areas, items }: MapProps & { readonly detail: SessionDetail }) {
  const { t } = useTranslation();
  const note = useProgramNote(detail);
  return (
    <>
      <ItemMap areas={areas} items={items} />
      <SectionHeading quiet title={t('gate.program.title')} />
      <ul>
        {programGates(detail).map((gate) => (
          <GateRow key={gate.id} gate={gate} />
        ))}
      </ul>
      <p className={classes['note']}>{note}</p>
    </>
  );
}
