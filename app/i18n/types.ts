import type * as en from "./resources/en";

type Resources = typeof en;

/** The texts of a capability, a file under locales/; English says which there are and which keys they have. */
export type Namespace = keyof Resources;

type Base<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Keys and texts of an object of texts, nested at most four deep, as pairs. */
type Leaf<Texts> = { [K in keyof Texts & string]: Texts[K] extends string ? [Base<K>, Texts[K]] : never }[keyof Texts &
  string];
type Under<Prefix extends string, Pair> = Pair extends [infer K extends string, infer Text]
  ? [`${Prefix}.${K}`, Text]
  : never;
type Inner<Texts> = {
  [K in keyof Texts & string]: Texts[K] extends string ? never : Under<K, Leaf<Texts[K]>>;
}[keyof Texts & string];
type Innermost<Texts> = {
  [K in keyof Texts & string]: Texts[K] extends string ? never : Under<K, Inner<Texts[K]>>;
}[keyof Texts & string];
type Deepest<Texts> = {
  [K in keyof Texts & string]: Texts[K] extends string ? never : Under<K, Innermost<Texts[K]>>;
}[keyof Texts & string];
type Pairs<Texts> = Leaf<Texts> | Inner<Texts> | Innermost<Texts> | Deepest<Texts>;

/** Texts by dotted key; the forms of a plural (`months_one`, `months_other`) share one (`months`). */
type Flat<Texts> = { [P in Extract<Pairs<Texts>, [string, unknown]> as P[0]]: P[1] };

type TextsOf = { [N in Namespace]: Flat<Resources[N]> };

type InNamespace<N extends Namespace, Pair> = Pair extends [infer K extends string, infer Text]
  ? [`${N}:${K}`, Text]
  : never;
type QualifiedPairs = { [N in Namespace]: InNamespace<N, Pairs<Resources[N]>> }[Namespace];
type QualifiedTexts = { [P in QualifiedPairs as P[0]]: P[1] };

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type Values<Text> = [Placeholders<Text>] extends [never]
  ? []
  : [values: { [P in Placeholders<Text>]: P extends "count" ? number : string | number }];

/** A key with its namespace, as `application:state.review`. */
export type QualifiedKey = keyof QualifiedTexts;

/** Translates keys that name their namespace. Every `T` is one, so helpers that serve several audiences take this. */
export interface Translate {
  <K extends QualifiedKey>(key: K, ...values: Values<QualifiedTexts[K]>): string;
}

/** Translates keys of one namespace without prefix, and of any other with it. Placeholders of a text must be given. */
export interface T<N extends Namespace> extends Translate {
  <K extends keyof TextsOf[N] & string>(key: K, ...values: Values<TextsOf[N][K]>): string;
}
