import type { ChangeProposal } from "./proposal";

/**
 * Whether a change grants something, so that it is refused without the money for it; else it is a fact, which is recorded whether or
 * not there is money (docs/rules/ledger.md, "Around the ledger"): also when an award is payable again.
 */
export const needsMoney = (proposal: ChangeProposal): boolean => {
  switch (proposal.kind) {
    case "extend":
    case "terms":
    case "ceiling":
      return true;
    case "replace":
      return proposal.grants.length > 0 || proposal.events.some(({ type }) => type === "extend");
    case "suspend":
    case "resume":
    case "endEarly":
    case "terminate":
    case "rent":
    case "unit":
    case "months":
      return false;
  }
};
