import { insertCorrectionRequest } from "~/data/application/correction.server";
import { moveState } from "~/data/application/application.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { aDraft, stored, submit } from "./application";
import { person } from "./world";

/** Handed in on Monday 9 March (5 working days for intake), two points raised on Wednesday 11. */
export async function inCorrection(...given: Parameters<typeof aDraft>) {
  const draft = await aDraft(...given);
  await submit(draft.ctx, draft.applicationId);
  const officer = await person("officer");
  const { applicationId } = draft;
  const wednesday = new Date("2026-03-11T02:00:00Z");
  await transact(async (tx) => {
    const due = { date: "2026-03-25", provisional: false };
    const points = [
      { target: "question:landlord", message: "Who is the landlord?" },
      { target: "document:licence", message: "The stamp cannot be read" },
    ];
    const requestedBy = officer.userId;
    await insertCorrectionRequest(tx, { caseId: applicationId, requestedBy, now: wednesday, due, points });
    const step = { action: "requestCorrections", from: "submitted", to: "correction" } as const;
    await moveState(tx, {
      applicationId,
      ...step,
      actorId: requestedBy,
      now: wednesday,
      due,
      set: { assigneeId: requestedBy },
    });
  });
  const points = await prisma().correctionItem.findMany({
    where: { request: { caseId: applicationId } },
    orderBy: { position: "asc" },
  });
  const [first = "", second = ""] = points.map(({ id }) => id);
  const later = { ...draft.ctx, today: "2026-03-18", now: new Date("2026-03-18T02:00:00Z") };
  const { version } = await stored(applicationId);
  return { ...draft, officer, first, second, later, version };
}
