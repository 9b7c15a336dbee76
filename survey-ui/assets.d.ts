// What Vite understands beyond TypeScript.
declare module '*.css'
