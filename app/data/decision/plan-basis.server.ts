import type { AwardProposal } from "~/domain/decision/award-proposal";
import { fingerprint } from "~/platform/fingerprint.server";

/** A digest of all that the plan of a proposal is computed from: who has read a plan approves that one and no other. */
export const planBasis = ({ terms, lease, leaseEnd }: AwardProposal): string => fingerprint({ terms, lease, leaseEnd });
