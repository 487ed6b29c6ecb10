export const id = 281;
export const ids = [281];
export const modules = {

/***/ 7049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ inlineAllows),
/* harmony export */   Tq: () => (/* binding */ speaksOf),
/* harmony export */   gD: () => (/* binding */ holdsOn)
/* harmony export */ });
/**
 * Comments that set a finding aside where it stands: `portcullis:allow <rule> reason="…" until=2027-01-31`, in whatever a
 * language takes for a comment. Without a reason it sets nothing aside. Those of other scanners are read, too; they carry
 * no reason, and every report lists them.
 */
const ours = 'portcullis:allow';
/** Marks of other scanners; `next` speaks of the line below in any case. */
const others = [
    { mark: 'gitleaks:allow', next: false },
    { mark: 'betterleaks:allow', next: false },
    { mark: 'pragma: allowlist secret', next: false },
    { mark: 'pragma: allowlist nextline secret', next: true },
];
const longestLine = 4096;
/** All marks of a text. Cheap where there is none: it is searched for the words alone. */
function inlineAllows(bytes) {
    const allows = [];
    const broken = [];
    let [line, counted] = [1, 0];
    for (const { mark, at } of marksIn(bytes)) {
        // Marks come in order, so that each line end is counted once, however many marks there are.
        for (let i = bytes.indexOf(0x0a, counted); i >= 0 && i < at; i = bytes.indexOf(0x0a, i + 1))
            line++;
        counted = at;
        const { text, column } = lineAround(bytes, at);
        const alone = isAlone(text.slice(0, column));
        if (mark === ours) {
            const read = readOurs(text.slice(column + ours.length));
            if ('why' in read)
                broken.push({ line, mark, why: read.why });
            else
                allows.push({ line, covers: alone ? line + 1 : line, mark, ...read });
        }
        else {
            const next = others.some((other) => other.mark === mark && other.next);
            const covers = next ? line + 1 : line;
            allows.push({ line, covers, rules: undefined, reason: '', until: undefined, mark });
        }
    }
    return { allows, broken };
}
/** Whether it still holds on a day, "2026-11-21" (UTC). */
const holdsOn = ({ until }, today) => until === undefined || today <= until;
const speaksOf = ({ rules, covers }, rule, line) => covers === line && (rules === undefined || rules.includes(rule));
function* marksIn(bytes) {
    const found = [ours, ...others.map(({ mark }) => mark)].flatMap((mark) => {
        const places = [];
        for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length))
            places.push({ mark, at });
        return places;
    });
    yield* found.sort((a, b) => a.at - b.at);
}
/** The line of a place, as Latin-1; of a very long one, what stands near. */
function lineAround(bytes, at) {
    const start = bytes.lastIndexOf(0x0a, at) + 1;
    const found = bytes.indexOf(0x0a, at);
    const end = found < 0 ? bytes.length : found;
    const from = Math.max(start, at - longestLine);
    return { text: bytes.toString('latin1', from, Math.min(end, at + longestLine)), column: at - from };
}
/** Nothing but blanks and what begins a comment in any language stands before it. */
const isAlone = (before) => /^[\s/*#;%!<>"'\-({[|.@A-Z]{0,20}$/.test(before);
function readOurs(text) {
    const words = /^\s+([a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9][a-z0-9-]*)*)(?=\s|$)/.exec(text);
    if (!words)
        return { why: 'names no rule; write `portcullis:allow <rule> reason="…"`' };
    const rest = text.slice(words[0].length);
    const reason = /\sreason="([^"]*)"/.exec(rest)?.[1]?.trim();
    if (!reason)
        return { why: 'gives no reason; write `reason="why this is no secret"`' };
    const until = /\suntil=([\w-]+)/.exec(rest)?.[1];
    if (until !== undefined && !isDay(until))
        return { why: `says until=${until.slice(0, 20)}; write a day such as until=2027-01-31` };
    return { rules: words[1].split(/\s*,\s*/), reason, until };
}
/** A day that there is: 2027-02-30 is none. */
function isDay(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}


/***/ }),

/***/ 4666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ archiveKind),
/* harmony export */   FY: () => (/* binding */ isTarHeader),
/* harmony export */   L8: () => (/* binding */ endOfDirectoryAt),
/* harmony export */   TR: () => (/* binding */ tarBlock)
/* harmony export */ });
/** Tells archives and compressed files by their bytes, whatever they are named. */
/** As Latin-1; from the formats' own descriptions. */
const beginnings = [
    ['zip', 'PK\x03\x04'],
    ['zip', 'PK\x05\x06'], // without entries
    ['gzip', '\x1f\x8b\x08'],
    ['bzip2', 'BZh'],
    ['xz', '\xfd7zXZ\x00'],
    ['zstd', '\x28\xb5\x2f\xfd'],
    ['7z', '7z\xbc\xaf\x27\x1c'],
    ['rar', 'Rar!\x1a\x07'],
];
/** Programs that unpack themselves, and Python's and Java's archives behind a `#!` line, are a zip at their end. */
const carriers = ['MZ', '\x7fELF', '#!'];
const endOfDirectory = 'PK\x05\x06';
/** The end record (22 bytes) and the longest comment behind it. */
const longestEnd = 22 + 0xffff;
function archiveKind(bytes) {
    const begins = (text) => bytes.toString('latin1', 0, text.length) === text;
    const found = beginnings.find(([, text]) => begins(text));
    if (found)
        return found[0] !== 'bzip2' || /^BZh[1-9]/.test(bytes.toString('latin1', 0, 4)) ? found[0] : undefined;
    if (isTarHeader(bytes, 0))
        return 'tar';
    return carriers.some(begins) && endOfDirectoryAt(bytes) >= 0 ? 'zip' : undefined;
}
/** Where a zip's end record is, or −1: the last whose comment ends within the file. */
function endOfDirectoryAt(bytes) {
    const least = Math.max(0, bytes.length - longestEnd);
    for (let at = bytes.length; at >= least; at--) {
        at = bytes.lastIndexOf(endOfDirectory, at, 'latin1');
        if (at < least)
            return -1;
        if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length)
            return at;
    }
    return -1;
}
const tarBlock = 512;
/**
 * A tar header is told by its checksum: the sum of its bytes, with blanks in the checksum's own place. Some old programs
 * took the bytes as signed.
 */
function isTarHeader(bytes, at) {
    if (at + tarBlock > bytes.length || bytes[at] === 0)
        return false;
    const stated = /^[ \0]*([0-7]{1,8})[ \0]*$/.exec(bytes.toString('latin1', at + 148, at + 156));
    if (!stated)
        return false;
    let unsigned = 8 * 0x20;
    let signed = unsigned;
    for (let i = 0; i < tarBlock; i++) {
        if (i >= 148 && i < 156)
            continue;
        const byte = bytes[at + i];
        unsigned += byte;
        signed += byte > 127 ? byte - 256 : byte;
    }
    const sum = Number.parseInt(stated[1], 8);
    return sum === unsigned || sum === signed;
}


/***/ }),

/***/ 8304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ receiptSection),
/* harmony export */   Uz: () => (/* binding */ receiptWriter),
/* harmony export */   jV: () => (/* binding */ receiptJson),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* unused harmony export noTally */
/* harmony import */ var _shared_report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8314);
/** What a scan looked at and what it did not, so that nobody takes a part for the whole (`schema/receipt.v1.json`). */

const noTally = {
    commits: 0,
    trees: 0,
    blobs: 0,
    texts: 0,
    bytes: 0,
    skipped: [],
    unreached: [],
};
function tallyOf({ pieces, commits, trees, blobs, skipped, unreached }) {
    const isText = ({ kind }) => kind !== 'blob' && kind !== 'added lines';
    return {
        commits,
        trees,
        blobs,
        texts: pieces.filter(isText).length,
        bytes: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
        skipped,
        unreached,
    };
}
function receiptWriter(head) {
    const scanned = { commits: 0, trees: 0, blobs: 0, texts: 0, bytes: 0 };
    const skipped = [];
    const unreached = [];
    return {
        add(tally) {
            for (const unit of units)
                scanned[unit] += tally[unit] ?? 0;
            for (const one of tally.skipped ?? [])
                skipped.push(one);
            for (const one of tally.unreached ?? [])
                unreached.push(one);
        },
        end: (scannedBefore = 0) => ({
            schema: 'portcullis/receipt/v1',
            complete: unreached.length === 0,
            ...head,
            scanned: { ...scanned },
            scannedBefore,
            skippedBytes: skipped.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
            skipped: [...skipped],
            unreached: [...unreached],
        }),
    };
}
const units = ['commits', 'trees', 'blobs', 'texts', 'bytes'];
const receiptJson = (receipt) => `${JSON.stringify(receipt, null, 2)}\n`;
/** For the summary: first the counts, then each thing that was not scanned, at most `most` of them; the JSON has all. */
function receiptSection(receipt, most = 100) {
    const { scanned, skipped, unreached } = receipt;
    const rows = [
        ['range', receipt.range],
        ['complete', receipt.complete ? 'yes' : 'no: the time was up'],
        [
            'scanned',
            units
                .filter((unit) => scanned[unit] > 0)
                .map((unit) => (0,_shared_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(scanned[unit], unit.slice(0, -1)))
                .join(', ') || 'nothing',
        ],
        ['rule set', receipt.ruleSet],
        ...(receipt.shallow ? [['clone', 'shallow: it has not the whole history']] : []),
        ...unreached.map((what) => ['not reached', what]),
        ...skipped.slice(0, most).map(({ what, why }) => ['skipped', `${what}: ${why}`]),
        ...(skipped.length > most ? [['skipped', `${skipped.length - most} more, listed in the receipt`]] : []),
    ];
    return {
        title: 'What was scanned',
        brief: false,
        content: { kind: 'table', columns: [{ title: 'What' }, { title: 'Found' }], rows },
    };
}


/***/ }),

