import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Comparison } from "../criteria/criterion";
import type { FactKey, FactUnit } from "../criteria/facts";
import type { LocalizedText } from "~/domain/kernel/localized-text";

/** A value inside a phrase, by what it is, so that each language writes it in its own way. */
export type Term =
  | { readonly kind: "number"; readonly value: number; readonly unit: FactUnit | null }
  | { readonly kind: "money"; readonly fen: number }
  | { readonly kind: "area"; readonly m2: string }
  | { readonly kind: "date"; readonly date: CivilDate }
  /** A decimal or fraction of 1. */
  | { readonly kind: "share"; readonly share: string }
  | { readonly kind: "zones"; readonly slugs: readonly string[] }
  | { readonly kind: "text"; readonly text: LocalizedText }
  /** Alternatives. */
  | { readonly kind: "texts"; readonly texts: readonly LocalizedText[] }
  /** Options of a fact by their names. */
  | { readonly kind: "options"; readonly fact: FactKey; readonly values: readonly string[] }
  /** Options of a fact as they read within a sentence about it. */
  | { readonly kind: "oneOf"; readonly fact: FactKey; readonly values: readonly string[] }
  /** A value with how it compares: at least 24 months. */
  | { readonly kind: "compared"; readonly comparison: Comparison; readonly term: Term };

/** A part of a sentence: a key of i18n with its namespace, and the values of its placeholders. */
export interface Phrase {
  readonly key: string;
  readonly terms: Readonly<Record<string, Term>>;
}
