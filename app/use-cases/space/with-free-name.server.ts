import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import { holdLabels, holdNames, type NamedKind } from "~/data/space/names.server";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { loosely } from "~/domain/kernel/text/loosely";
import { languagesTaken } from "~/domain/space/same-name";
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

const named = {
  zone: "space.zoneNameTaken",
  site: "space.siteNameTaken",
  operator: "operator.nameTaken",
} as const satisfies Record<NamedKind, string>;

const fieldOf = { en: "nameEn", "zh-CN": "nameZh", ja: "nameJa", ko: "nameKo" } as const;

/** Refuses a name that another open zone, open site or operator has, at the fields of the languages in which it has it. */
export async function nameIsFree(tx: Tx, kind: NamedKind, id: string, name: LocalizedText): Promise<void> {
  const taken = languagesTaken(name, await holdNames(tx, kind, id));
  const reason = named[kind];
  if (taken.length > 0)
    throw new Refusal(reason, {}, Object.fromEntries(taken.map((language) => [fieldOf[language], [reason]])));
}

/** Refuses a label that another unit of the site has, in any way of writing it. */
export async function labelIsFree(tx: Tx, siteId: string, id: string, label: string): Promise<void> {
  const others = await holdLabels(tx, siteId, id);
  if (others.some((other) => loosely(other) === loosely(label)))
    throw new Refusal("space.labelTaken", {}, { label: ["space.labelTaken"] });
}
