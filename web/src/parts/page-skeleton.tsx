import { Waiting } from './waiting.tsx';

/** Room for a page that is on its way. */
export function PageSkeleton() {
  return (
    <div style={{ padding: 24 }}>
      <Waiting what="The page" height="60dvh" />
    </div>
  );
}
