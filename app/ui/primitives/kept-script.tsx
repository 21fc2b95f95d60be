import early from "../kept-early.ts?worker&url";
import script from "../kept-page.ts?worker&url";

/** A module would run only after the page, when something may have been typed already. In development there are modules only. */
const type = import.meta.env.DEV ? "module" : undefined;

/**
 * The one script of pages without hydration: it keeps what is typed into its form while the page is read anew. It stands before the
 * fields. Built as a worker, which only means a file of its own (decision 0030).
 */
export const KeptScript = () => <script type={type} src={script} />;

/** The same for a form that saves itself: until it does. React and all that it needs come later than what is typed. */
export const EarlyScript = () => <script type={type} src={early} />;
