import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';

/** The outline of a page that is on its way; nothing at all for the first 300 ms. */
export function PageSkeleton({ label = 'Loading' }: { label?: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div role="status" aria-label={label} style={{ padding: 24, display: 'grid', gap: 16 }}>
      <Skeleton height={28} width="30%" />
      <Skeleton height={120} />
      <Skeleton height={320} />
    </div>
  );
}
