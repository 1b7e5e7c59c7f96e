import { useCallback, useRef, useState } from 'react';

/** Nearer to the end than this the view counts as at the end; pixels. */
const atEndFrom = 32;

/**
 * Keeps the end of the page in view while it is there, also when pictures come later. Whoever scrolls up
 * stops that, and goes on with it by coming back to the end.
 */
export function useFollowing() {
  const [isAtEnd, setAtEnd] = useState(true);
  const stays = useRef(true);
  /** For `ref` of what grows. */
  const follow = useCallback((grows: HTMLElement | null) => {
    if (!grows) return;
    const page = document.documentElement;
    let before = scrollY;
    let tall = page.scrollHeight;
    const look = () => {
      const left = page.scrollHeight - innerHeight - scrollY;
      // A page that became shorter moves up by itself; that is nobody's wish.
      const wentUp = scrollY < before - 1 && page.scrollHeight >= tall;
      if (left <= atEndFrom) stays.current = true;
      else if (wentUp) stays.current = false;
      before = scrollY;
      tall = page.scrollHeight;
      setAtEnd(stays.current);
    };
    const grown = new ResizeObserver(() => {
      if (stays.current && grows.childElementCount > 0)
        scrollTo({ top: page.scrollHeight, behavior: 'instant' });
    });
    addEventListener('scroll', look, { passive: true });
    grown.observe(grows);
    return () => {
      removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, []);
  const toEnd = useCallback(() => {
    stays.current = true;
    setAtEnd(true);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  }, []);
  return { isAtEnd, follow, toEnd };
}
