import type { VersionView } from "~/data/program/version.reader.server";
import { compareContents } from "~/domain/program/draft/compare-contents";
import type { ContentChange } from "~/domain/program/draft/compare-trees";
import { nameOfPath } from "~/domain/kernel/draft-tree";
import { type PartName, sectionOf, sections } from "~/domain/program/draft/sections";
import { locales, type Locale } from "~/i18n/locale";
import { placeTrail } from "~/i18n/place-trail";
import { type ContentVoice, contentVoice } from "./content-voice.server";
import { valueLines } from "./content-words.server";
import { fixtureChanges, fixtureRow } from "./fixture-changes.server";

/** One difference in words; null where a version has nothing at that place. */
export interface ComparedRow {
  readonly key: string;
  readonly kind: ContentChange["kind"];
  readonly place: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

export interface ChangeSection {
  /** Null for what no part holds, such as the zone. */
  readonly section: PartName | null;
  readonly rows: readonly ComparedRow[];
}

/** What two versions say and are tried with side by side, part by part; only the differences unless `all` is asked for. */
export async function comparisonOf(
  before: Pick<VersionView, "content" | "fixtures">,
  after: Pick<VersionView, "content" | "fixtures">,
  locale: Locale,
  all = false,
): Promise<ChangeSection[]> {
  const voices = {
    before: await contentVoice(before.content, locale, locales),
    after: await contentVoice(after.content, locale, locales),
  };
  const wanted = ({ kind }: ContentChange) => all || kind !== "same";
  const found = compareContents(before.content, after.content).filter(wanted);
  const placed = found.map((change, i) => ({
    section: sectionOf((change.after ?? change.before)?.path ?? []),
    row: rowOf(change, voices, `${i}`),
  }));
  const cases = fixtureChanges(before.fixtures, after.fixtures).filter(wanted);
  const parts: ChangeSection[] = [...sections, null].map((section) => ({
    section,
    rows: placed.flatMap((each) => (each.section === section ? [each.row] : [])),
  }));
  const tried = { section: "fixtures", rows: cases.map((each, i) => fixtureRow(each, voices.after, `${i}`)) } as const;
  return [...parts, tried].filter(({ rows }) => rows.length > 0);
}

interface Voices {
  readonly before: ContentVoice;
  readonly after: ContentVoice;
}

function rowOf({ kind, before, after }: ContentChange, voices: Voices, number: string): ComparedRow {
  const [one, voice] = after ? [after, voices.after] : [before, voices.before];
  const path = one?.path ?? [];
  const trail = (of: ContentVoice, place: typeof path, named: boolean): string =>
    placeTrail(of.t, place, named ? of.nameAt : undefined).join(of.t("place.join"));
  const words = (side: typeof before, of: ContentVoice): string[] | null => {
    if (!side) return null;
    // What moved says the same in both; its place is what differs.
    return kind === "moved" ? [trail(of, side.path, false)] : valueLines(of, side.path, side.value);
  };
  return {
    key: `${number} ${nameOfPath(path)}`,
    kind,
    place: trail(voice, path, true),
    before: words(before, voices.before),
    after: words(after, voices.after),
  };
}
