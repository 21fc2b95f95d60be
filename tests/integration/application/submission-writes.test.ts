import { beforeAll, expect, it } from "vitest";
import { holdApplication, lockApplication } from "~/data/application/application.server";
import { readSubmission } from "~/data/application/submission.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { decide } from "~/domain/application/decide";
import { tell } from "~/mail/audit/tell.server";
import type { UseCaseContext } from "~/data/access/context";
import { newId } from "~/platform/ids";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { refusalAt, takeApplicationStep } from "~/use-cases/application/take-application-step.server";
import { addDocument, aDraft, stored, submit } from "./support/application";
import { aProgram, city, complete } from "./support/program";
import { useDatabase } from "./support/world";

useDatabase();
beforeAll(async () => {
  await city();
});

const tables = {
  application: "SELECT to_jsonb(t) AS row FROM application t WHERE id = $1::uuid",
  case_event: "SELECT to_jsonb(t) AS row FROM case_event t WHERE case_id = $1::uuid AND action = 'submit'",
  audit_entry: "SELECT to_jsonb(t) AS row FROM audit_entry t WHERE subject_id = $1 AND action = 'application.submit'",
  outbox_message:
    "SELECT to_jsonb(t) AS row FROM outbox_message t WHERE kind = 'application.submitted' AND text LIKE '%' || $1 || '%'",
} as const;

/** Every column of what was written about it, with a name in place of what is its own alone. */
async function writtenAbout(id: string): Promise<Record<string, unknown>> {
  const { reference, submitKey, programId, programVersionId } = await stored(id);
  const own = Object.entries({ id, reference, submitKey, programId, programVersionId });
  const found = await Promise.all(
    Object.entries(tables).map(async ([table, sql]) => {
      const written = await rows<{ row: Record<string, unknown> }>(sql, [id]);
      const plain = written.map(({ row }) => (table === "application" ? row : { ...row, id: "fresh" }));
      const text = own.reduce((all, [name, value]) => all.replaceAll(value ?? "", `<${name}>`), JSON.stringify(plain));
      return [table, JSON.parse(text) as unknown] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** Takes the same step through the frame, with what the statement wrote for the other draft. */
async function submitByFrame(ctx: UseCaseContext, id: string, likeId: string): Promise<void> {
  const like = await stored(likeId);
  const reference = `${like.reference ?? ""}X`;
  const contacts = (await readSubmission(id, ctx.today))?.contacts ?? [];
  const [mail] = await prisma().outboxMessage.findMany({ where: { text: { contains: likeId } } });
  const { subject = "", text } = mail ?? {};
  const own = (words: string) => words.replaceAll(likeId, id).replaceAll(like.reference ?? "", reference);
  await takeApplicationStep(ctx, {
    action: "submit",
    async lock(tx) {
      await holdApplication(tx, id);
      return lockApplication(tx, id);
    },
    admit: () => undefined,
    readAt: null,
    prepare: () => undefined,
    decide: ({ state }) =>
      decide(state, "submit", { formComplete: true, documentsComplete: true, noOtherLiveApplication: true }),
    refuse: refusalAt(),
    async write(tx) {
      const { zoneId, siteId } = like;
      const data = { reference, submittedAt: ctx.now, submittedBy: ctx.actor.userId, submitKey: newId() };
      await tx.application.update({ where: { id }, data });
      const due = { date: like.dueOn?.toISOString().slice(0, 10) ?? "", provisional: like.dueProvisional };
      return { due, zoneId, set: { zoneId, siteId }, data: { reference } };
    },
    tell: (tx) =>
      tell(tx, ctx, "application.submitted", { company: contacts }, () => ({
        subject: own(subject),
        text: own(text ?? ""),
      })),
  });
}

it("handing in writes, column by column, what the frame writes for the same step", async () => {
  const { ctx, applicationId, companyId, userId } = await aDraft();
  const { slug } = await aProgram();
  const other = await beginApplication(ctx, { companyId, program: slug });
  await prisma().application.update({ where: { id: other }, data: { answers: { ...complete } } });
  await addDocument(other, userId);
  await submit(ctx, applicationId);
  await submitByFrame(ctx, other, applicationId);
  const written = await writtenAbout(applicationId);
  for (const table of Object.keys(tables)) expect(written[table], table).toHaveLength(1);
  expect(written).toEqual(await writtenAbout(other));
});
