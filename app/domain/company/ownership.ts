/** How a person who asks to own a company stands. */
export const ownershipStates = ["asked", "confirmed", "refused", "withdrawn"] as const;
export type OwnershipState = (typeof ownershipStates)[number];

/** Why it cannot be decided so; keys of the namespace `errors`. */
type OwnershipRefused = "company.ownershipDecided" | "company.hasOwner" | "company.noEvidence";

interface OwnershipFacts {
  readonly state: OwnershipState;
  /** Whether somebody owns the company by now. */
  readonly owned: boolean;
  /** Whether they have shown something that has no virus. */
  readonly evidence: boolean;
}

/** What keeps a request of ownership from being confirmed, refused or withdrawn; null where nothing does. One who was first leaves the others to be refused. */
export function ownershipHindrance(
  step: "confirm" | "refuse" | "withdraw",
  { state, owned, evidence }: OwnershipFacts,
): OwnershipRefused | null {
  if (state !== "asked") return "company.ownershipDecided";
  if (step !== "confirm") return null;
  if (owned) return "company.hasOwner";
  return evidence ? null : "company.noEvidence";
}
