import type { Actor } from "./actor";

/** What a person has done to a case: taken it in, reviewed it, prepared a payment, transfer or change, decided it. */
export type Deed = "accepted" | "reviewed" | "prepared" | "decided";

/** Who did what, by user id. */
export type Deeds = Readonly<Partial<Record<Deed, readonly string[]>>>;

/** Acts that take another person than those who did certain deeds before. */
export type Duty = "decide" | "release" | "upholdObjection" | "decideAppeal";

const keptApart: Readonly<Record<Duty, readonly Deed[]>> = {
  decide: ["accepted", "reviewed"],
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

/**
 * Whether the official is free of interest in a company's case. Who belongs to the company or advises it, even in the
 * past, is in conflict whatever was declared; `undeclared` must declare before opening the case.
 */
export const interestOf = (
  official: Pick<Actor, "userId" | "memberships" | "mandates">,
  companyId: string,
  records: readonly InterestRecord[],
): "undeclared" | "clear" | "conflict" => {
  const own = records.filter(({ userId }) => userId === official.userId);
  const tied = [...official.memberships, ...official.mandates].some((tie) => tie.companyId === companyId);
  if (tied || own.some(({ conflict }) => conflict)) return "conflict";
  return own.length > 0 ? "clear" : "undeclared";
};

/** An administrator gives roles to others, never to themself. */
export const mayGiveRoles = (giverId: string, receiverId: string): boolean => giverId !== receiverId;
