import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { violatedConstraint } from "~/data/kernel/constraint";
import { transact } from "~/data/kernel/db.server";
import { countEdit, findSpan, insertSpan, lockOperator, openSites, updateSpan } from "~/data/space/operators.server";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { NotFound, Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";
import { type OperatorStep, reachOperator } from "./reach-operator.server";

/** The days on which an operator runs a site, the last one included; without an end where none is given. */
export interface SiteDays extends OperatorStep {
  readonly spanId: string;
  /** Null for a span that stands, whose days are changed. */
  readonly siteId: string | null;
  readonly fromOn: CivilDate;
  readonly lastOn: CivilDate | null;
}

/**
 * Says when an operator runs a site, or changes it. Its people reach the site on these days alone; awards keep the operator they were approved
 * with. Refused at its field where another runs the site on one of these days, or the last one is before the first.
 */
export async function setOperatorSite(ctx: UseCaseContext, { siteId, spanId, fromOn, lastOn, ...step }: SiteDays) {
  if (lastOn !== null && lastOn < fromOn) throw new Refusal("invalid", {}, { lastOn: [`dateTooEarly?min=${fromOn}`] });
  const toOn = lastOn && addDays(lastOn, 1);
  try {
    await transact(async (tx) => {
      // Held first: of two that come at once, the second finds what the first made.
      await lockOperator(tx, step.operatorId);
      const before = siteId === null ? null : await findSpan(tx, step.operatorId, spanId);
      if (before) return sameAsBefore(isDeepStrictEqual(before, { siteId, fromOn, toOn }));
      await reachOperator(tx, ctx, step);
      const span = siteId === null ? await findSpan(tx, step.operatorId, spanId) : { siteId };
      if (!span) throw new NotFound();
      if (siteId === null) await updateSpan(tx, spanId, { fromOn, toOn });
      else {
        const open = await openSites(tx, [siteId]);
        if (open.length === 0) throw new Refusal("notChoice", {}, { siteId: ["notChoice"] });
        await insertSpan(tx, spanId, step.operatorId, { siteId, fromOn, toOn });
      }
      await countEdit(tx, step.operatorId);
      const action = siteId === null ? "operator.changeSite" : "operator.runSite";
      const data = { siteId: span.siteId, since: fromOn, until: toOn };
      await record(tx, ctx, { action, subjectId: step.operatorId, data });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "operator_site_one_at_a_time") throw error;
    throw new Refusal("operator.siteTaken", {}, { fromOn: ["operator.siteTaken"] });
  }
}
