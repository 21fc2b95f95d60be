import type { VersionView } from "~/data/program-version.reader.server";
import { compareContents } from "~/domain/program/compare-contents";
import type { ContentChange } from "~/domain/program/compare-trees";
import { nameOfPath } from "~/domain/program/draft-tree";
import { type Section, sectionOf, sections } from "~/domain/program/sections";
import { locales, type Locale } from "~/i18n/locale";
import { placeTrail } from "~/i18n/place-trail";
import { type ContentVoice, contentVoice } from "./content-voice.server";
import { valueLines } from "./content-words.server";

/** One difference in words; null where a version has nothing at that place. */
export interface ChangeRow {
  readonly key: string;
  readonly kind: ContentChange["kind"];
  readonly place: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

export interface ChangeSection {
  /** Null for what no part holds, such as the zone. */
  readonly section: Section | null;
  readonly rows: readonly ChangeRow[];
}

/** What two versions say side by side, part by part; only the differences unless `all` is asked for. */
export async function comparisonOf(
  before: Pick<VersionView, "content">,
  after: Pick<VersionView, "content">,
  locale: Locale,
  all = false,
): Promise<ChangeSection[]> {
  const voices = {
    before: await contentVoice(before.content, locale, locales),
    after: await contentVoice(after.content, locale, locales),
  };
  const found = compareContents(before.content, after.content).filter(({ kind }) => all || kind !== "same");
  const placed = found.map((change, i) => ({
    section: sectionOf((change.after ?? change.before)?.path ?? []),
    row: rowOf(change, voices, `${i}`),
  }));
  return [...sections, null].flatMap((section) => {
    const rows = placed.flatMap((each) => (each.section === section ? [each.row] : []));
    return rows.length === 0 ? [] : [{ section, rows }];
  });
}

interface Voices {
  readonly before: ContentVoice;
  readonly after: ContentVoice;
}

function rowOf({ kind, before, after }: ContentChange, voices: Voices, number: string): ChangeRow {
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
    ...{ key: `${number} ${nameOfPath(path)}`, kind, place: trail(voice, path, true) },
    ...{ before: words(before, voices.before), after: words(after, voices.after) },
  };
}
