import { expect, it } from "vitest";
import { matrix } from "~/domain/access/matrix";
import { applicationStates, states } from "~/domain/application/states";
import { transitions } from "~/domain/application/transitions";
import { companyKinds } from "~/domain/company/company";
import { SECTORS } from "~/domain/company/sectors";
import { factDefinition, type FactKey, FACTS } from "~/domain/program/criteria/facts";
import access from "~/i18n/locales/en/access";
import application from "~/i18n/locales/en/application";
import company from "~/i18n/locales/en/company";
import criteria from "~/i18n/locales/en/criteria";
import errors from "~/i18n/locales/en/errors";

const words = {
  state: application.state,
  publicState: application.publicState,
  action: application.action,
  turn: application.turn,
  turnForFounder: application.turnForFounder,
  role: access.role,
  fact: criteria.factName,
  factSource: criteria.factSource,
  ...company.value,
};

const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();

it.each([
  ["state", applicationStates],
  ["publicState", applicationStates.map((state) => states[state].publicLabel)],
  ["action", transitions.map(({ action }) => action)],
  ["turn", applicationStates.map((state) => states[state].turn)],
  ["turnForFounder", applicationStates.map((state) => states[state].turn)],
  ["role", Object.values(matrix).flatMap((cells) => Object.keys(cells))],
  ["fact", Object.keys(FACTS)],
  ["sector", SECTORS],
  ["companyKind", companyKinds],
  ["founderCategory", factDefinition("founderCategory").options ?? []],
  ["founderDegree", factDefinition("founderDegree").options ?? []],
  ["factSource", Object.keys(FACTS).map((key) => factDefinition(key as FactKey).source)],
] as const)("every %s of the domain has words, and nothing else has", (part, keys) => {
  expect(sorted(Object.keys(words[part]))).toEqual(sorted(keys));
});

it("says in words what each step needs", () => {
  const needs = transitions.flatMap((row) => [
    ...row.needs,
    ...("withoutNotice" in row ? row.withoutNotice.needs : []),
  ]);
  expect(sorted(Object.keys(errors.requirement))).toEqual(sorted(needs));
});
