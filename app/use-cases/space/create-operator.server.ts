import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { insertOperator, isSameOperator } from "~/data/space/operators.server";
import type { OperatorProfile } from "~/domain/space/operator";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";
import { nameIsFree, withFreeName } from "./with-free-name.server";

/** Makes an operator under an id made with its form, so that pressing twice makes one. Refused at its field where another has its code or name. */
export async function createOperator(
  ctx: UseCaseContext,
  { id, ...profile }: OperatorProfile & { readonly id: string; readonly code: string },
): Promise<void> {
  admit(ctx.actor, "operator.manage", "anywhere");
  await withFreeName(() =>
    transact(async (tx) => {
      if (!(await insertOperator(tx, id, profile, ctx.now))) return sameAsBefore(await isSameOperator(tx, id, profile));
      await nameIsFree(tx, "operator", id, profile.name);
      await record(tx, ctx, { action: "operator.create", subjectId: id, data: { code: profile.code } });
    }),
  );
}
