import type { StoreProblem } from '#shared/model/evidence.ts';
import type { BlobCheck } from '../../lib/file-store/verify-blobs.ts';
import type { DescribedBlob } from './evidence.repo.ts';

const problem = (kind: StoreProblem['kind'], path: string): StoreProblem => ({
  kind,
  sha256: null,
  evidenceNumber: null,
  path,
});

function fileProblem(
  check: BlobCheck,
  owners: ReadonlyMap<string, DescribedBlob>,
): StoreProblem | null {
  const { sha256, path } = check;
  const owner = sha256 === null ? undefined : owners.get(sha256);
  const named = { sha256, evidenceNumber: owner?.number ?? null };
  switch (check.result) {
    case 'leftover':
      return problem('leftover', path);
    case 'foreign':
      return { ...problem('orphanBlob', path), sha256 };
    case 'wrongHash':
    case 'unreadable':
      return { ...problem('wrongHash', path), ...named };
    case 'intact':
      if (owner === undefined) return { ...problem('orphanBlob', path), sha256 };
      return owner.sizeBytes === check.sizeBytes
        ? null
        : { ...problem('wrongSize', path), ...named };
  }
}

/** Compares the rows with the files: every descriptor has its blob, every blob its hash and a descriptor. */
export function findStoreProblems(
  described: readonly DescribedBlob[],
  checks: readonly BlobCheck[],
): StoreProblem[] {
  const owners = new Map(described.map((blob) => [blob.sha256, blob]));
  const found = new Set(
    checks.filter(({ result }) => result !== 'foreign').map(({ sha256 }) => sha256),
  );
  const missing = described
    .filter(({ sha256 }) => !found.has(sha256))
    .map(({ sha256, number }) => ({
      ...problem('missingBlob', `${sha256.slice(0, 2)}/${sha256}`),
      sha256,
      evidenceNumber: number,
    }));
  const onDisk = checks.flatMap((check) => fileProblem(check, owners) ?? []);
  return [...missing, ...onDisk];
}
