/**
 * The connection of an address with settings of ours. The driver would take the options of an address in place of ours, role
 * and durability with them; so they are taken out of it and put first, where ours have the last word.
 * @param options as PostgreSQL's command line has them, `-c name=value …`
 */
export function withOptions(address: string, options: string): { connectionString: string; options: string } {
  const url = new URL(address)
  const theirs = url.searchParams.get('options')
  url.searchParams.delete('options')
  return { connectionString: url.href, options: theirs === null ? options : `${theirs} ${options}` }
}
