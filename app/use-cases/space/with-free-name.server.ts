import { violatedConstraint } from "~/data/kernel/constraint";
import { Refusal } from "~/platform/errors";

const refusals = {
  zone_slug_key: ["slug", "space.slugTaken"],
  site_slug_key: ["slug", "space.slugTaken"],
  operator_code_key: ["code", "operator.codeTaken"],
  unit_site_id_label_key: ["label", "space.labelTaken"],
} as const;

/** Does work that names a place; a name that another has is refused at its field. */
export async function withFreeName<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const constraint = violatedConstraint(error) as keyof typeof refusals | null;
    const [field, reason] = (constraint && refusals[constraint]) ?? [];
    if (!field || !reason) throw error;
    throw new Refusal(reason, {}, { [field]: [reason] });
  }
}
