import type { Organization, OrganizationSummary } from '#shared/contract/organization.ts';
import { isNameOf } from '#shared/rules/precedents.ts';
import { organizationIdSchema } from '#shared/model/ids.ts';
import type { OrganizationId } from '#shared/model/ids.ts';
import type { Org } from '#shared/model/registers/index.ts';
import { organizationEntity } from '../../db/entities.ts';
import type { OrganizationRow } from '../../db/entities.ts';
import type { Tx } from '../../db/recorder.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { OrganizationRepo } from './organization.repo.ts';

/** Identity an organisation already has in the case file it comes from. */
type Born = Pick<OrganizationRow, 'id' | 'createdAt'>;

export type OrganizationService = ReturnType<typeof createOrganizationService>;

const withoutCreatedAt = ({ id, uscc, name, profile }: OrganizationRow): Organization => ({
  id,
  uscc,
  name,
  profile,
});

/** Reviewed organisations, told apart by their unified social credit code. */
export function createOrganizationService(
  { recorder, newId }: Pick<CoreContext, 'recorder' | 'newId'>,
  repo: OrganizationRepo,
) {
  function requireRow(id: string): OrganizationRow {
    const row = repo.find(id);
    if (row === undefined) throw new DomainError('NOT_FOUND', { what: 'organization', id });
    return row;
  }
  function assertUsccFree(uscc: string, exceptId: string | null): void {
    const other = repo.findByUscc(uscc);
    if (other !== undefined && other.id !== exceptId)
      throw new DomainError('ORGANIZATION_EXISTS', { uscc });
  }
  const insert = (tx: Tx, profile: Org, born?: Born): OrganizationRow => {
    const row: OrganizationRow = {
      id: born?.id ?? organizationIdSchema.parse(newId()),
      uscc: profile.uscc,
      name: profile.name,
      profile,
      createdAt: born?.createdAt ?? tx.at,
    };
    tx.insert(organizationEntity, row);
    return row;
  };
  const overwrite = (tx: Tx, id: string, profile: Org): void =>
    void tx.update(organizationEntity, id, { uscc: profile.uscc, name: profile.name, profile });

  return {
    list: (text: string): OrganizationSummary[] => repo.list(text),
    /** The organisation itself and those whose name it had before (DOMAIN §4.4). */
    withFormerSelves: (id: string): readonly OrganizationId[] => {
      const { profile } = requireRow(id);
      const former = (profile.former_names ?? []).map(({ name }) => name);
      return repo
        .list('')
        .filter((other) => other.id === id || isNameOf(other.name, former))
        .map((other) => other.id);
    },
    require: (id: string): Organization => withoutCreatedAt(requireRow(id)),
    create: (profile: Org): Organization => {
      assertUsccFree(profile.uscc, null);
      return recorder.run({ sessionId: null, name: 'organization.create' }, (tx) =>
        withoutCreatedAt(insert(tx, profile)),
      );
    },
    update: (id: string, profile: Org): Organization => {
      requireRow(id);
      assertUsccFree(profile.uscc, id);
      recorder.run({ sessionId: null, name: 'organization.update' }, (tx) =>
        overwrite(tx, id, profile),
      );
      return withoutCreatedAt(requireRow(id));
    },
    /**
     * The organisation of an imported case, inside the import's own command. What is
     * known here gives way only to a review that is not older than the newest one.
     */
    adopt: (tx: Tx, profile: Org, reviewDate: string, born?: Born): OrganizationRow => {
      const known = repo.findByUscc(profile.uscc);
      if (known === undefined) return insert(tx, profile, born);
      const newest = repo.list(profile.uscc).find(({ id }) => id === known.id)?.lastReviewDate;
      if (newest === null || newest === undefined || reviewDate >= newest)
        overwrite(tx, known.id, profile);
      return known;
    },
  };
}
