import type { ComponentType } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { AnalysePage } from './pages/analyse/analyse-page.tsx';
import { NotFoundPage } from './pages/not-found/not-found-page.tsx';
import { RequireSignIn } from './session/require-sign-in.tsx';
import { CrashPage } from './shell/crash-page.tsx';
import { Shell } from './shell/shell.tsx';

/** A page that is loaded when it is first seen. */
function page(load: () => Promise<ComponentType>) {
  return async () => ({ Component: await load() });
}

const signIn = () => import('./pages/sign-in/sign-in-page.tsx');
const report = () => import('./pages/report/report-page.tsx');

const tabs: RouteObject[] = [
  {
    index: true,
    lazy: page(async () => (await import('./pages/report/overview/overview.tsx')).Overview),
  },
  {
    path: 'findings',
    lazy: page(async () => (await import('./pages/report/findings/findings.tsx')).Findings),
  },
  {
    path: 'cost',
    lazy: page(async () => (await import('./pages/report/cost/cost.tsx')).Cost),
  },
  {
    path: 'diagram',
    lazy: page(async () => (await import('./pages/report/diagram/diagram.tsx')).Diagram),
  },
  {
    path: 'suggestion',
    lazy: page(async () => (await import('./pages/report/suggestion/suggestion.tsx')).Suggestion),
  },
  {
    path: 'regions',
    lazy: page(async () => (await import('./pages/report/regions/regions.tsx')).Regions),
  },
  {
    path: 'details',
    lazy: page(async () => (await import('./pages/report/details/details.tsx')).Details),
  },
];

/** For those who are signed in. */
const owned: RouteObject[] = [
  {
    path: 'reports',
    lazy: page(async () => (await import('./pages/reports/reports-page.tsx')).ReportsPage),
  },
  {
    path: 'reports/:reportId',
    lazy: page(async () => (await report()).StoredReportPage),
    children: tabs,
  },
  {
    path: 'assistant/:chatId?',
    lazy: page(async () => (await import('./pages/chat/chat-page.tsx')).ChatPage),
  },
  {
    path: 'compare',
    lazy: page(async () => (await import('./pages/compare/compare-page.tsx')).ComparePage),
  },
  {
    path: 'regions',
    lazy: page(async () => (await import('./pages/regions/regions-page.tsx')).RegionsPage),
  },
  {
    path: 'account',
    lazy: page(async () => (await import('./pages/account/account-page.tsx')).AccountPage),
  },
];

/** For everybody. */
const open: RouteObject[] = [
  { index: true, Component: AnalysePage },
  { path: 'sign-in', lazy: page(async () => (await signIn()).SignInPage) },
  { path: 'sign-up', lazy: page(async () => (await signIn()).SignUpPage) },
  {
    path: 'samples/:sampleId',
    lazy: page(async () => (await report()).SampleReportPage),
    children: tabs,
  },
  {
    path: 'api-docs',
    lazy: page(async () => (await import('./pages/api-docs/api-docs-page.tsx')).ApiDocsPage),
  },
  {
    path: 'privacy',
    lazy: page(async () => (await import('./pages/privacy/privacy-page.tsx')).PrivacyPage),
  },
  { path: '*', Component: NotFoundPage },
];

/** Every page, by its address. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    errorElement: <CrashPage />,
    HydrateFallback: () => null,
    children: [
      ...open,
      {
        element: (
          <RequireSignIn>
            <Outlet />
          </RequireSignIn>
        ),
        children: owned,
      },
    ],
  },
]);
