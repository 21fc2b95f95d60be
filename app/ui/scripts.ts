import type { EntryContext } from "@remix-run/node";
import type { UIMatch } from "@remix-run/react";

/** What a route may say of its page in `handle`. */
export interface PageHandle {
  /** The page needs hydration; all others send no script at all. */
  readonly scripts?: true;
}

const wants = (handle: unknown): boolean =>
  typeof handle === "object" && handle !== null && "scripts" in handle && handle.scripts === true;

export const anyWantsScripts = (matches: readonly UIMatch[]): boolean => matches.some((match) => wants(match.handle));

export const needsScripts = (context: EntryContext): boolean =>
  context.staticHandlerContext.matches.some((match) => wants(context.routeModules[match.route.id]?.handle));
