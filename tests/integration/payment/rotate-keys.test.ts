import { afterEach, beforeEach, expect, it } from "vitest";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { lockPayingAccount } from "~/data/payment/paying-account.server";
import { countByKey } from "~/data/payment/sealed-numbers.server";
import { forgetEnv } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { rotateKeys } from "~/use-cases/payment/rotate-keys.server";
import { useDatabase } from "../../support/use-database";
import { aProgram, anOfficial } from "../change/support/world";
import { aPayee, handIn } from "./support/accounts";

useDatabase();

const [older, newer] = [`2026:${"a".repeat(32)}`, `2027:${"b".repeat(32)}`];
const name = (keys: string | undefined): void => {
  if (keys === undefined) delete process.env["DATA_KEYS"];
  else process.env["DATA_KEYS"] = keys;
  forgetEnv();
};

const ids: string[] = [];
const numberOf = (i: number): string => `62220000111122${String(i).padStart(2, "0")}`;
const numbers = () =>
  transact(async (tx) => {
    const found = [];
    for (const id of ids) found.push((await lockPayingAccount(tx, id))?.number);
    return found;
  });

beforeEach(async () => {
  await rows("TRUNCATE paying_account");
  await rows("TRUNCATE bank_account CASCADE");
  ids.length = 0;
  const { programId, zoneId } = await aProgram({});
  const finance = await anOfficial("finance", zoneId);
  const bank = { holder: "财政局", bankName: "工商银行", bankCode: "102100099996", charset: "UTF-8" as const };
  for (let i = 0; i < 5; i += 1) {
    const id = newId();
    await preparePayingAccount(finance, { id, programId, fromOn: finance.today, number: numberOf(i), ...bank });
    ids.push(id);
  }
});
afterEach(() => {
  name(undefined);
});

it("seals every number under the key in use, goes on where it was stopped, and reads all of them meanwhile", async () => {
  name(older);
  const all = ids.map((_, i) => numberOf(i));
  await expect(
    rotateKeys(({ done }) => {
      if (done >= 4) throw new Error("stopped in the middle");
    }, 2),
  ).rejects.toThrow("stopped in the middle");
  expect(await countByKey()).toEqual([
    { keyId: "2026", n: 4 },
    { keyId: "secret", n: 1 },
  ]);
  expect(await numbers()).toEqual(all);

  const told: string[] = [];
  await rotateKeys(({ done, all }) => told.push(`${done} of ${all}`), 2);
  expect(told).toEqual(["1 of 1"]);
  name(`${newer},${older}`);
  await rotateKeys(() => undefined, 2);
  expect(await countByKey()).toEqual([{ keyId: "2027", n: 5 }]);
  name(newer);
  expect(await numbers()).toEqual(all);
});

it("changes nothing where a key that is still needed is not named", async () => {
  name(`${older},${newer}`);
  await rotateKeys(() => undefined);
  const before = await countByKey();
  name(newer);
  await expect(rotateKeys(() => undefined)).rejects.toThrow("DATA_KEYS lacks 2026");
  expect(await countByKey()).toEqual(before);
  await expect(numbers()).rejects.toThrow("No key named 2026");
});

it("is not confused by two that run at once", async () => {
  name(`${newer},${older}`);
  const runs = await Promise.all([rotateKeys(() => undefined, 2), rotateKeys(() => undefined, 2)]);
  expect(await numbers()).toEqual(ids.map((_, i) => numberOf(i)));
  expect((await countByKey()).map(({ keyId }) => keyId)).toEqual(["2027"]);
  expect(runs.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThanOrEqual(ids.length);
});

it("covers the accounts of companies and operators beside those of the city", async () => {
  name(older);
  await rotateKeys(() => undefined);
  const { founder, owner, intake } = await aPayee();
  name(`${newer},${older}`);
  const id = await handIn(founder, owner);
  const before = await prisma().bankAccount.findUniqueOrThrow({ where: { id } });
  name(`${older},${newer}`);
  await rotateKeys(() => undefined, 2);
  expect(await countByKey()).toEqual([{ keyId: "2026", n: ids.length + 1 }]);
  const { keyId, number: sealed, version, state } = await prisma().bankAccount.findUniqueOrThrow({ where: { id } });
  expect([keyId, version, state, Buffer.compare(sealed, before.number) === 0]).toEqual(["2026", 2, "entered", false]);
  expect(await showAccountNumber(intake, id)).toBe("6222000011112222");
});
