import { z } from "zod";
import { companyKinds } from "~/domain/company/company";
import { countries } from "~/domain/company/countries";
import { readCode } from "~/domain/company/known-code";
import { impossibleDays } from "~/domain/company/profile-days";
import { SECTORS } from "~/domain/company/sectors";
import { ownOf } from "~/domain/kernel/own";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import {
  dayError,
  line,
  optionalCode,
  optionalDate,
  optionalLine,
  optionalWhole,
  phone,
  version,
} from "../kernel/fields";

const shape = z.object({
  /** As it was read; absent for a new company. */
  version: version.optional(),
  kind: z.enum(companyKinds, { error: "requiredChoice" }),
  name: line(120),
  nameEn: optionalLine(160),
  code: optionalCode(40),
  /** The licence has the code so, although its check fails. */
  keepCode: z.boolean().optional(),
  foreignRegistration: optionalCode(60),
  foreignCountry: z
    .enum(countries, { error: "notChoice" })
    .optional()
    .transform((typed) => typed ?? null),
  establishedOn: optionalDate("life"),
  registeredZoneId: optionalLine(36),
  sector: z.enum(SECTORS, { error: "requiredChoice" }),
  address: line(200),
  contactName: line(80),
  contactPhone: phone,
  insuredStaff: optionalWhole(1_000_000),
  insuredStaffOn: optionalDate("life"),
});

/** Of a form with mistakes some fields may be missing, or as they were typed. */
type Typed = Partial<z.output<typeof shape>>;
type Problem = readonly [field: keyof Typed, message: string];

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

const codeProblem = ({ kind, code, keepCode = false }: Typed): Problem[] => {
  if (typeof code !== "string") return kind === "notYetRegistered" ? [] : [["code", "required"]];
  const read = readCode(code, keepCode);
  if (read.ok) return [];
  return [["code", read.reason === "earlyFujian" ? "company.earlyFujian" : `uscc.${read.reason}`]];
};

const identityFields = {
  domestic: ["establishedOn"],
  foreignInvested: ["establishedOn"],
  notYetRegistered: ["foreignRegistration", "foreignCountry"],
} as const;

const identityProblems = (typed: Typed): Problem[] =>
  (ownOf<readonly (keyof Typed)[]>(identityFields, typed.kind ?? "domestic") ?? []).flatMap((field): Problem[] =>
    isAbsent(typed[field]) ? [[field, "required"]] : [],
  );

const staffProblem = ({ insuredStaff, insuredStaffOn }: Typed): Problem[] => {
  if (isAbsent(insuredStaff) === isAbsent(insuredStaffOn)) return [];
  return [[isAbsent(insuredStaff) ? "insuredStaff" : "insuredStaffOn", "required"]];
};

const dayProblems = (typed: Typed, today: CivilDate): Problem[] =>
  impossibleDays(typed, today).map(([field, limit]) => [field, dayError(limit)]);

/**
 * A company's profile as people type it. Gives the profile as it is stored, with the code in its proper form, and the
 * version it was read at. Errors are keys of the namespace `errors`.
 */
export const profileForm = (today: CivilDate) =>
  shape
    .superRefine(
      (typed, context) => {
        for (const [field, message] of [
          ...codeProblem(typed),
          ...identityProblems(typed),
          ...staffProblem(typed),
          ...dayProblems(typed, today),
        ])
          context.addIssue({ code: "custom", path: [field], message });
      },
      // Beside other mistakes too: everything is named at once.
      { when: () => true },
    )
    .transform(({ version, keepCode = false, ...profile }) => {
      const read = profile.code === null ? null : readCode(profile.code, keepCode);
      return { version, profile: { ...profile, code: read?.ok ? read.code : null } };
    });
