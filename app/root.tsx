import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { ErrorPage } from './components/error-page.tsx';
import { LoadingBar } from './components/loading-bar.tsx';
import { SiteFooter } from './components/site-footer.tsx';
import { SiteHeader } from './components/site-header.tsx';
import { parseTheme } from './components/theme.ts';
import { NonceContext } from './nonce.ts';
import styles from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [
  { title: 'Claimboard' },
  { name: 'description', content: 'Leaderboards in which every number leads back to its sentence.' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = await context.findAccount();
  return {
    theme: parseTheme(request.headers.get('cookie')),
    account: account ? { name: account.name, role: account.role } : null,
  };
}

/** The frame of every page, of errors too. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  // Undefined where the page is an error of this very loader.
  const { theme = 'system', account = null } = useRouteLoaderData<typeof loader>('root') ?? {};
  const { pathname, search } = useLocation();
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body className="flex min-h-dvh flex-col font-sans">
        <a
          href="#content"
          className="sr-only rounded bg-accent px-3 py-2 text-paper focus:not-sr-only focus:absolute focus:z-10 focus:m-2"
        >
          Skip to content
        </a>
        <LoadingBar />
        <SiteHeader isHome={pathname === '/'} account={account} here={pathname + search} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[90rem] flex-1 px-4 py-8 outline-none sm:px-8"
        >
          {children}
        </main>
        <SiteFooter theme={theme} here={pathname + search} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error)) {
    const detail = typeof error.data === 'string' ? error.data : '';
    return <ErrorPage status={error.status} detail={[401, 403, 404].includes(error.status) ? detail : ''} />;
  }
  return <ErrorPage status={500} />;
}
