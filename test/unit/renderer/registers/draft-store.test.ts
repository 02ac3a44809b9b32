import { expect, it } from 'vitest';
import { DraftStore } from '../../../../renderer/src/features/registers/draft-store.ts';
import { EMPTY_DRAFT } from '../../../../renderer/src/features/registers/grid-model.ts';

/** A core that keeps drafts, slowly. */
function keeper() {
  const kept = new Map<string, string>();
  let calls = 0;
  return {
    kept,
    calls: () => calls,
    of: {
      kept: (key: string) => Promise.resolve(kept.get(key) ?? null),
      keep: async (key: string, draft: string | null) => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (draft === null) kept.delete(key);
        else kept.set(key, draft);
      },
    },
  };
}

const typed = (text: string) => ({
  ...EMPTY_DRAFT,
  typed: new Map([['row', { hire_date: text }]]),
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 40));

it('hands a draft to the next page, the newest state of it, and nothing once it is written', async () => {
  const core = keeper();
  const first = new DraftStore(core.of);
  for (const text of ['2', '20', '2025.13.1']) first.set('a', { draft: typed(text) });
  await settled();
  expect(core.calls()).toBeLessThan(3);
  const second = new DraftStore(core.of);
  await second.load('a');
  expect(second.get('a').draft.typed.get('row')).toEqual({ hire_date: '2025.13.1' });
  second.set('a', { draft: EMPTY_DRAFT });
  await settled();
  expect(core.kept.size).toBe(0);
});

it('never puts an old draft over what was typed while it was fetched', async () => {
  const core = keeper();
  const first = new DraftStore(core.of);
  first.set('a', { draft: typed('old') });
  await settled();
  const second = new DraftStore(core.of);
  const loading = second.load('a');
  second.set('a', { draft: typed('new') });
  await loading;
  expect(second.get('a').draft.typed.get('row')).toEqual({ hire_date: 'new' });
});
