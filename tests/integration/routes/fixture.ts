import { beginClaim } from "~/use-cases/month/item-claim/begin-claim.server";
import { handInClaim } from "~/use-cases/month/item-claim/hand-in-claim.server";
import { setLineOfClaim } from "~/use-cases/month/item-claim/set-claim-line.server";
import { anAwardWithCeilings } from "../ledger/support/ceilings";
import { Readable } from "node:stream";
import { beforeAll } from "vitest";
import { setAt, type Tree } from "~/domain/kernel/draft-tree";
import { sessionCookie } from "~/auth/lucia.server";
import { dateColumn } from "~/data/kernel/civil";
import { shownEffect } from "~/data/change/effect-digest.server";
import type { Actor } from "~/domain/access/actor";
import { foreseeChange } from "~/use-cases/change/foresee-change.server";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { asItStands, prisma, rows, transact } from "~/data/kernel/db.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { monthOf, shiftMonth } from "~/domain/kernel/time/month";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import { openSession } from "~/use-cases/access/open-session.server";
import { seedBankAccount } from "../../../prisma/seed/bank-accounts";
import { seedCase } from "../../../prisma/seed/case";
import type { Course } from "../../../prisma/seed/companies";
import { seedFoundation } from "../../../prisma/seed/foundation";
import { useSeededDatabase } from "../../support/use-database";
import type { ActorName } from "./actors";
import { doneReplay, doneTask, waitingImport } from "./done-task";

export const origin = "http://localhost:3000";

const mailboxes: Readonly<Record<Exclude<ActorName, "nobody">, string>> = {
  owner: "founder",
  member: "member",
  adviser: "adviser",
  operator: "operator",
  intake: "intake",
  reviewer: "reviewer",
  approver: "approver",
  finance: "finance",
  manager: "manager",
  auditor: "auditor",
  admin: "admin",
  otherIntake: "intake.jinpu",
  otherApprover: "approver.jinpu",
  otherFounder: "founder.zh",
};

/** Opens a database for the tests of a file with the demonstration's people and one case in each state that a route needs. */
export function useCity(): { readonly names: Record<string, string> } {
  const city = { names: {} };
  useSeededDatabase(seed, (names) => {
    city.names = names;
  });
  beforeAll(() => restore(city.names));
  return city;
}

const courses: readonly Course[] = ["draft", "submitted", "correction", "review", "recommended", "effective"];

/** Officials who handle cases, and so have declared that they have no interest in them. */
const handling = new Set(["intake", "reviewer", "approver", "manager"]);

