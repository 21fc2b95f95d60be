import type { Premises } from "~/domain/program/draft/content";

/** Evidence an officer must have seen before an application is accepted. Numbers on it are never written down. */
export type Evidence = "identity" | "licence" | "lease";

/** What has to be seen: identity and licence always, the lease where the company brings its own. */
export const neededEvidence = (premises: Premises): readonly Evidence[] =>
  premises === "lease" ? ["identity", "licence", "lease"] : ["identity", "licence"];
