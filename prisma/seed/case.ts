import { projectCompany } from "~/data/ledger/projection.server";
import { moveState } from "~/data/application/application.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { operatorsOf } from "~/data/space/operator.reader.server";
import { readFreeUnits } from "~/data/decision/decision.reader.server";
import type { Actor } from "~/domain/access/actor";
import type { OfficialRole } from "~/domain/access/matrix";
import type { ApplicationState } from "~/domain/application/states";
import type { ApplicationAction } from "~/domain/application/transitions";
import { usccCheckCharacter } from "~/domain/company/uscc";
import type { ProgramContent } from "~/domain/program/draft/content";
import { beginFrom } from "~/domain/program/terms/first-day";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { addDays, addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { acceptApplication } from "~/use-cases/review/accept-application.server";
import { assignApplication } from "~/use-cases/review/assign-application.server";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { createCompany } from "~/use-cases/company/create-company.server";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { recommendDetermination } from "~/use-cases/decision/recommend-determination.server";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { requestCorrections } from "~/use-cases/review/request-corrections.server";
import { submitApplication } from "~/use-cases/application/submit-application.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { answersTo } from "./answers";
import { approveBy } from "./approval";
import { contextOn, weekday } from "./clock";
import type { CaseSeed } from "./companies";
import { type Foundation, seedPerson } from "./foundation";
import { officialFor } from "./officials";
import { samplePdf } from "./sample-pdf";

type Person = Omit<Actor, "today">;

/** A made-up code that passes the check of GB 32100. */
const codeOf = (i: number): string => {
  const body = `91210231MA0DM${String(100 + i).padStart(4, "0")}`;
  return body + usccCheckCharacter(body);
};

/** One company and its application, taken as far as its course says, by the use cases that people use. */
export async function seedCase(
  seed: CaseSeed,
  i: number,
  base: Foundation,
  today: CivilDate,
  owner?: string,
): Promise<string> {
  const on = weekday(addDays(today, -seed.daysAgo));
  const started = addDays(on, -6);
  const ownerId =
    owner ??
    (await seedPerson({
      email: `owner${i}@demo.slipway.example`,
      name: `负责人 ${i + 1}`,
      locale: i % 3 ? "zh-CN" : "en",
      passwordHash: base.passwordHash,
      createdAt: new Date(`${started}T00:00:00Z`),
    }));
  const bare: Person = { userId: ownerId, grants: [], memberships: [], mandates: [], siteIds: [] };
  const companyId = await createCompany(contextOn(bare, started), profileOf(seed, i, base, on));
  const founder: Person = { ...bare, memberships: [{ companyId, role: "owner" }] };
  const id = await beginApplication(contextOn(founder, started), { companyId, program: seed.program });
  const content = await pinnedContent(id, started);
  await fillIn(id, seed, content, founder, on);
  if (seed.course === "draft") return companyId;
  await submitApplication(contextOn(founder, on), {
    applicationId: id,
    version: await versionOf(id),
    submitKey: newId(),
  });
  await proceed(id, seed, content, base, founder, on, today);
  return companyId;
}

function profileOf(seed: CaseSeed, i: number, base: Foundation, on: CivilDate) {
  const establishedOn = addMonths(on, -(8 + (i % 12)));
  const contact = { contactName: `负责人 ${i + 1}`, contactPhone: "0411-8470 0000", address: "大连市数码路 8 号" };
  const foreign = { foreignRegistration: null, foreignCountry: null };
  const { name, nameEn, sector } = seed;
  const registeredZoneId = base.zoneIds.get(seed.zone) ?? null;
  const staff = { insuredStaff: 3 + (i % 20), insuredStaffOn: addMonths(on, -1) };
  return {
    kind: "domestic" as const,
    name,
    nameEn,
    code: codeOf(i),
    sector,
    establishedOn,
    registeredZoneId,
    ...staff,
    ...contact,
    ...foreign,
  };
}

/** Pins an application to the version that was on offer on the day it was begun, and returns what that says. */
async function pinnedContent(id: string, day: CivilDate): Promise<ProgramContent> {
  const { programId, programVersionId } = await prisma().application.findUniqueOrThrow({ where: { id } });
  const version = await prisma().programVersion.findFirstOrThrow({
    where: { programId, publishedAt: { lt: new Date(`${addDays(day, 1)}T00:00:00Z`) } },
    orderBy: { number: "desc" },
  });
  if (version.id !== programVersionId)
    await prisma().application.update({ where: { id }, data: { programVersionId: version.id } });
  return version.content as unknown as ProgramContent;
}

async function fillIn(
  id: string,
  seed: CaseSeed,
  content: ProgramContent,
  founder: Person,
  on: CivilDate,
): Promise<void> {
  const rentFenPerM2Month = { "high-tech": 5_000, jinpu: 3_500, lushunkou: 2_800 }[seed.zone] ?? 1_800;
  const people = ["王海燕", "李星"];
  const said = {
    ...seed,
    rentFenPerM2Month,
    people,
    on,
    business: `${seed.nameEn} builds tools for companies in Dalian.`,
  };
  const answers = answersTo(content, said);
  await prisma().application.update({
    where: { id },
    data: { answers: JSON.parse(JSON.stringify(answers)) as object },
  });
  const documents = requiredDocuments(content, answers).slice(0, seed.course === "draft" ? 1 : undefined);
  for (const { key, name } of documents) {
    const context = contextOn(founder, addDays(on, -1));
    const file = samplePdf(`${name.en} - ${seed.nameEn} (demonstration)`);
    await uploadDocument(context, { caseId: id, requirement: key, fileName: `${key}.pdf`, content: file });
  }
}

const versionOf = async (id: string): Promise<number> =>
  (await prisma().application.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

async function proceed(
  id: string,
  seed: CaseSeed,
  content: ProgramContent,
  base: Foundation,
  founder: Person,
  on: CivilDate,
  today: CivilDate,
) {
  const { course, zone, daysAgo } = seed;
  const later = (days: number): CivilDate => {
    const day = weekday(addDays(on, days));
    return day < today ? day : today;
  };
  const as = (role: OfficialRole, days: number) => contextOn(officialFor(base, role, zone), later(days));
  const declare = (role: OfficialRole, days: number) =>
    declareInterest(as(role, days), { caseId: id, conflict: false, explanation: null });
  const stale = async () => ({ applicationId: id, version: await versionOf(id) });

  if (course === "withdrawn") return withdrawApplication(contextOn(founder, later(8)), await stale());
  if (course === "submitted") return;
  await declare("intake", 2);
  if (course === "correction" || course === "lapsed") {
    const points = [
      {
        target: `document:${content.documents[0]?.key ?? ""}`,
        message: "扫描件不清晰，请重新上传。 The scan cannot be read; please send a clearer one.",
      },
      { target: "general", message: "请确认申请面积与合同一致。 Please confirm that the area agrees with the lease." },
    ];
    await requestCorrections(as("intake", 3), { ...(await stale()), points });
    if (course === "lapsed") await move(id, "lapse", "correction", "lapsed", null, as("intake", 40).now);
    return;
  }
  await acceptApplication(as("intake", 4), { ...(await stale()), seen: ["identity", "licence", "lease"] });
  await declare("reviewer", 5);
  // Some wait to be taken up.
  if (daysAgo !== 14)
    await assignApplication(as("intake", 5), {
      ...(await stale()),
      reviewerId: officialFor(base, "reviewer", zone).userId,
    });
  if (course === "review") return;
  const refused = ["rejected", "appeal", "upheld", "varied"].includes(course);
  const clause = content.legalBasis[0]?.key ?? null;
  await recommendDetermination(as("reviewer", 14), {
    ...(await stale()),
    outcome: refused ? "reject" : "approve",
    scores: Object.fromEntries(content.scoring.map(({ key, max }) => [key, Math.round(max * (refused ? 0.4 : 0.8))])),
    reasons: [
      { clause, words: refused ? "条件不符合。 A condition is not met." : "条件均符合。 All conditions are met." },
    ],
  });
  if (course === "recommended") return;
  if (refused) {
    await declare("approver", 18);
    await rejectApplication(as("approver", 20), {
      ...(await stale()),
      reasons: [
        { clause, words: "现有材料不能证明符合该条件。 The documents do not show that this condition is met." },
      ],
    });
    const { userId } = founder;
    if (course !== "rejected") await move(id, "appeal", "rejected", "appeal", userId, as("approver", 25).now);
    const approver = officialFor(base, "approver", "nowhere").userId;
    if (course === "upheld") await move(id, "upholdDecision", "appeal", "upheld", approver, as("approver", 40).now);
    if (course === "varied") await move(id, "varyDecision", "appeal", "varied", approver, as("approver", 40).now);
    return;
  }
  const start = beginFrom(content.firstDay, course === "pending" ? addDays(today, 40) : later(30));
  const zoneId = base.zoneIds.get(zone) ?? "";
  const free = content.premises === "unit" ? await readFreeUnits(zoneId, start, null) : [];
  const unitId = free.find(({ areaM2 }) => Number(areaM2) >= Number(seed.areaM2))?.id ?? free[0]?.id ?? null;
  const [payee] = await operatorsOf({ unitId, applicationId: id, zoneId }, today);
  const held = base.officials.filter((each) => each.role === "approver" && (each.zone === zone || each.zone === null));
  const approvers = held.map(({ actor }) => contextOn(actor, later(20)));
  const awardId = await approveBy(approvers.slice(0, course === "approvedOnce" ? 1 : undefined), {
    ...(await stale()),
    start,
    unitId,
    operatorId: payee?.id ?? null,
  });
  if (awardId && course === "notice") await backToNotice(id, awardId);
}

/** Steps that no screen offers yet. */
const move = (
  applicationId: string,
  action: ApplicationAction,
  from: ApplicationState,
  to: ApplicationState,
  actorId: string | null,
  now: Date,
): Promise<void> => transact((tx) => moveState(tx, { applicationId, action, from, to, actorId, now, due: null }));

/** The programs' notices last 0 days, so one case is set back into the state in which a longer notice would hold it. */
async function backToNotice(id: string, awardId: string): Promise<void> {
  const { companyId } = await prisma().award.update({ where: { id: awardId }, data: { effectiveAt: null } });
  await prisma().application.update({ where: { id }, data: { state: "notice" } });
  await transact(async (tx) => {
    // History is only added to; this makes up another one.
    await tx.$executeRaw`ALTER TABLE case_event DISABLE TRIGGER case_event_append_only`;
    await tx.caseEvent.updateMany({
      where: { caseId: id, action: "approve" },
      data: { toState: "notice" },
    });
    await tx.$executeRaw`ALTER TABLE case_event ENABLE TRIGGER case_event_append_only`;
    await tx.$executeRaw`ALTER TABLE ledger_act DISABLE TRIGGER ledger_act_append_only`;
    await tx.ledgerAct.deleteMany({ where: { caseId: id } });
    await tx.$executeRaw`ALTER TABLE ledger_act ENABLE TRIGGER ledger_act_append_only`;
    await projectCompany(tx, companyId);
  });
}