/***/ 9693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ scanPiece)
});

// EXTERNAL MODULE: ./build/actions/secret-scan/src/allow/inline.js
var inline = __webpack_require__(7049);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/archive/archive-kind.js
var archive_kind = __webpack_require__(4666);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/entry.js
/** What an archive holds, and how much of it may be unpacked. */
const MiB = 1024 * 1024;
/** Sources shrink 4 to 8 to 1 and logs 20 to 1; zlib can't shrink more than 1,032 to 1, so bombs live between. */
const archiveLimits = {
    entries: 10_000,
    total: 256 * MiB,
    ratio: 200,
    free: 16 * MiB,
    nested: 1,
};
/** What is left to be read of an archive and all that is in it. */
class Allowance {
    limits;
    #entries;
    #bytes;
    constructor(limits, archiveBytes) {
        this.limits = limits;
        this.#entries = limits.entries;
        this.#bytes = Math.min(limits.total, Math.max(limits.free, limits.ratio * archiveBytes));
    }
    /** Bytes that may still come out. */
    get bytes() {
        return this.#bytes;
    }
    /** Counts what came out; false when it is more than may. */
    take(bytes) {
        if (bytes > this.#bytes)
            return false;
        this.#bytes -= bytes;
        return true;
    }
    /** Counts one entry more; false when there are too many. */
    takeEntry() {
        return this.#entries-- > 0;
    }
}
const tooMuch = 'would unpack to more than is allowed of an archive of this size';
const tooMany = (most) => `holds more than ${most} entries; the rest was not read`;

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/inflate.js
/** Inflates what is in memory, up to a limit. */

/** One entry of a zip (RFC 1951); what stands behind its end is not looked at. */
const inflateRaw = (bytes, most) => inflate(external_node_zlib_.inflateRawSync, bytes, most);
/** A gzip file (RFC 1952) with all its members. */
const inflateGzip = (bytes, most) => inflate(external_node_zlib_.gunzipSync, bytes, most);
function inflate(unpack, bytes, most) {
    if (most < 1)
        return { fault: 'too large' };
    try {
        return { bytes: unpack(bytes, { maxOutputLength: most }), cut: false };
    }
    catch (error) {
        const { code } = error;
        if (code === 'ERR_BUFFER_TOO_LARGE')
            return { fault: 'too large' };
        if (code !== 'Z_BUF_ERROR')
            return { fault: 'damaged' };
    }
    try {
        const whole = unpack(bytes, { maxOutputLength: most, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
        return { bytes: whole, cut: true };
    }
    catch (error) {
        return { fault: error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged' };
    }
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/tar-header.js
/** The header of one entry of a tar (POSIX.1-2024 pax, ustar; GNU's extensions): its name, size and kind. */
function tarHeader(bytes, at) {
    const prefix = bytes.toString('latin1', at + 257, at + 263) === 'ustar\0' ? field(bytes, at + 345, 155) : '';
    const name = field(bytes, at, 100);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size: sizeOf(bytes.subarray(at + 124, at + 136)),
        kind: bytes[at + 156] === 0 ? '0' : String.fromCharCode(bytes[at + 156]),
    };
}
/** Text up to the first zero. */
function field(bytes, at, length) {
    const all = bytes.subarray(at, at + length);
    const end = all.indexOf(0);
    return all.toString('utf8', 0, end < 0 ? all.length : end);
}
/** Octal digits, or, with the first bit set, a number of 88 bits in base 256 (GNU). What is no number is ∞. */
function sizeOf(digits) {
    if ((digits[0] & 0x80) !== 0) {
        let size = digits[0] & 0x7f;
        for (const byte of digits.subarray(1))
            size = size * 256 + byte;
        return size;
    }
    const text = digits.toString('latin1').replaceAll('\0', ' ').trim();
    if (text === '')
        return 0;
    return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.POSITIVE_INFINITY;
}
/** Records "27 path=some/long/name\n": the number counts the whole record in bytes. Only what we need is kept. */
function paxRecords(bytes) {
    let path;
    let size;
    for (let at = 0; at < bytes.length;) {
        const blank = bytes.indexOf(0x20, at);
        if (blank < 0 || blank - at > 10)
            break;
        const length = Number(bytes.toString('latin1', at, blank));
        if (!Number.isInteger(length) || length <= blank - at + 1)
            break;
        const record = bytes.subarray(blank + 1, at + length - 1);
        const equals = record.indexOf(0x3d);
        const key = record.toString('utf8', 0, Math.max(0, equals));
        const value = record.subarray(equals + 1);
        if (key === 'path')
            path = value.toString('utf8');
        if (key === 'size' && /^\d{1,16}$/.test(value.toString('latin1', 0, 20)))
            size = Number(value.toString('latin1'));
        at += length;
    }
    return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size }) };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/tar.js
/** Reads tar files: ustar, pax, and GNU's long names. */



/** Links, devices and folders: they hold nothing that could be read. */
const withoutData = new Set(['1', '2', '3', '4', '5', '6']);
/** Headers of other entries: GNU's name and link, pax for the next entry and for all. */
const longName = 'L';
const pax = 'x';
const aside = new Set(['K', 'g', 'V', 'N', 'X']);
/** `counted`: its bytes were taken from the allowance when the tar was unpacked. */
function* tarEntries(bytes, name, allowance, counted) {
    let given = {};
    for (let at = 0; at < bytes.length;) {
        if (isZero(bytes, at)) {
            at += archive_kind/* tarBlock */.TR; // two of them end a tar, but tars are put behind one another, and what follows may be read
            continue;
        }
        if (!(0,archive_kind/* isTarHeader */.FY)(bytes, at)) {
            yield { path: name, why: `is damaged at byte ${at}: the rest was not read` };
            return;
        }
        const header = tarHeader(bytes, at);
        const describes = header.kind === longName || header.kind === pax || aside.has(header.kind);
        const size = describes ? header.size : (given.size ?? header.size);
        const start = at + archive_kind/* tarBlock */.TR;
        const end = Math.min(bytes.length, start + size);
        const data = bytes.subarray(start, end);
        at = start + Math.ceil(size / archive_kind/* tarBlock */.TR) * archive_kind/* tarBlock */.TR;
        if (header.kind === longName)
            given = { ...given, path: field(data, 0, data.length) };
        else if (header.kind === pax)
            given = { ...given, ...paxRecords(data) };
        else if (withoutData.has(header.kind)) {
            given = {};
            at = start; // a link may state the size of what it leads to, which isn't there
        }
        else if (!describes) {
            const path = `${name}!/${given.path ?? header.name}`;
            given = {};
            if (!allowance.takeEntry()) {
                yield { path: name, why: tooMany(allowance.limits.entries) };
                return;
            }
            if (!counted && !allowance.take(data.length))
                yield { path, why: tooMuch };
            else
                yield { path, bytes: data, ...(data.length < size ? { remark: 'is cut off' } : {}) };
        }
    }
}
function isZero(bytes, at) {
    const end = Math.min(bytes.length, at + archive_kind/* tarBlock */.TR);
    for (let i = at; i < end; i++)
        if (bytes[i] !== 0)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/zip-directory.js
/** The central directory of a zip (PKWARE's APPNOTE 6.3.10): what it holds and where. */

const centralHeader = 0x02014b50;
const centralLength = 46;
const locator64 = 0x07064b50;
const end64 = 0x06064b50;
const all32 = 0xffffffff;
/** Undefined where the file has no directory; at most `most` members, beyond which it isn't whole. */
function zipDirectory(bytes, most) {
    const end = (0,archive_kind/* endOfDirectoryAt */.L8)(bytes);
    if (end < 0)
        return undefined;
    const stated = endRecord(bytes, end);
    // What stands in front of a zip, such as a program that unpacks it, moves all offsets; the directory's end tells how far.
    const start = stated.end - stated.size;
    const shift = start - stated.offset;
    if (start < 0 || shift < 0)
        return { members: [], whole: false };
    const members = [];
    let at = start;
    while (at + centralLength <= stated.end && bytes.readUInt32LE(at) === centralHeader) {
        if (members.length > most)
            break;
        const next = at + centralLength + lengths(bytes, at);
        if (next > bytes.length)
            break;
        members.push(member(bytes, at, shift));
        at = next;
    }
    return { members, whole: at === stated.end && members.length % 65_536 === stated.count % 65_536 };
}
function endRecord(bytes, end) {
    const locator = end - 20;
    if (locator >= 0 && bytes.readUInt32LE(locator) === locator64) {
        // The record is in front of its locator, but for data of a later version; a file moved as a whole keeps that.
        const at = [locator - 56, number64(bytes, locator + 8)].find((place) => place >= 0 && place + 56 <= locator && bytes.readUInt32LE(place) === end64);
        if (at !== undefined) {
            const [count, size, offset] = [32, 40, 48].map((field) => number64(bytes, at + field));
            return { end: at, size: size, offset: offset, count: count };
        }
    }
    return {
        end,
        size: bytes.readUInt32LE(end + 12),
        offset: bytes.readUInt32LE(end + 16),
        count: bytes.readUInt16LE(end + 10),
    };
}
/** Above 2⁵³ it is no size of anything; what is rounded there is refused as too far all the same. */
const number64 = (bytes, at) => Number(bytes.readBigUInt64LE(at));
/** Of name, extra field and comment together. */
const lengths = (bytes, at) => bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
function member(bytes, at, shift) {
    const nameEnd = at + centralLength + bytes.readUInt16LE(at + 28);
    const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
    const [unpacked, packed, offset] = widened(extra, [24, 20, 42].map((field) => bytes.readUInt32LE(at + field)));
    return {
        name: bytes.toString('utf8', at + centralLength, nameEnd),
        flags: bytes.readUInt16LE(at + 8),
        method: bytes.readUInt16LE(at + 10),
        packed: packed,
        unpacked: unpacked,
        at: offset + shift,
    };
}
/** Numbers that are all ones stand in the extra field 0x0001 (zip64), in this order. */
function widened(extra, numbers) {
    let at = 0;
    while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1)
        at += 4 + extra.readUInt16LE(at + 2);
    at += 4;
    return numbers.map((number) => {
        if (number !== all32 || at + 8 > extra.length)
            return number;
        at += 8;
        return number64(extra, at - 8);
    });
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/zip-loose.js
/** The entries of a zip whose directory is missing, as at the end of a download that broke off: by their own headers. */
const localHeader = 'PK\x03\x04';
const localLength = 30;
const hasDescriptor = 8;
function looseMembers(bytes, most) {
    const members = [];
    let at = bytes.indexOf(localHeader, 0, 'latin1');
    while (at >= 0 && at + localLength <= bytes.length && members.length <= most) {
        const nameEnd = at + localLength + bytes.readUInt16LE(at + 26);
        const start = nameEnd + bytes.readUInt16LE(at + 28);
        const stated = bytes.readUInt32LE(at + 18);
        const flags = bytes.readUInt16LE(at + 6);
        // Sizes that stand behind the data (flag 8) aren't known here; the next header is where the data end at the latest.
        const open = (flags & hasDescriptor) !== 0 && stated === 0;
        const next = bytes.indexOf(localHeader, open ? start : Math.min(bytes.length, start + stated), 'latin1');
        const end = next < 0 ? bytes.length : next;
        members.push({
            name: bytes.toString('utf8', at + localLength, nameEnd),
            flags,
            method: bytes.readUInt16LE(at + 8),
            packed: open ? Math.max(0, end - start) : stated,
            unpacked: bytes.readUInt32LE(at + 22),
            at,
        });
        at = next;
    }
    return members;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/zip.js
/** Reads zip files, which jar, whl, docx, apk, nupkg and vsix are too: stored and deflated entries. */




const zip_localHeader = 0x04034b50;
const zip_localLength = 30;
const encrypted = 1;
const stored = 0;
const deflated = 8;
const methods = new Map([
    [9, 'Deflate64'],
    [12, 'bzip2'],
    [14, 'LZMA'],
    [93, 'Zstandard'],
    [95, 'xz'],
]);
/** The entries in the order in which they stand in the file. */
function* zipEntries(bytes, name, allowance) {
    const most = allowance.limits.entries;
    const listed = zipDirectory(bytes, most);
    const directory = listed?.members.length === 0 && !listed.whole ? undefined : listed;
    if (!directory) {
        yield { path: name, why: 'is a zip without a directory that could be read: what could be found was read' };
    }
    else if (!directory.whole && directory.members.length <= most) {
        yield { path: name, why: 'has a damaged directory: what it lists was read' };
    }
    const members = directory?.members ?? looseMembers(bytes, most);
    let end = 0;
    for (const member of [...members].sort((a, b) => a.at - b.at)) {
        const path = `${name}!/${member.name}`;
        if (!allowance.takeEntry()) {
            yield { path: name, why: tooMany(most) };
            return;
        }
        const start = dataStart(bytes, member);
        if (member.at < end)
            yield { path, why: 'lies over another entry, as only bombs do' };
        else if (start === undefined)
            yield { path, why: 'has no header where the directory says' };
        else {
            const packed = member.packed || bytes.readUInt32LE(member.at + 18); // some unpackers believe this one
            end = Math.min(bytes.length, start + packed);
            // A folder is an entry without bytes.
            if (packed > 0)
                yield unpacked(bytes.subarray(start, end), { ...member, packed }, path, allowance);
        }
    }
}
function dataStart(bytes, { at }) {
    if (at + zip_localLength > bytes.length || bytes.readUInt32LE(at) !== zip_localHeader)
        return undefined;
    const start = at + zip_localLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    return start <= bytes.length ? start : undefined;
}
function unpacked(data, member, path, allowance) {
    if ((member.flags & encrypted) !== 0)
        return { path, why: 'is encrypted' };
    if (member.method !== stored && member.method !== deflated) {
        const method = methods.get(member.method) ?? `method ${member.method}`;
        return { path, why: `is packed with ${method}, which is not read` };
    }
    const found = member.method === stored
        ? { bytes: data, cut: data.length < member.packed }
        : inflateRaw(data, allowance.bytes);
    if ('fault' in found)
        return { path, why: found.fault === 'damaged' ? 'is damaged: its data can’t be unpacked' : tooMuch };
    if (!allowance.take(found.bytes.length))
        return { path, why: tooMuch };
    const remark = found.cut
        ? 'is cut off'
        : found.bytes.length !== member.unpacked
            ? `holds ${found.bytes.length} bytes, not ${member.unpacked} as the archive says`
            : undefined;
    return { path, bytes: found.bytes, ...(remark === undefined ? {} : { remark }) };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/archive/entries.js
/** What is in an archive, with what is in the archives inside it. */





/** How the kinds that are told apart but not read are called. */
const unread = new Map([
    ['bzip2', 'bzip2'],
    ['xz', 'xz'],
    ['zstd', 'Zstandard'],
    ['7z', '7-Zip'],
    ['rar', 'RAR'],
]);
/**
 * The files in an archive, unpacked one by one in memory, and what was left out. Nothing for bytes that are no archive
 * (`archiveKind` says so). `name` is what the paths begin with. Never throws for what is in the archive.
 */
function* entriesOf(bytes, name, limits = archiveLimits) {
    const kind = (0,archive_kind/* archiveKind */.FF)(bytes);
    if (kind)
        yield* opened(bytes, kind, name, new Allowance(limits, bytes.length), 0);
}
function* opened(bytes, kind, name, allowance, depth) {
    for (const found of direct(bytes, kind, name, allowance)) {
        const inner = 'bytes' in found ? (0,archive_kind/* archiveKind */.FF)(found.bytes) : undefined;
        if (!('bytes' in found) || !inner)
            yield found;
        else if (depth >= allowance.limits.nested)
            yield { path: found.path, why: 'is an archive in an archive in an archive, which is not opened' };
        else {
            if (found.remark)
                yield { path: found.path, why: `${found.remark}: what could be found was read` };
            yield* opened(found.bytes, inner, found.path, allowance, depth + 1);
        }
    }
}
function direct(bytes, kind, name, allowance) {
    switch (kind) {
        case 'zip':
            return zipEntries(bytes, name, allowance);
        case 'tar':
            return tarEntries(bytes, name, allowance, false);
        case 'gzip':
            return gzipEntries(bytes, name, allowance);
        default:
            return [{ path: name, why: `is packed with ${unread.get(kind)}, which is not read` }];
    }
}
function* gzipEntries(bytes, name, allowance) {
    const found = inflateGzip(bytes, allowance.bytes);
    if ('fault' in found) {
        const why = found.fault === 'damaged' ? 'is damaged gzip: its data can’t be unpacked' : tooMuch;
        yield { path: name, why };
        return;
    }
    allowance.take(found.bytes.length);
    if ((0,archive_kind/* archiveKind */.FF)(found.bytes) !== 'tar') {
        const remark = found.cut ? { remark: 'is cut off' } : {};
        yield { path: `${name}!/${contentName(name)}`, bytes: found.bytes, ...remark };
        return;
    }
    if (found.cut)
        yield { path: name, why: 'is cut off: what could be found was read' };
    yield* tarEntries(found.bytes, name, allowance, true);
}
/** "logs/app.log.gz" holds "app.log". */
const contentName = (name) => /([^/]*?)(\.t?gz)?$/i.exec(name)?.[1] || 'content';

// EXTERNAL MODULE: ./build/actions/secret-scan/src/decode/layers.js + 12 modules
var decode_layers = __webpack_require__(8096);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/proof/proof.js
var proof_proof = __webpack_require__(3467);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/score/doubt.js + 3 modules
var score_doubt = __webpack_require__(8990);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/text/lines.js
var lines = __webpack_require__(5945);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan/region.js
/** Where a range of bytes is, as people and editors count: lines and columns from 1, columns in UTF-16 code units. */

/** A column of a line longer than this says nothing to anybody, and counting it for each finding would take for ever. */
const longestLine = 10_000;
/** `wide` where the whole file is UTF-16, `bytes` those of the file, and the range one of them. */
function regionOf(bytes, { start, end }, lineAt, wide) {
    const startLine = lineAt(start);
    // What ends with a line's end stands in that line, not in the next.
    const last = Math.max(start, end - 1);
    const startColumn = columnAt(bytes, start, start, wide);
    const endColumn = columnAt(bytes, last, end, wide);
    return {
        startLine,
        endLine: Math.max(startLine, lineAt(last)),
        ...(startColumn !== undefined && { startColumn }),
        ...(startColumn !== undefined && endColumn !== undefined && { endColumn }),
    };
}
/** The column of `offset` in the line of `place`, which may be a byte before it. */
function columnAt(bytes, place, offset, wide) {
    const found = (0,lines/* lineStart */.PT)(bytes, place, longestLine, wide);
    if (found === undefined)
        return undefined;
    const from = found === 0 ? Math.min(markLength(bytes, wide), offset) : found;
    // Half a letter at the end, where a match ends within one, counts as one.
    return 1 + (wide ? Math.ceil((offset - from) / 2) : bytes.toString('utf8', from, offset).length);
}
/** The mark of the encoding is no column: no editor shows it. */
function markLength(bytes, wide) {
    if (wide)
        return bytes[0] === 0xff || bytes[0] === 0xfe ? 2 : 0;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/scan/scan-piece.js
/** One piece through everything: its decoded layers, the archives in it, the engine, proof and placeholder model. */








function scanPiece(engine, piece) {
    const { kind, path, commit, blob, bytes } = piece;
    const site = { kind, path, ...(commit && { commit }), ...(blob && { blob }) };
    const whole = kind === 'blob';
    const archive = whole && (0,archive_kind/* archiveKind */.FF)(bytes) !== undefined;
    const skipped = [];
    const occurrences = [];
    scanLayers(engine, bytes, site, occurrences, skipped, archive ? undefined : regionsOf(piece, whole));
    if (!archive)
        return { occurrences: whole ? withAllows(bytes, occurrences) : occurrences, skipped };
    const packed = scanEntries(engine, bytes, site, skipped);
    // What is packed without being compressed is seen from outside, too; the path in the archive says more.
    const inside = new Set(packed.map(({ rule, secret }) => `${rule} ${secret}`));
    const outside = occurrences.filter(({ rule, secret }) => !inside.has(`${rule} ${secret}`));
    return { occurrences: [...outside, ...packed], skipped };
}
function scanEntries(engine, bytes, site, skipped) {
    const occurrences = [];
    for (const entry of entriesOf(bytes, site.path === '' ? 'standard input' : site.path)) {
        if ('why' in entry)
            skipped.push({ what: entry.path, why: entry.why });
        else {
            if (entry.remark)
                skipped.push({ what: entry.path, why: `${entry.remark}: what could be found was read` });
            scanLayers(engine, entry.bytes, { ...site, entry: entry.path }, occurrences, skipped);
        }
    }
    return occurrences;
}
/** Undefined where lines say nothing. Of a file that is UTF-16 as a whole the lines are counted in its own letters. */
function regionsOf({ bytes, lineAt }, whole) {
    if (!lineAt)
        return undefined;
    const wide = whole ? (0,lines/* wideOrder */.Wj)(bytes) : undefined;
    const wideLineAt = wide && (0,lines/* lineCounter */.LX)(bytes, wide);
    return (range, encodings) => wideLineAt && encodings[0] === wide
        ? regionOf(bytes, range, wideLineAt, wide)
        : regionOf(bytes, range, lineAt);
}
const limitWords = {
    bytes: 'what is encoded in it is more than is decoded of a text of this size',
    depth: 'something in it is encoded more often than is followed',
};
function scanLayers(engine, bytes, site, into, skipped, regionAt) {
    const seen = new Map();
    const inPlain = [];
    let owned = [];
    const { limits } = (0,decode_layers/* withDecoded */.l)(bytes, (layer) => {
        const { encodings } = layer;
        if (encodings.length > 0)
            owned = inPlain;
        for (const found of engine.find(layer.bytes)) {
            if (!layer.changed(found.start, found.end))
                continue;
            const range = layer.originalRange(found.start, found.end);
            // A key in base64 that a rule knows as such is found as it stands; what it holds is the same credential.
            if (owned.some(({ start, end }) => start <= range.start && range.end <= end))
                continue;
            const region = regionAt?.(range, encodings);
            const one = { ...judged(found, layer.bytes), ...site, encodings, ...(region && { region }) };
            // Two ways to decode one text, as "%41" and "\u0041" beside each other, find it once; so does a key whose line ends
            // are written "\n", which matches as it stands. All that gzip holds has one place, so there the secret counts, too.
            const key = `${one.rule} ${range.start} ${encodings.includes('gzip') ? one.secret : ''}`;
            const { generic, confidence } = found.rule;
            if (encodings.length === 0 && !generic && confidence === 'high' && one.doubt === undefined)
                inPlain.push(range);
            const before = seen.get(key);
            if (before === undefined)
                seen.set(key, into.push(one) - 1);
            else if (isBetter(one, into[before]))
                into[before] = one;
        }
    });
    for (const limit of limits)
        skipped.push({ what: site.entry ?? (site.path || site.kind), why: limitWords[limit] });
}
/** A key that proves valid as it is decoded is the same as in a file of its own, and so is its fingerprint. */
const isBetter = (one, other) => one.proof.grade === 'valid' && one.secret !== other.secret;
function judged(found, bytes) {
    const { rule, secret } = found;
    const proof = rule.prove?.(secret) ?? (0,proof_proof/* unproven */.g)('the format carries no checksum');
    const doubt = (0,score_doubt/* doubtOf */.k)(found, bytes, proof);
    return { rule: rule.id, secret, proof, allows: [], ...doubt };
}
/** Many comments may stand beside many secrets, so those of a line and rule are looked for once. */
function withAllows(bytes, occurrences) {
    if (occurrences.length === 0)
        return occurrences;
    const { allows } = (0,inline/* inlineAllows */.ES)((0,lines/* wideOrder */.Wj)(bytes) ? inUtf8(bytes) : bytes);
    if (allows.length === 0)
        return occurrences;
    const byLine = new Map();
    for (const allow of allows) {
        const others = byLine.get(allow.covers);
        if (others)
            others.push(allow);
        else
            byLine.set(allow.covers, [allow]);
    }
    const known = new Map();
    return occurrences.map((one) => {
        const { region, rule } = one;
        if (region === undefined)
            return one;
        const last = region.endLine ?? region.startLine;
        const key = `${region.startLine} ${last} ${rule}`;
        const speaking = known.get(key) ?? allowsOf(byLine, rule, new Set([region.startLine, last]));
        known.set(key, speaking);
        return speaking.length === 0 ? one : { ...one, allows: speaking };
    });
}
const allowsOf = (byLine, rule, lines) => [...lines].flatMap((line) => (byLine.get(line) ?? []).filter((allow) => (0,inline/* speaksOf */.Tq)(allow, rule, line)));
/** What is UTF-16 as UTF-8; its lines stay what they are. */
function inUtf8(bytes) {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    const little = (0,lines/* wideOrder */.Wj)(bytes) === 'utf-16le' ? even : Buffer.from(even).swap16();
    return Buffer.from(little.toString('utf16le'), 'utf8');
}


/***/ }),

/***/ 6221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ scanSource)
/* harmony export */ });
/* harmony import */ var _allow_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7049);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8304);
/* harmony import */ var _scan_piece_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9693);
/** Everything that a source hands out, through the engine, batch by batch. */



