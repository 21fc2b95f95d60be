import spreadLiteral from "./spread-literal.js";
import typedAddress from "./typed-address.js";

/** Rules of this house that need no types: oxlint runs them. */
export default { meta: { name: "house" }, rules: { "spread-literal": spreadLiteral, "typed-address": typedAddress } };
