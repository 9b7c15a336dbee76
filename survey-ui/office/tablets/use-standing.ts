import { useEffect, useState } from 'preact/hooks'
import type { OfficeClient } from '../client.ts'
import { tabletClient } from './client.ts'

export interface StandingTablet {
  deviceId: string
  name: string
}

/** Tablets that stand at a place now; none while that is not known. @param collectorId null for no place */
export function useStanding(client: OfficeClient, collectorId: number | null): StandingTablet[] {
  const [standing, setStanding] = useState<StandingTablet[]>([])
  useEffect(() => {
    let isCurrent = true
    setStanding([])
    if (collectorId === null) return
    void tabletClient(client)
      .readPlace(collectorId)
      .then((outcome) => isCurrent && outcome.ok && setStanding(outcome.value.tablets))
    return () => {
      isCurrent = false
    }
  }, [client, collectorId])
  return standing
}
