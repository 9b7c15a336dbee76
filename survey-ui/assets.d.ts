// What Vite understands beyond TypeScript.
declare module '*.css'
/** The text of a stylesheet with all it imports. */
declare module '*.css?inline'
