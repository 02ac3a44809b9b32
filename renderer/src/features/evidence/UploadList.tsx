import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { errorText } from '../../api/error-text.ts';
import { formatSize } from '../../components/format/format.ts';
import { ProgressBar } from '../../components/ui/ProgressBar.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './evidence.module.css';
import type { Upload } from './upload-queue.ts';
import { cancelAllUploads, cancelUpload, retryUpload, useUploads } from './uploads.ts';

/** Running ones shown by name; of many waiting only their number. */
const SHOWN = 4;

function UploadRow({ upload }: { readonly upload: Upload }): ReactNode {
  const { t } = useTranslation();
  const { name, file } = upload.file;
  const failed = upload.state === 'failed';
  const size = `${formatSize(upload.sentBytes)} / ${formatSize(file.size)}`;
  return (
    <li className={classes['upload']}>
      <span className={classes['uploadName']} title={name}>
        {name}
      </span>
      {!failed && <ProgressBar done={upload.sentBytes} total={file.size} label={name} />}
      <span className={classes['uploadState']}>
        {upload.state === 'sending' ? size : t(`evidenceUi.upload.${upload.state}`)}
      </span>
      {failed && (
        <TextButton onClick={() => retryUpload(upload.id)}>{t('common.action.retry')}</TextButton>
      )}
      <TextButton
        aria-label={t('evidenceUi.upload.cancelOne', { name })}
        onClick={() => cancelUpload(upload.id)}
      >
        {t('common.action.cancel')}
      </TextButton>
      {failed && <p className={classes['uploadError']}>{errorText(t, upload.error).sentence}</p>}
    </li>
  );
}

/** Files on their way: progress, cancel, and for what failed the sentence and another try. */
export function UploadList({ sessionId }: { readonly sessionId: SessionId }): ReactNode {
  const { t } = useTranslation();
  const uploads = useUploads(sessionId);
  if (uploads.length === 0) return null;
  const failed = uploads.filter(({ state }) => state === 'failed');
  const running = uploads.filter(({ state }) => state !== 'failed');
  const shown = running.slice(0, SHOWN);
  return (
    <section className={classes['uploads']} aria-label={t('evidenceUi.upload.title')}>
      <div className={classes['uploadHead']}>
        <output>{t('evidenceUi.upload.left', { count: running.length })}</output>
        {running.length > 1 && (
          <TextButton onClick={cancelAllUploads}>{t('evidenceUi.upload.cancelAll')}</TextButton>
        )}
      </div>
      <ul>
        {[...failed, ...shown].map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
      {running.length > shown.length && (
        <p className={classes['meta']}>
          {t('evidenceUi.upload.more', { count: running.length - shown.length })}
        </p>
      )}
    </section>
  );
}
