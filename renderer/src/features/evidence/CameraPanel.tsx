import { Button } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../components/hooks/use-return-focus.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import classes from './evidence.module.css';
import { addPicture, type AddTarget } from './uploads.ts';

type CameraState = 'starting' | 'ready' | 'denied';

/** Runs the camera into the video element for as long as the panel is open. */
function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let closed = false;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices
      .getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 4096 }, height: { ideal: 3072 } },
      })
      .then(async (opened) => {
        stream = opened;
        if (closed || !video.current) return stop();
        video.current.srcObject = opened;
        await video.current.play();
        return setState('ready');
      })
      .catch(() => {
        if (!closed) setState('denied');
      });
    return () => {
      closed = true;
      stop();
    };
  }, [video]);
  return state;
}

/** The present frame as a JPEG of the camera's own size. */
function frameOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
}

interface CameraPanelProps {
  readonly target: AddTarget;
  readonly onClose: () => void;
}

/** Pictures taken here go straight to the item; the panel stays open for the next one. */
export function CameraPanel({ target, onClose }: CameraPanelProps): ReactNode {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const trap = useFocusTrap();
  useReturnFocus();
  const state = useCamera(video);
  const [taken, setTaken] = useState(0);
  // The next press takes the picture; it must not type into what lies behind the panel.
  useEffect(() => {
    if (state === 'ready') shutter.current?.focus();
  }, [state]);
  const close = { keys: ['Escape'], label: t('common.action.close'), run: onClose } as const;
  useKeys([{ ...close, group: 'evidence', inText: true }], 'evidence');
  const shoot = async (): Promise<void> => {
    if (!video.current) return;
    const capturedAt = new Date().toISOString();
    const picture = await frameOf(video.current);
    if (!picture) return;
    addPicture(target, picture, capturedAt, t('evidenceUi.camera.photo'));
    setTaken((count) => count + 1);
  };
  return (
    <dialog open ref={trap} className={classes['camera']} aria-label={t('evidenceUi.camera.title')}>
      {state === 'denied' && <p role="alert">{t('evidenceUi.camera.denied')}</p>}
      <video ref={video} className={classes['video']} muted playsInline data-state={state} />
      <div className={classes['cameraActs']}>
        <Button
          ref={shutter}
          variant="filled"
          disabled={state !== 'ready'}
          onClick={() => void shoot()}
        >
          {t('evidenceUi.camera.shoot')}
        </Button>
        <output className={classes['meta']}>
          {taken > 0 && t('evidenceUi.camera.taken', { count: taken })}
        </output>
        <Button onClick={onClose}>{t('common.action.close')}</Button>
      </div>
    </dialog>
  );
}