async function* scanSource(engine, source) {
    for await (const batch of source) {
        const occurrences = [];
        const clean = [];
        const marks = [];
        const tally = (0,_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .tallyOf */ .sv)(batch);
        const skipped = [...tally.skipped];
        const left = new Set(batch.skipped.map(({ what }) => what));
        for (const piece of batch.pieces) {
            const scanned = (0,_scan_piece_js__WEBPACK_IMPORTED_MODULE_2__/* .scanPiece */ .K)(engine, piece);
            for (const one of scanned.occurrences)
                occurrences.push(one);
            for (const one of scanned.skipped)
                skipped.push(one);
            if (piece.kind === 'added lines')
                marks.push(...marksOf(piece));
            const isClean = scanned.occurrences.length === 0 && scanned.skipped.length === 0;
            if (isClean && piece.blob !== undefined && !left.has(piece.path))
                clean.push(piece.blob);
        }
        yield { tally: { ...tally, skipped }, occurrences, clean, marks };
    }
}
function marksOf({ bytes, path, lineAt }) {
    const { allows, broken } = (0,_allow_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineAllows */ .ES)(bytes);
    const lineIn = (line) => lineAt?.(startOfLine(bytes, line)) ?? line;
    return [
        ...allows.map(({ line, mark, reason }) => ({ path, line: lineIn(line), mark, reason })),
        ...broken.map(({ line, mark, why }) => ({ path, line: lineIn(line), mark, reason: '', fault: why })),
    ];
}
function startOfLine(bytes, line) {
    let at = 0;
    for (let i = 1; i < line; i++)
        at = bytes.indexOf(0x0a, at) + 1;
    return at;
}


