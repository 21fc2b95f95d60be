import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { cellName } from "~/domain/import/cell";
import { newId } from "~/platform/ids";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { acceptCompanyInvitation } from "~/use-cases/company/accept-company-invitation.server";
import { askRelease } from "~/use-cases/import/ask-release.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { refuseImport } from "~/use-cases/import/refuse-import.server";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { withdrawImport } from "~/use-cases/import/withdraw-import.server";
import { as, audited, person } from "../application/support/world";
import { anOfficial } from "../change/support/world";
import {
  aCity,
  aCode,
  bytes,
  companiesCsv,
  csv,
  prepared,
  progress,
  problemsOf,
  released,
  stored,
  useDatabase,
  work,
} from "./support/world";

useDatabase();

let city: Awaited<ReturnType<typeof aCity>>;
beforeEach(async () => {
  city = await aCity();
});

const companies = () => prisma().company.count({ where: { registeredZoneId: city.zoneId } });

describe("an import of companies", () => {
  it("is looked at, released by another, and its contacts are invited; nothing is written before", async () => {
    const id = newId();
    const file = { id, kind: "companies", fileName: "companies.csv" } as const;
    await prepareImport(city.manager, { ...file, content: bytes(companiesCsv(city.zone, 3)) });
    await work();
    expect(await stored(id)).toMatchObject({ state: "prepared", rows: 3, problems: 0, zoneIds: [city.zoneId] });
    expect((await stored(id)).makes).toEqual({ companies: 3, invitations: 3 });
    expect(await companies()).toBe(0);
    const told = await prisma().outboxMessage.findMany({ where: { kind: "import.prepared" }, orderBy: { id: "desc" } });
    expect(told[0]?.userId).toBe(city.approver.actor.userId);
    await askRelease(city.approver, { importId: id, version: 2, taskId: newId() });
    await work();
    expect(await stored(id)).toMatchObject({ state: "released", decidedBy: city.approver.actor.userId });
    expect(await companies()).toBe(3);
    expect(await prisma().outboxMessage.count({ where: { kind: "import.companyInvited" } })).toBe(3);
    expect(await prisma().importMade.count({ where: { batchId: id } })).toBe(6);
    expect(await audited(id)).toEqual(["import.prepare", "import.check", "import.release"]);
  });

  it("names every fault at its cell and writes nothing: 50 planted are 50 named", async () => {
    const planted: string[] = [];
    const faults = [
      (cells: string[]) => [(cells[0] = `${cells[0]?.slice(0, -1)}${cells[0]?.endsWith("X") ? "Y" : "X"}`), "A"],
      (cells: string[]) => [(cells[1] = " "), "B"],
      (cells: string[]) => [(cells[2] = "Nowhere"), "C"],
      (cells: string[]) => [(cells[3] = "nobody"), "D"],
      (cells: string[]) => [(cells[0] = "12345"), "A"],
    ];
    const file = companiesCsv(city.zone, 400, (cells, i) => {
      if (i % 8 !== 3) return;
      const column = faults[planted.length % faults.length]?.(cells)[1];
      planted.push(`${column}${i + 2}`);
    });
    expect(planted).toHaveLength(50);
    const id = await prepared(city.manager, "companies", file);
    const problems = await problemsOf(id);
    expect(problems.map(({ row, column }) => cellName(row, column))).toEqual(planted);
    expect(await stored(id)).toMatchObject({ state: "faulty", problems: 50, rows: 400 });
    expect(await companies()).toBe(0);
    expect(await prisma().importRow.count({ where: { batchId: id } })).toBe(0);
    await expect(askRelease(city.approver, { importId: id, version: 2, taskId: newId() })).rejects.toThrow(NotFound);
  });

  it("finds what is twice in the file, and what stands", async () => {
    const [first, second] = [aCode(), aCode()];
    await released(
      city,
      "companies",
      csv([
        ["统一社会信用代码", "企业名称", "所属园区"],
        [first, "甲", city.zone],
      ]),
    );
    const id = await prepared(
      city.manager,
      "companies",
      csv([
        ["code", "name", "zone"],
        [second, "乙", city.zone],
        [first, "甲", city.zone],
        [second, "乙", city.zone],
      ]),
    );
    expect(await problemsOf(id)).toEqual([
      { row: 3, column: 0, code: "import.companyStands" },
      { row: 4, column: 0, code: "import.twice" },
    ]);
  });

  it("is looked at once more when it is released: what has changed since makes it faulty again", async () => {
    const file = companiesCsv(city.zone, 2);
    const [one, two] = [
      await prepared(city.manager, "companies", file),
      await prepared(city.manager, "companies", file),
    ];
    await releaseImport(city.approver, one, progress);
    expect(await releaseImport(city.approver, two, progress)).toEqual({ problems: 2 });
    expect(await stored(two)).toMatchObject({ state: "faulty", problems: 2 });
    expect(await companies()).toBe(2);
  });

  it("is prepared by a manager and released by another in its zone alone", async () => {
    const content = companiesCsv(city.zone, 1);
    const file = { id: newId(), kind: "companies", fileName: "a.csv" } as const;
    await expect(prepareImport(city.approver, { ...file, content: bytes(content) })).rejects.toThrow(Forbidden);
    const elsewhere = await aCity();
    const foreign = await prepared(elsewhere.manager, "companies", content);
    expect(await problemsOf(foreign)).toEqual([{ row: 2, column: 2, code: "import.noZone" }]);
    const id = await prepared(city.manager, "companies", content);
    const step = { importId: id, version: (await stored(id)).version, taskId: newId() };
    await expect(askRelease(city.manager, step)).rejects.toThrow(Refusal);
    await expect(askRelease(elsewhere.approver, step)).rejects.toThrow(NotFound);
    await expect(askRelease(await anOfficial("finance", city.zoneId), step)).rejects.toThrow(Forbidden);
    await expect(askRelease(city.approver, { ...step, version: 1 })).rejects.toThrow(StaleVersion);
    await expect(refuseImport(city.approver, { ...step, reasons: "" })).rejects.toThrow(Refusal);
    await refuseImport(city.approver, { ...step, reasons: "The wrong file" });
    expect(await stored(id)).toMatchObject({ state: "refused", reasons: "The wrong file" });
  });

  it("is withdrawn by its preparer, also while its file is still to be looked at", async () => {
    const id = newId();
    const file = { id, kind: "companies", fileName: "a.csv" } as const;
    await prepareImport(city.manager, { ...file, content: bytes(companiesCsv(city.zone, 1)) });
    await withdrawImport(city.manager, { importId: id, version: 1 });
    await work();
    expect(await stored(id)).toMatchObject({ state: "withdrawn", rows: null });
  });
});

