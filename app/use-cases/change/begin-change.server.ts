import { recordAudit } from "~/data/audit/audit.server";
import { type AwardToChange, lockAwardToChange } from "~/data/change/award-to-change.server";
import { type ChangeToBegin, insertChange, nextChangeNumber } from "~/data/change/change.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { Tx } from "~/data/kernel/db.server";
import type { AuditGiven } from "~/domain/audit/events";
import { isSameProposal } from "~/domain/change/asked-terms";
import { changeDue } from "~/domain/change/clock";
import type { ChangeDecision } from "~/domain/change/decide";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { ChangeState } from "~/domain/change/states";
import { CHANGE_PREFIX, formatReference } from "~/domain/kernel/reference";
import { yearOf } from "~/domain/kernel/time/month";
import { NotFound, Refusal } from "~/platform/errors";
import { takeStep } from "../access/take-step.server";
import { oneOfAKind } from "./one-of-a-kind.server";
import { type ChangeTaker, type RefusedChange, changeRefused } from "./take-change-step.server";

type Beginning = "request" | "requestLate" | "report" | "reportRent" | "propose";

/** What a change begins as. */
type Begun = Pick<
  ChangeToBegin,
  "origin" | "proposal" | "firstOn" | "awardIds" | "why" | "lateReason" | "reported" | "effect" | "proposed"
>;

/** A change that has begun, as mail tells of it. */
export interface BegunChange extends Pick<AwardToChange, "companyId" | "companyName" | "zoneId" | "content"> {
  readonly id: string;
  readonly reference: string;
  readonly awardId: string;
  readonly awardReference: string;
  readonly due: ChangeToBegin["due"];
}

interface BeginStep<Known> {
  readonly awardId: string;
  /** Made once for the page on which it is begun: pressing twice begins one change. */
  readonly changeId: string;
  /** What is begun, of which pressing twice is told from beginning something else; absent of what has no form. */
  readonly proposal?: ChangeProposal;
  readonly admit: (found: AwardToChange) => void;
  readonly action: (known: Known) => Beginning;
  readonly prepare: (tx: Tx, found: AwardToChange) => Promise<Known>;
  readonly decide: (known: Known) => ChangeDecision;
  readonly fields?: Partial<Record<string, string>>;
  readonly begin: (found: AwardToChange, known: Known) => Begun;
  /** What the log has beside what every beginning has. */
  readonly data?: (known: Known) => { readonly differenceFen: number; readonly newDebtFen: number };
  readonly tell: (tx: Tx, change: BegunChange, known: Known) => Promise<void>;
}

/** Begins a change of an award in the one frame. Returns its id; of one that has begun before, just that, unless it was with something else. */
export const beginChange = <Known>(ctx: ChangeTaker, step: BeginStep<Known>): Promise<string> =>
  oneOfAKind(
    takeStep<AwardToChange, Known, ChangeState, RefusedChange, string>({
      lock: (tx) => lockAwardToChange(tx, { ...step, personId: ctx.actor?.userId ?? null }),
      admit: step.admit,
      // What stands on the page is the effect, which is compared as a whole.
      readAt: null,
      already: ({ id, begun, fileFits }) => {
        const own = begun?.awardId === id && begun.by === (ctx.actor?.userId ?? null);
        if (!fileFits || (begun && !own)) throw new NotFound();
        if (begun && step.proposal && !isSameProposal(begun.proposal, step.proposal))
          throw new Refusal("change.begunOtherwise");
        return begun ? { done: step.changeId } : null;
      },
      prepare: step.prepare,
      decide: (_, known) => step.decide(known),
      refuse(why) {
        throw changeRefused(why, step.fields);
      },
      async move(tx, found, known, to) {
        const { change, given } = await write(tx, ctx, step, { found, known, to });
        await step.tell(tx, change, known);
        return given.id;
      },
    }),
  );

async function write<Known>(
  tx: Tx,
  { now, today, requestId, actor }: ChangeTaker,
  step: BeginStep<Known>,
  { found, known, to }: { readonly found: AwardToChange; readonly known: Known; readonly to: ChangeState },
) {
  const { changeId: id } = step;
  const actorId = actor?.userId ?? null;
  const action = step.action(known);
  const begun = step.begin(found, known);
  const { id: awardId, reference: awardReference, companyId, companyName, zoneId, programVersionId, content } = found;
  const reference = formatReference(CHANGE_PREFIX, yearOf(today), await nextChangeNumber(tx));
  const due = changeDue(to, content, [], today, await readWorkingCalendar(tx));
  const given = { id, action, to, actorId, now, reference, companyId, zoneId, programVersionId, due };
  await insertChange(tx, { ...given, ...begun });
  const data = {
    reference,
    changeKind: begun.proposal.kind,
    awardId,
    dueOn: due?.date ?? null,
    ...step.data?.(known),
  } as AuditGiven<"change.propose">["data"];
  const entry = { actorId, now, requestId, action: `change.${action}`, subjectId: id, zoneId } as const;
  await recordAudit<"change.propose">(tx, { ...entry, action: entry.action as "change.propose", data });
  const change: BegunChange = { id, reference, awardId, awardReference, companyId, companyName, zoneId, content, due };
  return { change, given };
}
