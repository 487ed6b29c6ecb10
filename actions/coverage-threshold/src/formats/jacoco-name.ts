/** Names of methods for people, from the names that the Java virtual machine has for them. */

const simple: Readonly<Record<string, string>> = {
  B: 'byte',
  C: 'char',
  D: 'double',
  F: 'float',
  I: 'int',
  J: 'long',
  S: 'short',
  Z: 'boolean',
}

/**
 * "com/shop/Cart$Item", "add", "(Ljava/lang/String;[I)V" → "Cart$Item.add(String, int[])". A descriptor that is none, or
 * not there, is left as it is.
 */
export function methodName(className: string, name: string, descriptor: string): string {
  return `${lastPart(className)}.${name}${parametersOf(descriptor) ?? descriptor}`
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

function parametersOf(descriptor: string): string | undefined {
  const end = descriptor.indexOf(')')
  if (!descriptor.startsWith('(') || end < 0) return undefined
  const names: string[] = []
  for (let at = 1; at < end; at++) {
    const start = at
    while (descriptor[at] === '[') at++
    const dimensions = '[]'.repeat(at - start)
    const letter = descriptor[at]!
    if (letter === 'L') {
      const stop = descriptor.indexOf(';', at)
      if (stop < 0 || stop > end) return undefined
      names.push(lastPart(descriptor.slice(at + 1, stop)) + dimensions)
      at = stop
    } else if (Object.hasOwn(simple, letter)) names.push(simple[letter]! + dimensions)
    else return undefined
  }
  return `(${names.join(', ')})`
}
