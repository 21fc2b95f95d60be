/** The fields that stand otherwise after an edit than before it. */
export const changedFields = <Fields extends object>(before: Fields, after: Fields): string[] =>
  Object.keys(after).filter(
    (key) => JSON.stringify(before[key as keyof Fields]) !== JSON.stringify(after[key as keyof Fields]),
  );
