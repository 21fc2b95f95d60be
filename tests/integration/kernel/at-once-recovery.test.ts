import { beforeAll } from "vitest";
import { answerRecovery } from "~/use-cases/recovery/answer-recovery.server";
import { askInstalments } from "~/use-cases/recovery/ask-instalments.server";
import { closePaidRecoveries } from "~/use-cases/recovery/close-recoveries.server";
import { decideProposal } from "~/use-cases/recovery/decide-recovery.server";
import { disputeRecovery } from "~/use-cases/recovery/dispute-recovery.server";
import { hearDebtor } from "~/use-cases/recovery/hear-debtor.server";
import { grantInstalments } from "~/use-cases/recovery/judge-instalments.server";
import { missOverdueRecoveries } from "~/use-cases/recovery/miss-recoveries.server";
import { openRecovery } from "~/use-cases/recovery/open-recovery.server";
import { proposeRecovery } from "~/use-cases/recovery/propose-recovery.server";
import { demandAgain } from "~/use-cases/recovery/reconsider-recovery.server";
import { remindOfRecoveries } from "~/use-cases/recovery/remind-recoveries.server";
import { returnRecovery } from "~/use-cases/recovery/return-recovery.server";
import {
  anIndebtedWorld,
  demanded,
  found,
  heard,
  inDemand,
  on,
  proposed,
  publishCalendars,
  read,
  shown,
  useDatabase,
  write,
} from "../recovery/world";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();
beforeAll(publishCalendars);

const at = (day: string) => new Date(`${day}T02:00:00Z`);

changesAtOnce(anIndebtedWorld, {
  "recovery/open-recovery": (world) => async () => void (await openRecovery(on(world.finance, found), world.awardId)),
  "recovery/decide-recovery": async (world) => {
    const asked = await shown(await proposed(world));
    return () => decideProposal(on(world.approver, found), asked);
  },
  "recovery/judge-instalments": async (world) => {
    const id = await inDemand(world);
    await askInstalments(on(world.owner, found), { ...(await read(id)), parts: 3, reason: "Cash." });
    const asked = { ...(await read(id)), parts: 3, firstOn: "2026-04-30" };
    return () => grantInstalments(on(world.finance, found), asked);
  },
  "recovery/dispute-recovery": async (world) => {
    const asked = { ...(await read(await inDemand(world))), reason: "No." };
    return () => disputeRecovery(on(world.owner, found), asked);
  },
});

worksAtOnce(anIndebtedWorld, {
  "recovery/hear-debtor": async (world) => {
    const id = await openRecovery(on(world.finance, found), world.awardId);
    const asked = { ...(await read(id)), reason: "" };
    return () => hearDebtor(on(world.finance, found), asked);
  },
  "recovery/answer-recovery": async (world) => {
    const asked = { ...(await read(await heard(world))), answer: "Once more." };
    return () => answerRecovery(on(world.owner, found), asked);
  },
  "recovery/propose-recovery": async (world) => {
    const asked = { ...(await read(await heard(world))), months: [{ ...demanded, month: "2026-02" }] };
    return () => proposeRecovery(on(world.finance, found), { ...asked, pay: "atOnce", parts: null, reason: "" });
  },
  "recovery/return-recovery": async (world) => {
    const asked = { ...(await read(await proposed(world))), reason: "Again." };
    return () => returnRecovery(on(world.manager, found), asked);
  },
  "recovery/ask-instalments": async (world) => {
    const asked = { ...(await read(await inDemand(world))), parts: 3, reason: "Cash." };
    return () => askInstalments(on(world.owner, found), asked);
  },
  "recovery/reconsider-recovery": async (world) => {
    const id = await inDemand(world);
    await disputeRecovery(on(world.owner, found), { ...(await read(id)), reason: "No." });
    const asked = { ...(await read(id)), reason: "Looked at." };
    return () => demandAgain(on(world.second, found), asked);
  },
  "recovery/close-recoveries": async (world) => {
    await inDemand(world);
    await write(world.companyId, "2026-04-01", [{ act: "repay", award: world.awardId, fen: 100_000, months: [] }]);
    return () => closePaidRecoveries(at("2026-04-01"));
  },
  "recovery/miss-recoveries": async (world) => {
    await inDemand(world);
    return () => missOverdueRecoveries(at("2026-05-11"));
  },
  "recovery/remind-recoveries": async (world) => {
    await inDemand(world);
    return () => remindOfRecoveries(at("2026-05-07"));
  },
});
