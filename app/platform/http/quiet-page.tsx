import { type ComponentProps, Fragment, type ReactElement, type ReactNode } from "react";
import type { EntryContext } from "@remix-run/node";
import { UNSAFE_RemixContext as RemixContext } from "@remix-run/react";
import { Action, IDLE_NAVIGATION } from "@remix-run/router";
import {
  UNSAFE_DataRouterContext as RouterContext,
  UNSAFE_DataRouterStateContext as StateContext,
  UNSAFE_LocationContext as LocationContext,
  UNSAFE_NavigationContext as NavigationContext,
  UNSAFE_RouteContext as RouteContext,
} from "react-router-dom";

type Found = EntryContext["staticHandlerContext"];
type Router = NonNullable<ComponentProps<typeof RouterContext.Provider>["value"]>;
type Navigation = ComponentProps<typeof NavigationContext.Provider>["value"];
type State = NonNullable<ComponentProps<typeof StateContext.Provider>["value"]>;
type Place = ComponentProps<typeof RouteContext.Provider>["value"];

/**
 * The page that a visit found, as RemixServer makes it where nothing failed. That one makes all routes anew and matches the address
 * once more, for a browser that goes on from there.
 */
export function QuietPage({ context }: { readonly context: EntryContext }): ReactElement {
  const { staticHandlerContext: found, routeModules } = context;
  const { location, matches } = found;
  const page = matches.reduceRight<ReactElement | null>((outlet, { route: { id } }, i) => {
    const { default: Shown, Layout = Fragment, ErrorBoundary } = routeModules[id] ?? {};
    const place = { outlet, matches: matches.slice(0, i + 1), isDataRoute: true } as Place;
    return (
      <Route found={found} boundary={ErrorBoundary ? id : null} place={place}>
        <Layout>{Shown ? <Shown /> : outlet}</Layout>
      </Route>
    );
  }, null);
  const state = { ...found, historyAction: Action.Pop, initialized: true, navigation: IDLE_NAVIGATION };
  return (
    <RemixContext.Provider value={context}>
      <RouterContext.Provider value={{ static: true, staticContext: found, basename: "/" } as Router}>
        <StateContext.Provider value={state as unknown as State}>
          <NavigationContext.Provider value={nowhere}>
            <LocationContext.Provider value={{ location, navigationType: Action.Pop }}>{page}</LocationContext.Provider>
          </NavigationContext.Provider>
        </StateContext.Provider>
      </RouterContext.Provider>
    </RemixContext.Provider>
  );
}

/** A page without scripts leads on by links alone. */
const nowhere = { static: true, basename: "/" } as Navigation;

interface RouteProps {
  readonly found: Found;
  /** Its id where it has a page of its own for errors. */
  readonly boundary: string | null;
  readonly place: Place;
  readonly children: ReactNode;
}

/** Notes how far rendering came, so that an error in it is told by the nearest page for errors. */
const Route = ({ found, boundary, place, children }: RouteProps) => {
  if (boundary !== null) found._deepestRenderedBoundaryId = boundary;
  return <RouteContext.Provider value={place}>{children}</RouteContext.Provider>;
};