describe("a voided import", () => {
  const dump = async () => {
    const [found] = await rows<{ all: unknown }>(
      `SELECT jsonb_build_object('company', (SELECT jsonb_agg(c ORDER BY id) FROM company c), 'token', (SELECT jsonb_agg(t ORDER BY id) FROM token t)) AS all`,
    );
    return found?.all;
  };

  it("leaves what was before, and keeps what went", async () => {
    await released(city, "companies", companiesCsv(city.zone, 2));
    const before = await dump();
    const id = await released(city, "companies", companiesCsv(city.zone, 5));
    expect(await dump()).not.toEqual(before);
    const { version } = await stored(id);
    await voidImport(city.approver, { importId: id, version, reasons: "The wrong list" });
    expect(await dump()).toEqual(before);
    expect(await prisma().importVoidedRow.count({ where: { batchId: id } })).toBe(10);
    expect(await stored(id)).toMatchObject({ state: "voided", voidReasons: "The wrong list" });
  });

  it("is refused once something was built on it, or changed", async () => {
    const id = await released(city, "companies", companiesCsv(city.zone, 1));
    const mail = await prisma().outboxMessage.findFirstOrThrow({
      where: { kind: "import.companyInvited" },
      orderBy: { id: "desc" },
    });
    const token = /token=([\w-]+)/.exec(mail.text ?? "")?.[1] ?? "";
    const { userId } = await person("contact");
    await acceptCompanyInvitation(as(userId, {}), { token, email: mail.email });
    const { version } = await stored(id);
    const step = { importId: id, version, reasons: "The wrong list" };
    await expect(voidImport(city.approver, step)).rejects.toThrow(new Refusal("import.builtOn"));
    expect(await companies()).toBe(1);
    const other = await released(city, "companies", companiesCsv(city.zone, 1));
    await rows(
      `UPDATE company SET address = 'Elsewhere' WHERE id::text IN (SELECT made_key FROM import_made WHERE batch_id = $1::uuid)`,
      [other],
    );
    const changed = { importId: other, version: (await stored(other)).version, reasons: "The wrong list" };
    await expect(voidImport(city.approver, changed)).rejects.toThrow(new Refusal("import.builtOn"));
  });
});