/***/ }),

/***/ 1281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ worthThreads),
/* harmony export */   b: () => (/* binding */ scanSlices),
/* harmony export */   workOn: () => (/* binding */ workOn)
/* harmony export */ });
/* harmony import */ var _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7446);
/* harmony import */ var _policy_rule_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5173);
/* harmony import */ var _sources_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8061);
/* harmony import */ var _scan_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6221);
/** Slices of a scan, shared out over threads: each has a git process and an engine of its own. */




/** Below so many bytes, or files, the start of a thread costs more than it saves. */
const worthThreads = { bytes: 24_000_000, files: 3000, commits: 400 };
/** Calls `told` as parts get done, in no certain order. */
async function scanSlices(host, job, told) {
    const [first, ...others] = job.slices;
    if (first === undefined)
        return;
    const { thread } = host;
    if (!thread || others.length === 0)
        return workOn(job, host, told);
    await Promise.all([
        ...others.map((slice) => thread('secret-scan', { ...job, slices: [slice] }, (message) => told(message))),
        workOn({ ...job, slices: [first] }, host, told),
    ]);
}
/** What each thread does, and this one where there is no other. */
async function workOn(job, host, told) {
    const repository = await (0,_shared_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h)(host, job.directory);
    const { engine } = (0,_policy_rule_set_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleSetOf */ .s)(job.rules);
    const limits = { maxFileBytes: job.maxFileBytes, signal: host.deadline(Math.max(1, job.milliseconds)) };
    for (const slice of job.slices) {
        for await (const part of (0,_scan_source_js__WEBPACK_IMPORTED_MODULE_3__/* .scanSource */ .b)(engine, (0,_sources_history_js__WEBPACK_IMPORTED_MODULE_2__/* .readSlice */ .Vw)(repository, host.files, slice, limits)))
            told(part);
    }
}


