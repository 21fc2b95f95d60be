import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { localeOfRequest } from "~/auth/locale.server";
import { type Locale, textLocale } from "~/i18n/locale";
import { I18nProvider, useT } from "~/i18n/react";
import { useAnswer } from "~/ui/answer";
import { ErrorPage, errorTitle } from "~/ui/patterns/error-page";
import { anyWantsScripts } from "~/ui/scripts";
import stylesheet from "./styles.css?url";

/** Of pages that have no title of their own. */
export const meta: MetaFunction = () => [{ title: "Slipway" }];

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  locale: localeOfRequest(request),
  requestId: context.requestId,
});

export function Layout({ children }: { readonly children: ReactNode }) {
  const { nonce, locale: answered } = useAnswer();
  const locale: Locale = useRouteLoaderData<typeof loader>("root")?.locale ?? answered;
  const scripts = anyWantsScripts(useMatches());
  // Null where there is none.
  const error = useRouteError() ?? null;
  return (
    <html lang={textLocale(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <I18nProvider locale={locale}>{error === null ? <Meta /> : <ErrorTitle error={error} />}</I18nProvider>
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <I18nProvider locale={locale}>{children}</I18nProvider>
        {scripts ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

const ErrorTitle = ({ error }: { readonly error: unknown }) => {
  const t = useT("common");
  return <title>{`${t(errorTitle(statusOf(error)))} · ${t("product")}`}</title>;
};

export default function App() {
  return <Outlet />;
}

/** Errors without a page of their own. What a person caused is explained where it happened, not here. */
export function ErrorBoundary() {
  const error = useRouteError();
  const answer = useAnswer();
  const requestId = useRouteLoaderData<typeof loader>("root")?.requestId ?? answer.requestId;
  return <ErrorPage status={statusOf(error)} requestId={requestId} />;
}
