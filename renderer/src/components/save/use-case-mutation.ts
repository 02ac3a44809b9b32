import {
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query';
import { invalidateCase } from '../../api/invalidate.ts';
import { autosaves } from './autosave-registry.ts';
import { notice } from './notice.ts';

/**
 * A mutation that changes a case: afterwards everything read from the case is read again and the title
 * bar says 已保存. Pass `orpc.<feature>.<procedure>.mutationOptions()`.
 */
export function useCaseMutation<Output, Failure, Input, Context>(
  options: UseMutationOptions<Output, Failure, Input, Context>,
): UseMutationResult<Output, Failure, Input, Context> {
  const { onSuccess } = options;
  return useMutation({
    ...options,
    onSuccess: async (...args) => {
      autosaves.noteSaved(new Date().toISOString());
      notice.clear();
      await invalidateCase();
      await onSuccess?.(...args);
    },
  });
}
