/**
 * What a person has done to a case: taken it in, reviewed it, given an approval that stands, prepared a payment, transfer or
 * change, decided it.
 */
export type Deed = "accepted" | "reviewed" | "approved" | "prepared" | "decided";

/** Who did what, by user id. */
export type Deeds = Readonly<Partial<Record<Deed, readonly string[]>>>;

/** Acts that take another person than those who did certain deeds before. */
export type Duty = "decide" | "approve" | "release" | "upholdObjection" | "decideAppeal";

const keptApart: Readonly<Record<Duty, readonly Deed[]>> = {
  decide: ["accepted", "reviewed"],
  // Who has approved may still reject or return, but each approval is another person's.
  approve: ["accepted", "reviewed", "approved"],
  release: ["prepared"],
  upholdObjection: ["decided"],
  decideAppeal: ["decided"],
};

/** What the person has done that keeps them from this duty; empty when nothing does. Goes by person, not by role. */
export const hindrances = (userId: string, duty: Duty, deeds: Deeds): Deed[] =>
  keptApart[duty].filter((deed) => deeds[deed]?.includes(userId));

/** What is on record about an official's interest in a case, declared by them or shown by another. */
export interface InterestRecord {
  readonly userId: string;
  readonly conflict: boolean;
}

/** What is known of an official's interest in a case. */
interface InterestFacts {
  /** Whether they belong or ever belonged to its company, or advise or ever advised it. */
  readonly tied: boolean;
  readonly interests: readonly InterestRecord[];
}

/**
 * Whether the official is free of interest in a case. Who is tied to the company, even in the past, is in conflict whatever
 * was declared; `undeclared` must declare before opening the case.
 */
export const interestOf = (
  officialId: string,
  { tied, interests }: InterestFacts,
): "undeclared" | "clear" | "conflict" => {
  const own = interests.filter(({ userId }) => userId === officialId);
  if (tied || own.some(({ conflict }) => conflict)) return "conflict";
  return own.length > 0 ? "clear" : "undeclared";
};

/** An administrator gives roles to others, never to themself. */
export const mayGiveRoles = (giverId: string, receiverId: string): boolean => giverId !== receiverId;
