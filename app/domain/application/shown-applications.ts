/** How many applications a founder's home shows; who has more sees that there are more. */
export const shownApplications = 50;
