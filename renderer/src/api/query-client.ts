import { QueryClient } from '@tanstack/react-query';

/** Works on an aeroplane: the core is on this machine, so being offline never pauses a query. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 2_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});
