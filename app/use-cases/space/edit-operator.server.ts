import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { updateOperator } from "~/data/space/operators.server";
import { changedFields } from "~/domain/space/changed-fields";
import type { OperatorProfile } from "~/domain/space/operator";
import { record } from "../audit/record.server";
import { type OperatorStep, reachOperator } from "./reach-operator.server";
import { nameIsFree, withFreeName } from "./with-free-name.server";

/** Edits name, code and contacts of an operator. Throws NotFound, Forbidden, StaleVersion, and Refusal where another has its code or name. */
export const editOperator = (
  ctx: UseCaseContext,
  { operatorId, version, ...profile }: OperatorStep & OperatorProfile,
): Promise<void> =>
  withFreeName(() =>
    transact(async (tx) => {
      const { id, version: _, ...before } = await reachOperator(tx, ctx, { operatorId, version });
      await updateOperator(tx, id, profile);
      if (!isDeepStrictEqual(before.name, profile.name)) await nameIsFree(tx, "operator", id, profile.name);
      const data = { changed: changedFields(before, profile) };
      await record(tx, ctx, { action: "operator.edit", subjectId: id, data });
    }),
  );
