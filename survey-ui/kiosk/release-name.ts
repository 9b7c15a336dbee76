/** Written in by the build. */
declare const __RELEASE__: string

/** Which build this page is, for the office: the version and a few digits that stand for its sources. */
export const releaseName = __RELEASE__
