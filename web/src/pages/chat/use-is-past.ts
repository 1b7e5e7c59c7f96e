import { useEffect, useState } from 'react';

/** Whether a time has come, ms since 1970; it is told when it comes. Never, without one. */
export function useIsPast(time: number | undefined): boolean {
  const [, look] = useState(0);
  useEffect(() => {
    if (time === undefined) return;
    const timer = setTimeout(() => look((before) => before + 1), time - Date.now() + 50);
    return () => clearTimeout(timer);
  }, [time]);
  return time !== undefined && time < Date.now();
}
