import early from "../kept-early.ts?worker&url";
import script from "../kept-page.ts?worker&url";

/**
 * The one script of pages without hydration: it keeps what is typed into their forms while the page is read anew. A module runs once,
 * however many forms ask for it. Built as a worker, which only means a file of its own (decision 0030).
 */
export const KeptScript = () => <script type="module" src={script} />;

/** The same for a form that saves itself: until it does. React and all that it needs come later than what is typed. */
export const EarlyScript = () => <script type="module" src={early} />;
