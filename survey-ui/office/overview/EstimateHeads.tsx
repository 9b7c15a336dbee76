import { useSpeech } from '../language.ts'

/** The heads of the three columns that any estimate fills: respondents, index, interval. */
export function EstimateHeads() {
  const { columns } = useSpeech().texts
  return (
    <>
      <th scope="col" class="number">
        {columns.respondents}
      </th>
      <th scope="col" class="number">
        {columns.index}
      </th>
      <th scope="col" class="number">
        {columns.interval}
      </th>
    </>
  )
}
