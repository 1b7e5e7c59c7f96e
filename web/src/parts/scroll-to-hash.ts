import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Scrolls to the part that the address names, once the page is there. */
export function useScrollToHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}
