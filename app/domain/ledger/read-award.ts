import { partOf } from "~/domain/kernel/money/arithmetic";
import { isAbove, isSame, ONE, parseFraction, sumOf } from "~/domain/kernel/money/fraction";
import { ownOf } from "~/domain/kernel/own";
import type { Settlement } from "~/domain/program/draft/content";
import type { SourceShare } from "~/domain/subsidy/split";
import type { PlanInput } from "~/domain/subsidy/types";
import type { AnyBook, Book } from "./book";
import { readCeilings } from "./ceilings";
import { ownPlan } from "./own-plan";
import { isJson, type Json, openJson, openList, refuse } from "./refusal";

const AWARD_FIELDS = ["id", "group", "settlement", "operator", "funding", "setOffShare", "input"];

/** Who is paid and who owes: the operator, or the company (null). */
const PAYEES: Readonly<Record<Settlement, "company" | "operator">> = {
  toCompany: "company",
  toOperator: "operator",
  waived: "company",
};

const readPayee = ({ settlement, operator = null }: Json, path: string): string | null => {
  const payee = typeof settlement === "string" ? ownOf(PAYEES, settlement) : undefined;
  if (!payee) return refuse(`${path}.settlement`, `must be one of ${Object.keys(PAYEES).join(", ")}`);
  if (operator !== null && (typeof operator !== "string" || operator === ""))
    return refuse(`${path}.operator`, "must be a name, or null");
  if (payee === "company") return null;
  return operator ?? refuse(`${path}.operator`, "is required with toOperator");
};

const isShare = (row: unknown): row is SourceShare => {
  if (!isJson(row) || Object.keys(row).some((key) => key !== "source" && key !== "share")) return false;
  const { source, share } = row;
  return typeof source === "string" && typeof share === "string" && parseFraction(share) !== null;
};

const readFunding = ({ funding }: Json, path: string): SourceShare[] => {
  const rows = openList(funding, `${path}.funding`);
  const shares = rows.filter(isShare);
  const once = new Set(shares.map(({ source }) => source)).size === rows.length;
  const whole = isSame(sumOf(shares.flatMap(({ share }) => parseFraction(share) ?? [])), ONE);
  return once && whole ? shares : refuse(`${path}.funding`, "must be shares of different sources that sum to 1");
};

const readSetOffShare = ({ setOffShare }: Json, path: string): AnyBook["keepable"] => {
  const share = typeof setOffShare === "string" ? parseFraction(setOffShare) : null;
  return share && !isAbove(share, ONE)
    ? partOf(share)
    : refuse(`${path}.setOffShare`, "must be a decimal or fraction in a string, from 0 to 1");
};

/** An award before its approval; refused for the first thing that is wrong with it. `known` are the ids of those ahead. */
export const readAward = (raw: unknown, path: string, known: ReadonlyMap<string, unknown>): Book => {
  const award = openJson(raw, path, AWARD_FIELDS);
  const { id, input, group = null } = award;
  if (typeof id !== "string" || known.has(id)) return refuse(`${path}.id`, "must be a text, and of one award");
  const common: Omit<AnyBook, "group"> = {
    id,
    payee: readPayee(award, path),
    waived: award.settlement === "waived",
    funding: readFunding(award, path),
    keepable: readSetOffShare(award, path),
    order: null,
    onHold: false,
    waiting: new Set(),
    lapsed: new Set(),
    closed: [],
    closedBy: new Map(),
    unbalanced: new Set(),
    payable: new Map(),
    lines: [],
    payments: [],
  };
  if (isJson(input) && "ceilings" in input) {
    const at = `${path}.input.ceilings`;
    const { ceilings } = openJson(input, `${path}.input`, ["ceilings"]);
    const rows = openList(ceilings, at).map((row, i) => openJson(row, `${at}[${i}]`, ["year", "fen"]));
    const read = readCeilings(rows, at);
    const approved = [...read].map(([year, fen]) => ({ year, fen }));
    if (group !== null) return refuse(`${path}.group`, "must be null with ceilings");
    return { ...common, kind: "ceilings", group: null, approved, ceilings: read, grants: [] };
  }
  const plan = ownPlan(input, ({ field, message }) =>
    refuse(`${path}.${field === "input" ? field : `input.${field}`}`, message),
  );
  if (group !== null && typeof group !== "string") return refuse(`${path}.group`, "must be a text, or null");
  // The plan has just been made of it.
  return { ...common, kind: "plan", group, input: input as PlanInput, decided: [], plan, opened: new Map() };
};
