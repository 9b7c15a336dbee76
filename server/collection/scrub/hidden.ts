/** What stands where something personal stood. */
export const hidden = '[…]'
