import { prisma } from "~/data/kernel/db.server";
import { bankId } from "~/domain/payment/bank-file/bank-id";
import { newId } from "~/platform/ids";
import { askRunRelease } from "~/use-cases/payment/ask-run-release.server";
import { exportBatch } from "~/use-cases/payment/export-batch.server";
import { importResult } from "~/use-cases/payment/import-result.server";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { proposeRun } from "~/use-cases/payment/propose-run.server";
import { releaseRun } from "~/use-cases/payment/release-run.server";
import { pain002 } from "../../support/bank-results";
import { useDatabase } from "../../support/use-database";
import {
  aPaidAward,
  aPayingProgram,
  askRelease,
  begun,
  progress,
  proposed,
  released,
  runOf,
} from "../payment/support/run-world";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();

async function aProgramThatPays() {
  const world = await aPayingProgram();
  await aPaidAward(world);
  return world;
}

/** A run in each of the states in which something is done to it. */
async function runs() {
  const [fresh, ready, asked, sent] = [
    await aProgramThatPays(),
    await aProgramThatPays(),
    await aProgramThatPays(),
    await aProgramThatPays(),
  ];
  const [proposing, prepared, releasing] = [await begun(fresh), await proposed(ready), await proposed(asked)];
  await askRelease(releasing, asked.approver);
  const batch = await prisma().bankBatch.findFirstOrThrow({ where: { runId: await released(sent) } });
  await exportBatch(sent.finance, { batchId: batch.id, format: "xml" });
  const { version } = await runOf(prepared);
  return { fresh, ready, asked, sent, proposing, prepared, releasing, version, batchId: batch.id };
}

changesAtOnce(runs, {
  "payment/prepare-run": ({ fresh: { finance, programId, zoneId } }) => {
    const scope = {
      programIds: [programId],
      zoneIds: [zoneId],
      through: "2026-02",
      part: "all",
      canaryId: null,
    } as const;
    const [id, taskId] = [newId(), newId()];
    return () => prepareRun(finance, { id, taskId, ...scope });
  },
  "payment/take-run-step": ({ ready, prepared: runId, version }) => {
    const taskId = newId();
    return () => askRunRelease(ready.approver, { runId, version, taskId });
  },
});

worksAtOnce(runs, {
  "payment/propose-run":
    ({ fresh, proposing }) =>
    () =>
      proposeRun(fresh.finance, proposing, progress),
  "payment/release-run":
    ({ asked, releasing }) =>
    () =>
      releaseRun(asked.approver, releasing, progress),
  "payment/export-batch":
    ({ sent, batchId }) =>
    () =>
      exportBatch(sent.finance, { batchId, format: "xml" }),
  "payment/import-result":
    ({ sent, batchId }) =>
    () => {
      const content = Buffer.from(
        pain002({ answers: bankId(batchId), whole: "PDNG", lines: [] }) + " ".repeat(Math.random() * 1e4),
      );
      return importResult(sent.finance, { id: newId(), batchId, fileName: "r.xml", content });
    },
});
