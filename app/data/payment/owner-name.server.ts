import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { AccountOwner } from "~/domain/payment/bank-account";
import { asItStands, type Reading } from "../kernel/db.server";

const nobody: LocalizedText = { en: "", "zh-CN": "" };

/** The name of who is paid: a company's own, or an operator's in its languages. */
export async function readOwnerName(
  { kind, id }: AccountOwner,
  { rows }: Reading = asItStands,
): Promise<LocalizedText> {
  const [found] = await rows<{ name: LocalizedText }>(
    kind === "company"
      ? `SELECT jsonb_build_object('en', coalesce(name_en, name), 'zh-CN', name) AS name FROM company WHERE id = $1::uuid`
      : `SELECT name FROM operator WHERE id = $1::uuid`,
    [id],
  );
  return found?.name ?? nobody;
}
