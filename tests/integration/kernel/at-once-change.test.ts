import { newId } from "~/platform/ids";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { anOfficial, asked, aWorld, pause, shownOf, takenUp, useDatabase } from "../change/support/world";
import { changesAtOnce } from "./at-once";

useDatabase();

const words = [{ clause: null, words: "It moves." }];

changesAtOnce(() => aWorld(), {
  "change/request-change": async (world) => {
    const shown = await shownOf(world, pause);
    const request = {
      changeId: newId(),
      awardId: world.awardId,
      proposal: pause,
      reason: "x",
      lateReason: null,
      shown,
    };
    // The id is another one in each world.
    return async () => void (await requestChange(world.owner, request));
  },
  "change/propose-change": async (world) => {
    const shown = await shownOf(world, pause);
    const given = { changeId: newId(), awardId: world.awardId, proposal: pause, reason: "x", shown };
    const manager = await anOfficial("manager", world.zoneId);
    return async () => void (await proposeChange(manager, given));
  },
});

/** A request, and an official of each kind who has declared no interest in it. */
async function aRequest() {
  const world = await aWorld();
  const changeId = await asked(world);
  return { world, changeId, reviewer: await anOfficial("reviewer", world.zoneId, changeId) };
}

changesAtOnce(aRequest, {
  "change/take-up-request": async ({ world, changeId, reviewer }) => {
    const input = { changeId, version: 1, outcome: "approve" as const, reasons: words };
    const shown = await shownOf(world, pause);
    return () => takeUpRequest(reviewer, { ...input, shown });
  },
});

/** A proposal, and an approver. */
async function aProposal() {
  const world = await aWorld();
  const { changeId, reviewer } = await takenUp(world);
  return { world, changeId, reviewer, approver: await anOfficial("approver", world.zoneId, changeId) };
}

changesAtOnce(aProposal, {
  "change/approve-change": async ({ world, changeId, approver }) => {
    const shown = await shownOf(world, pause);
    return () => approveChange(approver, { changeId, version: 2, shown });
  },
  "change/refuse-change":
    ({ changeId, approver }) =>
    () =>
      refuseChange(approver, { changeId, version: 2, reasons: words }),
});
