import type { UseCaseContext } from "~/data/access/context";
import { prisma } from "~/data/kernel/db.server";
import type { AccountOwner } from "~/domain/payment/bank-account";
import type { Actor } from "~/domain/access/actor";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { addAccountEvidence } from "~/use-cases/payment/add-account-evidence.server";
import { checkBankAccount } from "~/use-cases/payment/check-bank-account.server";
import { enterBankAccount } from "~/use-cases/payment/enter-bank-account.server";
import { refuseBankAccount } from "~/use-cases/payment/refuse-bank-account.server";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { contextOn, weekday } from "./clock";
import type { Foundation } from "./foundation";
import { samplePdf } from "./sample-pdf";

/** How far the account of an owner has come. */
export type AccountCourse = "entered" | "checkedOnce" | "inForce" | "refused";

interface AccountSeed {
  readonly owner: AccountOwner;
  /** As the bank knows them. */
  readonly holder: string;
  readonly number: string;
  readonly course: AccountCourse;
}

type At = (actor: Omit<Actor, "today">, ago: number) => UseCaseContext;

/** An account of a bank that does not exist, as far as its course says, by the use cases that people use. Returns its id. */
export async function seedBankAccount(
  payee: Omit<Actor, "today">,
  checkers: readonly Omit<Actor, "today">[],
  { owner, holder, number, course }: AccountSeed,
  at: At,
): Promise<string> {
  const id = newId();
  const bank = { bankName: "示范银行市分行", bankCode: "999222000017" };
  await enterBankAccount(at(payee, 20), owner, { id, holder, number, ...bank });
  const content = samplePdf(`Account ${number} of ${holder} (demonstration)`);
  await addAccountEvidence(at(payee, 20), { accountId: id, fileName: "account-permit.pdf", content });
  const version = async () =>
    (await prisma().bankAccount.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
  const steps = { entered: 0, checkedOnce: 1, inForce: 2, refused: 0 }[course];
  for (const [i, checker] of checkers.slice(0, steps).entries()) {
    await showAccountNumber(at(checker, 18 - i), id);
    await checkBankAccount(at(checker, 18 - i), { accountId: id, version: await version() });
  }
  const [first] = checkers;
  const reasons = "户名与营业执照不一致，请上传银行出具的账户证明。";
  if (course === "refused" && first)
    await refuseBankAccount(at(first, 17), { accountId: id, version: await version(), reasons });
  return id;
}

/** Companies with awards have an account in force; of three others one waits for its first check, one for the second, and one was refused. */
export async function seedBankAccounts(
  base: Foundation,
  companyIds: readonly string[],
  today: CivilDate,
): Promise<void> {
  const named = ["intake.city", "finance"].map((name) => `${name}@demo.slipway.example`);
  const checkers = base.officials.filter(({ email }) => named.includes(email)).map(({ actor }) => actor);
  const at: At = (actor, ago) => contextOn(actor, weekday(addDays(today, -ago)));
  const waiting: AccountCourse[] = ["entered", "checkedOnce", "refused"];
  const companies = await prisma().company.findMany({
    where: { id: { in: [...companyIds] } },
    select: {
      id: true,
      name: true,
      awards: { select: { id: true }, take: 1 },
      applications: { where: { reference: { not: null } }, select: { id: true }, take: 1 },
      memberships: { where: { role: "owner" }, select: { userId: true }, take: 1 },
    },
    orderBy: { id: "asc" },
  });
  for (const [i, { id, name, awards, applications, memberships }] of companies.entries()) {
    const course = awards.length > 0 ? "inForce" : applications.length > 0 ? waiting.shift() : undefined;
    const userId = memberships[0]?.userId;
    if (!course || !userId) continue;
    const payee = { ...nobody, userId, memberships: [{ companyId: id, role: "owner" as const }] };
    const number = `9999000100${String(i).padStart(6, "0")}`;
    await seedBankAccount(payee, checkers, { owner: { kind: "company", id }, holder: name, number, course }, at);
  }
  await seedOperatorAccount(checkers, at);
}

const nobody = { grants: [], memberships: [], mandates: [], siteIds: [] };

async function seedOperatorAccount(checkers: readonly Omit<Actor, "today">[], at: At): Promise<void> {
  const grant = await prisma().roleGrant.findFirstOrThrow({ where: { role: "operator" }, include: { operator: true } });
  if (!grant.operator) throw new Error("an operator is missing");
  const { id, name } = grant.operator;
  const holder = (name as Record<string, string>)["zh-CN"] ?? "";
  const payee = { ...nobody, userId: grant.userId, operatorIds: [id] };
  const number = "9999000200000001";
  await seedBankAccount(payee, checkers, { owner: { kind: "operator", id }, holder, number, course: "inForce" }, at);
}
