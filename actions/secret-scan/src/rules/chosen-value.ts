/**
 * What a value looks like that a person chose as a password. It is not a template (`${X}`, `{{ x }}`, `<x>`, `%x%`), not
 * a call (`read(x)`), and not lower-case letters alone, e.g. "changeme". Whether it is a word after all, the placeholder
 * model and the bigram score say.
 */

export const notTemplate = '(?!\\$[\\{(A-Za-z_]|\\{\\{|[<%@*#]|[A-Za-z_.]{1,64}[(\\[])'
/** Nor is it a number, a type, or a member of something: `0x8031006A`, `string)`, `request.Package.Dir`. */
const notCode =
  '(?!0x[0-9A-Fa-f]{1,16}(?![0-9A-Za-z])|(?:string|String|str|any|null|undefined|None)(?![0-9A-Za-z])' +
  '|[A-Za-z_]{1,64}(?:\\.[A-Za-z_]{1,64}){1,8}(?![^\\s"\'`,;)]))'
/** Something else than small letters has to come; what ends a value doesn't count. */
const notWord = '(?=[a-z_.-]{0,128}[^a-z_.\\s"\'`,;<>&-])'

export const chosenValue = `${notTemplate}${notCode}${notWord}[^\\s"'\`<>]{8,128}`

/** In a connection string or a URL query a semicolon or an ampersand ends it, and four characters are enough. */
export const chosenPart = `${notTemplate}${notCode}${notWord}[^\\s"'\`<>;&]{4,128}`

/** `user.tokens2.first` is code, an address of 40 hex digits is public, and so is .NET's token of 16. */
const notReference =
  '(?![A-Za-z_][0-9A-Za-z_]{0,64}(?:\\.[A-Za-z_][0-9A-Za-z_]{0,64}){1,8}$|0x[0-9A-Fa-f]{40}$|[0-9A-Fa-f]{16}$)'

/** A value that a machine made, e.g. a token: letters and digits of one of the usual alphabets, no path, no template.
 * Base64 may begin with a slash, as paths do, but it has no dots, and is long. */
export const opaqueValue = `${notReference}(?=[A-Za-z_+/=.~-]{0,128}[0-9])(?=[^A-Za-z]{0,128}[A-Za-z])(?:[0-9A-Za-z_+]|/(?=[0-9A-Za-z+/]{30,250}={0,2}$))[0-9A-Za-z_+/=.~-]{15,255}`
