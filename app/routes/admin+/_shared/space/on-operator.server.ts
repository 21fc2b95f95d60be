import type { UseCaseContext } from "~/data/access/context";
import { on } from "~/auth/need";
import { readOperator, readOperatorSites } from "~/data/space/operators.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

const operatorIn = async ({
  ctx,
  params,
}: {
  ctx: UseCaseContext;
  params: { readonly [name: string]: string | undefined };
}) => {
  admit(ctx.actor, "operator.manage", "anywhere");
  const found = isId(params["id"]) ? await readOperator(params["id"], ctx.today) : null;
  if (!found) throw new NotFound();
  return found;
};

/** The operator in the address. */
export const onOperator = on("operator.manage", operatorIn);

/** The operator in the address, with the days at one of its sites. */
export const onOperatorSpan = on("operator.manage", async (given) => {
  const operator = await operatorIn(given);
  const span = (await readOperatorSites(operator.id)).find(({ id }) => id === given.params["spanId"]);
  if (!span) throw new NotFound();
  return { ...operator, span };
});
