import { useMutation, useQuery } from '@tanstack/react-query';
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts';
import { client, orpc } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { noteSavedNow } from '../../components/save/note-saved.ts';
import { type AutosavedText, useAutosave } from '../../components/save/use-autosave.ts';

const remember = (settings: Settings): void =>
  void queryClient.setQueryData(orpc.app.settings.queryKey(), settings);

export function useSettings(): Settings {
  return useQuery(orpc.app.settings.queryOptions()).data ?? DEFAULT_SETTINGS;
}

/** Choices take effect as soon as they are on disk. */
export function useSettingsChoice() {
  const update = useMutation(
    orpc.app.updateSettings.mutationOptions({
      onSuccess: (settings) => {
        remember(settings);
        noteSavedNow();
      },
    }),
  );
  return { error: update.error, choose: (patch: Partial<Settings>) => update.mutate(patch) };
}

export function useSettingsText(field: 'operator' | 'unit' | 'agencyCode'): AutosavedText {
  const settings = useSettings();
  return useAutosave(`settings/${field}`, settings[field], async (text) => {
    remember(await client.app.updateSettings({ [field]: text }));
    return { savedAt: new Date().toISOString() };
  });
}
