import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { Inspector } from '#shared/model/inspector.ts';
import { type TeamMember, type TeamRole, teamRoleSchema } from '#shared/model/session.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import { orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './sessions.module.css';
import { useMemberText } from './use-session.ts';

function useTeamCommands(detail: SessionDetail) {
  const { id: sessionId } = detail.session;
  const add = useCaseMutation(orpc.session.addTeamMember.mutationOptions());
  const update = useCaseMutation(orpc.session.updateTeamMember.mutationOptions());
  const remove = useCaseMutation(orpc.session.removeTeamMember.mutationOptions());
  return {
    error: add.error ?? update.error ?? remove.error,
    add: (member: Pick<TeamMember, 'name' | 'role' | 'certificateNo'>) =>
      add.mutate({ sessionId, member }),
    setRole: (member: TeamMember, role: TeamRole) =>
      update.mutate({ sessionId, memberId: member.id, patch: { role } }),
    remove: (member: TeamMember) => remove.mutate({ sessionId, memberId: member.id }),
  };
}
type TeamCommands = ReturnType<typeof useTeamCommands>;

interface MemberRowProps {
  readonly member: TeamMember;
  readonly locked: boolean;
  readonly commands: TeamCommands;
}

function MemberRow({ member, locked, commands }: MemberRowProps): ReactNode {
  const { t } = useTranslation();
  const name = useMemberText(member, 'name');
  const certificateNo = useMemberText(member, 'certificateNo');
  return (
    <li className={classes['person']}>
      <AutosaveInput
        text={name}
        label={t('session.prepare.name')}
        maxLength={60}
        disabled={locked}
      />
      <Select
        label={t('session.prepare.role')}
        disabled={locked}
        data={teamRoleSchema.options.map((role) => ({
          value: role,
          label: t(`common.role.${role}`),
        }))}
        value={member.role}
        onChange={(role) => commands.setRole(member, teamRoleSchema.parse(role))}
      />
      <AutosaveInput
        text={certificateNo}
        label={t('session.prepare.certificateNo')}
        maxLength={60}
        disabled={locked}
      />
      {!locked && (
        <TextButton
          aria-label={t('session.prepare.removeMember', { name: member.name })}
          onClick={() => commands.remove(member)}
        >
          {t('common.action.remove')}
        </TextButton>
      )}
    </li>
  );
}

/** The first inspector who joins leads; technical supporters stay supporters. */
function roleFor(inspector: Inspector, team: readonly TeamMember[]): TeamRole {
  if (!inspector.isInspector) return 'support';
  return team.some(({ role }) => role === 'lead') ? 'member' : 'lead';
}

interface AddersProps {
  readonly team: readonly TeamMember[];
  readonly commands: TeamCommands;
}

function Adders({ team, commands }: AddersProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const roster = useQuery(orpc.inspector.list.queryOptions()).data ?? [];
  const free = roster.filter(
    ({ active, name }) => active && !team.some((member) => member.name === name),
  );
  const pick = (id: string | null): void => {
    const one = free.find((inspector) => inspector.id === id);
    if (!one) return;
    commands.add({ name: one.name, role: roleFor(one, team), certificateNo: one.certificateNo });
  };
  const addTyped = (): void => {
    const role = team.some((member) => member.role === 'lead') ? 'member' : 'lead';
    commands.add({ name: typed.trim(), role, certificateNo: null });
    setTyped('');
  };
  return (
    <div className={classes['adders']}>
      <Select
        label={t('session.prepare.roster')}
        placeholder={free.length === 0 ? t('session.prepare.rosterEmpty') : ''}
        searchable
        data={free.map(({ id, name, certificateNo }) => ({
          value: id,
          label: [name, certificateNo].filter(Boolean).join(' '),
        }))}
        value={null}
        onChange={pick}
      />
      <TextInput
        label={t('session.prepare.addTyped')}
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && typed.trim() !== '') {
            addTyped();
          }
        }}
      />
      <Button disabled={typed.trim() === ''} onClick={addTyped}>
        {t('session.prepare.addMember')}
      </Button>
    </div>
  );
}

export function TeamSection({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  const { team, session } = detail;
  const commands = useTeamCommands(detail);
  const locked = !canEdit(session.state);
  const inspectors = team.filter(({ role }) => role !== 'support').length;
  return (
    <section className={formClasses['block']} id="part-team">
      <SectionHeading
        title={t('session.prepare.team')}
        note={t('session.prepare.teamNote', { count: inspectors })}
      />
      {team.length === 0 && <p className={classes['note']}>{t('session.prepare.noTeam')}</p>}
      <ul>
        {team.map((member) => (
          <MemberRow key={member.id} member={member} locked={locked} commands={commands} />
        ))}
      </ul>
      {!locked && <Adders team={team} commands={commands} />}
      {team.some(({ role }) => role === 'support') && (
        <p className={classes['note']}>{t('session.prepare.support')}</p>
      )}
      <ErrorLine error={commands.error} />
    </section>
  );
}
