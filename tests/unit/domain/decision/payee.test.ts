import { expect, it } from "vitest";
import { payeeOf } from "~/domain/decision/payee";

const [one, other] = [{ id: "one" }, { id: "other" }];

it.each([
  ["toCompany", [one, other], "one", { ok: true, operatorId: null }],
  ["waived", [], null, { ok: true, operatorId: null }],
  ["toOperator", [one], null, { ok: true, operatorId: "one" }],
  ["toOperator", [one, other], "other", { ok: true, operatorId: "other" }],
  ["toOperator", [one, other], null, { ok: false, problem: "operatorMissing" }],
  ["toOperator", [one, other], "elsewhere", { ok: false, problem: "operatorMissing" }],
  ["toOperator", [], null, { ok: false, problem: "noOperator" }],
] as const)("paid %s of %j, %s chosen, an award is paid to %j", (settlement, operators, chosen, payee) => {
  expect(payeeOf(settlement, operators, chosen)).toEqual(payee);
});
