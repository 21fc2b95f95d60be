import { beforeAll } from "vitest";
import { placesMark } from "~/data/program/places-mark.server";
import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { beginDraftVersion } from "~/use-cases/program/begin-draft-version.server";
import { createProgram } from "~/use-cases/program/create-program.server";
import { discardDraftVersion } from "~/use-cases/program/discard-draft-version.server";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { offerVersion } from "~/use-cases/program/offer-version.server";
import { publishVersion } from "~/use-cases/budget/publish-version.server";
import { useDatabase } from "../access/people";
import { aProgram, freeStartTree, highTechZone, official, staffed } from "../program/support/world";
import { appropriated } from "../../support/budget-money";
import { changesAtOnce } from "./at-once";

useDatabase();

let zoneId: string;
let writer: UseCaseContext;
let second: UseCaseContext;
beforeAll(async () => {
  zoneId = await highTechZone();
  writer = await official("writes@example.cn", "manager", [zoneId]);
  second = await official("publishes@example.cn", "approver", [zoneId]);
  await staffed();
});

const place: TreePath = ["name", "en"];
const aDraft = () => aProgram({ zoneId, editors: [writer.actor.userId] });

changesAtOnce(aDraft, {
  "program/create-program": () => {
    const program = { name: { en: "Night Trains", "zh-CN": "夜班列车" }, slug: newId(), zone: "high-tech" };
    return () => createProgram(writer, { ...program, copyOf: null });
  },
  "program/discard-draft-version":
    ({ versionId }) =>
    () =>
      discardDraftVersion(writer, { versionId, version: 1 }),
  "program/edit-version": ({ versionId }) => {
    const mark = placesMark(freeStartTree(), [place]);
    const change = (tree: Tree) => setAt(tree, place, `${String(getAt(tree, place))}!`);
    return () => editVersion(writer, { versionId, part: "content", places: [place], mark, change });
  },
  "program/offer-version":
    ({ versionId }) =>
    () =>
      offerVersion(writer, { versionId, version: 1 }),
  "budget/publish-version": async ({ programId, versionId }) => {
    await appropriated({ programId, source: "zone", fiscalYear: 2026, fen: 100 });
    await offerVersion(writer, { versionId, version: 1 });
    return () => publishVersion(second, { versionId, version: 2, unfunded: "Council paper 12" });
  },
});

changesAtOnce(() => aProgram({ zoneId, published: true }), {
  "program/begin-draft-version":
    ({ programId }) =>
    () =>
      beginDraftVersion(writer, programId),
});
