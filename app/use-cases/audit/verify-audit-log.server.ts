import { type ChainReport, hashesAt, verifyAuditChain } from "~/data/audit/chain.server";
import { type Anchor, readAnchors } from "~/platform/anchors/anchors.server";

export interface AuditReport extends ChainReport {
  readonly anchors: number;
  /** Anchors that were not signed with this SECRET. */
  readonly foreignAnchors: number;
  /** The highest anchor whose seal the database no longer has: entries up to there are gone. */
  readonly missing: Anchor | null;
  /** The first anchor whose seal is another one now: an entry up to there was changed and sealed again. */
  readonly changed: Anchor | null;
  /** Whether something is sealed that nothing outside the database vouches for. */
  readonly unanchored: boolean;
}

/** Recomputes the whole chain and compares it with the anchors outside the database. `ok` says that nothing is amiss. */
export async function verifyAuditLog(): Promise<AuditReport> {
  // First: a chain only grows, so what is anchored now is sealed in every later read.
  const { anchors, foreign } = await readAnchors();
  const chain = await verifyAuditChain();
  const byPosition = anchors.toSorted((a, b) => a.position - b.position);
  const hashes = await hashesAt(byPosition.map(({ position }) => position));
  const missing = byPosition.findLast(({ position }) => !hashes.has(position)) ?? null;
  const changed = byPosition.find(({ position, hash }) => (hashes.get(position) ?? hash) !== hash) ?? null;
  const unanchored = chain.sealed > 0 && anchors.length === 0;
  const ok = chain.ok && !missing && !changed && !unanchored && foreign === 0;
  return { ...chain, ok, anchors: anchors.length, foreignAnchors: foreign, missing, changed, unanchored };
}
