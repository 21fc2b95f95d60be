import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { FieldError } from "~/domain/subsidy/types";
import { pathBelow } from "../term-problems";
import type { Field, FieldOption } from "./field";
import { readFields } from "./read-fields";

/** The made-up case that terms are tried on, typed beside them and kept nowhere: `{ sample: { areaM2, rent, start, … } }`. */
export type Sample = Tree;

/** The inputs of a sample; `cases` are the answers that lead to terms of their own. */
export const sampleFields = (cases: readonly FieldOption[]): Field[] => [
  {
    kind: "group",
    look: "row",
    path: ["sample"],
    fields: [
      { kind: "area", path: ["sample", "areaM2"] },
      { kind: "money", path: ["sample", "rent"] },
      { kind: "date", path: ["sample", "start"] },
    ],
  },
  {
    kind: "group",
    look: "row",
    path: ["sample", "pause"],
    fields: [
      { kind: "date", path: ["sample", "pauseFrom"], optional: true },
      { kind: "lastDay", path: ["sample", "pauseTo"], optional: true },
    ],
  },
  ...(cases.length === 0 ? [] : [{ kind: "choice", path: ["sample", "case"], options: cases } as const]),
];

/** Names of all inputs that a sample may have. */
export const SAMPLE_NAMES = ["areaM2", "rent", "start", "pauseFrom", "pauseTo", "case"].map((name) => `sample.${name}`);

/** What stands in the inputs first. */
const firstSample = (start: CivilDate, cases: readonly FieldOption[]): Sample => ({
  sample: { areaM2: "100", rent: 5_000, start, ...(cases[0] ? { case: cases[0].value } : {}) },
});

/** The sample that was posted or stands in an address. `start` is the first day where none was typed. */
export const readSample = (typed: FormData, start: CivilDate, cases: readonly FieldOption[]): Sample => {
  const first = firstSample(start, cases);
  const sample = readFields(sampleFields(cases), typed, first);
  const chosen = getAt(sample, ["sample", "case"]);
  return cases.length === 0 || cases.some(({ value }) => value === chosen) ? sample : first;
};

const of = (sample: Sample, name: string): Tree | undefined => getAt(sample, ["sample", name]);

/** The input of the calculation for some terms, both as typed; `planSubsidy` says what it does not take. */
export const sampleInput = (terms: Tree | undefined, sample: Sample): unknown => {
  const [from, pauseFrom, pauseTo] = [of(sample, "start"), of(sample, "pauseFrom"), of(sample, "pauseTo")];
  const paused = pauseFrom !== undefined || pauseTo !== undefined;
  return {
    terms: typeof terms === "object" && terms !== null ? { ...terms, start: from } : (terms ?? undefined),
    lease: [{ from, areaM2: of(sample, "areaM2"), rentFenPerM2Month: of(sample, "rent") }],
    events: paused ? [{ type: "suspend", from: pauseFrom, to: pauseTo }] : [],
  };
};

const places: Readonly<Record<string, string>> = {
  "terms.start": "start",
  "lease[0].from": "start",
  "lease[0].areaM2": "areaM2",
  "lease[0].rentFenPerM2Month": "rent",
  "events[0].from": "pauseFrom",
  "events[0].to": "pauseTo",
};

/** Where a refusal of such an input belongs: to the sample, or below the terms at `base`. */
export const sampleErrorPath = ({ field }: FieldError, base: TreePath): TreePath => {
  const own = places[field];
  return own === undefined ? [...base, ...pathBelow(field)] : ["sample", own];
};
