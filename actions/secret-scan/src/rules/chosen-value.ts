/**
 * What a value looks like that a person chose as a password. It is not a template (`${X}`, `{{ x }}`, `<x>`, `%x%`), not
 * a call (`read(x)`), and not lower-case letters alone, e.g. "changeme". Whether it is a word after all, the placeholder
 * model and the bigram score say.
 */

export const notTemplate = '(?!\\$[\\{(A-Za-z_]|\\{\\{|[<%@*#]|[A-Za-z_.]{1,64}[(\\[])'
/** Something else than small letters has to come; what ends a value doesn't count. */
const notWord = '(?=[a-z_.-]{0,128}[^a-z_.\\s"\'`,;<>&-])'

export const chosenValue = `${notTemplate}${notWord}[^\\s"'\`<>]{8,128}`

/** In a connection string or a URL query a semicolon or an ampersand ends it, and four characters are enough. */
export const chosenPart = `${notTemplate}${notWord}[^\\s"'\`<>;&]{4,128}`
