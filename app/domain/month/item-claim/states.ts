/** Where a claim of hires and cost items stands (docs/rules/states.md, "Claims of hires and cost items"). */
export const claimStates = ["draft", "handedIn", "waiting", "checked", "decided", "withdrawn", "lapsed"] as const;

export type ClaimState = (typeof claimStates)[number];
