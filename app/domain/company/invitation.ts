/** How long the link of an invitation to a company opens. */
export const invitationHours = 14 * 24;
