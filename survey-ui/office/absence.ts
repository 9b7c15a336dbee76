/** The time in which nobody is signed in and questions wait. */
export interface Absence {
  /** Resolves to whether somebody signed in again; the same for all who wait. */
  begin: () => Promise<boolean>
  end: (isBack: boolean) => void
}

export function makeAbsence(): Absence {
  let waiting: { promise: Promise<boolean>; resolve: (isBack: boolean) => void } | null = null
  return {
    begin() {
      if (!waiting) {
        let resolve: (isBack: boolean) => void = () => {}
        const promise = new Promise<boolean>((settle) => {
          resolve = settle
        })
        waiting = { promise, resolve }
      }
      return waiting.promise
    },
    end(isBack) {
      waiting?.resolve(isBack)
      waiting = null
    },
  }
}
