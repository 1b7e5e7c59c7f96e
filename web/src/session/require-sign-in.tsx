import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { useSession } from './session.ts';

/** Shows its page to those who are signed in; others sign in first and come back here. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'starting') return <PageSkeleton />;
  if (session.state === 'signed-out') {
    return <Navigate to={signInPath(pathname + search)} replace />;
  }
  return children;
}

/** The sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`;
}

/** Where to go after signing in: a path of this page, never another site's address. */
export function pathAfterSignIn(search: URLSearchParams): string {
  const to = search.get('to') ?? '/';
  return to.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}