async function seed(): Promise<Record<string, string>> {
  const today = todayIn(cityTimeZone, new Date());
  const base = await seedFoundation(today);
  const [owner, member, adviser, otherFounder] = [...base.founderIds.values()];
  if (!owner || !member || !adviser || !otherFounder) throw new Error("founders are missing");
  const said = { program: "free-start", zone: "high-tech", site: "software-park", sector: "software", areaM2: "36" };
  const names: Record<string, string> = {};
  for (const [i, course] of courses.entries()) {
    const one = { ...said, name: `公司${i}`, nameEn: `Company ${i}`, course, daysAgo: 60 };
    const companyId = await seedCase(one, i, base, today, owner);
    const { id } = await prisma().application.findFirstOrThrow({ where: { companyId }, select: { id: true } });
    names[course] = id;
    const document = await prisma().document.findFirst({ where: { caseId: id }, select: { id: true } });
    names[`${course}Document`] = document?.id ?? "";
    await declareAll(base, id);
    Object.assign(names, { company: companyId, ...(await join(companyId, owner, member, adviser)) });
  }
  const dear = { ...said, program: "maker-space", areaM2: "860", name: "众创空间", nameEn: "Maker Space", daysAgo: 60 };
  const dearId = await seedCase({ ...dear, course: "approvedOnce" }, courses.length + 1, base, today, otherFounder);
  const approvedOnce = await prisma().application.findFirstOrThrow({ where: { companyId: dearId } });
  const other = { ...said, name: "别的公司", nameEn: "Another Company", course: "draft" as const, daysAgo: 60 };
  await seedCase(other, courses.length, base, today, otherFounder);
  const made = await singles(owner);
  const change = await aRequest(made["award"] ?? "", owner);
  await declareAll(base, change);
  await byOperator(made["award"] ?? "");
  return {
    ...names,
    ...(await anOwnership(names["company"] ?? "", otherFounder)),
    ...(await anOperator()),
    ...(await aUnit(names["company"] ?? "")),
    ...(await aMovement(base, made["program"] ?? "")),
    ...(await accounts(base, owner, names["company"] ?? "")),
    approvedOnce: approvedOnce.id,
    phrase: await aPhrase(),
    comparedCity: (await prisma().comparisonCity.findFirstOrThrow({ where: { home: false } })).id,
    ...made,
    change,
    changeDocument: await aDocumentOf(change, owner),
    ...(await aReport(made["award"] ?? "")),
    ...(await someClaims(names["company"] ?? "", owner)),
    recovery: await aRecovery(made["award"] ?? ""),
    task: await doneTask(mailboxes.manager),
    import: await waitingImport(mailboxes.manager, said.zone),
    replay: await doneReplay(mailboxes.manager, made["draftVersion"] ?? ""),
  };
}

/** The recovery of an award's debt, as it was opened. */
async function aRecovery(awardId: string): Promise<string> {
  const { companyId, zoneId, programVersionId } = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
  const [id, openedAt] = [newId(), new Date()];
  await prisma().case.create({ data: { id, kind: "recovery", companyId, createdAt: openedAt } });
  const of = { companyId, zoneId, programVersionId, awardId };
  await prisma().recovery.create({
    data: { id, reference: `R-2026-${id.slice(-6)}`, state: "opened", ...of, openedAt },
  });
  return id;
}

/** Everybody of the zone who handles cases declares that they have no interest in this one. */
async function declareAll({ officials }: Awaited<ReturnType<typeof seedFoundation>>, caseId: string): Promise<void> {
  for (const { actor } of officials.filter(({ zone, role }) => zone !== "jinpu" && handling.has(role))) {
    const declaration = { id: newId(), caseId, userId: actor.userId, conflict: false };
    await prisma().interestDeclaration.createMany({
      data: { ...declaration, declaredAt: new Date() },
      skipDuplicates: true,
    });
  }
}

/** A unit at the site that the operator of the demonstration runs, with its site and zone, and a tenant of another one. */
async function aUnit(companyId: string) {
  const { id, siteId, site } = await prisma().unit.findFirstOrThrow({
    where: { site: { slug: "qixianling" } },
    include: { site: true },
  });
  const month = shiftMonth(monthOf(todayIn(cityTimeZone, new Date())), -1);
  const { id: other } = await prisma().unit.findFirstOrThrow({
    where: { siteId, id: { not: id }, occupancies: { none: {} } },
    orderBy: { label: "desc" },
  });
  const tenant = newId();
  const days = { fromOn: new Date(`${month}-01`), toOn: new Date(`${shiftMonth(month, 24)}-01`) };
  await prisma().occupancy.create({ data: { id: tenant, unitId: other, companyId, ...days } });
  const tenantFile = newId();
  const { storageKey, sha256, size, contentType } = await prisma().document.findFirstOrThrow();
  const file = { fileName: "meter.pdf", storageKey, sha256, size, contentType, uploadedBy: newId() };
  await prisma().occupancyEvidence.create({
    data: { id: tenantFile, occupancyId: tenant, month, ...file, uploadedAt: new Date() },
  });
  return { unit: id, site: siteId, zone: site.zoneId, month, tenant, unitOfTenant: other, tenantFile };
}

