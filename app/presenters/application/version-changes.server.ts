import { readPlaces } from "~/data/city/places.server";
import { applicantDifferences, type ApplicantTopic, entryOf } from "~/domain/program/draft/applicant-changes";
import { benefitSummary } from "~/domain/program/terms/benefit-summary";
import { compareContents } from "~/domain/program/draft/compare-contents";
import type { ContentChange, PlacedValue } from "~/domain/program/draft/compare-trees";
import type { ProgramContent } from "~/domain/program/draft/content";
import { getAt, nameOfPath, type Tree } from "~/domain/kernel/draft-tree";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { type Locale, textLocale } from "~/i18n/locale";
import { printPhrase } from "~/i18n/phrase";
import { labelOf } from "~/i18n/place-trail";
import { createT } from "~/i18n/t.server";
import { type ContentVoice, contentVoice } from "~/presenters/program/content-voice.server";
import { valueLines } from "~/presenters/program/content-words.server";

/** Something that changed for whoever applies, in their language: what it is, and what it was and is where that says more. */
export interface ApplicantChange {
  readonly key: string;
  readonly topic: ApplicantTopic;
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Sides {
  readonly before: ContentVoice;
  readonly after: ContentVoice;
}

type Changes = Promise<readonly ApplicantChange[]>;

/** By the zones that changes name, what was before and what is after: each stays the same object as long as it holds. */
const kept = new WeakMap<object, WeakMap<object, WeakMap<object, Map<Locale, Changes>>>>();

/** What changed for applicants from one published version to another, in plain words; worked out once, since every visit asks. */
export async function applicantChanges(before: ProgramContent, after: ProgramContent, wanted: Locale): Changes {
  const locale = textLocale(wanted);
  const { zones } = await readPlaces();
  const ofZones = kept.get(zones) ?? new WeakMap<object, WeakMap<object, Map<Locale, Changes>>>();
  const ofBefore = ofZones.get(before) ?? new WeakMap<object, Map<Locale, Changes>>();
  const ofBoth = ofBefore.get(after) ?? new Map<Locale, Changes>();
  const known = ofBoth.get(locale);
  if (known) return known;
  const made = changesBetween(before, after, locale);
  kept.set(zones, ofZones.set(before, ofBefore.set(after, ofBoth.set(locale, made))));
  // The next visit tries again what failed.
  made.catch(() => ofBoth.delete(locale));
  return made;
}

async function changesBetween(before: ProgramContent, after: ProgramContent, locale: Language & Locale): Changes {
  const [one, other] = [before, after].map((content) => content as unknown as Tree) as [Tree, Tree];
  const sides = {
    before: await contentVoice(one, locale, [locale]),
    after: await contentVoice(other, locale, [locale]),
  };
  const found = applicantDifferences(compareContents(one, other), locale);
  const benefit = found.some(({ topic }) => topic === "benefit") ? [benefitChange(before, after, sides)] : [];
  const others = found.filter(({ topic }) => topic !== "benefit");
  return [...benefit, ...others.map(({ topic, change }, i) => changeOf(topic, change, `${i}`, sides))].filter(
    (change) => change.before.length + change.after.length === 0 || change.before.join() !== change.after.join(),
  );
}

/** What the program gives, as it says it itself. */
function benefitChange(before: ProgramContent, after: ProgramContent, sides: Sides): ApplicantChange {
  const said = (content: ProgramContent, voice: ContentVoice): string[] => [
    ...benefitSummary(content).map(({ when, phrases }) => {
      const words = phrases.map((phrase) => printPhrase(phrase, voice)).join(voice.t("criteria:join.all"));
      return when ? voice.t("value.field", { field: inLanguage(when, voice.locale), value: words }) : words;
    }),
    ...content.otherBenefits.map((text) => inLanguage(text, voice.locale)),
  ];
  const t = createT(sides.after.locale, "application");
  const lines = { before: said(before, sides.before), after: said(after, sides.after) };
  return { key: "benefit", topic: "benefit", text: t("version.changed.benefit"), ...lines };
}

function changeOf(topic: ApplicantTopic, change: ContentChange, key: string, sides: Sides): ApplicantChange {
  const t = createT(sides.after.locale, "application");
  const [placed, voice] = change.after ? [change.after, sides.after] : [change.before, sides.before];
  const path = placed?.path ?? [];
  const lines = (side: PlacedValue | null, of: ContentVoice) => (side ? valueLines(of, side.path, side.value) : []);
  const values = { before: lines(change.before, sides.before), after: lines(change.after, sides.after) };
  const item = (text: string, shown: Pick<ApplicantChange, "before" | "after"> = values): ApplicantChange => ({
    key: `${key} ${nameOfPath(path)}`,
    topic,
    text,
    ...shown,
  });
  const { kind } = change;
  const wholly = kind === "added" || kind === "removed" ? kind : "changed";
  if (topic === "criteria") return item(t(`version.criteria.${wholly}`));
  const entry = entryOf(path);
  const name = (entry && voice.nameAt(entry)) ?? labelOf(voice.t, path);
  if (!entry) return item(t("version.changed.field", { field: labelOf(voice.t, path) }));
  if (entry.length < path.length) {
    const field = labelOf(
      voice.t,
      path.filter((step) => typeof step !== "string" || step !== voice.locale),
    );
    return item(t("version.changed.entry", { name, field }));
  }
  const list = topic === "documents" ? "documents" : "questions";
  if (wholly === "changed") return item(t("version.changed.field", { field: name }));
  // Of a new document people need to know when it is asked for; the rest is read where it is asked.
  const when = placed && list === "documents" ? getAt(placed.value, ["requiredWhen"]) : undefined;
  const asked = when === undefined || when === "always" ? [] : valueLines(voice, [...path, "requiredWhen"], when);
  return item(t(`version.${list}.${wholly}`, { name }), { before: [], after: kind === "added" ? asked : [] });
}
