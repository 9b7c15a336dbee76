/** The head of a table: the first column names, the others are numbers unless told otherwise. */
export function HeadRow({ names, isText = [] }: { names: readonly string[]; isText?: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name, place) => (
          <th key={name} scope="col" class={place > 0 && !isText.includes(name) ? 'number' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
