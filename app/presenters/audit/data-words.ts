import type { AuditAction, AuditData } from "~/domain/audit/events";
import { addDays, isCivilDate } from "~/domain/kernel/time/civil-date";
import { isMonth } from "~/domain/kernel/time/month";
import { formats } from "~/i18n/format";
import { sourceName } from "~/i18n/source-name";
import type { Locale } from "~/i18n/locale";
import type { T } from "~/i18n/types";

/** What the words of an entry take; `name` gives a person, a thing or a reference for its id, null where it has none. */
export interface AuditVoice {
  readonly t: T<"audit">;
  readonly locale: Locale;
  readonly name: (id: string) => string | null;
}

type FieldOf<A extends AuditAction> = keyof AuditData<A> & string;

/** A field of the data of any action. */
export type AuditField = { [A in AuditAction]: FieldOf<A> }[AuditAction];

/** A value in words, or null where there is nothing to say of it. */
type InWords = (value: unknown, voice: AuditVoice) => string | null;

/** Words of a key that is put together; null where the texts have none. */
export const keyInWords = ({ t }: Pick<AuditVoice, "t">, key: string): string | null => {
  const text = (t as (key: string) => string)(key);
  return key.endsWith(text) ? null : text;
};

const aText = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const named: InWords = (value, { name }) => (typeof value === "string" ? name(value) : null);
const day: InWords = (value, { locale }) => (typeof value === "string" ? formats(locale).date(value) : null);
/** Of the first day that is no longer in it. */
const dayBefore: InWords = (value, voice) =>
  typeof value === "string" && isCivilDate(value) ? day(addDays(value, -1), voice) : null;
const number: InWords = (value, { locale }) => (typeof value === "number" ? formats(locale).number(value) : null);
const some: InWords = (value, voice) => (value === 0 ? null : number(value, voice));
const money: InWords = (value, { locale }) => (typeof value === "number" ? formats(locale).moneyBrief(value) : null);
const howMany: InWords = (value, voice) => (Array.isArray(value) ? some(value.length, voice) : null);
const label =
  (prefix: string): InWords =>
  (value, voice) =>
    typeof value === "string" ? (keyInWords(voice, `${prefix}.${value}`) ?? value) : null;
const labels =
  (prefix: string): InWords =>
  (value, voice) =>
    Array.isArray(value) && value.length > 0
      ? formats(voice.locale).list(value.map((each) => label(prefix)(each, voice) ?? ""))
      : null;
const yesNo: InWords = (value, voice) => keyInWords(voice, `criteria:yesNo.${value === true}`);
const yes: InWords = (value, voice) => (value === true ? yesNo(value, voice) : null);

const moneyAbove: InWords = (value, { locale }) =>
  typeof value === "number" && value > 0 ? formats(locale).moneyBrief(value) : null;

/** Each field in words; null for those that tell a reader nothing: ids without a page of their own, hashes, whole documents. */
const fields: Readonly<Record<AuditField, InWords | null>> = {
  sessions: some,
  locale: label("common:languageName"),
  by: label("by"),
  roles: labels("access:role"),
  places: null,
  invitation: null,
  invitedBy: named,
  role: label("access:role"),
  siteId: named,
  operatorId: named,
  payeeId: named,
  grant: null,
  version: null,
  value: (value, voice) => (typeof value === "boolean" ? yesNo(value, voice) : aText(value)),
  notice: aText,
  retired: yes,
  figure: label("comparison:figure"),
  figures: some,
  holidays: howMany,
  workdays: howMany,
  settled: some,
  moved: some,
  kind: label("work"),
  importKind: label("import:kinds"),
  rows: some,
  problems: number,
  gone: some,
  time: number,
  fields: labels("company:"),
  userId: named,
  companyId: named,
  offerId: null,
  ownershipId: null,
  verified: yes,
  maySubmit: yesNo,
  lastDay: day,
  mandateId: null,
  adviserId: named,
  slug: null,
  versionId: null,
  copyOf: named,
  programId: null,
  number: null,
  from: (value, voice) =>
    named(value, voice) ?? (typeof value === "string" ? keyInWords(voice, `application:state.${value}`) : null),
  part: label("part"),
  press: null,
  unfunded: aText,
  editors: null,
  programGone: yes,
  content: null,
  fixtures: null,
  programVersionId: named,
  fromCheck: (value, voice) => day((value as { on?: unknown } | null)?.on, voice),
  step: aText,
  to: named,
  setAside: howMany,
  documentId: null,
  sha256: null,
  sealId: null,
  requirement: aText,
  size: null,
  scan: label("application:scan"),
  signature: aText,
  reference: aText,
  requestId: null,
  points: number,
  checks: some,
  newerId: named,
  documents: number,
  assigneeId: (value, voice) => (value === null ? voice.t("page.nobody") : named(value, voice)),
  before: named,
  noteId: null,
  lineId: null,
  lineCount: some,
  verdict: label("claim:judge"),
  checkId: null,
  fact: label("criteria:factName"),
  seen: labels("evidence"),
  targets: howMany,
  dueOn: day,
  outcome: label("decision:outcome"),
  otherwise: yes,
  conflict: yesNo,
  start: day,
  endsOn: dayBefore,
  unitId: named,
  totalFen: money,
  newDebtFen: moneyAbove,
  differenceFen: money,
  changeKind: label("change:kind"),
  basis: null,
  given: number,
  needed: number,
  voided: some,
  left: number,
  awardId: named,
  furtherAwardIds: null,
  letterId: null,
  deliveredOn: day,
  commitments: null,
  clauses: howMany,
  fromLineId: null,
  toLineId: null,
  fen: money,
  source: (value, { t }) => (typeof value === "string" ? sourceName(t, value) : null),
  code: aText,
  codeBefore: aText,
  changed: labels("space:field"),
  floors: number,
  units: some,
  areaM2: (value, { locale }) => (typeof value === "string" ? formats(locale).area(value) : null),
  since: day,
  until: dayBefore,
  month: (value, { locale }) => (isMonth(value) ? formats(locale).month(value) : null),
  tenants: some,
  finding: label("tenant:finding"),
  months: (value, voice) =>
    Array.isArray(value)
      ? formats(voice.locale).list(value.map((month) => formats(voice.locale).month(String(month))))
      : null,
  missed: some,
  run: null,
  through: (value, { locale }) => (isMonth(value) ? formats(locale).month(value) : null),
  covers: label("payment:run.parts"),
  lines: number,
  held: some,
  released: number,
  droppedOut: some,
  batchId: null,
  paid: some,
  bounced: some,
  unmatched: some,
  owedFen: money,
  demandFen: moneyAbove,
  giveUpFen: moneyAbove,
  leftFen: money,
  parts: number,
  way: label("recovery:way"),
};

/** The data of an entry as parts of a sentence, in the order of the table of events. */
export const dataWords = (data: Readonly<Record<string, unknown>>, voice: AuditVoice): string[] =>
  Object.entries(data).flatMap(([field, value]) => {
    const words = fields[field as AuditField]?.(value, voice) ?? null;
    if (words === null) return [];
    return [(voice.t as (key: string, values: object) => string)(`detail.${field}`, { value: words })];
  });

/** The fields that are said, for a test to hold against those there are. @internal */
export const saidFields: readonly string[] = Object.entries(fields).flatMap(([field, say]) => (say ? [field] : []));
