/** Words for … */
export default {} as const;
