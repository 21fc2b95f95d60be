import type { LoaderFunctionArgs } from "@remix-run/node";

/** Addresses that no route has, and requests that went no further than the door, whose page of errors this is too. */
export const loader = ({ context }: LoaderFunctionArgs) => {
  throw new Response(null, { status: context.refused ?? 404 });
};

export default function Nowhere() {
  return null;
}
