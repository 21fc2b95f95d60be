import { findRights } from "~/data/access/rights.server";
import type { UseCaseContext } from "~/data/access/context";
import { closeDatabase, openDatabase, prisma, rows } from "~/data/kernel/db.server";
import { actorOf } from "~/domain/access/actor-of";
import type { OfficialRole } from "~/domain/access/matrix";
import type { ImportKindName } from "~/domain/import/kinds";
import type { SheetRows } from "~/domain/kernel/list/file";
import type { FileCell } from "~/domain/kernel/list/list";
import { todayIn } from "~/domain/kernel/time/zoned";
import { usccCheckCharacter } from "~/domain/company/uscc";
import { taskRuns } from "~/jobs/kinds/kinds.server";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { askRelease } from "~/use-cases/import/ask-release.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { xlsxOf } from "~/use-cases/kernel/xlsx.server";
import { runTasks } from "~/use-cases/task/run-tasks.server";
import { benchDatabase } from "./support/database";
import { beside } from "./support/report";

/** Rows of a file, and the seconds within which each half of an import is done on two cores. */
const [count, bar] = [5_000, 30];

/** A program of the whole city whose subsidies are paid for premises that companies rent themselves. */
const program = "software-growth";
const firstDay = "2025-01-01";

/** Brings in 5,000 companies and 5,000 running subsidies of theirs, each from a workbook, as the jobs do; prints how long each half took, and tells whether all are within the bar. */
export async function benchImport(): Promise<boolean> {
  const database = await benchDatabase();
  try {
    openDatabase(database.url, 4);
    const [zone] = await rows<{ slug: string }>("SELECT slug FROM zone ORDER BY position LIMIT 1");
    const files = filesOf(zone?.slug ?? "", await sourcesOf());
    const city = { preparer: await anOfficial("manager"), releaser: await anOfficial("approver") };
    const money = { ...city, preparer: await anOfficial("finance") };
    await imported("budgets", files.budgets, money);
    const met = [
      ...(await imported("companies", files.companies, city)),
      ...(await imported("subsidies", files.subsidies, city)),
    ];
    return !met.includes(false);
  } finally {
    await closeDatabase();
    await database.remove();
  }
}

type File = readonly [heads: readonly string[], ...rows: (readonly FileCell[])[]];

async function sourcesOf(): Promise<string[]> {
  const [found] = await rows<{ sources: string[] }>(
    `SELECT ARRAY(SELECT f->>'source' FROM jsonb_array_elements(v.content->'funding') f) AS sources
       FROM program p JOIN program_version v ON v.program_id = p.id AND v.number = 1 WHERE p.slug = $1`,
    [program],
  );
  return found?.sources ?? [];
}

const codeOf = (n: number): string => {
  const body = `91210200MB${String(n).padStart(7, "0")}`;
  return body + usccCheckCharacter(body);
};

function filesOf(
  zone: string,
  sources: readonly string[],
): Readonly<Record<"budgets" | "companies" | "subsidies", File>> {
  const each = <Row>(row: (n: number) => Row): Row[] => Array.from({ length: count }, (_, n) => row(n));
  return {
    budgets: [
      ["Program", "Source", "Fiscal year", "Amount"],
      ...["2026", "2027", "2028"].flatMap((year) => sources.map((source) => [program, source, year, "900000000"])),
    ],
    companies: [
      ["Code", "Name", "Zone", "Contact", "Contact e-mail", "Contact telephone", "Sector"],
      ...each((n) => [
        codeOf(n),
        `批量企业${n}`,
        zone,
        `联系人${n}`,
        `bulk${n}@example.com`,
        "0411-88886666",
        "Software",
      ]),
    ],
    subsidies: [
      ["Number", "Company code", "Program", "Version", "First day", "Zone", "Area", "Rent", "Paid through", "2025-07"],
      ...each((n) => [
        `批-${n}`,
        codeOf(n),
        program,
        "1",
        firstDay,
        zone,
        "80.5",
        "42",
        "2026-03",
        n % 10 === 0 ? "900" : "",
      ]),
    ],
  };
}

/** A person who has this role alone, in the whole city. */
async function anOfficial(role: OfficialRole): Promise<UseCaseContext> {
  const [userId, at] = [newId(), new Date()];
  await prisma().user.create({
    data: { id: userId, email: `${userId}@example.com`, name: role, locale: "en", createdAt: at },
  });
  await prisma().roleGrant.create({ data: { id: newId(), userId, role, zoneId: null, grantedAt: at } });
  const [now, rights] = [new Date(), await findRights(userId)];
  const today = todayIn(cityTimeZone, now);
  const actor = rights && actorOf(rights, today);
  if (!actor) throw new Error(`Nobody is ${role}`);
  return { actor, now, today, requestId: newId() };
}

interface People {
  readonly preparer: UseCaseContext;
  readonly releaser: UseCaseContext;
}

/** Brings a file in, and tells of each half whether it was done within the bar. */
async function imported(
  kind: ImportKindName,
  [heads, ...lines]: File,
  { preparer, releaser }: People,
): Promise<boolean[]> {
  const importId = newId();
  const sheet = { title: kind, heads: heads.map((text) => ({ text })) };
  const content = xlsxOf(sheet, batches(lines));
  await prepareImport(preparer, { id: importId, kind, fileName: `${kind}.xlsx`, content });
  const looked = await timed(kind, "looked at", lines.length);
  const { version, state } = await prisma().importBatch.findUniqueOrThrow({ where: { id: importId } });
  if (state !== "prepared") throw new Error(await faultOf(importId));
  await askRelease(releaser, { importId, version, taskId: newId() });
  const released = await timed(kind, "released", lines.length);
  const after = await prisma().importBatch.findUniqueOrThrow({ where: { id: importId } });
  if (after.state !== "released") throw new Error(`${kind}: ${after.state}, ${await faultOf(importId)}`);
  return [looked, released];
}

async function* batches(lines: readonly (readonly FileCell[])[]): SheetRows {
  yield await Promise.resolve(lines);
}

async function timed(kind: ImportKindName, half: string, length: number): Promise<boolean> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await runTasks(taskRuns, () => new Date(), new AbortController().signal);
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const met = seconds <= bar;
  const own = ((user + system) / 1_000_000).toFixed(1);
  console.log(
    `${length.toLocaleString("en")} ${kind} ${half}: ${seconds.toFixed(1)} s, ${own} s of them in this process; bar ${beside(bar, met)}`,
  );
  return met;
}

const faultOf = async (id: string): Promise<string> => {
  const found = await rows(`SELECT "row", "column", code, text FROM import_problem WHERE batch_id = $1::uuid LIMIT 3`, [
    id,
  ]);
  const failed = await rows(
    `SELECT t.error FROM task t JOIN import_batch b ON b.task_id = t.id WHERE b.id = $1::uuid`,
    [id],
  );
  return JSON.stringify([...found, ...failed]);
};
