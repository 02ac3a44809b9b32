import { type ReactNode, useEffect, useRef } from 'react';
import classes from './ui.module.css';
import { TextButton } from './TextButton.tsx';

interface ShowMoreProps {
  readonly label: string;
  readonly onMore: () => void;
}

/** How far below the window the next rows are made, so that whoever scrolls does not wait for them. */
const AHEAD = '800px';

/** The end of a long list: more rows when it comes near, or by its button. */
export function ShowMore({ label, onMore }: ShowMoreProps): ReactNode {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={end} className={classes['showMore']}>
      <TextButton onClick={onMore}>{label}</TextButton>
    </div>
  );
}
