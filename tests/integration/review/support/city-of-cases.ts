import { pool, prisma } from "~/data/kernel/db.server";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import type { ApplicationState } from "~/domain/application/states";
import { newId } from "~/platform/ids";

const states: readonly ApplicationState[] = ["draft", "submitted", "review", "correction", "effective", "rejected"];
const clocked: readonly ApplicationState[] = ["submitted", "review", "correction"];
const now = new Date("2026-03-09T02:00:00Z");
const names = ["大连星辰软件有限公司", "大连海风科技有限公司", "旅顺启明数据有限公司", "沈阳云海生物有限公司"];

/** So many applications, four of each company, spread over zones, states and programs in turn; every second one is assigned to `userId`. */
export async function cityOfCases(count: number) {
  const zoneIds = [newId(), newId(), newId()];
  const programIds = [newId(), newId()];
  const userId = newId();
  await prisma().user.create({ data: { id: userId, email: "li@example.cn", name: "李伟", createdAt: now } });
  await prisma().zone.createMany({ data: zoneIds.map((id, i) => ({ id, slug: `zone-${i}`, name: {}, position: i })) });
  const versionIds = await Promise.all(programIds.map(program));
  const companies = Array.from({ length: Math.ceil(count / 4) }, (_, i) => {
    const name = `${names[i % names.length]}${i}`;
    return { id: newId(), kind: "domestic" as const, name, searchTokens: searchTokens([name]), createdAt: now };
  });
  await insert(companyColumns, companies);
  const rows = Array.from({ length: count }, (_, i) => {
    const state = states[i % states.length] ?? "draft";
    const at = new Date(now.getTime() - (count - i) * 60_000);
    return {
      id: newId(),
      state,
      createdAt: at,
      createdBy: userId,
      programId: programIds[i % 2] ?? "",
      programVersionId: versionIds[i % 2] ?? "",
      companyId: companies[Math.floor(i / 4)]?.id ?? "",
      zoneId: zoneIds[i % 3] ?? null,
      reference: state === "draft" ? null : `DL-2026-${String(i).padStart(6, "0")}-${i % 10}`,
      submittedAt: state === "draft" ? null : at,
      assigneeId: i % 2 ? userId : null,
      dueOn: clocked.includes(state) ? new Date(Date.UTC(2026, 2, 1 + (i % 20))) : null,
    };
  });
  // The same company stands several times in one program here, which the portal itself does not allow.
  await pool().query(`DROP INDEX application_one_live`);
  await insert(
    caseColumns,
    rows.map(({ id, companyId, createdAt }) => ({ id, companyId, createdAt, kind: "application" })),
  );
  await insert(applicationColumns, rows);
  await pool().query(`VACUUM ANALYZE`);
  return { zoneIds, programIds, userId, rows, companies };
}

async function program(id: string, i: number): Promise<string> {
  const versionId = newId();
  const version = { id: versionId, number: 1, content: {}, createdAt: now, publishedAt: now };
  await prisma().program.create({ data: { id, slug: `program-${i}`, number: i, versions: { create: version } } });
  return versionId;
}

const companyColumns = {
  table: "company",
  columns: { id: "uuid", kind: "company_kind", name: "text", searchTokens: "text[]", createdAt: "timestamptz" },
};

const caseColumns = {
  table: "case_file",
  columns: { id: "uuid", kind: "case_kind", companyId: "uuid", createdAt: "timestamptz" },
};

const applicationColumns = {
  table: "application",
  columns: {
    id: "uuid",
    state: "application_state",
    createdAt: "timestamptz",
    createdBy: "uuid",
    programId: "uuid",
    programVersionId: "uuid",
    companyId: "uuid",
    zoneId: "uuid",
    reference: "text",
    submittedAt: "timestamptz",
    assigneeId: "uuid",
    dueOn: "date",
  },
};

/** Tens of thousands of rows in one statement. */
async function insert(
  { table, columns }: typeof companyColumns | typeof caseColumns | typeof applicationColumns,
  rows: object[],
) {
  const names = Object.keys(columns).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const fields = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  const read = Object.keys(columns).map((name) => `"${name}"`);
  await pool().query(
    `INSERT INTO ${table} (${names.join()}) SELECT ${read.join()} FROM json_to_recordset($1) AS r(${fields.join()})`,
    [JSON.stringify(rows)],
  );
}
