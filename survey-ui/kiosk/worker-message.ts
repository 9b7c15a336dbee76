/** What the page tells a waiting release when it may take over. */
export const activateMessage = 'activate'
