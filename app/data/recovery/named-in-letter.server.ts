import type { RecoveryLetterBasis } from "~/domain/recovery/letter";
import type { Tx } from "../kernel/db.server";

/** Whom the letters of a locked recovery name. */
export async function readNamedInLetter(
  tx: Tx,
  recoveryId: string,
): Promise<Pick<RecoveryLetterBasis, "company" | "operator">> {
  const [found] = await tx.rows<Pick<RecoveryLetterBasis, "company" | "operator"> & Record<string, unknown>>(
    `SELECT json_build_object('name', c.name, 'code', c.code, 'foreignRegistration', c.foreign_registration) AS company,
            o.name AS operator
       FROM recovery r JOIN company c ON c.id = r.company_id LEFT JOIN operator o ON o.id = r.operator_id
      WHERE r.id = $1::uuid`,
    [recoveryId],
  );
  if (!found) throw new Error("A recovery that is not there has no letter.");
  return found;
}