/** Somebody who asks to own a company, and what they show. */
async function anOwnership(companyId: string, userId: string) {
  const [ownership, companyFile] = [newId(), newId()];
  const now = new Date();
  await prisma().ownershipRequest.create({
    data: { id: ownership, companyId, userId, statement: "It is ours", askedAt: now },
  });
  const { key, ...file } = await files().store(Readable.from([Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n")]));
  const written = { fileName: "licence.pdf", storageKey: key, uploadedAt: now, uploadedBy: userId };
  const { size, sha256, contentType } = file;
  await prisma().companyFile.create({
    data: { id: companyFile, companyId, ownershipId: ownership, size, sha256, contentType, ...written },
  });
  return { ownership, companyFile };
}

/** The operator of the demonstration, with when it runs its site and whose grant is its first. */
async function anOperator() {
  const { id, operatorId } = await prisma().operatorSite.findFirstOrThrow({ where: { site: { slug: "qixianling" } } });
  const grant = await prisma().roleGrant.findFirstOrThrow({ where: { operatorId } });
  return { operator: operatorId, span: id, operatorGrant: grant.id };
}

/** A movement of the budget that finance has prepared, its line, and a paying account of its program that waits. */
async function aMovement({ officials }: Awaited<ReturnType<typeof seedFoundation>>, programId: string) {
  const finance = officials.find(({ role }) => role === "finance");
  if (!finance) throw new Error("finance is missing");
  const { source, fiscalYear, id } = await prisma().budgetLine.findFirstOrThrow({
    where: { programId },
    orderBy: { fiscalYear: "desc" },
  });
  const to = { programId, source, fiscalYear };
  const now = new Date();
  const today = todayIn(cityTimeZone, now);
  const ctx = { actor: { ...finance.actor, today }, now, today, requestId: "fixture" };
  const movement = newId();
  await prepareMovement(ctx, { id: movement, from: null, to, fen: 100_000, basis: "Decision 12" });
  const payingAccount = newId();
  const bank = { holder: "财政局", bankName: "工商银行", bankCode: "102100099996", number: "6222000011112222" };
  const account = { ...bank, id: payingAccount, programId, fromOn: today, charset: "UTF-8" as const };
  await preparePayingAccount(ctx, account);
  return { budgetLine: id, movement, payingAccount, ...(await aRun(finance.actor.userId)) };
}

/** A run over the zone of an award that finance has prepared, with a file for the bank. */
async function aRun(preparedBy: string) {
  const { id: awardId, ...place } = await prisma().award.findFirstOrThrow({
    where: { releasedAt: null },
    select: { id: true, companyId: true, zoneId: true, programId: true },
  });
  const [run, batch, at, through] = [newId(), newId(), new Date(), "2026-01"];
  const scope = { through, programIds: [place.programId], zoneIds: [place.zoneId] };
  const made = { name: "RUN-2026-01", part: "canary", preparedBy, preparedAt: at };
  await prisma().paymentRun.create({ data: { id: run, state: "prepared", ...made, ...scope } });
  const sums = { charset: "UTF-8", sender: "财政局", lines: 1, fen: 1 };
  await prisma().bankBatch.create({ data: { id: batch, runId: run, madeAt: at, executionOn: at, ...sums } });
  const waived = { paidFen: 0, waivedFen: 1, keptFen: 0, months: [], through, digest: "0".repeat(64) };
  await prisma().paymentLine.create({ data: { id: newId(), runId: run, awardId, ...place, ...waived } });
  return { run, batch, paidAward: awardId };
}

/** An account of a company that waits for its first check, and one of the operator's; who may check them has looked at the company's number. */
async function accounts({ officials }: Awaited<ReturnType<typeof seedFoundation>>, owner: string, companyId: string) {
  const now = new Date();
  const today = todayIn(cityTimeZone, now);
  const at = (actor: Omit<Actor, "today">) => ({ actor: { ...actor, today }, now, today, requestId: "fixture" });
  const nobody = { grants: [], memberships: [], mandates: [], siteIds: [] };
  const payee = { ...nobody, userId: owner, memberships: [{ companyId, role: "owner" as const }] };
  const entered = { number: "6222000011112222", course: "entered" } as const;
  const company = { kind: "company", id: companyId } as const;
  const bankAccount = await seedBankAccount(payee, [], { owner: company, holder: "公司", ...entered }, at);
  for (const { role, zone, actor } of officials)
    if (zone !== "jinpu" && ["intake", "approver", "finance"].includes(role))
      await showAccountNumber(at(actor), bankAccount);
  const grant = await prisma().roleGrant.findFirstOrThrow({ where: { role: "operator" } });
  const id = grant.operatorId ?? "";
  const person = { ...nobody, userId: grant.userId, operatorIds: [id] };
  const operator = { kind: "operator", id } as const;
  const operatorAccount = await seedBankAccount(person, [], { owner: operator, holder: "运营", ...entered }, at);
  const file = (accountId: string) => prisma().bankAccountEvidence.findFirstOrThrow({ where: { accountId } });
  return {
    bankAccount,
    operatorAccount,
    accountFile: (await file(bankAccount)).id,
    operatorFile: (await file(operatorAccount)).id,
  };
}

/** A phrase of a zone. */
async function aPhrase(): Promise<string> {
  const { id: zoneId } = await prisma().zone.findFirstOrThrow({ select: { id: true } });
  const words = { en: "Please sign the last page.", "zh-CN": "请在末页签字。" };
  const { id } = await prisma().phrase.create({ data: { id: newId(), zoneId, use: "correction", words } });
  return id;
}

/** A change of an award that its owner asked for. */
async function aRequest(awardId: string, userId: string): Promise<string> {
  const { companyId, zoneId } = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
  const today = todayIn(cityTimeZone, new Date());
  const actor: Actor = {
    userId,
    today,
    memberships: [{ companyId, role: "owner" }],
    mandates: [],
    grants: [],
    siteIds: [],
  };
  const proposal = { kind: "endEarly", on: addDays(today, 90) } as const;
  const found = await foreseeChange(asItStands, { companyId, zoneId, awardId }, proposal, today);
  if (!found.ok) throw new Error("the early end is not possible");
  const asked = { changeId: newId(), awardId, proposal, reason: "We move away.", lateReason: null };
  return requestChange(
    { actor, today, now: new Date(), requestId: "fixture" },
    { ...asked, shown: shownEffect(found.effect) },
  );
}

/** Another rent that the operator of the award's unit has reported, and what shows it. */
async function aReport(awardId: string) {
  const today = todayIn(cityTimeZone, new Date());
  const { unitId } = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
  const { siteId } = await prisma().unit.findUniqueOrThrow({ where: { id: unitId ?? "" } });
  const grant = await prisma().roleGrant.findFirstOrThrow({ where: { role: "operator" } });
  const nothing = { memberships: [], mandates: [], grants: [] };
  const actor: Actor = { userId: grant.userId, today, siteIds: [siteId], ...nothing };
  const report = await reportChange(
    { actor, today, now: new Date(), requestId: "fixture" },
    {
      changeId: newId(),
      awardId,
      report: { what: "rent", since: today, rentFenPerM2Month: 123_456 },
      words: "A new lease",
    },
  );
  return { report, sentFile: await aDocumentOf(report, grant.userId, "report") };
}

/** Lets the operator report the months of the version of an award, and run its site. */
async function byOperator(awardId: string): Promise<void> {
  await rows("ALTER TABLE program_version DISABLE TRIGGER USER");
  await rows(
    `UPDATE program_version SET content = content || '{"report": {"by": "operator", "evidence": [], "acceptedAfterDays": null}}'
      WHERE id = (SELECT program_version_id FROM award WHERE id = $1)`,
    [awardId],
  );
  await rows("ALTER TABLE program_version ENABLE TRIGGER USER");
  await rows(
    `INSERT INTO operator_site (id, operator_id, site_id, from_on)
     SELECT $2::uuid, (SELECT operator_id FROM role_grant WHERE role = 'operator' LIMIT 1), u.site_id, '2020-01-01'
       FROM award a JOIN unit u ON u.id = a.unit_id WHERE a.id = $1
        AND NOT EXISTS (SELECT FROM operator_site s WHERE s.site_id = u.site_id)`,
    [awardId, newId()],
  );
}

/** An award with a ceiling of the company that its owner claims under: a claim that was handed in and a draft, each with a line. */
async function someClaims(companyId: string, userId: string) {
  const today = todayIn(cityTimeZone, new Date());
  const { zoneId } = await prisma().award.findFirstOrThrow({ where: { companyId } });
  const version = await prisma().programVersion.findFirstOrThrow({ where: { program: { slug: "outbound-support" } } });
  const program = { zoneId, programId: version.programId, versionId: version.id };
  const ceilings = [{ year: Number(today.slice(0, 4)), fen: 1_000_000 }];
  const { id: awardId } = await anAwardWithCeilings({
    program,
    companyId,
    ceilings,
    approvedOn: today,
    benefit: "items",
  });
  const nothing = { mandates: [], grants: [], siteIds: [] };
  const actor: Actor = { userId, today, memberships: [{ companyId, role: "owner" }], ...nothing };
  const ctx = { actor, today, now: new Date(), requestId: "fixture" };
  const aClaim = async () => {
    const [claimId, lineId] = [await beginClaim(ctx, { awardId }), newId()];
    const line = { item: "booth", month: today.slice(0, 7), fen: 100_000, event: null, receipt: null };
    await setLineOfClaim(ctx, { claimId, lineId, line });
    await aDocumentOf(claimId, userId, lineId);
    return { claimId, lineId };
  };
  const [handedIn, draft] = [await aClaim(), await aClaim()];
  const { version: read } = await prisma().claim.findUniqueOrThrow({ where: { id: handedIn.claimId } });
  await handInClaim(ctx, { claimId: handedIn.claimId, version: read });
  return {
    ceilingsAward: awardId,
    claim: handedIn.claimId,
    claimLine: handedIn.lineId,
    claimDraft: draft.claimId,
    draftLine: draft.lineId,
  };
}

/** A document of a case, whose bytes nobody asks for. */
async function aDocumentOf(caseId: string, uploadedBy: string, requirement = "reason"): Promise<string> {
  const { storageKey, sha256, size, contentType } = await prisma().document.findFirstOrThrow();
  const id = newId();
  const data = { id, caseId, requirement, fileName: "reason.pdf", storageKey, sha256, size, contentType };
  await prisma().document.create({ data: { ...data, scan: "notScanned", uploadedBy, uploadedAt: new Date() } });
  return id;
}

const weekAfter = (day: Date): Date => new Date(day.getTime() + 7 * 86_400_000);

async function join(companyId: string, owner: string, member: string, adviser: string) {
  const createdAt = new Date();
  const [membership, mandate, offer, ownOffer] = [newId(), newId(), newId(), newId()];
  await prisma().membership.create({ data: { id: membership, companyId, userId: member, role: "member", createdAt } });
  const span = { fromOn: dateColumn("2020-01-01"), toOn: null };
  await prisma().mandate.create({
    data: { id: mandate, companyId, adviserId: adviser, maySubmit: true, grantedBy: owner, createdAt, ...span },
  });
  const offered = { companyId, maySubmit: false, offeredBy: owner, createdAt, expiresAt: weekAfter(createdAt) };
  await prisma().mandateOffer.createMany({
    data: [
      { ...offered, id: offer, email: "another.adviser@example.test" },
      { ...offered, id: ownOffer, email: "adviser@demo.slipway.example" },
    ],
  });
  return { membership, mandate, offer, ownOffer };
}

async function singles(owner: string): Promise<Record<string, string>> {
  const [award, letter, mail, grant, version] = await Promise.all([
    prisma().award.findFirstOrThrow({ select: { id: true, startsOn: true } }),
    prisma().letter.findFirstOrThrow({ select: { id: true } }),
    prisma().outboxMessage.findFirstOrThrow({ select: { id: true } }),
    prisma().roleGrant.findFirstOrThrow({ where: { role: "finance" }, select: { id: true, userId: true } }),
    prisma().programVersion.findFirstOrThrow({
      where: { program: { slug: "free-start" } },
      select: { id: true, content: true, programId: true },
    }),
  ]);
  const invitation = newId();
  const week = weekAfter(new Date());
  await prisma().token.create({
    data: {
      id: invitation,
      kind: "invitation",
      hash: invitation,
      email: "new@example.test",
      expiresAt: week,
      createdAt: new Date(),
      payload: { roles: [] },
    },
  });
  const { steps } = version.content as unknown as { steps: { key: string }[] };
  const names = {
    award: award.id,
    awardMonth: award.startsOn.toISOString().slice(0, 7),
    letter: letter.id,
    mail: mail.id,
    grant: grant.id,
    person: grant.userId,
    invitation,
    owner,
  };
  const draftVersion = newId();
  await prisma().programVersion.create({
    data: {
      id: draftVersion,
      programId: version.programId,
      number: 2,
      createdAt: new Date(),
      content: setAt(version.content as Tree, ["documents", 0, "requiredWhen"], {
        question: "otherSupport",
        equals: true,
      }) as object,
      fixtures: [{ name: "Nothing known", on: "2026-06-01", facts: {}, expected: "unknown" }],
    },
  });
  return {
    ...names,
    program: version.programId,
    draftVersion,
    publishedVersion: version.id,
    held: newId(),
    step: steps[0]?.key ?? "",
    setting: "demonstration",
    companyInvitation: "none",
  };
}

/** Undoes what a permitted post without a body has done, so that the next person finds the same. */
export async function restore({ held, owner }: Record<string, string>): Promise<void> {
  await rows("UPDATE membership SET ended_at = NULL WHERE ended_at IS NOT NULL");
  await rows("UPDATE mandate SET revoked_at = NULL, revoked_by = NULL WHERE revoked_at IS NOT NULL");
  await rows("UPDATE mandate_offer SET answer = NULL, answered_at = NULL WHERE answer IS NOT NULL");
  await rows("UPDATE document SET removed_at = NULL WHERE removed_at IS NOT NULL");
  await rows("UPDATE user_account SET disabled_at = NULL WHERE disabled_at IS NOT NULL");
  await rows("UPDATE role_grant SET revoked_at = NULL, revoked_by = NULL WHERE revoked_at IS NOT NULL");
  await rows(
    `INSERT INTO held_post (id, user_id, path, content_type, body, created_at, expires_at)
     VALUES ($1, $2, '/founder', 'text/plain', ''::bytea, now(), now() + interval '1 hour') ON CONFLICT DO NOTHING`,
    [held, owner],
  );
}

/** A new session's cookie for this person; none for nobody. */
export const cookieOf = (name: ActorName): Promise<string> =>
  name === "nobody" ? Promise.resolve("") : cookieFor(mailboxes[name]);

/** A new session's cookie for the person of the demonstration with this mailbox. */
export async function cookieFor(mailbox: string): Promise<string> {
  const email = `${mailbox}@demo.slipway.example`;
  const { id: userId } = await prisma().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const session = await transact((tx) => openSession(tx, new Date(), { userId, userAgent: null }));
  return sessionCookie(session).split(";")[0] ?? "";
}
