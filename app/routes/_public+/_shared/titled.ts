/** The title of a page from its loader's data. */
export const titled = ({ data }: { readonly data?: { readonly title: string } | undefined }) => [
  { title: data?.title ?? "Slipway" },
];
