/** The `meta` of a page whose loader returns its title. */
export const titleOf = ({ data }: { readonly data?: { readonly title: string } }) => [
  { title: data ? `${data.title} · Slipway` : "Slipway" },
];
