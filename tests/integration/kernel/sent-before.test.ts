import { beforeAll, describe, expect, it } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";
import { addPhrase } from "~/use-cases/city/add-phrase.server";
import { addCity } from "~/use-cases/comparison/add-city.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { enterBankAccount } from "~/use-cases/payment/enter-bank-account.server";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";
import { createOperator } from "~/use-cases/space/create-operator.server";
import { setOperatorSite } from "~/use-cases/space/set-operator-site.server";
import { anOfficial } from "../change/support/world";
import { aSubsidyProgram } from "../import/support/subsidies";
import { aCity, aCode, bytes, companiesCsv } from "../import/support/world";
import { aName, anAdmin, aPlace } from "../space/support";
import { owner as ownerOf, person, useDatabase } from "../application/support/world";

useDatabase();

/** A form that makes something under an id of its own: sent as it is, and with something else in it. */
interface Sent {
  readonly table: string;
  readonly send: (id: string) => Promise<unknown>;
  readonly others: readonly ((id: string) => Promise<unknown>)[];
}

const day = "2026-03-02";
const forms: Record<string, Sent> = {};
const names = [
  "movement",
  "payingAccount",
  "companyAccount",
  "operator",
  "operatorSite",
  "phrase",
  "city",
  "import",
] as const;

beforeAll(async () => {
  const city = await aCity();
  const admin = await anAdmin();
  const finance = await anOfficial("finance", city.zoneId);
  const { programId } = await aSubsidyProgram(city.zoneId);
  const line = { programId, source: "city", fiscalYear: 2026 };
  const movement = { from: null, to: line, fen: 1_100, basis: "Paper 1" };
  const move = (of: Partial<typeof movement>) => (id: string) => prepareMovement(finance, { id, ...movement, ...of });
  forms["movement"] = {
    table: "budget_movement",
    send: move({}),
    others: [move({ fen: 9_900 }), move({ basis: "Paper 2" }), move({ to: { ...line, source: "zone" } })],
  };

  const account = { holder: "Office", bankName: "Bank", bankCode: "102100099996", number: "6222000011112222" };
  const paying = { ...account, programId, fromOn: "2026-05-01", charset: "UTF-8" as "UTF-8" | "GB18030" };
  const pay = (of: Partial<typeof paying>) => (id: string) => preparePayingAccount(finance, { id, ...paying, ...of });
  forms["payingAccount"] = {
    table: "paying_account",
    send: pay({}),
    others: [
      pay({ number: "6222000011113333" }),
      pay({ fromOn: "2026-06-01" }),
      pay({ charset: "GB18030" }),
      pay({ bankName: "Other" }),
    ],
  };

  const companyId = newId();
  await rows(`INSERT INTO company (id, kind, name, code, created_at) VALUES ($1, 'domestic', 'Sea', $2, now())`, [
    companyId,
    aCode(),
  ]);
  const owner = ownerOf((await person("owner")).userId, companyId);
  const enter = (of: Partial<typeof account>) => (id: string) =>
    enterBankAccount(owner, { kind: "company", id: companyId }, { id, ...account, ...of });
  forms["companyAccount"] = {
    table: "bank_account",
    send: enter({}),
    others: [enter({ number: "6222000011113333" }), enter({ holder: "Lake" })],
  };

  const operator = {
    name: { en: "Runs", "zh-CN": "运" },
    code: aCode(),
    contactName: "Li",
    contactPhone: "0411",
    contactEmail: "a@b.cn",
  };
  const run = (of: Partial<typeof operator>) => (id: string) => createOperator(admin, { id, ...operator, ...of });
  forms["operator"] = {
    table: "operator",
    send: run({}),
    others: [run({ name: { en: "Walks", "zh-CN": "走" } }), run({ contactName: "Wu" })],
  };

  const place = await aPlace();
  const operatorId = newId();
  await createOperator(admin, { ...operator, name: aName(), id: operatorId, code: aCode() });
  const days = { operatorId, version: 1, siteId: place.siteId, fromOn: day, lastOn: "2027-03-01" as string | null };
  const span = (of: Partial<typeof days>) => (spanId: string) => setOperatorSite(admin, { spanId, ...days, ...of });
  forms["operatorSite"] = {
    table: "operator_site",
    send: span({}),
    others: [span({ fromOn: "2026-03-03" }), span({ lastOn: null })],
  };

  const phrase = { zoneId: null as string | null, use: "correction" as const, words: { en: "Again", "zh-CN": "再" } };
  const say = (of: Partial<typeof phrase>) => (id: string) => addPhrase(admin, id, { ...phrase, ...of });
  forms["phrase"] = {
    table: "phrase",
    send: say({}),
    others: [say({ words: { en: "Anew", "zh-CN": "再" } }), say({ zoneId: place.zoneId })],
  };

  const compared = { name: { en: "Far", "zh-CN": "远" }, home: false, demonstration: false };
  const add = (of: Partial<typeof compared>) => (id: string) => addCity(admin, { id, ...compared, ...of });
  forms["city"] = { table: "comparison_city", send: add({}), others: [add({ demonstration: true })] };

  const [file, other] = [companiesCsv(city.zone, 2), companiesCsv(city.zone, 2)];
  const upload =
    (content: string, kind: "companies" | "units" = "companies") =>
    (id: string) =>
      prepareImport(city.manager, { id, kind, fileName: "file.csv", content: bytes(content) });
  forms["import"] = { table: "import_batch", send: upload(file), others: [upload(other), upload(file, "units")] };
});

const there = async (table: string, id: string) =>
  rows(`SELECT to_jsonb(t) AS it FROM ${table} t WHERE id = $1::uuid`, [id]);

describe.each(names)("a form that makes one: %s", (name) => {
  it("makes one however often it is sent, and says so where it comes again with something else", async () => {
    const form = forms[name];
    if (!form) throw new Error(name);
    const id = newId();
    await Promise.all([form.send(id), form.send(id)]);
    const made = await there(form.table, id);
    expect(made).toHaveLength(1);
    await form.send(id);
    for (const other of form.others) await expect(other(id)).rejects.toMatchObject({ reason: "sentBefore" });
    expect(await there(form.table, id)).toEqual(made);
  });
});

it("two files at once for one import: one is kept, and the other is not taken for it", async () => {
  const { send, others, table } = forms["import"] ?? {};
  const [other] = others ?? [];
  if (!send || !other || !table) throw new Error("no import");
  const id = newId();
  const came = await Promise.allSettled([send(id), other(id)]);
  const refused = came.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  expect(refused).toMatchObject([{ reason: "sentBefore" }]);
  expect(await there(table, id)).toHaveLength(1);
});
