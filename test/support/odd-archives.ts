/** Zip and tar files made by hand, so that they can be wrong in ways in which no program makes them. */

import { deflateRawSync } from 'node:zlib'

export type Member = {
  readonly name: string
  readonly data: Buffer | string
  readonly method?: number
  readonly flags?: number
  /** What the headers say in place of the truth. */
  readonly packed?: number
  readonly unpacked?: number
  /** Where the directory says that its header is. */
  readonly at?: number
}

export function zipOf(members: readonly Member[], prefix = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const member of members) {
    const { name, method = 8, flags = 0 } = member
    const data = Buffer.from(member.data as string)
    const packed = method === 8 ? deflateRawSync(data) : data
    const sizes = [member.packed ?? packed.length, member.unpacked ?? data.length]
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(flags, 2)
    fixed.writeUInt16LE(method, 4)
    fixed.writeUInt32LE(sizes[0]!, 14)
    fixed.writeUInt32LE(sizes[1]!, 18)
    fixed.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(member.at ?? at, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fixed, rest, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length % 65_536, 4)
  end.writeUInt16LE(members.length % 65_536, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([prefix, ...locals, directory, Buffer.from('PK\x05\x06'), end])
}

export type TarMember = {
  readonly name: string
  readonly data: string
  readonly kind?: string
  readonly size?: string
}

export function tarOf(members: readonly TarMember[]): Buffer {
  const blocks = members.flatMap(({ name, data, kind = '0', size }) => {
    const header = Buffer.alloc(512)
    header.write(name, 0, 100)
    header.write(size ?? `${data.length.toString(8).padStart(11, '0')}\0`, 124, 12, 'latin1')
    header.write('        ', 148)
    header.write(kind, 156)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((all, byte) => all + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}
