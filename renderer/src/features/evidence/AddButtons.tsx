import { Button } from '@mantine/core';
import { IconCamera, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { hasCamera } from '../../platform/index.ts';
import { CameraPanel } from './CameraPanel.tsx';
import classes from './evidence.module.css';
import { addFiles, type AddTarget } from './uploads.ts';
import { useFileDrop } from './use-file-drop.ts';

/** 拍照 and 文件, with drag, drop and paste anywhere; all lead to the same queue. */
export function AddButtons({ target }: { readonly target: AddTarget }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [camera, setCamera] = useState(false);
  const add = (files: readonly File[]): void => {
    addFiles(target, files);
  };
  const dragging = useFileDrop(true, add);
  const pick = (): void => input.current?.click();
  const openCamera = (): void => setCamera(true);
  const key = { group: 'evidence', inText: true } as const;
  useKeys([
    { ...key, keys: ['Mod+e'], label: t('evidenceUi.keys.add'), run: pick },
    ...(hasCamera()
      ? [
          {
            ...key,
            keys: ['Mod+Shift+c'],
            label: t('evidenceUi.keys.camera'),
            run: openCamera,
          },
        ]
      : []),
  ]);
  const icon = { size: '1.125rem', stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <>
      <div className={classes['adds']}>
        {hasCamera() && (
          <Button
            leftSection={<IconCamera {...icon} />}
            rightSection={<Kbd combo="Mod+Shift+c" />}
            aria-keyshortcuts="Control+Shift+C"
            justify="flex-start"
            onClick={openCamera}
          >
            {t('evidenceUi.camera.open')}
          </Button>
        )}
        <Button
          leftSection={<IconPlus {...icon} />}
          rightSection={<Kbd combo="Mod+e" />}
          aria-keyshortcuts="Control+E"
          justify="flex-start"
          onClick={pick}
        >
          {t('evidenceUi.files')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('evidenceUi.files')}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {dragging && <p className={classes['drop']}>{t('evidenceUi.drop')}</p>}
      {camera && <CameraPanel target={target} onClose={() => setCamera(false)} />}
    </>
  );
}