/***/ }),

/***/ 841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ wholeFile),
/* harmony export */   Kb: () => (/* binding */ batchOf),
/* harmony export */   NS: () => (/* binding */ isLfsPointer),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   zl: () => (/* binding */ lfsContent)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5945);
/** What a source hands to the engine at a time, so that a repository of any size passes through bounded memory. */

const batchOf = (parts) => ({
    pieces: [],
    skipped: [],
    commits: 0,
    trees: 0,
    blobs: 0,
    unreached: [],
    ...parts,
});
const tooLarge = (what, bytes, limit) => ({
    what,
    why: `it has ${bytes} bytes, more than the ${limit} of \`max-file-size\``,
    bytes,
});
/** An LFS pointer has at most some 200 bytes (git-lfs/docs/spec.md: less than 1,024). */
const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\n');
const isLfsPointer = (bytes) => bytes.length < 1024 && bytes.subarray(0, pointer.length).equals(pointer);
const lfsContent = (what) => ({
    what,
    why: 'its content is kept in Git LFS, of which this clone has the pointer only; give `lfs: true` to actions/checkout and scan the tree',
});
/** Line numbers of a whole file, counted when one is asked for. */
const wholeFile = (bytes) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineCounter */ .LX)(bytes);


/***/ }),

/***/ 1836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ readCommits),
/* harmony export */   Hx: () => (/* binding */ readPatch),
/* harmony export */   Og: () => (/* binding */ patchSettings),
/* harmony export */   Rm: () => (/* binding */ patchOptions),
/* harmony export */   g3: () => (/* binding */ commitsOf)
/* harmony export */ });
/* unused harmony export readBinary */
/* harmony import */ var _shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4257);
/* harmony import */ var _shared_git_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6015);
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(841);
/* harmony import */ var _patch_pieces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9841);
/**
 * What commits changed: their added lines by `git log -p --cc`, and binary files by their ids. Attributes of the
 * repository have no say in it: a line "*.env -diff" would hide files from every scanner that reads `git log`.
 */





const patchOptions = [
    '--patch',
    '--inter-hunk-context=0',
    '--full-index',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--find-renames=50%',
    '-l1000',
    '--submodule=short',
    '--ignore-submodules=none',
];
/**
 * Merges are asked for by themselves: of a merge without lines of context, git 2.39 gives wrong line numbers where a line
 * was lost in front of a kept one.
 */
