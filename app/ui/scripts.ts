import type { EntryContext } from "@remix-run/node";
import type { UIMatch } from "@remix-run/react";
import type { Namespace } from "~/i18n/types";

/** What a route may say of its page in `handle`. */
export interface PageHandle {
  /** The page needs hydration; all others send no script at all. */
  readonly scripts?: true;
  /** The texts that the hydrated page needs beside those of the kit. */
  readonly namespaces?: readonly Namespace[];
}

const handleOf = (handle: unknown): PageHandle => (typeof handle === "object" && handle !== null ? handle : {});

export const wantsScripts = (handle: unknown): boolean => handleOf(handle).scripts ?? false;

export const anyWantsScripts = (matches: readonly UIMatch[]): boolean =>
  matches.some(({ handle }) => wantsScripts(handle));

export const needsScripts = (context: EntryContext): boolean =>
  context.staticHandlerContext.matches.some(({ route }) => wantsScripts(context.routeModules[route.id]?.handle));

export const namespacesOf = (handle: unknown): readonly Namespace[] => handleOf(handle).namespaces ?? [];
