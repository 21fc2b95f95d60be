/** How a person who asks to own a company stands. */
export type ClaimState = "asked" | "confirmed" | "refused";

/** Why it cannot be decided so; keys of the namespace `errors`. */
type ClaimRefused = "company.claimDecided" | "company.hasOwner" | "company.noEvidence";

interface ClaimFacts {
  readonly state: ClaimState;
  /** Whether somebody owns the company by now. */
  readonly owned: boolean;
  /** Whether they have shown something that has no virus. */
  readonly evidence: boolean;
}

/** What keeps a claim from being confirmed, or refused; null where nothing does. One who was first leaves the others to be refused. */
export function claimHindrance(
  step: "confirm" | "refuse",
  { state, owned, evidence }: ClaimFacts,
): ClaimRefused | null {
  if (state !== "asked") return "company.claimDecided";
  if (step === "refuse") return null;
  if (owned) return "company.hasOwner";
  return evidence ? null : "company.noEvidence";
}