const kinds = [
    ['--no-merges', '--unified=0', '--irreversible-delete', '--format=commit %H'],
    ['--merges', '--cc', '--unified=1', '--irreversible-delete', '--format=commit %H'],
];
const patchSettings = [
    'diff.noprefix=false',
    'diff.mnemonicPrefix=false',
    'diff.external=',
    // From 2.43 on, git takes attributes from HEAD where it has no working tree. This is the tree of nothing.
    'attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    'diff.orderFile=/dev/null',
    'diff.relative=false',
    'diff.suppressBlankEmpty=false',
    'log.showRoot=true',
    'log.showSignature=false',
    'log.mailmap=false',
];
/** The commits of a range, newest first. */
async function commitsOf(git, { include, exclude }) {
    const revisions = [...include, ...exclude.map((sha) => `^${sha}`)];
    if (include.length === 0)
        return [];
    const words = await git.text(['rev-list', '--stdin'], { stdin: `${revisions.join('\n')}\n` });
    return words === '' ? [] : words.split('\n');
}
/** The changes of each commit against its parents; of a merge, what none of its parents has. */
async function* readCommits(repository, commits, limits) {
    if (commits.length === 0)
        return;
    const { git, gitDirectory } = repository;
    await (0,_shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchLeftOut */ .Kr)(git, ['--no-walk'], commits);
    let done = 0;
    for (const kind of kinds) {
        const args = [`--git-dir=${gitDirectory}`, '--bare', 'log', '--no-walk=unsorted', '--stdin', ...kind];
        // Without a working tree and an index at hand, git finds no attributes.
        const stream = (0,_shared_git_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .streamGit */ .t)(git.in(gitDirectory), [...args, ...patchOptions], {
            stdin: `${commits.join('\n')}\n`,
            settings: patchSettings,
            ...(limits.signal === undefined ? {} : { signal: limits.signal }),
        });
        for await (const batch of readPatch(git, stream, (0,_patch_pieces_js__WEBPACK_IMPORTED_MODULE_3__/* .patchPiecesReader */ .B)(limits.maxFileBytes), limits)) {
            done += batch.commits;
            yield batch;
        }
    }
    if (done === commits.length)
        return;
    if (!limits.signal?.aborted)
        throw new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git log told of ${done} commits where ${commits.length} were asked for.`);
    yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .batchOf */ .Kb)({ unreached: [`the changes of ${commits.length - done} of ${commits.length} commits`] });
}
/** Pieces of a patch as git writes it, with the binary files that it only names; `readNamed` reads those. */
async function* readPatch(git, stream, reader, limits, readNamed = (files) => readBinary(git, files, limits)) {
    const seen = new Set();
    let waiting = [];
    const taken = (part) => {
        for (const file of part.binary)
            if (!seen.has(file.blob))
                waiting.push(file);
        for (const file of part.binary)
            seen.add(file.blob);
        return (0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .batchOf */ .Kb)({ pieces: part.pieces, skipped: part.skipped, commits: part.commits });
    };
    for await (const chunk of stream) {
        yield taken(told(() => reader.push(chunk)));
        if (waiting.length < 500)
            continue;
        yield* readNamed(waiting);
        waiting = [];
    }
    if (limits.signal?.aborted) {
        if (waiting.length > 0)
            yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .batchOf */ .Kb)({ unreached: [`${waiting.length} binary files`] });
        return;
    }
    yield taken(told(() => reader.end()));
    yield* readNamed(waiting);
}
function told(read) {
    try {
        return read();
    }
    catch (error) {
        throw new _shared_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4(`git wrote a patch in a way we do not know: ${error.message}`);
    }
}
/** From the store, by their ids. */
async function* readBinary(git, files, limits) {
    const byId = new Map(files.map((file) => [file.blob, file]));
    let left = byId.size;
    const limit = {
        limit: limits.maxFileBytes,
        ...(limits.signal === undefined ? {} : { signal: limits.signal }),
    };
    for await (const objects of (0,_shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .streamObjects */ .Fd)(git, [...byId.keys()], limit)) {
        left -= objects.length;
        const skipped = [];
        const pieces = objects.flatMap(({ id, type, size, bytes }) => {
            const { path, commit } = byId.get(id);
            if (type === 'missing')
                skipped.push({ what: path, why: 'it is not in this clone' });
            else if (!bytes)
                skipped.push((0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(path, size, limits.maxFileBytes));
            else {
                const at = commit === '' ? {} : { commit };
                return [{ bytes, kind: 'blob', path, ...at, blob: id, lineAt: (0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeFile */ .AA)(bytes) }];
            }
            return [];
        });
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .batchOf */ .Kb)({ pieces, skipped, blobs: pieces.length });
    }
    if (left > 0 && limits.signal?.aborted)
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_2__/* .batchOf */ .Kb)({ unreached: [`${left} binary files`] });
}


/***/ }),

/***/ 8061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ planHistory),
/* harmony export */   Vw: () => (/* binding */ readSlice),
/* harmony export */   oP: () => (/* binding */ inParts)
/* harmony export */ });
/* harmony import */ var _shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4257);
/* harmony import */ var _shared_git_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9743);
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(841);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1836);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3329);
/**
 * The whole history, shared out to workers: each slice is plain data, so that it can be handed to another thread, which
 * then has a git process of its own.
 */





/**
 * Blobs come out of git at some 350 MB/s, patches at some 20 MB/s; and a history's patches have some four times the bytes
 * that its blobs take in the pack, deltas and all. So blobs are cheaper up to some 15 times the bytes of the pack, as
 * they are in most repositories.
 */
const blobsPerPackByte = 15;
/** `known`: ids of blobs that need not be scanned again. With `known`, blobs are always read as such. */
async function planHistory(repository, maxFileBytes, workers, known) {
    const { git } = repository;
    const listed = await git.text(['rev-list', ...everyRef]);
    const commits = listed === '' ? [] : listed.split('\n');
    await (0,_shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchLeftOut */ .Kr)(git, everyRef, []);
    const { blobs, missing } = await listBlobs(git);
    const skipped = missing.map(({ id, path }) => ({
        what: path || id,
        why: 'it is not in this clone, and could not be fetched',
    }));
    const bytes = blobs.reduce((sum, { size }) => sum + size, 0);
    const disk = blobs.reduce((sum, blob) => sum + blob.disk, 0);
    const paths = [...new Set(blobs.map(({ path }) => path))].filter((path) => path !== '');
    const head = { revisions: commits, paths, bytes, commits: commits.length, blobs: blobs.length, known: 0 };
    if (!known && missing.length === 0 && bytes > blobsPerPackByte * disk + 100_000_000)
        return {
            ...head,
            skipped,
            slices: inParts(commits, workers).map((part) => ({ kind: 'commits', commits: part })),
        };
    const fresh = known ? blobs.filter(({ id }) => !known(id)) : blobs;
    for (const { path, id, size } of fresh)
        if (size > maxFileBytes)
            skipped.push((0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(path || id, size, maxFileBytes));
    const wanted = fresh.filter(({ size }) => size <= maxFileBytes);
    const left = wanted.reduce((sum, { size }) => sum + size, 0);
    return {
        ...head,
        bytes: left,
        known: blobs.length - fresh.length,
        skipped,
        slices: inShares(wanted, workers),
    };
}
/** Scans one slice; what a time limit kept from it is in the last batch. */
async function* readSlice(repository, files, slice, limits) {
    if (slice.kind === 'files') {
        yield* (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkingTree */ .c)(repository, files, limits, slice.paths);
        return;
    }
    if (slice.kind === 'commits') {
        yield* (0,_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommits */ .Fe)(repository, slice.commits, limits);
        return;
    }
    const { ids, paths } = slice;
    let next = 0;
    const options = {
        limit: limits.maxFileBytes,
        ...(limits.signal === undefined ? {} : { signal: limits.signal }),
    };
    for await (const objects of (0,_shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_0__/* .streamObjects */ .Fd)(repository.git, ids, options)) {
        const pieces = [];
        const skipped = [];
        for (const { id, type, size, bytes } of objects) {
            const path = paths[next++];
            if (type === 'missing')
                skipped.push({ what: path || id, why: 'it is not in this clone' });
            else if (!bytes)
                skipped.push((0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(path || id, size, limits.maxFileBytes));
            else {
                pieces.push({ bytes, kind: 'blob', path, blob: id, lineAt: (0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeFile */ .AA)(bytes) });
                if ((0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .isLfsPointer */ .NS)(bytes))
                    skipped.push((0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsContent */ .zl)(path));
            }
        }
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .batchOf */ .Kb)({ pieces, skipped, blobs: pieces.length });
    }
    if (next < ids.length)
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .batchOf */ .Kb)({ unreached: [`${ids.length - next} of ${ids.length} blobs`] });
}
const everyRef = ['--all', 'HEAD'];
/** Every blob that is reached, in the order of rev-list, with sizes from one further process. */
async function listBlobs(git) {
    const args = ['rev-list', '--objects', '--missing=print', '--filter=object:type=blob'];
    const lines = (await collected(git, [...args, '--filter-provided-objects', ...everyRef])).split('\n');
    const paths = new Map();
    const missing = [];
    for (const line of lines) {
        if (line.startsWith('?'))
            missing.push({ id: line.slice(1), path: '' });
        else if (line !== '') {
            const blank = line.indexOf(' ');
            const id = blank < 0 ? line : line.slice(0, blank);
            paths.set(id, blank < 0 ? '' : Buffer.from(line.slice(blank + 1), 'latin1').toString('utf8'));
        }
    }
    const format = '--batch-check=%(objectname) %(objecttype) %(objectsize) %(objectsize:disk)';
    const sizes = await collected(git, ['cat-file', '--buffer', format], `${[...paths.keys()].join('\n')}\n`);
    const blobs = [];
    for (const line of sizes.split('\n')) {
        const [id, type, size, disk] = line.split(' ');
        if (type === 'blob')
            blobs.push({ id: id, path: paths.get(id) ?? '', size: Number(size), disk: Number(disk) });
    }
    return { blobs, missing };
}
async function collected(git, args, stdin = '') {
    const chunks = [];
    for await (const chunk of (0,_shared_git_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .streamGit */ .t)(git, args, { stdin }))
        chunks.push(chunk.toString('latin1'));
    return chunks.join('');
}
/** In so many runs of about one length. */
function inParts(items, parts) {
    const size = Math.max(1, Math.ceil(items.length / parts));
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
/** Neighbours stay together, since git unpacks one by means of the other; shares have like numbers of bytes. */
function inShares(blobs, parts) {
    const share = blobs.reduce((sum, { size }) => sum + size + 1, 0) / parts;
    const slices = [];
    let bytes = 0;
    for (const { id, path, size } of blobs) {
        if (slices.length === 0 || (bytes >= share && slices.length < parts)) {
            slices.push({ kind: 'blobs', ids: [], paths: [] });
            bytes = 0;
        }
        slices.at(-1).ids.push(id);
        slices.at(-1).paths.push(path);
        bytes += size + 1;
    }
    return slices;
}


/***/ }),

/***/ 9841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ patchPiecesReader)
});

// EXTERNAL MODULE: ./build/shared/git/patch.js
var patch = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/shared/git/path-bytes.js
var path_bytes = __webpack_require__(798);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/archive/archive-kind.js
var archive_kind = __webpack_require__(4666);
// EXTERNAL MODULE: ./build/actions/secret-scan/src/sources/batch.js
var batch = __webpack_require__(841);
;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/patch-body.js
/** Counts off the lines of hunks, and keeps those that were added, with the numbers that they have in the new file. */
const newline = 0x0a;
const [space, plus, minus, backslash] = [0x20, 0x2b, 0x2d, 0x5c];
/** Pieces share one stretch of memory until it is full. */
const arenaBytes = 256 * 1024;
function bodyReader(maxFileBytes) {
    let arena = Buffer.allocUnsafe(arenaBytes);
    let start = 0; // where the file begins in the arena
    let end = 0;
    let length = 0;
    let starts = []; // offset of each run of lines in the piece
    let firstLines = []; // its first line in the file
    let columns = 1;
    let linesLeft = 0; // of the hunk; Infinity in a merge's, which ends where a line begins otherwise
    let prefix = 0; // bytes of the line's prefix that were read
    const signs = [];
    let inLine = false; // behind the prefix of a line that has not ended
    let keep = false;
    let line = 0; // the number in the new file of the line that comes next
    let inRun = false;
    const gap = Buffer.of(newline);
    function append(chunk, from, to) {
        const size = to - from;
        length += size;
        if (length > maxFileBytes)
            return;
        if (end + size > arena.length)
            grow(size);
        if (size < 48)
            for (let at = from; at < to; at++)
                arena[end++] = chunk[at];
        else {
            chunk.copy(arena, end, from, to);
            end += size;
        }
    }
    function grow(size) {
        const held = end - start;
        const larger = Buffer.allocUnsafe(Math.max(arenaBytes, 2 * (held + size)));
        arena.copy(larger, 0, start, end);
        arena = larger;
        start = 0;
        end = held;
    }
    /** A line with a minus is in parents only, any other in the new file; with nothing but plus, in no parent. */
    function takeLine() {
        linesLeft--;
        const lost = signs.includes(minus);
        keep = !lost && signs.every((sign) => sign === plus);
        if (lost)
            return;
        if (keep && !inRun)
            startRun();
        inRun = keep;
        line++;
    }
    /** Lines that stand side by side in the new file; a hunk of a merge has several runs of them. */
    function startRun() {
        if (length > 0)
            append(gap, 0, 1);
        starts.push(length);
        firstLines.push(line);
    }
    return {
        begin(header) {
            const found = hunkOf(header);
            if (!found)
                return false;
            columns = found.columns;
            linesLeft = columns === 1 ? found.lines : Number.POSITIVE_INFINITY;
            line = found.newStart;
            inRun = false;
            return true;
        },
        isOpen: () => (columns === 1 && linesLeft > 0) || inLine || prefix > 0,
        read(chunk, from) {
            let at = from;
            while (at < chunk.length && (inLine || linesLeft > 0 || prefix > 0)) {
                if (!inLine) {
                    const sign = chunk[at];
                    const known = sign === plus || sign === minus || sign === space;
                    if (prefix === 0) {
                        signs.length = 0;
                        if (columns > 1 && !known && sign !== backslash)
                            linesLeft = 0;
                        if (linesLeft === 0)
                            break;
                    }
                    at++;
                    if (prefix === 0 && sign === backslash) {
                        // "\ No newline at end of file" is no line of it.
                        keep = false;
                        inLine = true;
                        continue;
                    }
                    if (!known)
                        throw new Error('a line of a hunk begins with none of " +-"');
                    signs.push(sign);
                    if (++prefix < columns)
                        continue;
                    takeLine();
                    prefix = 0;
                    inLine = true;
                    continue;
                }
                const close = chunk.indexOf(newline, at);
                const next = close < 0 ? chunk.length : close + 1;
                if (keep)
                    append(chunk, at, next);
                inLine = close < 0;
                at = next;
            }
            return at;
        },
        take() {
            const dropped = length > maxFileBytes;
            const bytes = dropped ? Buffer.alloc(0) : arena.subarray(start, end);
            const added = { bytes, length, dropped, lineAt: lineNumbers(bytes, starts, firstLines) };
            if (dropped)
                end = start;
            start = end;
            length = 0;
            starts = [];
            firstLines = [];
            return added;
        },
    };
}
/**
 * In a hunk of a merge the counts are not to be trusted: git 2.39 writes "+1,18446744073709551615" where the merge
 * emptied the file.
 */
function hunkOf(header) {
    const found = /^(@@+)((?: -\d+(?:,\d+)?)+) \+(\d+)(?:,(\d+))? \1/.exec(header);
    if (!found)
        return undefined;
    const parents = found[2].trim().split(' ');
    if (parents.length !== found[1].length - 1)
        return undefined;
    const lines = Number(parents[0].split(',')[1] ?? 1) + Number(found[4] ?? 1);
    return { columns: parents.length, lines, newStart: Number(found[3]) };
}
function lineNumbers(bytes, starts, firstLines) {
    return (offset) => {
        let low = 0;
        let high = starts.length;
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle;
        }
        let line = firstLines[low] ?? 1;
        for (let at = bytes.indexOf(newline, starts[low]); at >= 0 && at < offset; at = bytes.indexOf(newline, at + 1))
            line++;
        return line;
    };
}

;// CONCATENATED MODULE: ./build/actions/secret-scan/src/sources/patch-pieces.js
/**
 * Reads what `git log --patch --cc --unified=0 --full-index` writes, byte by byte as it streams by, and keeps the added
 * lines. Lines of hunks are counted off by the hunk's header, or told by their first character, which git's own
 * lines behind a hunk never have; so no line of a file can be taken for one of git's.
 *
 * Of a merge (`diff --cc`), a line is kept when no parent has it: that is what the merge itself brought in. Lines that
 * one parent has were added by commits of their own.
 */





const patch_pieces_newline = 0x0a;
const longestHeader = 64 * 1024; // paths have 4,096 bytes at most, each quoted as four
/** `begun`: the commit of a patch that comes without a line "commit <sha>", as that of `git diff` does. */
function patchPiecesReader(maxFileBytes, begun) {
    let ready = fresh();
    let commit = begun ?? '';
    let section;
    let partial = []; // a header line that is not complete yet
    let partialBytes = 0;
    let open = false; // whether a commit is being read
    const body = bodyReader(maxFileBytes);
    function finishSection() {
        if (!section)
            return;
        const { path, blob } = section;
        if (path === undefined)
            throw new Error('a file of the patch has no name');
        const at = { path, ...(commit === '' ? {} : { commit }), ...(blob === undefined ? {} : { blob }) };
        if (section.fresh)
            ready.pieces.push({ ...at, bytes: Buffer.from(path), kind: 'file name' });
        const added = body.take();
        if (section.gitlink)
            ready.skipped.push({ what: path, why: 'it is a submodule, whose commits are in another repository' });
        else if (section.binary || (0,archive_kind/* archiveKind */.FF)(added.bytes) !== undefined) {
            // An archive may be free of NULs, and so be text to git.
            if (blob !== undefined)
                ready.binary.push({ path, commit, blob });
        }
        else if (added.dropped)
            ready.skipped.push((0,batch/* tooLarge */.g$)(path, added.length, maxFileBytes));
        else if (added.bytes.length > 0) {
            ready.pieces.push({ ...at, bytes: added.bytes, kind: 'added lines', lineAt: added.lineAt });
            if ((0,batch/* isLfsPointer */.NS)(added.bytes))
                ready.skipped.push((0,batch/* lfsContent */.zl)(path));
        }
        section = undefined;
    }
    function finishCommit() {
        finishSection();
        if (open)
            ready.commits++;
        open = false;
    }
    function header(line) {
        const text = line.toString('latin1');
        if (text.startsWith('diff --')) {
            finishSection();
            section = sectionOf(text);
        }
        else if (text.startsWith('@@')) {
            if (!section || !body.begin(text))
                throw new Error(`not a hunk: ${text.slice(0, 80)}`);
        }
        else if (text.startsWith('commit ')) {
            finishCommit();
            commit = text.slice('commit '.length);
            open = true;
        }
        else if (section)
            extend(section, text);
    }
    function hand() {
        const done = ready;
        ready = fresh();
        return done;
    }
    return {
        push(chunk) {
            let at = 0;
            while (at < chunk.length) {
                at = body.read(chunk, at);
                if (at >= chunk.length)
                    break;
                const end = chunk.indexOf(patch_pieces_newline, at);
                const part = chunk.subarray(at, end < 0 ? chunk.length : end);
                partialBytes += part.length;
                if (partialBytes > longestHeader)
                    throw new Error('a line of a header has no end');
                partial.push(part);
                at = end < 0 ? chunk.length : end + 1;
                if (end < 0)
                    break;
                header(partial.length === 1 ? partial[0] : Buffer.concat(partial));
                partial = [];
                partialBytes = 0;
            }
            return hand();
        },
        end() {
            if (body.isOpen())
                throw new Error('the patch ends in the middle of a hunk');
            finishCommit();
            return hand();
        },
    };
}
const fresh = () => ({ pieces: [], skipped: [], binary: [], commits: 0 });
/** "diff --git a/x b/x" or "diff --cc x". */
function sectionOf(text) {
    const combined = /^diff --(?:cc|combined) (.*)$/s.exec(text)?.[1];
    const path = combined === undefined ? (0,patch/* commonName */.L)(text.slice('diff --git '.length)) : pathOf(combined);
    return { path, fresh: false, blob: undefined, gitlink: false, binary: false };
}
/** A name of git's, quoted where it must be; `text` is Latin-1, a character a byte. */
const pathOf = (text) => (0,path_bytes/* pathFromBytes */.nP)((0,path_bytes/* unquote */._n)(text)?.name ?? Buffer.from(text, 'latin1'));
function extend(section, text) {
    const blob = /^index [0-9a-f,]+\.\.([0-9a-f]+)(?: |$)/.exec(text)?.[1];
    if (blob !== undefined && !/^0+$/.test(blob))
        section.blob = blob;
    if (text.startsWith('new file mode'))
        section.fresh = true;
    if (text.startsWith('Binary files '))
        section.binary = true;
    if (/^(?:index |new file mode |mode )/.test(text) && text.endsWith('160000'))
        section.gitlink = true;
    const to = /^(?:rename|copy) to (.*)$/s.exec(text)?.[1];
    if (to === undefined)
        return;
    section.path = pathOf(to);
    section.fresh = true;
}


/***/ }),

/***/ 3329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readWorkingTree),
/* harmony export */   w: () => (/* binding */ readCommitTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4257);
/* harmony import */ var _shared_git_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8715);
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(841);
/** All files of a commit, or of the working tree as it lies there. */




const submodule = (what) => ({
    what,
    why: 'it is a submodule, whose commits are in another repository',
});
/** Each content once, under the first of its paths. */
async function* readCommitTree(repository, commit, limits) {
    await (0,_shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchLeftOut */ .Kr)(repository.git, ['--no-walk'], [commit]);
    const paths = new Map();
    const skipped = [];
    for (const [path, { mode, sha }] of await (0,_shared_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Zc)(repository.git, commit)) {
        if (mode === '160000')
            skipped.push(submodule(path));
        else if (!paths.has(sha))
            paths.set(sha, path);
    }
    yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ skipped, trees: 1 });
    yield* readBlobs(repository, paths, { ...limits, commit });
}
async function* readBlobs(repository, paths, { commit, maxFileBytes, signal }) {
    let left = paths.size;
    const options = { limit: maxFileBytes, ...(signal === undefined ? {} : { signal }) };
    for await (const objects of (0,_shared_git_object_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .streamObjects */ .Fd)(repository.git, [...paths.keys()], options)) {
        left -= objects.length;
        const batches = objects.map(({ id, type, size, bytes }) => {
            const path = paths.get(id);
            if (type === 'missing')
                return (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ skipped: [{ what: path, why: 'it is not in this clone' }] });
            return fileBatch(path, bytes, size, maxFileBytes, commit === undefined ? {} : { commit, blob: id });
        });
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({
            pieces: batches.flatMap(({ pieces }) => pieces),
            skipped: batches.flatMap(({ skipped }) => skipped),
            blobs: batches.filter(({ pieces }) => pieces.length > 0).length,
        });
    }
    if (left > 0)
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ unreached: [`${left} of ${paths.size} files`] });
}
function fileBatch(path, bytes, size, maxFileBytes, at = {}) {
    if (!bytes)
        return (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ skipped: [(0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLarge */ .g$)(path, size, maxFileBytes)] });
    return (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({
        pieces: [{ bytes, kind: 'blob', path, ...at, lineAt: (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeFile */ .AA)(bytes) }],
        skipped: (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .isLfsPointer */ .NS)(bytes) ? [(0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .lfsContent */ .zl)(path)] : [],
        blobs: 1,
    });
}
/** Files that are asked for at once: one after the other, most of the time would be spent waiting for the disk. */
const atOnce = 64;
/** Bytes that are read at once, beside a single larger file. */
const mostAtOnce = 16_000_000;
const faultOf = (error) => error.code ?? String(error);
const statOf = (files, place) => files.stat(place).catch((error) => ({ fault: faultOf(error) }));
function inGroups(places) {
    const groups = [];
    let bytes = Number.POSITIVE_INFINITY;
    for (const place of places) {
        const { stat } = place;
        const size = stat && 'size' in stat ? stat.size : 0;
        if (bytes + size > mostAtOnce) {
            groups.push([]);
            bytes = 0;
        }
        groups.at(-1).push(place);
        bytes += size;
    }
    return groups;
}
/** Undefined where it is not there as a file, and so must be looked for in the index. */
async function readFile(files, place, path, stat, { maxFileBytes }) {
    const skipped = (why) => (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ skipped: [{ what: path, why }] });
    if (stat && 'fault' in stat)
        return skipped(`it could not be read (${stat.fault})`);
    if (!stat || stat.kind === 'link')
        return undefined;
    if (stat.kind !== 'file')
        return skipped(`it is no file, but a ${stat.kind}`);
    if (stat.size > maxFileBytes)
        return fileBatch(path, undefined, stat.size, maxFileBytes);
    try {
        const bytes = await files.read(place);
        return bytes && fileBatch(path, bytes, stat.size, maxFileBytes);
    }
    catch (error) {
        return skipped(`it could not be read (${faultOf(error)})`);
    }
}
const joined = (batches) => (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({
    pieces: batches.flatMap(({ pieces }) => pieces),
    skipped: batches.flatMap(({ skipped }) => skipped),
    blobs: batches.reduce((sum, { blobs }) => sum + blobs, 0),
});
/** Files of the working tree, by default all that are tracked, or untracked and not ignored. */
async function* readWorkingTree(repository, files, limits, only) {
    const paths = only ?? [...(await repository.paths())];
    if (!only)
        yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ trees: 1, skipped: [...(await repository.submodules())].map(submodule) });
    const absent = [];
    for (let i = 0; i < paths.length; i += atOnce) {
        if (limits.signal?.aborted) {
            yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({ unreached: [`${paths.length - i} of ${paths.length} files of the working tree`] });
            return;
        }
        const some = paths.slice(i, i + atOnce);
        const stats = await Promise.all(some.map((path) => statOf(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repository.root, path))));
        for (const group of inGroups(stats.map((stat, j) => ({ path: some[j], stat })))) {
            const read = group.map(({ path, stat }) => readFile(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repository.root, path), path, stat, limits));
            const batches = await Promise.all(read);
            for (const [j, batch] of batches.entries())
                if (!batch)
                    absent.push(group[j].path);
            yield joined(batches.filter((batch) => batch !== undefined));
        }
    }
    yield* readFromIndex(repository, absent, limits);
}
/** Files that a sparse checkout left out, and links: as the index has them. Files that were deleted are gone. */
async function* readFromIndex(repository, absent, limits) {
    if (absent.length === 0)
        return;
    const wanted = new Set(absent);
    const head = await repository.head();
    const tree = head === undefined ? new Map() : await (0,_shared_git_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Zc)(repository.git, head);
    const paths = new Map();
    for (const path of wanted)
        if (tree.has(path))
            paths.set(tree.get(path).sha, path);
    const lost = absent.filter((path) => !tree.has(path));
    yield (0,_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .batchOf */ .Kb)({
        skipped: lost.map((what) => ({ what, why: 'it is a link that is not committed, or was taken away' })),
    });
    yield* readBlobs(repository, paths, limits);
}


/***/ }),

/***/ 5945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ lineCounter),
/* harmony export */   PT: () => (/* binding */ lineStart),
/* harmony export */   Wj: () => (/* binding */ wideOrder)
/* harmony export */ });
/** Numbers the lines of a file, also of one that is UTF-16, in which the byte 0a is part of other letters: "Ċ" is 0a 01. */
/** One count is kept for so many bytes, so that no answer looks at more of them. */
const stride = 4096;
const lineFeed = 0x0a;
/** The number, from 1, of the line that byte `offset` stands in; what is counted once isn't counted again. */
function lineCounter(bytes, wide) {
    const ends = [0]; // line ends in front of each stride
    const endsLine = (at) => bytes[at] === lineFeed && (!wide || isWideLineEnd(bytes, at, wide));
    // Only what is asked for is searched: in a file of one line each search would reach to its end.
    const count = (from, to) => {
        const part = bytes.subarray(from, to);
        let found = 0;
        for (let at = part.indexOf(lineFeed); at >= 0; at = part.indexOf(lineFeed, at + 1))
            if (endsLine(from + at))
                found++;
        return found;
    };
    return (offset) => {
        const most = Math.min(offset, bytes.length);
        const place = Math.floor(most / stride);
        while (ends.length <= place) {
            const start = (ends.length - 1) * stride;
            ends.push(ends.at(-1) + count(start, start + stride));
        }
        return 1 + ends[place] + count(place * stride, most);
    };
}
/** `at` holds 0a; the unit it belongs to begins at an even place, whatever the order. */
const isWideLineEnd = (bytes, at, wide) => wide === 'utf-16le' ? at % 2 === 0 && bytes[at + 1] === 0 : at % 2 === 1 && bytes[at - 1] === 0;
/** Where the line that `offset` stands in begins, at most `most` bytes back; undefined where it begins before that. */
function lineStart(bytes, offset, most, wide) {
    // A line that begins `most` bytes back is told by the byte in front of it.
    const least = Math.max(0, offset - most - 1);
    const part = bytes.subarray(least, offset);
    for (let end = part.length; end > 0;) {
        const found = part.subarray(0, end).lastIndexOf(lineFeed);
        if (found < 0)
            break;
        const at = least + found;
        if (!wide)
            return at + 1;
        if (isWideLineEnd(bytes, at, wide))
            return wide === 'utf-16le' ? at + 2 : at + 1;
        end = found;
    }
    return offset <= most ? 0 : undefined;
}
/** The order of a file that is UTF-16 as a whole: by its mark, or since its first letter is one of ASCII. */
function wideOrder(bytes) {
    const [first, second] = bytes;
    if (first === undefined || second === undefined)
        return undefined;
    if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0))
        return 'utf-16le';
    if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
        return 'utf-16be';
    return undefined;
}


/***/ }),

/***/ 4257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ streamObjects),
/* harmony export */   Kr: () => (/* binding */ fetchLeftOut)
/* harmony export */ });
/* unused harmony export objectReader */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6015);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9743);
/** Objects out of git's store as they stream by, in the order they were asked for. */


/** Lists of what is complete so far. Memory: the object at hand, at most `limit` bytes, and one chunk. */
async function* streamObjects(git, ids, { limit, signal }) {
    if (ids.length === 0)
        return;
    const reader = objectReader(limit);
    const options = { stdin: `${ids.join('\n')}\n`, ...(signal === undefined ? {} : { signal }) };
    for await (const chunk of (0,_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .streamGit */ .t)(git, ['cat-file', '--batch', '--buffer'], options)) {
        const objects = reader(chunk);
        if (objects.length > 0)
            yield objects;
    }
}
/** Reads `<id> <type> <size>\n<bytes>\n` and `<id> missing\n`. */
function objectReader(limit) {
    let header = '';
    let current;
    let whole; // of an object that is spread over chunks
    let left = 0; // bytes of the object still to come, with the newline after it
    return (chunk) => {
        const done = [];
        let at = 0;
        while (at < chunk.length) {
            if (!current) {
                const end = chunk.indexOf(0x0a, at);
                header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
                if (end < 0)
                    break;
                at = end + 1;
                const [id = '', type = '', size] = header.split(' ');
                header = '';
                if (type === 'missing')
                    done.push({ id, type, size: 0, bytes: undefined });
                else if (size === undefined || !/^\d+$/.test(size))
                    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4('git cat-file answered in a way we do not know');
                else {
                    current = { id, type, size: Number(size) };
                    left = current.size + 1;
                }
                continue;
            }
            const part = chunk.subarray(at, at + left);
            const keep = current.size <= limit;
            if (keep && part.length <= current.size)
                whole ??= Buffer.allocUnsafe(current.size);
            // The newline behind the object finds no room in `whole`, which is as it should be.
            whole?.set(part.subarray(0, Math.max(0, left - 1)), current.size + 1 - left);
            left -= part.length;
            at += part.length;
            if (left > 0)
                continue;
            done.push({ ...current, bytes: keep ? (whole ?? part.subarray(0, current.size)) : undefined });
            current = undefined;
            whole = undefined;
        }
        return done;
    };
}
/**
 * Gets objects that a partial clone left out, all at once, where git itself would fetch them one by one. Does nothing in
 * a clone that has no promisor. `options` and `revisions` are those of `git rev-list`, e.g. ["--no-walk"] and commits. What could not be fetched stays missing, and is told so when it is asked for.
 */
async function fetchLeftOut(git, options, revisions) {
    const promised = await git.run(['config', '--get-regexp', '^remote\\..*\\.promisor$'], { expect: [0, 1] });
    if (promised.exitCode !== 0)
        return;
    const args = ['rev-list', '--objects', '--missing=print', ...options, '--stdin'];
    const missing = [];
    let rest = '';
    for await (const chunk of (0,_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .streamGit */ .t)(git, args, {
        stdin: revisions.map((revision) => `${revision}\n`).join(''),
    })) {
        const lines = (rest + chunk.toString('latin1')).split('\n');
        rest = lines.pop();
        for (const line of lines)
            if (line.startsWith('?'))
                missing.push(line.slice(1));
    }
    if (missing.length === 0)
        return;
    await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin', 'origin'], {
        stdin: `${missing.join('\n')}\n`,
        settings: ['fetch.negotiationAlgorithm=noop'],
        expect: [0, 1, 128],
        timeoutMs: 5 * 60_000,
    });
}


/***/ }),

/***/ 9743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ streamGit)
/* harmony export */ });
/** What git writes, handed on chunk by chunk: git waits for whoever reads, so any amount costs the memory of one chunk. */
/**
 * The standard output of one git process. Leaving the loop early stops git. When `signal` is aborted, the stream ends
 * without an error after the chunk at hand: whoever set the limit asks the signal whether it was reached.
 */
async function* streamGit(git, args, options = {}) {
    const leaving = new AbortController();
    const { signal } = options;
    const abort = () => leaving.abort();
    if (signal?.aborted)
        return;
    signal?.addEventListener('abort', abort, { once: true });
    const waiting = [];
    let wake = () => { };
    let ended = false;
    let failure;
    const run = git
        .run(args, {
        ...options,
        signal: leaving.signal,
        onStdout: (bytes) => {
            if (leaving.signal.aborted)
                return undefined;
            return new Promise((taken) => {
                waiting.push({ chunk: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), taken });
                wake();
            });
        },
    })
        .catch((error) => {
        failure = error;
    })
        .finally(() => {
        ended = true;
        wake();
    });
    try {
        for (;;) {
            const next = waiting.shift();
            if (next) {
                // Git goes on writing while this chunk is worked on.
                next.taken();
                yield next.chunk;
                if (leaving.signal.aborted)
                    return;
            }
            else if (ended)
                break;
            else
                await new Promise((resolve) => {
                    wake = resolve;
                });
        }
        if (failure !== undefined && !leaving.signal.aborted)
            throw failure;
    }
    finally {
        signal?.removeEventListener('abort', abort);
        leaving.abort();
        for (const { taken } of waiting)
            taken();
        await run;
    }
}


/***/ })

};
