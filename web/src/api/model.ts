import { useQuery } from '@tanstack/react-query';

/** The language model that is asked, and whose server it is on. */
export interface Model {
  readonly name: string;
  readonly provider: string;
}

/** Which model is configured; `null` for none, `undefined` until that is known. */
export function useModel(): Model | null | undefined {
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: async ({ signal }) => (await import('./call.ts')).call('health', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return undefined;
  const { configured, name, provider } = data.model;
  return configured && name !== undefined && provider !== undefined ? { name, provider } : null;
}
