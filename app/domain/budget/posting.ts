/** What a posting does, in the order in which money goes. */
export const postingKinds = ["appropriate", "commit", "spend", "unspend", "release", "withdraw"] as const;

export type PostingKind = (typeof postingKinds)[number];

/** By how much of its amount a posting changes what is available of its line. */
export const onAvailable: Readonly<Record<PostingKind, 1 | 0 | -1>> = {
  appropriate: 1,
  commit: -1,
  spend: 0,
  unspend: 0,
  release: 1,
  withdraw: -1,
};
