import { beforeAll } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { acceptByItself } from "~/use-cases/month/accept-by-itself.server";
import { holdAward } from "~/use-cases/month/hold-award.server";
import { acceptMonths } from "~/use-cases/month/judge-months.server";
import { lookAtMonths } from "~/use-cases/month/look-at-months.server";
import { reportMonths } from "~/use-cases/month/report-months.server";
import { reportTenantMonths } from "~/use-cases/month/report-tenant-months.server";
import { uploadMonthEvidence } from "~/use-cases/month/upload-month-evidence.server";
import { useDatabase } from "../change/support/world";
import { aMonthWorld, job, on, publishCalendars, read, standing } from "../month/world";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();
beforeAll(publishCalendars);

const day = "2026-04-01";
const first = "2026-01";
const claims = { everyMonths: 3, windowDays: 20 };

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

const report = async (owner: UseCaseContext, awardId: string) =>
  reportMonths(on(owner, day), { ...(await read(awardId, first, day)), words: "" });

worksAtOnce(() => aMonthWorld({ evidence: [{ key: "receipt", name: { en: "Receipt", "zh-CN": "收据" } }] }), {
  "month/upload-month-evidence":
    ({ awardId, owner }) =>
    () =>
      uploadMonthEvidence(on(owner, day), {
        awardId,
        first,
        requirement: "receipt",
        fileName: "a.pdf",
        content: bytes(),
      }),
});

const operatorsWorld = async () => {
  const world = await aMonthWorld({ by: "operator" });
  return { ...world, operator: (await world.atSite()).operator };
};

worksAtOnce(operatorsWorld, {
  "month/report-tenant-months":
    ({ operator }) =>
    () =>
      reportTenantMonths(on(operator, day), first),
});

changesAtOnce(() => aMonthWorld({ claims, acceptedAfterDays: 5 }), {
  "month/report-months": async ({ awardId, owner }) => {
    const asked = { ...(await read(awardId, first, day)), words: "" };
    return () => reportMonths(on(owner, day), asked);
  },
  "month/judge-months": async ({ awardId, owner, finance }) => {
    await report(owner, awardId);
    const asked = await read(awardId, first, day);
    return () => acceptMonths(on(finance, day), asked);
  },
  "month/hold-award":
    ({ awardId, finance }) =>
    () =>
      holdAward(on(finance, day), { awardId, reason: "why" }),
  "month/look-at-months":
    ({ awardId }) =>
    async () =>
      void (await lookAtMonths(job("2026-04-29"), awardId)),
  "month/accept-by-itself": async ({ awardId, owner }) => {
    await report(owner, awardId);
    const { report: row } = await standing(awardId, first, day);
    return async () => void (await acceptByItself(job("2026-04-09"), row?.id ?? ""));
  },
});
