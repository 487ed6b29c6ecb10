/** The elements of the HTML report without what they say: hostile words must leave it as harmless ones do. */

/** "td class", "/td", …, in order; what is no element at all as "odd: <…". A `<wbr>` stands behind each slash of a name. */
export const skeleton = (page: string): readonly string[] =>
  [
    ...page
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .matchAll(/<\/?([a-z0-9]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|<[^>]*>?/gi),
  ].flatMap(([tag, name, attributes]) =>
    name === 'wbr'
      ? []
      : [name === undefined ? `odd: ${tag}` : `${name}${attributes!.replace(/="[^"]*"/g, '')}`],
  )

/** Controls and what reorders or hides text: none of it may stand in a page. */
export const hiddenInPage = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/
