import { beforeAll, describe, expect, it } from "vitest";
import { readPublicState } from "~/data/application/public-lookup.reader.server";
import { readPublicProgram, readPublicPrograms } from "~/data/program/public-programs.reader.server";
import { readPublicZones } from "~/data/program/public-zones.reader.server";
import { formatReference } from "~/domain/kernel/reference";
import { cityPremises } from "../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../prisma/seed/programs/free-start";
import { useDatabase } from "../application/support/world";
import { aCity, anApplication, aProgram } from "./support/city";

useDatabase();

const code = "91210231MA0DEM013F";
const other = "91210231MA0DEM021A";
const reference = formatReference("DL", 2026, 1);
const foreignReference = formatReference("DL", 2026, 3);
const draftReference = formatReference("DL", 2026, 2);

const renamed = (name: string) => ({ ...freeStart.content, name: { en: name, "zh-CN": name } });

beforeAll(async () => {
  const zoneIds = await aCity();
  const program = await aProgram("free-start", 2, zoneIds.get("jinpu") ?? null, [
    { number: 1, content: renamed("first"), published: true },
    { number: 2, content: renamed("second"), published: true },
    { number: 3, content: renamed("third"), published: false },
  ]);
  await aProgram("city-premises", 1, null, [{ number: 1, content: cityPremises.content, published: true }]);
  await aProgram("planned", 9, null, [{ number: 1, content: renamed("planned"), published: false }]);
  await anApplication({ program, code, registration: "INV 1", reference, state: "recommended" });
  await anApplication({
    program,
    code: null,
    registration: "HRB 98765 B",
    reference: foreignReference,
    state: "submitted",
  });
  await anApplication({ program, code: other, reference: draftReference, state: "draft" });
});

describe("programs", () => {
  it("are those with a published version, each in its newest one, by number", async () => {
    const programs = await readPublicPrograms();
    expect(programs.map(({ slug, version }) => [slug, version])).toEqual([
      ["city-premises", 1],
      ["free-start", 2],
    ]);
    expect(programs[1]?.content.name.en).toBe("second");
  });

  it("do not show a draft by its address either", async () => {
    expect(await readPublicProgram("planned")).toBeNull();
    expect((await readPublicProgram("free-start"))?.content.name.en).toBe("second");
    expect(await readPublicProgram("nowhere")).toBeNull();
  });

  it("keep back how officials score and how many must approve", async () => {
    const program = await readPublicProgram("free-start");
    expect(Object.keys(program?.content ?? {})).toContain("criteria");
    expect(program?.content).not.toHaveProperty("scoring");
    expect(program?.content).not.toHaveProperty("requiredApprovals");
  });

  it("carry a rent of their zone for the example, or of the first zone", async () => {
    expect((await readPublicProgram("free-start"))?.exampleRentFen).toBe(3_500);
    expect((await readPublicProgram("city-premises"))?.exampleRentFen).toBe(5_500);
  });
});

describe("look-up", () => {
  it("gives the public label of the state and nothing else", async () => {
    expect(await readPublicState(reference, { code }, "2026-03-10")).toEqual({ label: "underReview", begins: null });
  });

  it("answers a wrong reference and a wrong code alike", async () => {
    expect(await readPublicState(formatReference("DL", 2026, 77), { code }, "2026-03-10")).toBeNull();
    expect(await readPublicState(reference, { code: other }, "2026-03-10")).toBeNull();
  });

  it("never finds a draft", async () => {
    expect(await readPublicState(draftReference, { code: other }, "2026-03-10")).toBeNull();
  });

  it("finds a company without a code by its foreign registration, however that is written", async () => {
    expect(await readPublicState(foreignReference, { registration: "hrb 98-765 b" }, "2026-03-10")).toEqual({
      label: "received",
      begins: null,
    });
    expect(await readPublicState(foreignReference, { registration: "HRB 98766 B" }, "2026-03-10")).toBeNull();
    expect(await readPublicState(foreignReference, { code }, "2026-03-10")).toBeNull();
    expect(await readPublicState(reference, { registration: "HRB 98765 B" }, "2026-03-10")).toBeNull();
  });

  it("finds a company that has a code by its code alone", async () => {
    expect(await readPublicState(reference, { registration: "INV 1" }, "2026-03-10")).toBeNull();
  });
});

it("lists zones and their sites in order, with rents", async () => {
  const [first] = await readPublicZones();
  expect(first?.slug).toBe("high-tech");
  expect(first?.sites.map(({ slug, rentFenPerM2Month }) => [slug, rentFenPerM2Month])).toEqual([
    ["qixianling", 5_500],
    ["software-park", 5_000],
    ["yinggeshi", 4_500],
  ]);
});
