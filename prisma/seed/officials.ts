import type { Actor } from "~/domain/access/actor";
import type { OfficialRole } from "~/domain/access/matrix";
import type { Foundation } from "./foundation";

/** Whoever holds the role for the zone: its own officials, else those of the whole city. */
export const officialFor = (
  { officials }: Pick<Foundation, "officials">,
  role: OfficialRole,
  zone: string,
): Omit<Actor, "today"> => {
  const held = officials.filter((official) => official.role === role);
  const found = held.find((official) => official.zone === zone) ?? held.find((official) => official.zone === null);
  if (!found) throw new Error(`Nobody is ${role} in ${zone}`);
  return found.actor;
};
