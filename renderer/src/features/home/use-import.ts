import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { SessionId } from '#shared/model/ids.ts';
import { client } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';

/** No case file comes near; reading more would only hold the screen. */
const MAX_BYTES = 100 * 1024 * 1024;

export type ImportResult =
  | { readonly name: string; readonly status: 'running' | 'tooLarge' }
  | { readonly name: string; readonly status: 'done'; readonly sessionId: SessionId }
  | { readonly name: string; readonly status: 'failed'; readonly error: unknown };

async function importOne(file: File): Promise<ImportResult> {
  const { name } = file;
  if (file.size > MAX_BYTES) return { name, status: 'tooLarge' };
  try {
    const content = await file.text();
    const { sessionId } = await client.caseFile.import({ fileName: name, content });
    return { name, status: 'done', sessionId };
  } catch (error) {
    return { name, status: 'failed', error };
  }
}

/** Imports case files one after another, each whole or not at all; a single one is opened. */
export function useImport() {
  const navigate = useNavigate();
  const [results, setResults] = useState<readonly ImportResult[]>([]);
  const importFiles = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const finished: ImportResult[] = [];
      for (const file of files) {
        setResults([...finished, { name: file.name, status: 'running' }]);
        finished.push(await importOne(file));
      }
      setResults(finished);
      await invalidateCase();
      const [only, ...others] = finished;
      if (only?.status === 'done' && others.length === 0) {
        const params = { sessionId: only.sessionId };
        await navigate({ to: '/sessions/$sessionId/prepare', params });
      }
    },
    [navigate],
  );
  return { results, importFiles: (files: readonly File[]) => void importFiles(files) };
}
